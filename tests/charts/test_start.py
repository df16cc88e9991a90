"""The pictures of where to start: what they say, what stands on marks, which arrows are drawn."""

import json

import pytest

from fieldschool import i18n
from fieldschool.charts import start as chart
from fieldschool.charts import start_room
from fieldschool.charts.start import Point
from fieldschool.charts.start_words import chosen_says, unlocks_says, where_says
from fieldschool.models.start import start
from fieldschool.models.start_order import order

POINTS = [
    Point("a", "A named person", "1.5", 2, 5, True),
    Point("b", "Facts about migrants", "1.4", 4, 3, True),
    Point("c", "A rule", "1.5", 3, 2, False),
    Point("d", "Money classes", "2.2.2", 4, 4, True),
]
ARROWS = {("a", "b"): "A person with time", ("a", "c"): "A person with time", ("b", "c"): "Figures"}


def drawn(points=POINTS, arrows=ARROWS):
    names = [one.name for one in points]
    ahead = order(names, arrows)
    found = start(names, [one.impact for one in points], [one.feasible for one in points], ahead)
    return chart.plane(points, found, ahead), chart.graph(points, found, ahead, dict(arrows)), found, ahead


def test_the_plane_says_where_to_start_and_why_not_elsewhere():
    plane, _graph, _found, _ahead = drawn()
    assert plane.sentence.startswith("Start with one of these 2: A named person and Money classes.")
    assert "2 points wait for others." in plane.sentence
    says = [mark["says"] for mark in plane.spec["marks"]]
    assert says[1].endswith("First: A named person.")
    assert says[0].endswith("opens 2 others. A place to start.")
    assert plane.table.rows[0] == ("1 · A named person", "2", "5", "2")
    json.dumps(plane.page())


def test_marks_carry_a_sign_for_what_is_beaten_and_what_is_not_judged():
    plane, _graph, _found, _ahead = drawn(arrows={})
    signs = [mark["sign"] for mark in plane.spec["marks"]]
    assert signs == ["1", "(2)", "(3?)", "4"]
    assert (
        "impact 4 of 5, feasibility 3 of 5, opens no other. Money classes is at least as good"
        in plane.spec["marks"][1]["says"]
    )


def test_the_graph_leaves_out_what_follows_and_points_without_an_arrow():
    _plane, graph, _found, _ahead = drawn()
    assert [node["sign"] for node in graph.spec["nodes"]] == ["1", "2", "3"]
    assert graph.spec["ties"] == [[0, 1, 0], [1, 2, 0]]
    assert graph.spec["arrows"] is True
    assert graph.table.rows[0] == ("A named person", "Facts about migrants", "A person with time")
    assert "1 point stands alone." in graph.sentence
    assert "In this order: first A named person. Then Facts about migrants. Then A rule." in graph.sentence


def test_a_circle_is_said_and_marked_and_where_all_wait_nothing_is_a_place_to_start():
    plane, graph, _found, _ahead = drawn(POINTS[:2], {("a", "b"): "x", ("b", "a"): "y"})
    assert "A circle: A named person → Facts about migrants → A named person." in graph.sentence
    assert {node["mark"] for node in graph.spec["nodes"]} == {"gone"}
    assert plane.sentence.startswith("Nothing on your list can begin")
    assert graph.spec["legend"] == [{"mark": "gone", "text": "waits in a circle"}]


def test_nothing_at_all_says_how_to_begin():
    plane, graph, _found, _ahead = drawn([], {})
    assert "Your list is empty" in plane.sentence
    assert graph.spec["nodes"] == []


def test_a_chosen_point_that_waits_is_told():
    _plane, _graph, found, ahead = drawn()
    titles = chart.titles_of(POINTS)
    assert "A rule waits for A named person and Facts about migrants" in chosen_says(titles, ["c"], 1, found, ahead)
    assert "Nothing on your list must come before" in chosen_says(titles, ["a"], 1, found, ahead)
    assert "at least as good" in chosen_says(titles, ["b"], 1, *reversed(unwaiting()))
    assert chosen_says(titles, ["gone"], 1, found, ahead) == "1 starting point is ready."
    assert "Not finished" in chosen_says(titles, [], 1, found, ahead)


def unwaiting():
    _plane, _graph, found, ahead = drawn(arrows={})
    return ahead, found


def test_names_that_are_far_too_long_are_cut_in_sentences_and_whole_in_the_table():
    long = Point("a", "x" * 500, "", 3, 3, True)
    plane, graph, _found, _ahead = drawn([long, POINTS[1]], {("a", "b"): "y"})
    assert len(plane.sentence) < 400
    assert len(graph.sentence) < 500
    assert plane.table.rows[0][0] == f"1 · {'x' * 500}"


@pytest.mark.parametrize("people", [0, 1, 3])
def test_the_room_says_how_many_answered(people):
    picture = start_room.chosen({"1.5:G1": "A rule"}, {"1.5:G1": people} if people else {}, 2, people, 5)
    assert f"{people} of 5" in picture.sentence
    assert ("A rule" in picture.sentence) == bool(people)
    assert ("In their own words", "2") in picture.table.rows


def test_the_room_of_nobody():
    assert "Nobody has answered" in start_room.skipped({"1.4": 0}, 0).sentence
    assert "No starting point" in start_room.together({}, {}).sentence
    assert start_room.months({}).spec["items"] == []


def test_it_speaks_spanish():
    i18n.use("es")
    try:
        plane, graph, found, ahead = drawn()
        titles = chart.titles_of(POINTS)
        assert plane.sentence.startswith("Empiece por uno de estos 2")
        assert "abre paso" in unlocks_says(titles, ahead)
        assert where_says(titles, found, ahead) == plane.sentence
        assert graph.table.columns[1] == "abre paso a esto"
    finally:
        i18n.use(None)
