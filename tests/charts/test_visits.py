"""The morning as bars and what was seen as counts: they say what they show, in both languages."""

from __future__ import annotations

import pytest

from fieldschool import i18n
from fieldschool.charts import visits as chart
from fieldschool.charts import visits_room
from fieldschool.charts.visits_room import Chosen, Numbers
from fieldschool.models.observed import heard
from fieldschool.models.visits import Stop, tour
from fieldschool.sources.visits import THEMES
from fieldschool.tools.content import view_content
from fieldschool.tools.widgets import View

TITLES = {"a": "Town hall", "b": "Bank"}


def morning(ends: int):
    return chart.morning(tour([Stop("a", 35, 70), Stop("b", 25, 5)], 510, ends, 30), TITLES, 10)


def test_bars_add_up_to_the_minutes_of_the_visit():
    picture = morning(700)
    parts = [item["parts"] for item in picture.spec["items"]]
    assert parts == [[35, 60, 10], [25, 0, 5], [30, 0, 0]]
    assert sum(map(sum, parts)) == 165
    assert "165 minutes, 90 of them on the road" in picture.sentence
    assert picture.spec["items"][0]["text"] == "09:05 to 10:15"


def test_a_place_without_time_is_marked_with_a_sign_and_words():
    late = [(item["mark"], item["note"]) for item in morning(660).spec["items"]]
    assert late == [(False, ""), (True, "There is no time for this place."), (False, "")]


def test_what_cannot_be_made_shorter_is_not_proposed():
    said = morning(540).sentence
    assert "too many" in said
    assert "would fit" not in said


def test_a_morning_without_a_place_has_no_bars():
    picture = chart.morning(tour([], 510, 600, 30), {}, 10)
    assert (picture.spec["items"], picture.table.rows) == ([], ())


def test_the_count_marks_places_where_nothing_went_wrong():
    picture = chart.seen(TITLES, {"a": {"people": 2, "trouble": 1}, "b": {"people": 2}})
    assert [row["thin"] for row in picture.spec["matrix"]] == [False, True]
    assert picture.sentence.startswith("You noted 5 answers from 2 places. Most is about: People and service.")
    assert "Nothing yet about: Money, Papers and proof, Who decides, and For home." in picture.sentence


def test_every_theme_has_a_name_and_a_short_one():
    assert set(chart.theme_names()) == set(chart.short_names()) == set(THEMES)


@pytest.mark.parametrize("language", [None, "es"])
def test_the_page_can_draw_all_of_it(language):
    i18n.use(language)
    try:
        pictures = [
            morning(600),
            chart.seen(TITLES, {"a": {"people": 2}}),
            visits_room.by_place(TITLES, {"a": {"money": 1}}, {"a": 3, "b": 1}, 3, 4),
            visits_room.by_place({}, {}, {}, 0, 0),
            visits_room.numbers([Numbers("Bank", "Late?", "%", heard([3, 12]))]),
            visits_room.numbers([Numbers("Bank", "Late?", "", heard([3, 3]))]),
            visits_room.choices([Chosen("Bank", "Audit?", {"Shown": 2, "None": 1}, 1 / 3)]),
            visits_room.home({"home": 2}, {"Rules": 1}, 2),
        ]
        for picture in pictures:
            assert picture.sentence
            View(view_content(picture.sentence, [picture]))
            assert str(picture.table)
    finally:
        i18n.use(None)


def test_the_same_number_of_everybody_is_said_and_not_drawn():
    picture = visits_room.numbers([Numbers("Bank", "Late?", "%", heard([3, 3]))])
    assert picture.sentence == "Everybody who noted the same number heard the same."
    assert picture.spec["items"] == []


def test_the_widest_apart_comes_first():
    found = [Numbers("Bank", "Late?", "%", heard([9, 10])), Numbers("Bank", "Members?", "", heard([100, 400]))]
    picture = visits_room.numbers(found)
    assert picture.spec["items"][0]["name"] == "Bank: Members?"
    assert picture.sentence.endswith("The furthest apart: Members? From 100 to 400.")
