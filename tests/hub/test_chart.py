"""The values for the chart of Kubernetes: names and types that the chart takes, secrets that the guide makes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from fieldschool.hub import server

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "hub.md").read_text(encoding="utf-8")
BOOL, WHOLE, NUMBER, TEXT, LIST, MAP = (bool,), (int,), (int, float), (str,), (list,), (dict,)
#: A size as KubeSpawner reads it. ``Mi`` and ``Gi``, which Kubernetes knows, end its start.
SIZE = re.compile(r"\d+(\.\d+)?[KMGT]")
#: The chart's values that we use, and what each may be: types, words or a pattern. Read in November 2026 in the
#: repository of the chart (https://github.com/jupyterhub/zero-to-jupyterhub-k8s). Places and types: a schema of chart
#: 3, which refuses every other name. Each name once more: the values between chart 4.0.0 and 4.1.0 (December 2024).
#: What came after, up to chart 4.4.0 (June 2026): its changelog, which takes none of them away.
KNOWN = {
    "hub.allowNamedServers": BOOL,
    "hub.redirectToServer": BOOL,
    "hub.config": MAP,
    "hub.extraEnv": MAP,
    "hub.db.type": {"sqlite-pvc", "sqlite-memory", "mysql", "postgres", "other"},
    "hub.networkPolicy.enabled": BOOL,
    "proxy.https.enabled": BOOL,
    "proxy.https.type": {"letsencrypt", "manual", "offload", "secret"},
    "proxy.https.hosts": LIST,
    "proxy.https.letsencrypt.contactEmail": TEXT,
    "proxy.chp.networkPolicy.enabled": BOOL,
    "singleuser.image.name": TEXT,
    "singleuser.image.tag": TEXT,
    "singleuser.cmd": LIST,
    "singleuser.defaultUrl": TEXT,
    "singleuser.startTimeout": WHOLE,
    "singleuser.storage.type": {"dynamic", "static", "none"},
    "singleuser.memory.guarantee": SIZE,
    "singleuser.memory.limit": SIZE,
    "singleuser.cpu.guarantee": NUMBER,
    "singleuser.cpu.limit": NUMBER,
    "singleuser.extraEnv": MAP,
    "singleuser.cloudMetadata.blockWithIptables": BOOL,
    "singleuser.networkPolicy.enabled": BOOL,
    "singleuser.networkPolicy.egressAllowRules.cloudMetadataServer": BOOL,
    "singleuser.networkPolicy.egressAllowRules.dnsPortsCloudMetadataServer": BOOL,
    "singleuser.networkPolicy.egressAllowRules.dnsPortsKubeSystemNamespace": BOOL,
    "singleuser.networkPolicy.egressAllowRules.dnsPortsPrivateIPs": BOOL,
    "singleuser.networkPolicy.egressAllowRules.nonPrivateIPs": BOOL,
    "singleuser.networkPolicy.egressAllowRules.privateIPs": BOOL,
    "singleuser.networkPolicy.egress": LIST,
    "cull.enabled": BOOL,
    "cull.timeout": WHOLE,
    "cull.every": WHOLE,
    "scheduling.userScheduler.enabled": BOOL,
}
#: What classes of the hub's image take that are not installed here: oauthenticator 17.4.0, kubespawner 7.1.0. Looked at
#: in November 2026.
TRAITS = {
    "GenericOAuthenticator": {
        "allow_all": BOOL, "oauth_callback_url": TEXT, "authorize_url": TEXT, "token_url": TEXT, "userdata_url": TEXT,
        "username_claim": TEXT, "scope": LIST,
    },
    "KubeSpawner": {"http_timeout": WHOLE},
}  # fmt: skip


def fits(value: object, may: tuple[type, ...] | set[str] | re.Pattern[str]) -> bool:
    """Whether a value is one of the types (``True`` is no number), one of the words, or of the pattern."""
    if isinstance(may, tuple):
        return type(value) in may
    if isinstance(may, set):
        return value in may
    return isinstance(value, str) and may.fullmatch(value) is not None


@pytest.fixture(scope="module")
def values() -> dict:
    return yaml.safe_load((ROOT / "deploy" / "kubernetes" / "values.yaml").read_text(encoding="utf-8"))


def leaves(found: dict, before: str = "") -> dict[str, object]:
    """All values by their names joined by points; what the chart takes as a whole is not looked into."""
    named = {}
    for key, value in found.items():
        name = f"{before}{key}"
        if isinstance(value, dict) and KNOWN.get(name) != MAP:
            named |= leaves(value, f"{name}.")
        else:
            named[name] = value
    return named


def test_the_chart_knows_every_value_and_takes_what_it_is(values):
    found = leaves(values)
    assert found.keys() == KNOWN.keys()
    assert {name: value for name, value in found.items() if not fits(value, KNOWN[name])} == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("hub.networkPolicy.enabled", "yes"),
        ("hub.db.type", "postgresql"),
        ("singleuser.startTimeout", "300"),
        ("singleuser.startTimeout", True),
        ("singleuser.memory.guarantee", "500Mi"),
        ("singleuser.cpu.guarantee", "50m"),
        ("singleuser.storage.type", None),
    ],
)
def test_a_value_of_another_type_is_noticed(name, value):
    assert not fits(value, KNOWN[name])


def test_the_servers_of_kubernetes_are_given_what_they_ask_for(values):
    given = values["singleuser"]["extraEnv"]
    assert given.keys() == {server.SECRET, server.STORE, server.PUBLIC}
    # What is secret comes from the cluster's secrets and stands in no file.
    assert all("secretKeyRef" in given[name]["valueFrom"] for name in (server.SECRET, server.STORE))
    assert values["singleuser"]["cmd"] == ["python", "-m", "fieldschool.hub"]
    rules = values["singleuser"]["networkPolicy"]["egressAllowRules"]
    assert not rules["nonPrivateIPs"]
    assert not rules["privateIPs"]
    assert not rules["cloudMetadataServer"]


def test_the_guide_says_how_to_make_every_secret_that_the_values_ask_for(values):
    asked = [*values["hub"]["extraEnv"].values(), *values["singleuser"]["extraEnv"].values()]
    keys = [one["valueFrom"]["secretKeyRef"] for one in asked if isinstance(one, dict)]
    assert {key["name"] for key in keys} == {"fieldschool"}
    (command,) = re.findall(r"`[^`]*create secret generic fieldschool[^`]*`", GUIDE)
    assert set(re.findall(r"--from-literal=([\w-]+)=", command)) == {key["key"] for key in keys}


def test_the_address_is_the_same_wherever_it_stands(values):
    (host,) = values["proxy"]["https"]["hosts"]
    assert values["singleuser"]["extraEnv"][server.PUBLIC] == f"https://{host}/"
    back = values["hub"]["config"]["GenericOAuthenticator"]["oauth_callback_url"]
    assert back == f"https://{host}/hub/oauth_callback"


def test_a_server_is_promised_the_memory_that_was_measured(values):
    measured = int(re.search(r"memory while a lesson is open \(PSS\) \| (\d+) MB", GUIDE)[1])
    # KubeSpawner's M is 1024 * 1024 bytes, the measurement's at most that.
    assert int(values["singleuser"]["memory"]["guarantee"].removesuffix("M")) >= measured


def test_the_traits_of_the_hub_in_the_values_exist(values):
    from jupyterhub.app import JupyterHub

    config = values["hub"]["config"]
    assert config.keys() == {"JupyterHub", *TRAITS}
    assert config["JupyterHub"].keys() <= JupyterHub.class_traits().keys()
    for name, traits in TRAITS.items():
        assert {trait: value for trait, value in config[name].items() if not fits(value, traits.get(trait, ()))} == {}


def test_facilitators_are_listed_as_the_hub_reads_it(values):
    groups = values["hub"]["config"]["JupyterHub"]["load_groups"]
    assert groups.keys() == {server.HubCourse.facilitators.default_value}
    assert all(group.keys() == {"users"} and fits(group["users"], LIST) for group in groups.values())
