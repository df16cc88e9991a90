"""Targets and offices: numbers stay text, one office leads, and every country has something to look at."""

import pytest

from fieldschool.sources import corridors, countries, facts
from fieldschool.sources.sdg import UnknownTarget, offices, target, targets


def test_numbers_of_targets_are_text_and_in_the_order_of_the_goals():
    found = [each.target_id for each in targets()]
    assert found.index("8.8") < found.index("8.10") < found.index("10.7") < found.index("10.c") < found.index("16.2")
    assert "8.1" not in found


def test_one_office_leads_on_each_target_and_stands_first():
    assert len(targets()) > 15
    for each in targets():
        assert [office.leads for office in each.offices].count(True) == 1
        assert each.lead == each.offices[0].office
        assert {office.office for office in each.offices} <= set(offices())


def test_only_the_price_of_sending_has_a_number_to_reach():
    assert {each.target_id: each.line for each in targets() if each.line is not None} == {"10.c": 3.0}
    assert target("10.c").year == 2030
    assert target("17.3").year is None


@pytest.mark.parametrize("found", ["8.1", "", None, 8.1, ["10.c"]])
def test_what_is_no_target_is_said(found):
    with pytest.raises(UnknownTarget, match="no target"):
        target(found)


def test_texts_are_whole_sentences():
    for each in targets():
        for text in (each.asks, each.why, each.measured, each.action):
            assert text[0].isupper()
            assert text.endswith(".")


def test_a_neighbour_is_another_country_that_has_figures():
    found = [each for each in countries.all_countries() if each.neighbour]
    assert len(found) > 150
    for each in found:
        assert each.neighbour != each.iso3
        assert facts.latest(each.neighbour, "RPW.MEAN.TO")
    assert countries.country("MEX").neighbour == "GTM"


def test_accounts_are_known_over_the_years_and_by_sex():
    assert [fact.year for fact in facts.series("MEX", "account_pct")] == [2011, 2014, 2017, 2022, 2024]
    assert facts.latest("MEX", "account_pct", "female").year == 2024


def test_each_corridor_of_the_last_year_is_given_once_and_no_other():
    found = corridors.last_costs("PHL")
    assert len(found) > 10
    assert {fact.year for fact in found.values()} == {2025}
    assert corridors.last_costs("RWA", sending=True)
    assert corridors.last_costs("TUV") == {}
