"""Pictures of partners: the plane, who is missing, the network, roles, the room."""

import pytest

from fieldschool import i18n
from fieldschool.charts import partners, partners_network, partners_roles, partners_room
from fieldschool.charts.partners import Partner
from fieldschool.charts.partners_roles import Activity
from fieldschool.sources import partners as facts

MAYOR = Partner("p1", "Town hall", "mayor", 5, 3)
COOP = Partner("p2", "Cooperative", "coop", 4, 5, "the treasurer")
SCHOOL = Partner("p3", "School", "schools", 2, 4)
ALL = [MAYOR, COOP, SCHOOL]


def test_the_plane_says_who_stands_where_with_a_table():
    picture = partners.plane(ALL)
    assert picture.kind == "plane"
    assert "3 partners on the map. Much influence and much interest: Cooperative." in picture.sentence
    assert "Much influence and little interest: Town hall." in picture.sentence
    assert picture.table.rows[0] == ("1", "Town hall", "5", "3", "Win over")
    assert picture.spec["marks"][1]["says"] == "Cooperative: influence 4 of 5, interest 5 of 5. Work closely."


def test_an_empty_map_and_one_without_influence():
    assert "empty" in partners.plane([]).sentence
    assert "Nobody on it has much influence" in partners.plane([SCHOOL]).sentence


def test_a_very_long_name_is_cut_in_the_sentence_and_whole_in_the_table():
    long = Partner("p1", "x" * 80, "", 5, 5)
    picture = partners.plane([long])
    assert "x" * 80 not in picture.sentence
    assert picture.table.rows[0][1] == "x" * 80


def test_twenty_partners_do_not_make_an_endless_sentence():
    many = [Partner(f"p{n}", f"Office {n}", "", 5, 5) for n in range(20)]
    assert "Office 2, and 17 more" in partners.plane(many).sentence


def test_who_is_missing_is_named_with_a_reason():
    theme, kinds = facts.themes()["family"], facts.kinds()
    there = [name for name in theme.reasons if name != "schools"]
    said = partners.gap_says("Families", list(theme.reasons), there, kinds)
    assert said == "Families: of 9 kinds of partners that usually matter, 1 is not on your map: Schools and teachers."
    row = partners.gap_rows(theme, there, kinds, "PHL")[0]
    assert row[0] == "○ Schools and teachers (missing)"
    assert "The teacher sees first" in row[1]
    assert "DepEd schools" in row[1]
    assert "DepEd" not in partners.gap_rows(theme, there, kinds, "TUV")[0][1]
    assert "all 9 kinds" in partners.gap_says("Families", list(theme.reasons), list(theme.reasons), kinds)


def test_the_network_names_the_broker_and_what_is_lost():
    picture = partners_network.picture(ALL, {("p1", "p2"), ("p1", "p3")})
    assert "2 of 3 pairs work together (67%)." in picture.sentence
    assert "The broker is Town hall" in picture.sentence
    assert "If Town hall leaves, 100% of the pairs" in picture.sentence
    assert [node["mark"] for node in picture.spec["nodes"]] == ["broker", "", ""]


def test_one_who_leaves_is_marked_with_its_ties():
    picture = partners_network.picture(ALL, {("p1", "p2"), ("p1", "p3")}, "p3")
    assert "If School leaves, all others who reach each other today still do." in picture.sentence
    assert picture.spec["ties"] == [[0, 1, 0], [0, 2, 1]]
    assert {one["mark"] for one in picture.spec["legend"]} == {"broker", "gone"}


def test_networks_that_say_something_else():
    assert "at least three" in partners_network.picture(ALL[:2], set()).sentence
    assert "Nobody works with anybody yet" in partners_network.picture(ALL, set()).sentence
    ring = partners_network.picture(ALL, {("p1", "p2"), ("p1", "p3"), ("p2", "p3")}).sentence
    assert "Nobody stands between the others" in ring
    assert "does not hang on anybody" in ring
    assert "School works with nobody." in partners_network.picture(ALL, {("p1", "p2")}).sentence


def test_roles_that_are_wrong_are_named_in_a_sentence():
    good = Activity("a1", "Evening", {"p1": "A", "p3": "R", "p2": "C"})
    two = Activity("a2", "Letter", {"p1": "A", "p2": "AR"})
    said = partners_roles.says([good, two, Activity("a3", "List", {})], ALL)
    assert said.startswith("1 of 3 activities have clear roles. “Letter”: Town hall and Cooperative all answer for it")
    assert "“List”: nobody answers for it." in said
    rows = partners_roles.table([good, two], ALL).rows
    assert rows[0] == ("✓ Evening", "Town hall", "School", "Cooperative", "–")
    assert rows[1][0] == "▲ Letter"
    assert "Write an activity first" in partners_roles.says([], ALL)


def test_the_room_is_honest_about_how_many():
    kinds = facts.kinds()
    picture = partners_room.together({"mayor": [(5, 2), (4, 5)], "coop": [(4, 4)]}, 2, 7, kinds)
    assert picture.sentence == "2 of 7 who answered have a map. On most maps: Mayor or district head, on 2."
    assert picture.spec["moves"] is False
    assert picture.spec["marks"][0]["sign"] == "2"
    assert "Nobody has looked" in partners_room.gaps({}, 0, kinds).sentence
    assert "1 of 4 activities of the room have clear roles (2 people)." in partners_room.roles(1, 4, 2).sentence
    assert partners_room.roles(0, 0, 0).spec["items"] == []


@pytest.fixture
def spanish():
    i18n.use("es")
    yield
    i18n.use(None)


def test_they_speak_spanish(spanish):
    assert partners.plane(ALL).sentence.startswith("3 aliados en el mapa.")
    assert "El puente es Town hall" in partners_network.picture(ALL, {("p1", "p2"), ("p1", "p3")}).sentence
