"""What can be counted and where to learn it: typed, ours or cited, of the own country first."""

from __future__ import annotations

import pandas as pd

from fieldschool.sources import action_plan as facts
from fieldschool.sources import practices
from scripts.build_data.action_plan_words import INDICATORS, OFFERS


def test_each_indicator_has_a_theme_of_the_practices_and_says_how_it_is_counted() -> None:
    found = facts.indicators()
    assert len(found) == len(INDICATORS) > 30
    assert {one.theme for one in found.values()} <= set(practices.THEMES)
    assert all(one.title and one.how for one in found.values())
    assert {one.level for one in found.values()} == {"output", "outcome"}


def test_each_course_has_the_page_that_was_read_and_builds_a_known_condition() -> None:
    found = facts.offers()
    assert len(found) == len(OFFERS) > 10
    for one in found.values():
        assert one.source.citation()
        assert one.source.url.startswith("http")
        assert one.cost in facts.COSTS
        assert one.builds
    known = set(practices.conditions())
    assert sum(bool(one.builds & known) for one in found.values()) > len(found) / 2


def test_hours_are_there_only_where_the_page_names_them() -> None:
    found = facts.offers()
    assert found["cb-cda-foc-micro"].hours == 16
    assert found["cb-jmdi"].hours is None


def test_a_country_sees_its_own_courses_first_and_never_those_of_another() -> None:
    for iso3, own in (("PHL", True), ("RWA", True), ("MEX", True), ("TUV", False)):
        found = facts.offers_for(iso3)
        assert {one.iso3 for one in found} <= {iso3, ""}
        assert (found[0].iso3 == iso3) is own
        assert found


def test_an_empty_cell_of_a_course_is_nothing_and_not_a_number() -> None:
    row = {"offer_id": "x", "iso3": float("nan"), "learns": "a", "whom": "b", "hours": pd.NA, "provider": "c",
           "course": "d", "cost": "free", "languages": "en;es", "builds": "c-leader", "source_title": "t",
           "publisher": "p", "source_year": float("nan"), "source_url": "https://a.b"}  # fmt: skip
    one = facts._offer(row)
    assert (one.iso3, one.hours, one.languages) == ("", None, ("en", "es"))
