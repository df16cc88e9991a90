"""The countries that the course can serve, and what is not known of each."""

from __future__ import annotations

import dataclasses

import pytest

from fieldschool.sources import countries, tables
from fieldschool.sources.countries import UnknownCountry

UNKNOWN = {"inflation", "exchange_rate", "corridor_cost", "products", "prices", "shocks", "family"}


def test_there_are_about_two_hundred_and_each_has_a_currency():
    found = countries.all_countries()
    assert 200 < len(found) < 250
    assert all(len(country.currency) == 3 for country in found)
    assert len({country.iso3 for country in found}) == len(found)


def test_they_are_sorted_as_a_reader_looks_for_them():
    names = [country.name() for country in countries.all_countries()]
    assert names[0] == "Afghanistan"
    assert names.index("Côte d’Ivoire") < names.index("Croatia") < names.index("Cuba")


@pytest.mark.parametrize("iso3", ["SLV", "ECU", "NAM", "VEN", "ZWE", "SSD", "XKX", "PSE", "TLS", "TWN", "IND", "CUB"])
def test_no_country_is_forgotten(iso3):
    assert countries.country(iso3).iso3 == iso3


def test_the_code_of_namibia_is_text():
    assert countries.country("NAM").iso2 == "NA"


def test_a_country_has_its_name_in_the_readers_language():
    country = countries.country("DEU")
    assert [country.name(code) for code in ("en", "es", "fr", "fil")] == ["Germany", "Alemania", "Allemagne", "Germany"]
    assert country.name("es_MX") == country.name("es-MX") == "Alemania"
    assert country.name("xx") == country.name("") == "Germany"


def test_the_three_hosts_are_mexico_the_philippines_and_rwanda():
    assert {country.iso3 for country in countries.all_countries() if country.host} == {"MEX", "PHL", "RWA"}


def test_a_host_has_a_pack_and_a_neighbour_has_none():
    assert countries.country("PHL").pack is not None
    assert countries.country("VNM").pack is None


def test_what_is_not_known_is_named():
    for country in countries.all_countries():
        assert set(country.unknown) <= UNKNOWN
        if country.pack is None:
            assert {"products", "prices", "shocks", "family"} <= set(country.unknown)
    assert not {"inflation", "exchange_rate", "corridor_cost"} & set(countries.country("MEX").unknown)
    assert "inflation" in countries.country("CUB").unknown
    assert "exchange_rate" in countries.country("SYR").unknown
    assert "corridor_cost" in countries.country("TLS").unknown


def test_a_list_of_countries_reads_no_heavy_table(monkeypatch):
    read = []
    load = tables.load
    monkeypatch.setattr(tables, "load", lambda name: read.append(name) or load(name))
    countries.all_countries()
    assert set(read) <= {"countries"}


def test_a_country_cannot_be_changed():
    country = countries.country("MEX")
    with pytest.raises(dataclasses.FrozenInstanceError):
        country.currency = "USD"
    with pytest.raises(TypeError):
        country.names["en"] = "Elsewhere"
    assert {country: 1}[countries.country("MEX")] == 1


@pytest.mark.parametrize(
    ("found", "advice"),
    [
        ("mex", "use MEX."),
        (" PHL ", "use PHL."),
        ("Mexico", "use MEX for Mexico."),
        ("Rwnda", "use RWA for Rwanda."),
        ("ATA", "use "),
        ("", "use a code of three letters, like MEX."),
        ("x" * 10_000, "use a code of three letters, like MEX."),
        (None, "use a code of three letters, like MEX."),
        (484, "use a code of three letters, like MEX."),
        (["MEX"], "use a code of three letters, like MEX."),
    ],
)
def test_an_unknown_country_gets_a_sentence(found, advice):
    with pytest.raises(UnknownCountry) as caught:
        countries.country(found)
    assert str(caught.value).startswith("There is no country ")
    assert advice in str(caught.value)
    assert len(str(caught.value)) < 300
