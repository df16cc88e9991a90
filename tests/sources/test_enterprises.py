"""The tables of lesson 3.3.4: every budget can be reckoned, what was read has a page, what is ours has none."""

import pytest

from fieldschool.sources import enterprises
from fieldschool.sources.enterprises import ROLES


@pytest.mark.parametrize("iso3", ["MEX", "PHL", "RWA", "NPL", "NRU", "USA"])
def test_every_country_has_kinds_with_a_whole_budget(iso3):
    kinds = enterprises.kinds(iso3)
    assert len(kinds) >= 4
    assert len({kind.family for kind in kinds}) == len(kinds)
    for kind in kinds:
        lines = enterprises.lines(kind.kind_id, iso3)
        roles = [line.role for line in lines]
        assert all(roles.count(role) == 1 for role in ("unit", "price", "volume", "drawings"))
        assert {"start", "month"} <= set(roles) <= set(ROLES)
        assert all(line.amount > 0 for line in lines if line.role != "unit")
        assert kind.season_id in {season.season_id for season in enterprises.seasons(iso3)}


def test_a_country_has_its_own_kinds_first_and_no_other_countrys():
    assert [kind.kind_id for kind in enterprises.kinds("PHL")] == ["phl_tricycle", "phl_eggs", "phl_shop", "tailor"]
    assert {kind.iso3 for kind in enterprises.kinds("RWA")} == {"RWA", "WLD"}
    assert {kind.iso3 for kind in enterprises.kinds("NPL")} == {"WLD"}


def test_what_was_read_has_a_page_and_what_is_ours_has_none():
    for iso3 in ("MEX", "PHL", "RWA", "NPL"):
        for kind in enterprises.kinds(iso3):
            for line in enterprises.lines(kind.kind_id, iso3):
                assert (line.source is None) == (line.basis == "illustrative"), line
                if line.source:
                    assert line.source.url.startswith("http")
    assert all(line.basis == "illustrative" for line in enterprises.lines("shop", "NPL"))


def test_the_tortilla_shop_costs_what_the_council_said():
    start = sum(line.amount for line in enterprises.lines("mex_tortilla", "MEX") if line.role in ("start", "stock"))
    assert start == 300_000


def test_the_price_of_an_egg_is_from_the_statistics_office_and_not_from_the_budget():
    price = next(line for line in enterprises.lines("phl_eggs", "PHL") if line.role == "price")
    assert (price.amount, price.year) == (8.44, 2023)
    assert "PSA" in price.source.publisher


def test_a_price_in_dollars_is_changed():
    machine = enterprises.lines("rwa_tailor", "RWA")[0]
    assert 200_000 < machine.amount < 600_000


def test_seasons_average_one_and_only_measured_ones_have_a_page():
    found = {season.season_id: season for iso3 in ("MEX", "PHL", "RWA") for season in enterprises.seasons(iso3)}
    assert all(sum(season.factors) / 12 == pytest.approx(1, abs=0.02) for season in found.values())
    assert [name for name, season in found.items() if season.source] == ["mex_remit_mxn"]


def test_loans_and_reasons_were_read_on_pages():
    assert {offer.loan_id for offer in enterprises.offers("RWA")} == {"rwa_sacco", "rwa_bank", "rwa_vup"}
    assert enterprises.offers("NPL") == ()
    reasons = [one for one in enterprises.closures() if one.is_reason]
    assert [one.pct for one in reasons] == sorted((one.pct for one in reasons), reverse=True)
    assert sum(one.pct for one in reasons) < 100
    assert all(one.source.url for one in enterprises.closures())
