"""The course's kernel: found in the package, whatever is installed for Jupyter elsewhere."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.provisioning import KernelProvisionerFactory

NAME = "fieldschool-fork"
SPECS = Path(__file__).parent / "specs"


class KernelSpecs(KernelSpecManager):
    """Finds our ``python3`` before any other. In JupyterLab the same notebooks run in the stock one."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        # Said here and not in the package's metadata: only this application asks for it, and a checkout need not be
        # installed again to know it.
        KernelProvisionerFactory.provisioners.setdefault(
            NAME,
            EntryPoint(
                NAME, "fieldschool.present.kernels.provisioner:ForkProvisioner", KernelProvisionerFactory.GROUP_NAME
            ),
        )

    def _kernel_dirs_default(self) -> list[str]:
        return [str(SPECS), *super()._kernel_dirs_default()]
