"""Practices: tables fit each other, each practice and failure names its page, ratings stay within their scales."""

import pytest

from fieldschool.sources import countries, practices, tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.practices import COSTS, LEVELS, THEMES


def test_about_fifty_practices_from_the_three_countries_and_elsewhere_cover_every_theme():
    found = practices.practices().values()
    assert 48 <= len(found) <= 55
    places = [one.iso3 for one in found]
    assert all(places.count(iso3) >= 10 for iso3 in ("MEX", "PHL", "RWA"))
    assert sum(iso3 not in ("MEX", "PHL", "RWA") for iso3 in places) >= 12
    assert {one.theme for one in found} == set(THEMES)


def test_every_practice_and_failure_has_words_a_page_and_a_country():
    known = {one.iso3 for one in countries.all_countries()}
    for one in [*practices.practices().values(), *practices.failures()]:
        assert all((one.title, one.what, one.source.publisher))
        assert one.source.url.startswith("http")
        assert one.iso3 in known
    assert all(one.lesson.endswith((".", "?")) and one.why.endswith(".") for one in practices.failures())


def test_ratings_stay_within_their_scales():
    for one in practices.practices().values():
        assert (one.cost in COSTS, one.level in LEVELS, one.months >= 1) == (True, True, True), one.practice_id
    assert {one.evidence for one in practices.practices().values()} == {1, 2, 3, 4}
    # It was compared, but in a game.
    assert practices.practices()["phl-edupay"].evidence == 3


def test_every_need_is_a_condition_that_is_asked_and_every_condition_is_needed():
    asked = practices.conditions()
    needed = {name for one in practices.practices().values() for name in one.needs}
    assert needed == set(asked)
    assert all(one.question.endswith("?") and one.build.endswith(".") for one in asked.values())


def test_failures_of_a_practice_begin_with_its_own():
    first = practices.failures_of(practices.practices()["mex-3x1"])
    assert [one.practice_id for one in first[:3]] == ["mex-3x1"] * 3
    assert len({one.failure_id for one in first}) == len(first)


def test_whom_to_call_begins_at_home():
    one = practices.practices()["phl-natcco-aflatoun"]
    assert practices.contacts_for(one, "PHL")[0].organisation == "NATCCO"
    assert practices.contacts_for(one, "MEX")[0].iso3 == "MEX"


def test_a_practice_without_needs_is_told_with_its_row(monkeypatch: pytest.MonkeyPatch):
    frame, needed = tables.load("practices"), tables.load("practice_needs")
    with pytest.raises(TableError, match=r"practices\.csv.*practice_needs\.csv"):
        practices.practices.__wrapped__(frame, needed[needed["practice_id"] != "mex-3x1"])
