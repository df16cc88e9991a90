"""What one currency is worth in another, and how that changes."""

from __future__ import annotations

import numpy as np
import pytest

from fieldschool.sources import countries, exchange, facts, history

CURRENCIES = sorted({country.currency for country in countries.all_countries()})
JANUARY, DECEMBER = exchange.month_number("2019-01"), exchange.month_number("2019-12")


@pytest.mark.parametrize("currency", CURRENCIES)
def test_every_currency_has_a_rate_to_every_large_one(currency):
    for other in ("USD", "EUR", "MXN", "SAR", "UGX"):
        fact = exchange.rate(currency, other)
        assert 0 < float(fact) < 1e9
        assert fact.period >= "2015"
        assert fact.unit == f"{currency} for {other} 1"


def test_a_rate_is_that_of_the_last_month_of_the_table():
    fact = history.rate("PHP", "USD")
    assert (fact.period, fact.year, fact.flag) == ("2026-11", 2026, "")
    assert 50 < float(fact) < 70


def test_the_two_directions_are_inverse():
    assert float(exchange.rate("PHP", "SAR")) * float(exchange.rate("SAR", "PHP")) == pytest.approx(1)


def test_one_currency_is_worth_one_of_itself():
    assert float(exchange.rate("EUR", "EUR")) == 1


def test_money_that_is_worth_the_same_by_law_is():
    assert float(exchange.rate("NAD", "ZAR")) == pytest.approx(1)
    assert float(exchange.rate("GIP", "GBP")) == pytest.approx(1)


def test_an_old_rate_says_so():
    assert exchange.rate("SYP", "USD").flag == "old"
    assert not exchange.is_recent("SYP")
    assert exchange.is_recent("PHP")
    assert exchange.is_recent("USD")


def test_the_liberian_dollar_is_not_the_dollar():
    assert float(exchange.rate("LRD", "USD")) > 100


@pytest.mark.parametrize("currency", ["XXX", "", None, 5, "php"])
def test_an_unknown_currency_gets_a_sentence(currency):
    with pytest.raises(ValueError, match=r"^There is no country with the currency .* in data/countries.csv\.$"):
        exchange.rate(currency, "USD")


def test_months_are_counted_and_named():
    assert exchange.month_name(exchange.month_number("2014-02")) == "2014-02"
    assert exchange.month_number("2015-01") - exchange.month_number("2014-12") == 1


def test_the_changes_of_the_months_add_up_to_the_change_of_the_level():
    changes = exchange.dollar_changes("PHP", JANUARY, DECEMBER).values
    levels = exchange._levels()["PHP"]
    assert changes.sum() == pytest.approx(np.log(levels[DECEMBER][0] / levels[JANUARY - 1][0]))


def test_an_error_in_the_source_is_bridged():
    """The rate of the real in April 2019 is an error, a hundred thousand times too high."""
    changes = exchange.dollar_changes("BRL", JANUARY, DECEMBER).values
    april, may = changes[3], changes[4]
    assert april == may
    assert abs(april) < 0.05


def test_months_without_a_rate_are_not_known():
    before = exchange.month_number("2005-01"), exchange.month_number("2005-12")
    assert np.isnan(exchange.dollar_changes("PHP", *before).values).all()


def test_replaced_money_goes_on_without_a_jump():
    """The ruble of Belarus lost four zeros in July 2016."""
    first, last = exchange.month_number("2014-03"), exchange.month_number("2019-12")
    changes = exchange.dollar_changes("BYN", first, last).values
    assert np.nanmax(np.abs(changes)) < 0.4
    assert np.isnan(changes).sum() < 12


def test_a_year_is_within_one_series():
    changes = exchange.yearly_changes("PHL", range(2019, 2022)).values
    within_2020 = [facts.value("PHL", "PA.NUS.FCRF", year).value for year in (2019, 2020)]
    within_2019 = [facts.value("PHL", "XR.PWT", year).value for year in (2018, 2019)]
    assert changes[0] == pytest.approx(np.log(within_2019[1] / within_2019[0]))
    assert changes[1] == pytest.approx(np.log(within_2020[1] / within_2020[0]))


def test_a_series_that_counts_in_dollars_is_not_taken_for_the_currency():
    """For Palestine the Penn World Table has 1 in all years; people use the shekel."""
    palestine, israel = (exchange.yearly_changes(iso3, range(2006, 2014)).values for iso3 in ("PSE", "ISR"))
    assert palestine == pytest.approx(israel)
    assert np.abs(palestine).max() > 0.01


def test_the_dollar_does_not_change_against_itself():
    assert not exchange.dollar_changes("USD", JANUARY, DECEMBER).values.any()
    assert not exchange.yearly_changes("SLV", range(2005, 2010)).values.any()
