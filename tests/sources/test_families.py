"""Every country has a family to start from, and that family can pay its way."""

from __future__ import annotations

import pytest

from fieldschool.sources import corridors, countries, families, history, prices
from fieldschool.sources.families import Loan
from fieldschool.sources.rows import CATEGORIES

ALL = [country.iso3 for country in countries.all_countries()]
HOSTS = ("MEX", "PHL", "RWA")


@pytest.fixture(scope="module")
def every() -> dict[str, list[families.Family]]:
    """The families of every country."""
    return {iso3: families.for_country(iso3) for iso3 in ALL}


def cost_pct(family: families.Family, home: str) -> float:
    """What sending takes, in %: of the corridor, of the country, or of the world; never below 10 %."""
    known = corridors.cost(family.work_iso3, home)
    total = float(known.total_200) if known else 0.0
    return max(total, 10.0)


def test_every_country_has_a_family_that_can_pay_its_bills(every):
    assert len(every) > 190
    for iso3, found in every.items():
        assert found, iso3
        for family in found:
            rate = float(history.rate(family.home_currency, family.work_currency))
            assert family.left_month(rate, cost_pct(family, iso3)) >= 0, (iso3, family.family_id)
            assert 0 < family.sent_month <= family.earnings_month - family.living_month_abroad, (iso3, family.family_id)
            assert family.home_currency == countries.country(iso3).currency
            assert [name for name, _ in family.bills] == list(CATEGORIES)
            assert family.status == "illustrative"
            assert family.title
            assert family.note


def test_the_goals_of_a_family_have_a_price_in_its_country(every):
    for iso3, found in every.items():
        known = {goal.goal_id for goal in prices.goals(iso3)}
        for family in found:
            assert family.goal_ids, iso3
            assert set(family.goal_ids) <= known, iso3


@pytest.mark.parametrize("iso3", HOSTS)
def test_a_family_of_a_pack_can_put_aside_what_it_plans(iso3):
    """What is put aside first does not have to be taken back the same month."""
    for family in families.for_country(iso3):
        rate = float(history.rate(family.home_currency, family.work_currency))
        known = corridors.cost(family.work_iso3, iso3)
        cost = float(known.total_200) if known else 6.0
        aside = family.saved_first_pct / 100 * family.sent_month * rate * (1 - cost / 100)
        assert family.left_month(rate, cost) >= aside, family.family_id


def test_the_first_family_is_the_one_of_the_pack():
    family = families.for_country("PHL")[0]
    assert (family.family_id, family.work_iso3, family.work_currency) == ("domestic-worker-riyadh", "SAU", "SAR")
    assert family.loan == Loan(90_000, 2, 36, "declining")
    assert dict(family.bills)["food"] == 8_600
    assert family.months_abroad == 48


def test_an_open_stay_and_no_loan_are_none():
    nurse = families.for_country("RWA")[0]
    assert nurse.months_abroad is None
    assert nurse.loan is None


@pytest.mark.parametrize(("iso3", "family_id"), [("SLV", "cook-houston"), ("NPL", "builder-doha")])
def test_two_more_countries_have_a_family_in_the_tables(iso3, family_id):
    assert families.for_country(iso3)[0].family_id == family_id


def test_a_made_family_says_how_it_was_made():
    family = families.for_country("MWI")[0]
    assert (family.family_id, family.work_iso3) == ("made", "ZAF")
    assert family.note.startswith("Illustrative: made from GDP per head")
    assert family.source.publisher == "Field School"


def test_a_wage_that_is_held_is_used_and_cited():
    family = families.for_country("GTM")[0]
    assert (family.work_iso3, family.earnings_month) == ("USA", 3670)
    assert family.source.publisher == "Milenio"


def test_instalments_follow_the_two_ways_of_reckoning():
    """Flat 12 000 over 12 months at 2 %: 1 000 + 240. Declining 10 000, 12 months, 1 %: 888.49 (annuity table)."""
    assert Loan(12_000, 2, 12, "flat").instalment == pytest.approx(1_240)
    assert Loan(10_000, 1, 12, "declining").instalment == pytest.approx(888.49, abs=0.005)
    assert Loan(1_200, 0, 12, "declining").instalment == pytest.approx(100)


@pytest.mark.parametrize("bad", ["XXX", "", "phl"])
def test_a_country_that_is_not_of_the_course_gets_a_sentence(bad):
    with pytest.raises(countries.UnknownCountry):
        families.for_country(bad)
