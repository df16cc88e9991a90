"""Who is in the room, and where it stands: counted, on a map, the weakest first."""

from fieldschool.sources.assessment import statements
from fieldschool.tools.welcome.fields import roles
from fieldschool.tools.welcome.room import KEYS, room
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Choice, Number, Text

FIRST, SECOND = (one.statement_id for one in statements()[:2])
ROLES = tuple(name for name, _label in roles())


def person(country="MEX", role="official", **ratings):
    entries = [
        Text(lesson="0.0", key="country", value=country),
        Text(lesson="0.0", key="host", value="MEX"),
        Text(lesson="0.0", key="profile.place", value="Secret Town"),
        Choice(lesson="0.0", key="profile.role", value=role, options=ROLES),
        *(Number(lesson="0.0", key=f"before.{name}", value=float(n), unit="1 to 5") for name, n in ratings.items()),
    ]
    return {entry.key: entry for entry in entries if entry.key in KEYS}


def test_countries_are_counted_and_lines_lead_to_the_host():
    found, *_others = room([person("HND"), person("HND"), person("PHL"), person("MEX")], "RWA")
    assert found.kind == "map"
    assert found.sentence == (
        "4 of 4 have chosen a country. 3 countries are in the room. Most often: Honduras (2)."
    )  # fmt: skip
    assert found.spec["home"]["iso3"] == "MEX"
    assert {one["iso3"]: (one["value"], one["near"]) for one in found.spec["items"]} == {
        "HND": (2, True),
        "PHL": (1, True),
        "MEX": (1, False),
    }
    assert on_page([found.page()], ())


def test_without_a_country_there_is_no_map():
    found = room([{}, {}, {}], "MEX")[0]
    assert (found.kind, found.spec["items"]) == ("bars", [])


def test_what_is_left_open_is_no_work():
    _map, work, _ratings = room([person(role="official"), person(role="official"), person(role="open")], "MEX")
    assert [item["value"] for item in work.spec["items"]] == [2]
    assert work.sentence.startswith("2 people say what they do.")


def test_the_weakest_statement_comes_first_with_the_half_of_the_room_around_it():
    people = [
        person(**{FIRST: 5, SECOND: 1}),
        person(**{FIRST: 4, SECOND: 2}),
        person(**{FIRST: 5, SECOND: 4}),
        person(),
    ]
    found = room(people, "MEX")[2]
    assert found.sentence.startswith("3 of 4 rated statements. The room is least sure of this:")
    assert [item["value"] for item in found.spec["items"]] == [2, 5]
    assert found.spec["items"][0]["reach"] == [1.5, 3.0]
    assert found.spec["items"][0]["note"] == "1: 1 · 2: 1 · 4: 1"


def test_a_rating_that_cannot_be_does_not_count():
    assert room([person(**{FIRST: 9}), person(**{FIRST: 2.5})], "MEX")[2].spec["items"] == []
