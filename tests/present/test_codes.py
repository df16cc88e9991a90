"""Codes that people type, and workbooks that move with them: once, and for ten minutes."""

from __future__ import annotations

import re

import pytest

from fieldschool.present import codes
from fieldschool.present.codes import GOOD_FOR, Transfers, new_code, plain


class Clock:
    time = 1_000_000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def transfers(clock: Clock) -> Transfers:
    return Transfers(clock)


def test_a_code_can_be_read_out_and_is_not_guessed() -> None:
    made = {new_code() for _time in range(500)}
    assert len(made) == 500
    assert all(re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}", code) for code in made)


@pytest.mark.parametrize("typed", ["k7qm-2xv0-1htr", " K7QM 2XVO IHTR ", "K7QM2XVoLHTR", "K7QM\u20132XV0\u20111htr\n"])
def test_small_letters_spaces_and_look_alikes_are_meant_well(typed: str) -> None:
    assert plain(typed) == "K7QM2XV01HTR"


def test_a_code_opens_the_workbook_once(transfers: Transfers) -> None:
    offer = transfers.offer("token")
    assert transfers.take(offer.code.lower()) == "token"
    assert transfers.take(offer.code) is None


@pytest.mark.parametrize("typed", ["", "-", "K7QM-2XVB-9HTR", "x" * 1_000_000, "\x00", "ñ" * 12])
def test_what_is_no_code_opens_nothing(transfers: Transfers, typed: str) -> None:
    transfers.offer("token")
    assert transfers.take(typed) is None


def test_more_letters_than_a_code_has_are_no_code(transfers: Transfers) -> None:
    assert transfers.take(transfers.offer("token").code + "7") is None


def test_a_code_is_good_for_ten_minutes(transfers: Transfers, clock: Clock) -> None:
    early, late = transfers.offer("one"), transfers.offer("two")
    clock.time += GOOD_FOR - 1
    assert transfers.take(early.code) == "one"
    clock.time += 1
    assert transfers.take(late.code) is None


def test_a_page_loaded_again_shows_the_same_code_until_it_is_half_old(transfers: Transfers, clock: Clock) -> None:
    first = transfers.offer("token")
    clock.time += GOOD_FOR / 2 - 1
    assert transfers.offer("token") == first
    clock.time += 2
    second = transfers.offer("token")
    assert second.code != first.code
    assert transfers.take(first.code) == transfers.take(second.code) == "token"


def test_a_stream_of_visitors_does_not_fill_the_memory(transfers: Transfers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "MOST", 10)
    made = [transfers.offer(str(n)).code for n in range(50)]
    taken = [transfers.take(code) for code in made]
    assert taken[-10:] == [str(n) for n in range(40, 50)]
    assert taken[:40] == [None] * 40
