"""Strategies: each reaches impacts that exist, links hold together, a cost is of the right size in every country."""

import pytest

from fieldschool.sources import countries, impacts, strategies
from fieldschool.sources.strategies import GRADES, GROUPS, STRONGEST, Link, cost, factor, local_price, usual_budget

ALL = strategies.strategies()
LOCAL = {name: each for name, each in ALL.items() if each.local}


def test_each_strategy_works_on_impacts_of_the_table_and_says_where_it_was_done():
    assert len(ALL) > 30
    for each in ALL.values():
        assert each.group in GROUPS
        assert each.grade in GRADES
        assert set(each.effects) <= set(impacts.impacts()), each.strategy_id
        assert any(effect > 0 for effect in each.effects.values()), each.strategy_id
        assert all(0 < abs(effect) <= STRONGEST for effect in each.effects.values())
        assert each.evidence.endswith(".")
        assert each.example
        assert each.source.url.startswith("http")


def test_only_what_a_town_can_pay_has_a_cost_and_people():
    assert {each.group for each in ALL.values() if not each.local} == {"others"}
    for each in ALL.values():
        assert (each.cost_usd > 0) == (each.staff > 0) == each.local
        assert bool(each.cost_basis) == bool(each.price_iso3) == each.local


def test_what_is_needed_or_excluded_can_be_chosen_too():
    found = strategies.links()
    assert {link.kind for link in found} == {"needs", "conflict"}
    for link in found:
        assert isinstance(link, Link)
        assert {link.first, link.other} <= set(LOCAL)
        assert link.first != link.other
        assert link.why.endswith(".")
    needs = {link.first: link.other for link in found if link.kind == "needs"}
    assert not {link.first for link in found if link.kind == "conflict" and needs.get(link.first) == link.other}


def test_every_strategy_fits_with_what_it_needs_into_a_budget_that_the_slider_reaches():
    for link in strategies.links():
        both = sum(cost(ALL[name], "MEX") for name in (link.first, link.other))
        assert both < 5 * usual_budget("MEX")


def test_where_income_is_four_times_as_high_a_strategy_costs_twice_as_much():
    assert factor(8000, 2000) == 2
    assert factor(500, 2000) == 0.5


@pytest.mark.parametrize("wrong", [0, -1, float("nan"), float("inf")])
def test_an_income_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match="above 0"):
        factor(wrong, 1000)


def test_a_price_of_the_country_itself_is_only_changed_into_its_money():
    # 56,000 US$ were worked from amounts in Mexican pesos: about a million.
    assert cost(ALL["match_works"], "MEX") == pytest.approx(1_000_000, rel=0.15)


def test_a_budget_to_begin_with_buys_about_as_much_everywhere():
    def bought(iso3):
        return usual_budget(iso3) / cost(ALL["children"], iso3)

    there = [bought(found.iso3) for found in countries.all_countries()]
    assert len(there) > 150
    assert max(there) / min(there) < 1.1
    assert local_price(100, "PHL", "USA") > 100


def test_what_a_town_does_not_pay_costs_it_nothing():
    assert cost(ALL["bla"], "MEX") == 0
