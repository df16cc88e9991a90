"""Needs, groups and examples fit each other; budgets add up; every country has a family and a survey beside it."""

import math

import pytest

from fieldschool.sources import budgets, countries, needs

IDS = [need.need_id for need in needs.needs()]


def test_needs_stand_in_the_order_of_the_way_and_cover_it():
    stages = [need.stage for need in needs.needs()]
    assert list(dict.fromkeys(stages)) == list(needs.STAGES)
    assert len(IDS) == len(set(IDS)) == 49


def test_every_need_says_what_it_is_and_who_could_answer():
    for need in needs.needs():
        assert need.title
        assert need.what.endswith((".", "?"))
        assert set(need.offices) <= set(needs.OFFICES), need.need_id
        assert need.offices


def test_every_need_belongs_to_a_group_and_no_group_is_too_long():
    assert set().union(*(group.needs for group in needs.groups())) == set(IDS)
    assert all(7 <= len(group.needs) <= 14 for group in needs.groups())
    assert all(list(group.needs) == sorted(group.needs, key=IDS.index) for group in needs.groups())


def test_examples_name_known_needs_countries_and_a_page():
    found = [one for several in needs.answers().values() for one in several]
    assert len(found) > 20
    for one in found:
        assert one.need_id in IDS
        assert countries.country(one.iso3)
        assert one.source.url.startswith("http"), one.name
    assert {"MEX", "PHL", "RWA", "NPL"} <= {one.iso3 for one in found}


def test_the_shares_of_a_country_add_up_as_far_as_they_are_told():
    for iso3, found in budgets.spending().items():
        total = math.fsum(share for share in found.shares.values() if share is not None)
        # Weights of price indices are published in whole percents here, and lack up to three.
        assert 97 <= total <= 100.01, iso3
        assert found.source.url.startswith("http")
        assert found.note


def test_mexico_is_the_survey_as_published():
    found = budgets.spending()["MEX"]
    assert (found.kind, found.year) == ("survey", 2024)
    assert (found.shares["food"], found.shares["transport"], found.shares["health"]) == (37.7, 19.5, 3.4)


def test_a_country_with_figures_stands_beside_itself_and_another_beside_the_nearest_in_income():
    assert budgets.beside("PHL") == "PHL"
    assert budgets.beside("CHE") == "USA"
    assert budgets.beside("BDI") == "RWA"


@pytest.mark.parametrize("iso3", ["MEX", "RWA", "PHL"])
def test_the_host_countries_have_invented_families_of_their_own(iso3):
    found = budgets.for_country(iso3)
    assert len(found) >= 3
    assert all(len(each.spent_before) == len(budgets.LINES) for each in found)
    assert any(each.back for each in found)


def test_a_family_that_was_sent_back_says_so():
    [back] = [each for each in budgets.for_country("MEX") if each.returned]
    assert back.received == 0


def test_every_country_has_a_family_that_can_live():
    seen = 0
    for country in countries.all_countries()[::12]:
        for profile in budgets.for_country(country.iso3):
            seen += 1
            assert profile.earned_before > 0
            before = math.fsum(profile.spent_before.values())
            assert before <= profile.earned_before * 1.001, country.iso3
            after = math.fsum(profile.spent_after.values()) + profile.loan_after
            assert after <= (profile.earned_after + profile.received) * 1.05, country.iso3
    assert seen >= 15
