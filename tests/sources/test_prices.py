"""What families save for has a price, in the country's money, with its year."""

from __future__ import annotations

import pytest

from fieldschool.sources import countries, prices, yardstick
from fieldschool.sources.packs import load_pack
from fieldschool.sources.scaling import GOALS

ALL = [country.iso3 for country in countries.all_countries()]


def test_every_country_has_four_to_seven_goals():
    assert len(ALL) > 190
    for iso3 in ALL:
        found = prices.goals(iso3)
        assert 4 <= len(found) <= 7, iso3
        assert len({goal.goal_id for goal in found}) == len(found), iso3
        for goal in found:
            assert goal.price > 0, (iso3, goal.goal_id)
            assert goal.currency == countries.country(iso3).currency
            assert 2000 < goal.year < 2100, (iso3, goal.goal_id)
            assert goal.name
            assert goal.source.title


def test_a_sourced_price_carries_its_source():
    funeral = next(goal for goal in prices.goals("PHL") if goal.goal_id == "funeral-plan")
    assert (funeral.price, funeral.year, funeral.status) == (42_000, 2024, "sourced")
    assert funeral.source.url.startswith("https://www.newswatchplus.ph/")


def test_prices_of_a_country_without_a_pack_say_illustrative():
    assert {goal.status for goal in prices.goals("MWI")} == {"illustrative"}


def test_the_multiples_lie_within_what_the_packs_hold():
    """Each made price, as months of GDP per head, is within the range of all goals of the three packs."""
    ratios = [row.price / yardstick.gdp_month(iso3) for iso3 in ("MEX", "PHL", "RWA") for row in load_pack(iso3).prices]
    assert len(ratios) >= 12
    for _, months in GOALS.values():
        assert min(ratios) <= months <= max(ratios)


@pytest.mark.parametrize("bad", ["XXX", ""])
def test_a_country_that_is_not_of_the_course_gets_a_sentence(bad):
    with pytest.raises(countries.UnknownCountry):
        prices.goals(bad)
