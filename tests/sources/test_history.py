"""Prices and exchange rates by month, for any two countries."""

from __future__ import annotations

import numpy as np
import pytest

from fieldschool.sources import countries, exchange, facts, history
from fieldschool.sources.countries import INFLATION

ALL = [country.iso3 for country in countries.all_countries()]
ARRAYS = ("home_inflation", "work_inflation", "fx_change")
NOTES = ("inflation_filled_", "inflation_from_rate_", "fx_yearly_", "fx_follows_prices_", "fx_official_left_out_")
# Their people lived through inflation above 100 % a year.
HYPERINFLATION = {"ARG", "LBN", "SDN", "VEN", "ZWE"}


def year_of(values: np.ndarray, year: int) -> float:
    """The log change over one year."""
    start = 12 * (year - history.FIRST_YEAR)
    return values[start : start + 12].sum()


@pytest.mark.parametrize("iso3", ALL)
def test_every_country_has_a_history_as_home_and_as_work(iso3):
    for pair in ((iso3, "USA"), ("MEX", iso3)):
        found = history.monthly(*pair)
        assert (found.first, found.last) == ("2005-01", "2024-12")
        for name in ARRAYS:
            values = getattr(found, name)
            assert values.shape == (240,)
            assert values.dtype == np.float64
            assert np.isfinite(values).all()
            assert not values.flags.writeable
            if iso3 != "VEN":
                assert np.abs(values).max() < np.log(2)
        assert found.sources
        assert all(note.startswith(NOTES) and note.endswith(("_home", "_work")) for note in found.notes)


@pytest.mark.parametrize("iso3", ALL)
def test_twenty_years_make_nobody_rich_or_poor_by_error(iso3):
    """Against the dollar, the real exchange rate of no country moved by more than a factor of four.

    The largest known is Uzbekistan, whose official rate was freed in 2017.
    """
    found = history.monthly(iso3, "USA")
    real = found.fx_change.sum() + found.work_inflation.sum() - found.home_inflation.sum()
    assert abs(real) < np.log(4)
    if iso3 not in HYPERINFLATION:
        assert found.home_inflation.max() < np.log(2) / 12


def test_a_year_adds_up_to_the_published_inflation():
    found = history.monthly("RWA", "USA")
    for year in (2008, 2022, 2024):
        published = facts.value("RWA", INFLATION, year).value / 100
        assert np.expm1(year_of(found.home_inflation, year)) == pytest.approx(published)


def test_a_month_is_the_change_of_the_monthly_rate():
    found = history.monthly("PHL", "SAU")
    month = exchange.month_number("2018-06")
    peso, riyal = (exchange._levels()[currency] for currency in ("PHP", "SAR"))
    expected = np.log(peso[month][0] / peso[month - 1][0]) - np.log(riyal[month][0] / riyal[month - 1][0])
    assert found.fx_change[month - exchange.month_number("2005-01")] == pytest.approx(expected)


def test_before_the_monthly_rates_a_year_is_spread_evenly():
    found = history.monthly("PHL", "USA")
    year_2008 = found.fx_change[36:48]
    rates = [facts.value("PHL", "XR.PWT", year).value for year in (2007, 2008)]
    assert year_2008 == pytest.approx(np.full(12, np.log(rates[1] / rates[0]) / 12))
    assert "fx_yearly_home" in found.notes


@pytest.mark.parametrize(
    ("home", "work"), [("SLV", "USA"), ("ECU", "USA"), ("XKX", "DEU"), ("MEX", "MEX"), ("SEN", "CIV")]
)
def test_one_currency_has_no_change_of_rate(home, work):
    found = history.monthly(home, work)
    assert not found.fx_change.any()
    assert not [note for note in found.notes if note.startswith("fx_")]


def test_the_two_directions_mirror_each_other():
    one, other = history.monthly("MEX", "ESP"), history.monthly("ESP", "MEX")
    assert one.fx_change == pytest.approx(-other.fx_change)
    assert one.home_inflation == pytest.approx(other.work_inflation)


def test_a_missing_year_takes_the_median_of_the_region_and_says_so():
    assert facts.value("NAM", INFLATION, 2024) is None
    found = history.monthly("NAM", "USA")
    assert "inflation_filled_2024_home" in found.notes
    region = countries.country("NAM").region
    known = [
        fact.value
        for country in countries.all_countries()
        if country.region == region and (fact := facts.value(country.iso3, INFLATION, 2024))
    ]
    assert np.expm1(year_of(found.home_inflation, 2024)) == pytest.approx(np.median(known) / 100, rel=0.02)


def test_prices_that_nobody_published_follow_a_falling_currency():
    """Venezuela published no inflation for 2018; the bolivar lost nearly all its worth."""
    found = history.monthly("VEN", "USA")
    assert "inflation_from_rate_2018_home" in found.notes
    assert year_of(found.home_inflation, 2018) > 5


@pytest.mark.parametrize("iso3", sorted({*HYPERINFLATION, "LBY"}))
def test_an_official_rate_that_jumped_is_left_out(iso3):
    found = history.monthly(iso3, "USA")
    assert "fx_official_left_out_home" in found.notes
    assert found.fx_change == pytest.approx(found.home_inflation - found.work_inflation)


def test_new_money_is_no_jump():
    """Mauritania, Sierra Leone, Belarus and Sao Tome took zeros off their money."""
    for iso3 in ("MRT", "SLE", "BLR", "STP"):
        assert np.abs(history.monthly(iso3, "USA").fx_change).max() < 0.36, iso3


def test_sources_are_named_once():
    found = history.monthly("MEX", "USA").sources
    assert len(set(found)) == len(found)
    assert {"World Bank", "HM Revenue & Customs (UK)", "Groningen Growth and Development Centre"} <= {
        source.publisher for source in found
    }


def test_inflation_is_summed_up_in_three_figures():
    found = history.summary("PHL")
    assert (found["last"].year, round(float(found["last"]), 1)) == (2024, 3.2)
    assert found["worst"].year == 2008
    assert found["mean"].period == "2005-2024"
    assert float(found["last"]) < float(found["mean"]) < float(found["worst"])


def test_the_mean_is_the_one_that_compounds():
    found = history.monthly("MEX", "USA")
    assert float(history.summary("MEX")["mean"]) == pytest.approx(100 * np.expm1(found.home_inflation.sum() / 20))


def test_a_country_without_figures_says_that_they_are_filled():
    assert {fact.flag for fact in history.summary("YEM").values()} == {"filled"}


@pytest.mark.parametrize("pair", [("XXX", "USA"), ("MEX", ""), (None, "USA"), ("MEX", 5)])
def test_an_unknown_country_gets_a_sentence(pair):
    with pytest.raises(countries.UnknownCountry, match=r"^There is no country "):
        history.monthly(*pair)


def test_a_summary_of_an_unknown_country_gets_a_sentence():
    with pytest.raises(countries.UnknownCountry):
        history.summary("XXX")
