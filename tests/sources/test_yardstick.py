"""The measures that illustrative figures are scaled by are known for every country."""

from __future__ import annotations

from fieldschool.sources import countries, tables, yardstick

ALL = [country.iso3 for country in countries.all_countries()]


def test_every_country_has_a_size_of_money_and_a_country_of_work():
    assert len(ALL) > 190
    for iso3 in ALL:
        usd = yardstick.gdp_month(iso3) / yardstick.home_per_usd(iso3)
        assert 10 < usd < 30_000, iso3
        work = yardstick.main_work_country(iso3)
        assert work != iso3
        assert countries.country(work).currency
        assert yardstick.earnings_month(work) > 0


def test_a_country_without_the_figure_takes_the_median_of_its_region():
    taiwan = yardstick.gdp_month("TWN") / yardstick.home_per_usd("TWN")
    assert 100 < taiwan < 5_000


def test_each_wage_is_in_the_money_of_its_country_and_names_its_page():
    frame = tables.load("wages")
    assert len(frame) > 10
    for work_iso3 in frame["work_iso3"]:
        wage = yardstick.wage(work_iso3)
        assert wage.currency == countries.country(work_iso3).currency, work_iso3
        assert wage.status in ("sourced", "computed")
        assert wage.source_url.startswith("http")
    assert yardstick.wage("MWI") is None


def test_a_wage_that_is_held_comes_before_a_share_of_gdp():
    assert yardstick.earnings_month("KOR") == 2_156_880
    assert yardstick.earnings_month("ITA") < yardstick.gdp_month("ITA")
