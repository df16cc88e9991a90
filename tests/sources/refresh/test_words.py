"""What a trainer reads before anything is written."""

from __future__ import annotations

import pytest

from fieldschool.sources.refresh import words
from fieldschool.sources.refresh.difference import JUMP, OUTSIDE, Change, Difference
from fieldschool.sources.refresh.figures import Figures

NAMES = {"MEX": "Mexico", "ESP": "Spain", "ECU": "Ecuador"}


def said(**parts) -> list[str]:
    ignored, note = parts.pop("ignored", {}), parts.pop("note", "")
    figures = Figures(
        "macro_annual", "Inflation (X)", {"source_id": "wdi"}, ("value",), {}, "1990", "X", ignored=ignored, note=note
    )
    empty = {"new": (), "changed": (), "held_back": (), "unchanged": 0, "vanished": ()}
    return list(words.lines(Difference(figures, **(empty | parts)), NAMES))


def change(year: str, old: float | None, new: float, **parts) -> Change:
    return Change(("MEX", "X", year), None if old is None else (old,), (new,), **parts)


@pytest.mark.parametrize(
    ("key", "series", "name"),
    [
        (("MEX", "X", "2023"), "X", "Mexico 2023"),
        (("ESP", "ECU", "2025Q1"), "", "Spain to Ecuador 2025Q1"),
        (("PHP", "2026-12"), "", "PHP 2026-12"),
    ],
)
def test_a_row_is_named_as_a_person_names_it(key, series, name):
    assert words.place(key, series, NAMES) == name


def test_every_group_is_counted():
    assert said(new=(change("2025", None, 3),), unchanged=7, vanished=(("MEX", "X", "1990"),)) == [
        "macro_annual: Inflation (X)",
        "  1 new, 0 changed, 7 unchanged, 1 no longer published (kept)",
    ]


def test_the_largest_changes_are_named_and_the_others_counted():
    changed = tuple(change(str(2000 + number), 1234567.0, 2.5) for number in range(7))
    lines = said(changed=changed)
    assert lines[2] == "  changed: Mexico 2000: 1,234,567 -> 2.5"
    assert len(lines) == 2 + 5 + 1
    assert lines[-1] == "  ... and 2 more changed"


def test_what_is_held_back_says_why():
    lines = said(
        held_back=(
            change("2023", 10.0, 100.0, reason=JUMP, beside=10.0),
            change("2025", None, 100.0, reason=JUMP, beside=10.0),
            change("2024", None, -500.0, reason=OUTSIDE),
        )
    )
    assert lines[1].endswith(", 3 held back")
    assert lines[2:] == [
        "  held back: Mexico 2023: 10 -> 100 (a jump)",
        "  held back: Mexico 2025: 100, where the figure before is 10 (a jump)",
        "  held back: Mexico 2024: nothing -> -500 (outside what the table accepts)",
    ]


def test_codes_left_out_are_counted_and_some_named():
    ignored = {"WLD": 35, "EAP": 30} | {f"X{number}": 1 for number in range(5)}
    assert said(ignored=ignored)[-1] == (
        "  left out: 70 rows of 7 codes that the course does not have (WLD, EAP, X0, X1, X2, ...)"
    )


def test_a_note_is_said_with_something_to_write_only():
    assert "  A note." not in said(note="A note.")
    assert said(note="A note.", new=(change("2025", None, 3),))[-1] == "  A note."
