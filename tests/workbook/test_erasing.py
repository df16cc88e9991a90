"""Erasing: the right one, everything of them, and looked at again."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldschool.workbook import erasing
from fieldschool.workbook.entries import Text
from fieldschool.workbook.erasing import NotMeant

from .conftest import on_sqlite

ANA, BEN = "p_0123456789abcdef0123456789abcdef", "p_0123456789ffffffffffffffffffffff"


@pytest.fixture
def filled(store):
    store.put(ANA, *(Text(lesson="4.3", key="plan", value=f"a plan of Ana's, number {n}") for n in range(3)))
    store.put(BEN, Text(lesson="4.3", key="plan", value="a plan of Ben's"))
    return store


def all_bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


@pytest.mark.parametrize("code", [ANA, ANA[2:], ANA[2:14], f" {ANA[:14].upper().replace('P_', 'p_')} "])
def test_a_code_means_one_participant_with_the_whole_history(filled, code: str) -> None:
    doomed = erasing.one(filled, code.lower())
    assert (doomed.participants, doomed.answers) == (1, 3)


@on_sqlite
def test_one_is_erased_and_nobody_else(filled, file) -> None:
    assert b"of Ana's" in all_bytes(file.parent)
    assert erasing.one(filled, ANA[2:14]).erase() == 0
    assert filled.latest(ANA) == {}
    assert filled.get(BEN, "4.3", "plan").value == "a plan of Ben's"
    assert b"of Ana's" not in all_bytes(file.parent)
    assert ANA.encode() not in all_bytes(file.parent)


@on_sqlite
def test_a_room_is_erased_to_the_last_answer(filled, file) -> None:
    doomed = erasing.everybody(filled)
    assert (doomed.participants, doomed.answers) == (2, 4)
    assert doomed.erase() == 0
    assert filled.participants() == 0
    left = all_bytes(file.parent)
    assert not [trace for trace in (b"of Ana's", b"of Ben's", ANA.encode(), BEN.encode()) if trace in left]


def test_an_empty_room_may_be_erased(store) -> None:
    doomed = erasing.everybody(store)
    assert (doomed.participants, doomed.answers, doomed.erase()) == (0, 0, 0)


@pytest.mark.parametrize("code", ["", " ", "p_", "p_0123456", "0123456", "%", "p"])
def test_a_code_that_could_mean_anybody_is_refused(filled, code: str) -> None:
    with pytest.raises(NotMeant, match="too short; type at least 8"):
        erasing.one(filled, code)


@pytest.mark.parametrize("code", ["p_99999999", "99999999", "local:nobody", "%%%%%%%%", "x" * 100_000, "' OR 1=1 --"])
def test_a_code_of_nobody_is_said(filled, code: str) -> None:
    with pytest.raises(NotMeant, match="No answers belong to the code") as refusal:
        erasing.one(filled, code)
    assert len(str(refusal.value)) < 120


def test_a_code_of_two_is_said(filled) -> None:
    with pytest.raises(NotMeant, match="means 2 participants; type more of it"):
        erasing.one(filled, "0123456789")


def test_a_page_that_saves_meanwhile_is_noticed(filled) -> None:
    doomed = erasing.one(filled, ANA)
    erase = filled.erase

    def erase_and_save(who: str) -> int:
        gone = erase(who)
        filled.put(ANA, Text(lesson="4.3", key="plan", value="again"))
        return gone

    filled.erase = erase_and_save
    assert doomed.erase() == 1
