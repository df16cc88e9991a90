"""The course's kernel is found in the package; JupyterLab goes on with its own."""

from __future__ import annotations

import json

import pytest
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_client.provisioning import KernelProvisionerFactory

from fieldschool.present.app import settings
from fieldschool.present.kernels.provisioner import ForkProvisioner, arguments
from fieldschool.present.kernels.specs import NAME, SPECS, KernelSpecs


def test_the_application_s_python3_is_the_forked_one():
    assert settings().VoilaConfiguration.kernel_spec_manager_class is KernelSpecs
    spec = KernelSpecs().get_kernel_spec("python3")
    assert spec.metadata["kernel_provisioner"]["provisioner_name"] == NAME
    assert KernelProvisionerFactory.provisioners[NAME].load() is ForkProvisioner
    assert arguments(spec.argv) is not None


def test_elsewhere_python3_starts_by_itself():
    assert "kernel_provisioner" not in KernelSpecManager().get_kernel_spec("python3").metadata


def test_another_kernel_is_not_made_up():
    with pytest.raises(NoSuchKernel):
        KernelSpecs().get_kernel_spec("no-such-kernel")


def test_no_code_is_kept_on_the_disk():
    spec = json.loads((SPECS / "python3" / "kernel.json").read_text(encoding="utf-8"))
    assert "--HistoryManager.enabled=False" in spec["argv"]
