"""Areas, instruments, treaties and reviews: each is cited, and a missing row says no more than it may."""

import re

import pytest

from fieldschool.sources import policies
from fieldschool.sources.countries import all_countries
from fieldschool.sources.policies import KINDS

EVERY = [each for iso3 in policies.prepared() for each in policies.instruments(iso3)]
BY_NAME = {treaty.treaty_id: treaty for treaty in policies.treaties()}


def test_the_three_countries_of_the_seminar_have_instruments_in_every_decade_since_2000():
    for iso3 in ("MEX", "PHL", "RWA"):
        decades = {each.year // 10 for each in policies.instruments(iso3)}
        assert {200, 201, 202} <= decades


def test_instruments_are_cited_and_in_the_order_of_years():
    assert len(EVERY) > 100
    for each in EVERY:
        assert each.source.citation()
        assert re.match(r"https?://", each.source.url)
        assert each.kind in KINDS
    for iso3 in policies.prepared():
        years = [each.year for each in policies.instruments(iso3)]
        assert years == sorted(years)


def test_each_instrument_serves_areas_that_are_known():
    known = {area.area_id for area in policies.areas()}
    assert len(known) == 14
    assert all(each.areas and set(each.areas) <= known for each in EVERY)


def test_what_is_repealed_ended_a_draft_or_unknown_does_not_hold():
    held = {each.status for each in EVERY if each.holds}
    assert held == {"in force", "amended"}
    assert {each.status for each in EVERY} > held


def test_areas_ask_one_question_and_name_objectives_as_text():
    for area in policies.areas():
        assert area.question.endswith("?")
        assert all(objective.isdecimal() and 1 <= int(objective) <= 23 for objective in area.objectives)


def test_a_country_that_was_not_prepared_has_no_instruments():
    assert policies.instruments("HND") == ()
    assert policies.instruments("Atlantis") == ()


@pytest.mark.parametrize(
    ("treaty", "iso3", "status", "since"),
    [
        ("ICRMW", "MEX", "party", 1999),
        ("ICRMW", "RWA", "party", 2008),
        ("ICRMW", "PHL", "party", 1995),
        ("ICRMW", "USA", "not party", None),
        ("REFUGEE1951", "IND", "not party", None),
        ("CRC", "USA", "signed only", None),
    ],
)
def test_a_country_is_a_party_since_a_year_or_it_is_not(treaty, iso3, status, since):
    found = policies.standing(BY_NAME[treaty], iso3)
    assert (found.status, found.since) == (status, since)


def test_a_missing_row_of_an_incomplete_list_is_not_known():
    assert not BY_NAME["ILO-C097"].complete
    assert policies.standing(BY_NAME["ILO-C097"], "RWA").status == "not known"


def test_a_territory_is_never_said_not_to_be_a_party():
    assert policies.standing(BY_NAME["REFUGEE1951"], "PRI").status == "not known"


def test_every_country_has_a_standing_to_every_treaty():
    found = [policies.standing(t, c.iso3).status for t in policies.treaties() for c in all_countries()]
    assert len(found) == len(BY_NAME) * len(all_countries())
    assert set(found) == {"party", "signed only", "not party", "not known"}


def test_reviews_are_of_countries_and_cited():
    assert {each.kind for each in policies.findings("MEX")} == {"strength", "gap"}
    assert policies.findings("HND") == ()
    assert all(each.source.citation() and each.what.endswith(".") for each in policies.findings("MEX"))


def test_instruments_were_looked_up_to_a_year():
    assert policies.looked_up() >= max(each.year for each in EVERY)
