"""A figure carries its year, unit and source; the preferred one of each year is shown."""

from __future__ import annotations

import dataclasses

import pytest

from fieldschool.sources import facts, tables

RECEIVED, SHARE, INFLATION = "BX.TRF.PWKR.CD.DT", "BX.TRF.PWKR.DT.GD.ZS", "FP.CPI.TOTL.ZG"


def test_published_figures_come_out_as_published():
    """World Bank: Mexico received about US$ 67.6 billion in 2024; prices in Rwanda rose 17.7 % in 2022."""
    assert float(facts.value("MEX", RECEIVED, 2024)) == pytest.approx(67.6e9, rel=0.005)
    assert float(facts.value("RWA", INFLATION, 2022)) == pytest.approx(17.7, abs=0.05)
    assert float(facts.latest("PHL", RECEIVED)) == pytest.approx(40.3e9, rel=0.005)


def test_a_fact_says_what_it_is():
    fact = facts.latest("RWA", SHARE)
    assert (fact.unit, fact.year, fact.period, fact.iso3) == ("% of GDP", 2024, "2024", "RWA")
    assert fact.label == "Personal remittances, received"
    assert fact.source.publisher
    assert fact.source.licence == "CC-BY-4.0"


def test_the_line_under_a_chart_names_publisher_title_and_edition():
    citation = facts.source("wdi_2026").citation()
    assert citation == "World Bank, World Development Indicators, API vintage of about February 2026"


def test_every_source_has_a_short_citation():
    for source_id in tables.load("sources")["source_id"]:
        citation = facts.source(source_id).citation()
        assert 10 < len(citation) < 180
        assert "github" not in citation


def test_computed_figures_say_so():
    fact = facts.value("KEN", SHARE, 2005)
    assert fact.flag == "derived"
    assert fact.source.citation().startswith("Field School, computed from World Bank")


def test_a_break_is_said_and_an_estimate_too():
    flags = {fact.flag for iso3 in ("PRT", "BDI", "SLE", "NLD") for fact in facts.series(iso3, RECEIVED)}
    assert "break" in flags
    assert facts.value("AFG", RECEIVED, 2023).flag == "estimate"


def test_a_series_has_one_figure_a_year_in_order():
    for indicator in (INFLATION, RECEIVED, "XR.PWT", "NY.GDP.PCAP.CD"):
        years = [fact.year for fact in facts.series("PHL", indicator)]
        assert years == sorted(set(years))
        assert len(years) > 15


def test_rows_that_are_not_preferred_are_not_shown():
    table = tables.load("macro_annual")
    twice = table[(table["indicator"] == INFLATION) & ~table["preferred"]].iloc[0]
    shown = facts.value(twice["iso3"], INFLATION, int(twice["year"]))
    assert shown.source.source_id != twice["source_id"]


def test_a_survey_is_read_by_group():
    women, men = (float(facts.latest("MEX", "account_pct", group)) for group in ("female", "male"))
    everybody = float(facts.latest("MEX", "account_pct"))
    assert min(women, men) <= everybody <= max(women, men)
    assert facts.latest("RWA", "account_pct").year == 2017


def test_the_age_of_a_figure_is_counted_in_years():
    fact = facts.latest("RWA", "account_pct")
    assert fact.age(2025) == 8
    assert fact.age(2010) == 0
    assert dataclasses.replace(fact, year=None).age(2025) is None


@pytest.mark.parametrize("iso3", ["XXX", "", None, 5, "mex", ["MEX"]])
def test_what_is_not_known_is_none(iso3):
    assert facts.latest(iso3, INFLATION) is None
    assert facts.value(iso3, INFLATION, 2020) is None
    assert facts.series(iso3, INFLATION) == []


def test_a_year_that_is_not_known_is_none():
    assert facts.value("MEX", INFLATION, 1850) is None


@pytest.mark.parametrize("indicator", ["", "NOT.ONE", None, 5])
def test_an_unknown_indicator_gets_a_sentence(indicator):
    with pytest.raises(ValueError, match=r"^There is no indicator .* in data/indicators.csv\.$"):
        facts.series("MEX", indicator)


@pytest.mark.parametrize("source_id", ["", "nobody", None, 5, ["hmrc"]])
def test_an_unknown_source_gets_a_sentence(source_id):
    with pytest.raises(ValueError, match=r"^There is no source .* in data/sources.csv\.$"):
        facts.source(source_id)
