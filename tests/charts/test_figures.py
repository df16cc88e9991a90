"""A kept figure: moved, not built anew, and the same bytes for the same picture."""

import re

import pytest

from fieldschool.charts.figures import Drawing, figure
from fieldschool.charts.picture import Picture, Table

TABLE = Table("c", ("a",), (("1",),))


def bars(*values, marks=()):
    items = [
        {"name": f"item {i}", "value": v, "text": f"{v} %", "note": "", "mark": i in marks}
        for i, v in enumerate(values)
    ]
    return Picture("bars", "s", {"title": "A title", "unit": "%", "items": items}, TABLE)


def test_an_update_moves_the_bars_of_the_same_figure():
    drawing = Drawing(bars(1, 2))
    kept, before = drawing.figure, drawing.svg()
    drawing.update(bars(1, 3))
    assert drawing.figure is kept
    assert drawing.svg() != before
    assert "3 %" in drawing.svg()
    assert "2 %" not in drawing.svg()


def test_going_back_gives_the_same_picture():
    drawing = Drawing(bars(1, 2))
    before = drawing.svg()
    drawing.update(bars(5, -7, marks=(1,)))
    drawing.update(bars(1, 2))
    assert drawing.svg() == before


def test_another_number_of_bars_is_drawn_anew():
    drawing = Drawing(bars(1, 2))
    drawing.update(bars(1, 2, 3))
    assert "item 2" in drawing.svg()


def test_text_stays_text_and_no_date_is_written():
    svg = Drawing(bars(1.5)).svg()
    assert svg.startswith("<svg")
    assert ">A title<" in svg
    assert not re.search(r"\d{4}-\d\d-\d\dT", svg)


def test_markup_in_a_name_is_text():
    picture = bars(1)
    picture.spec["items"][0]["name"] = "<script>alert(1)</script> & $x$"
    svg = Drawing(picture).svg()
    assert "<script>" not in svg
    assert "$x$" in svg


@pytest.mark.parametrize("values", [(0,), (0, 0, 0), (-1, -2), (1e9, 1e-9)])
def test_zero_negative_and_huge_bars_are_drawn(values):
    assert Drawing(bars(*values)).svg().startswith("<svg")


def test_a_fan_and_a_flow_are_drawn_on_paper():
    fan = Picture(
        "fan", "s",
        {"title": "t", "x": {"label": "x", "ticks": [[0, "today"]], "max": 2},
         "y": {"label": "y", "ticks": [[0, "0"]], "max": 3}, "months": [0, 1, 2],
         "bands": [{"name": "wide", "low": [0, 0, 0], "high": [1, 2, 3]}], "middle": {"name": "m", "values": [0, 1, 2]},
         "other": {"name": "o", "values": [0, 0, 1]},
         "marks": [{"month": 1, "value": 1, "label": "shop", "sub": "8 in 10"}],
         "lines": [{"month": 1, "label": "home"}]},
        TABLE,
    )  # fmt: skip
    axes = figure(fan).axes[0]
    assert len(axes.lines) == 4  # middle, other plan, return home, goal
    flow = Picture("flow", "s", {"title": "t", "other": None, "parts": [
        {"key": "fee", "name": "Fee", "value": 4, "text": "4", "group": "lost"},
        {"key": "bills", "name": "Bills", "value": 96, "text": "96", "group": "spent"}]}, TABLE)  # fmt: skip
    widths = [bar.get_width() for bar in figure(flow).axes[0].patches]
    assert widths == [4, 96]


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="pie"):
        Drawing(Picture("pie", "s", {"title": "t"}, TABLE))
