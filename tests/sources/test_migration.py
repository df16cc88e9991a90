"""Migration year by year: one figure a year, breaks and estimates marked, and events with the page that was read."""

import pytest

from fieldschool.sources import countries
from fieldschool.sources.migration import KINDS, MEASURES, events, series

HOSTS = ("MEX", "RWA", "PHL")


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("iso3", HOSTS)
def test_the_host_countries_have_every_measure_with_its_source(iso3, measure):
    found = series(iso3, measure)
    assert len(found) >= 7
    years = [figure.year for figure in found]
    assert years == sorted(set(years))
    assert all(figure.value >= 0 and figure.source.citation() for figure in found)
    assert not found[0].broken


def test_known_figures_are_there():
    assert series("MEX", "abroad")[0].value == 4_395_265
    assert [f.year for f in series("MEX", "abroad")] == [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024]
    assert series("RWA", "received")[0].year == 1976
    assert series("PHL", "received")[-1].value == pytest.approx(40.28e9, rel=0.01)
    assert {f.year: f.value for f in series("RWA", "abroad")}[1995] > 2_000_000


def test_the_larger_groups_of_2024_are_not_compared_with_the_counts_before():
    last = series("PHL", "abroad")[-1]
    assert (last.year, last.flag, last.broken, last.is_sure) == (2024, "partial", True, False)


def test_an_estimate_is_not_sure_and_is_no_break():
    last = series("HRV", "received")[-1]
    assert (last.flag, last.is_sure, last.broken) == ("estimate", False, False)


def test_a_revised_level_is_a_break():
    assert [f.year for f in series("PRT", "received") if f.broken] == [2020]


def test_another_money_breaks_the_rate_and_wrong_rates_are_left_out():
    assert [f.year for f in series("HRV", "rate") if f.broken] == [2020]
    assert not any(f.broken for f in series("MEX", "rate"))
    assert series("MEX", "rate")[-1].year >= 2025
    for iso3 in ("LBR", "PSE", "ZWE"):
        assert all(f.value != 1 for f in series(iso3, "rate"))
    assert all(f.year <= 2016 or f.broken or f.year > 2020 for f in series("VEN", "rate"))


def test_no_country_is_too_small_to_be_asked():
    known = {c.iso3: sum(len(series(c.iso3, measure)) for measure in MEASURES) for c in countries.all_countries()}
    assert len(known) > 200
    assert min(known.values()) < 20
    assert series("XXX", "abroad") == series(None, "abroad") == ()
    assert events("XXX") == events(7) == ()


def test_a_measure_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="measures are abroad"):
        series("MEX", "gdp")


def test_every_event_says_what_it_did_and_where_that_was_read():
    told = [event for country in countries.all_countries() for event in events(country.iso3)]
    assert len(told) > 100
    for event in told:
        assert event.kind in KINDS, event.event_id
        assert event.event_id.startswith(f"{event.iso3}-{event.year}-")
        assert all(text.endswith((".", "?")) for text in (event.what, event.effect)), event.event_id
        assert event.source, event.event_id
        assert event.url.startswith("http"), event.event_id
    assert all(len(events(iso3)) > 20 for iso3 in HOSTS)


def test_events_stand_in_the_order_of_years():
    assert [e.year for e in events("RWA")] == sorted(e.year for e in events("RWA"))


def test_an_event_that_was_only_remembered_is_not_built():
    from scripts.build_data import history_events

    row = {"event_id": "MEX-1910-1", "checked": "memory", "source_title": "", "publisher": "", "source_year": "",
           "source_url": ""}  # fmt: skip
    with pytest.raises(ValueError, match="look it up first"):
        history_events._said(row)
    assert history_events._said({**row, "event_id": "MEX-1965-1"}) == ()
