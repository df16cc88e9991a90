"""Pictures on paper: each kind is drawn, words stay on the sheet and do not lie on each other."""

from __future__ import annotations

import io
import itertools
import math
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from fieldschool.charts import paper
from fieldschool.charts.paper.plot import apart, runs
from fieldschool.charts.paper.sheet import WIDTH, Sheet, width_of, wrapped

LONG = "Cooperative of returned migrants and families of the upper valley, with its school"
AXES = {
    "x": {"label": "Time", "ticks": [[0, "today"], [12, "1 year"], [24, "2 years"]], "max": 24},
    "y": {"label": "MXN, today's money", "ticks": [[0, "0"], [500, "500"], [1000, "1,000"]], "max": 1000},
}
PICTURES: dict[str, dict[str, Any]] = {
    "balance": {
        "label": ["costs", "gains"],
        "top": 10,
        "names": ["At home", "Mexico"],
        "levels": [
            {
                "name": LONG,
                "bars": [{"gain": 6, "cost": 3, "texts": ["3", "6"]}, {"gain": 0, "cost": 10, "texts": ["10", "0"]}],
            }
        ],
    },
    "bars": {
        "unit": "people",
        "items": [
            {
                "name": LONG,
                "value": 10.0,
                "text": "10 million people",
                "note": LONG,
                "mark": True,
                "reach": [4.0, 12.0],
            },
            {"name": "Loss", "value": -3.0, "text": "-3", "note": "2024", "mark": False},
            {"name": "Nothing", "value": None, "text": "not known", "note": "", "mark": False},
        ],
    },
    "fan": AXES
    | {
        "months": [0, 12, 24],
        "bands": [
            {"name": "8 in 10", "low": [0, 100, 200], "high": [0, 400, 990]},
            {"name": "half", "low": [0, 200, 300], "high": [0, 300, 700]},
        ],
        "middle": {"name": "The middle", "values": [0, 250, None]},
        "other": {"name": LONG, "values": [0, None, 90]},
        "marks": [{"month": 12, "value": 250, "label": LONG, "sub": "in time: 8 in 10"}],
        "lines": [{"month": 20, "label": "return home"}],
    },
    "flow": {
        "groups": {"lost": "lost on the way", "spent": "spent", "kept": "kept"},
        "parts": [
            {"key": "f", "name": "Fee", "value": 4.0, "text": "4", "group": "lost"},
            {"key": "b", "name": LONG, "value": 70.0, "text": "70", "group": "spent"},
            {"key": "k", "name": "Saved", "value": 26.0, "text": "26", "group": "kept"},
        ],
    },
    "gantt": {
        "start": 12 * 2027 + 10,
        "months": 15,
        "rows": [{"name": f"{i}. {LONG}", "at": i, "months": 6, "open": i == 3} for i in range(1, 6)],
    },
    "grouped": {
        "unit": "MXN",
        "series": [{"name": "In"}, {"name": "Out"}, {"name": LONG}],
        "bundles": [{"name": LONG, "mark": True, "values": [7.0, 8.0, None], "texts": ["7", "8", "not known"]}],
    },
    "lines": AXES
    | {
        "target": {"value": 300, "text": "target: 300"},
        "legend": [{"kind": "gap", "text": LONG}],
        "series": [
            {
                "name": LONG,
                "text": "900",
                "points": [[0, 100, "line"], [6, None, "gap"], [12, 400, "break"], [20, 900, "estimate"]],
                "ahead": [[24, 950, "line"]],
                "hollow": [1],
            },
            {"name": "Rwanda", "text": "890", "points": [[0, 880, "line"], [20, 890, "line"]]},
            {"name": "Nobody", "text": "", "points": [[0, None, "line"]]},
        ],
    },
    "map": {
        "items": [{"name": "Spain", "value": 9.0, "text": "9"}, {"name": "Chile", "value": 2.0, "text": "2"}],
        "top": 9,
    },
    "network": {
        "arrows": True,
        "nodes": [
            {"sign": str(i + 1), "name": LONG, "at": [i % 3 / 2, i // 3 / 2], "mark": m}
            for i, m in enumerate(["", "broker", "gone", "", "", ""])
        ],
        "ties": [[0, 1, False], [1, 5, True]],
        "legend": [{"mark": "broker", "text": "holds others together"}],
    },
    "plane": {
        "ends": {"up": "More influence", "across": "More interest"},
        "quarters": [{"way": w, "text": w} for w in ("Win over", "Work closely", "Watch", "Inform")],
        "marks": [{"sign": str(i), "name": LONG, "x": 1 + i % 5, "y": 5} for i in range(12)],
    },
    "stacked": {
        "unit": "% of it",
        "series": [{"name": "Fee"}, {"name": "Margin"}],
        "limits": [{"value": 3, "text": "3%"}],
        "limitsName": LONG,
        "items": [
            {"name": LONG, "parts": [2.0, -1.5], "text": "0.5%", "note": "2025", "mark": True},
            {"name": "B", "parts": [1.0, None], "text": "1%", "note": LONG},
        ],
    },
    "timeline": {
        "sides": [
            {"country": "Mexico", "marks": [{"year": 1990 + i, "text": LONG, "sign": "full"} for i in range(20)]},
            {"country": "Rwanda", "marks": [], "nothing": "Nothing is known."},
        ],
        "legend": [{"sign": "full", "text": "in force"}],
    },
}


def drawn(kind: str, picture: Mapping[str, Any]) -> Figure:
    return (
        import_module(f"fieldschool.charts.paper.{paper.MODULES[kind]}")
        .draw({"kind": kind, "title": LONG, **picture})
        .figure()
    )


def boxes(figure: Figure) -> list[tuple[str, Any]]:
    figure.canvas.draw()
    texts = [text for text in figure.axes[0].texts if text.get_text().strip()]
    return [(text.get_text(), text.get_window_extent()) for text in texts]


def test_every_kind_has_an_example_here() -> None:
    assert set(PICTURES) == set(paper.MODULES)


@pytest.mark.parametrize("kind", PICTURES)
def test_words_stay_on_the_sheet_and_apart(kind: str) -> None:
    figure = drawn(kind, PICTURES[kind])
    found, whole = boxes(figure), figure.bbox
    assert len(found) >= 3
    for text, box in found:
        inside = box.x0 >= -3 and box.y0 >= -3 and box.x1 <= whole.x1 + 3 and box.y1 <= whole.y1 + 3
        assert inside, f"{text!r} leaves the sheet"
    for (one, a), (other, b) in itertools.combinations(found, 2):
        wide, high = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
        # Boxes of letters are a little higher than what is seen of them.
        assert not (wide > 2 and high > 0.3 * min(a.height, b.height)), f"{one!r} lies on {other!r}"


@pytest.mark.parametrize("kind", PICTURES)
def test_it_is_as_wide_as_the_text_of_a4_and_no_higher_than_a_page(kind: str) -> None:
    wide, high = drawn(kind, PICTURES[kind]).get_size_inches() * 25.4
    assert wide == pytest.approx(160, abs=0.1)
    assert 15 < high < 230


@pytest.mark.parametrize("kind", PICTURES)
def test_what_differs_differs_in_grey_too(kind: str) -> None:
    patches = drawn(kind, PICTURES[kind]).axes[0].patches
    looks = {(patch.get_facecolor()[:3], patch.get_hatch()) for patch in patches}
    for (colour, hatch), (other, second) in itertools.combinations(looks, 2):
        light, dark = (sum(w * c for w, c in zip((0.299, 0.587, 0.114), rgb, strict=True)) for rgb in (colour, other))
        assert abs(light - dark) > 0.12 or hatch != second


@pytest.mark.parametrize(
    "picture",
    [
        {},
        {"kind": "nothing"},
        {"kind": "bars"},
        {"kind": "bars", "items": [3]},
        {"kind": "tree", "rows": []},
        {"kind": "fan", "x": 1},
        {"kind": "plane", "marks": None},
        {"kind": None},
    ],
)
def test_a_picture_that_is_not_as_described_is_left_out(picture: dict) -> None:
    assert paper.draw(picture) is None


def test_an_empty_picture_is_a_picture() -> None:
    assert paper.draw({"kind": "bars", "items": []}) is not None


def test_money_signs_are_no_formulas() -> None:
    figure = paper.draw({"kind": "bars", "items": [{"name": "US$ 200 or US$ 500", "value": 1.0, "text": "$1 $2"}]})
    assert "US$ 200 or US$ 500" in [text for text, _box in boxes(figure)]
    figure.savefig(io.BytesIO(), format="png")


@settings(deadline=None)
@given(st.text(st.characters(max_codepoint=0x24F), max_size=120), st.floats(20, WIDTH))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: float) -> None:
    lines = wrapped(text, width, most=10_000)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(line) <= width or len(line) == 1 for line in lines)


@settings(deadline=None)
@given(st.lists(st.floats(0, 300), min_size=1, max_size=8))
def test_names_of_lines_keep_their_distance(wanted: list[float]) -> None:
    found = sorted(apart(wanted, 11.0, -6, 200))
    assert all(b - a >= 11 - 1e-9 for a, b in itertools.pairwise(found))


def test_a_gap_is_not_drawn_over() -> None:
    found = runs([[0, 1.0, "line"], [1, 2.0, "line"], [2, None, "gap"], [3, 4.0, "gap"], [4, 5.0, "estimate"]])
    assert found == [("line", [(0, 1.0), (1, 2.0)]), ("estimate", [(3, 4.0), (4, 5.0)])]


def test_an_estimate_is_joined_to_what_was_counted() -> None:
    assert runs([[0, 1.0, "line"], [1, 2.0, "line"], [2, 3.0, "estimate"]])[-1] == ("estimate", [(1, 2.0), (2, 3.0)])


def test_the_sheet_grows_with_what_is_on_it() -> None:
    sheet = Sheet("Title")
    sheet.y += sheet.words(0, sheet.y, LONG * 3)
    assert math.isclose(sheet.figure().get_size_inches()[1] * 72, sheet.y + 4)
