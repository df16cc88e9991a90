"""The participant comes from our server, else from JupyterHub, else from the computer; and is safe to use as a key."""

from __future__ import annotations

import getpass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.workbook import whose
from fieldschool.workbook.whose import SAFE, participant

OURS, HUB = "HTTP_X_FIELDSCHOOL_PARTICIPANT", "JUPYTERHUB_USER"


@pytest.fixture(autouse=True)
def nobody(monkeypatch):
    monkeypatch.delenv(OURS, raising=False)
    monkeypatch.delenv(HUB, raising=False)
    monkeypatch.setattr(getpass, "getuser", lambda: "rosa")


def test_our_server_comes_first_then_the_hub_then_the_computer(monkeypatch):
    assert participant() == "local:rosa"
    monkeypatch.setenv(HUB, "ana")
    assert participant() == "ana"
    monkeypatch.setenv(OURS, "p-7f3a")
    assert participant() == "p-7f3a"


@pytest.mark.parametrize("blank", ["", "  ", "\t"])
def test_a_blank_name_is_no_name(monkeypatch, blank):
    monkeypatch.setenv(OURS, blank)
    monkeypatch.setenv(HUB, blank)
    assert participant() == "local:rosa"


@pytest.mark.parametrize("trouble", [KeyError, OSError])
def test_a_computer_without_a_user_name_still_works(monkeypatch, trouble):
    def nameless():
        raise trouble

    monkeypatch.setattr(getpass, "getuser", nameless)
    assert participant() == "local:user"


@pytest.mark.parametrize("given", ["../../etc/passwd", "a b", "José", "x'; DROP TABLE answers; --", "a" * 5_000])
def test_what_is_not_safe_is_made_safe(monkeypatch, given):
    monkeypatch.setenv(OURS, given)
    assert SAFE.fullmatch(participant())
    assert "/" not in participant()
    assert participant() == participant()


@given(st.sets(st.text(min_size=1), min_size=2, max_size=2))
def test_two_people_never_become_one(two):
    assert len({whose._safe(name) for name in two}) == 2


def test_nobody_can_be_named_like_a_made_safe_name():
    made_safe = whose._safe("José")
    assert whose._safe(made_safe) != made_safe
