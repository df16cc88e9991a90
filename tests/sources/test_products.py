"""Ways to save: cash and a bank first, then what the country has, each with rate, year and source."""

from __future__ import annotations

import dataclasses

import pytest

from fieldschool.sources import countries, facts, products

ALL = [country.iso3 for country in countries.all_countries()]


def by_id(iso3: str) -> dict[str, products.ProductFacts]:
    return {product.product_id: product for product in products.for_country(iso3)}


def test_every_country_can_save_at_least_in_cash():
    assert len(ALL) > 190
    for iso3 in ALL:
        found = products.for_country(iso3)
        assert (found[0].product_id, found[0].rate_pct, found[0].insured) == ("CASH", 0, "")
        assert len({product.product_id for product in found}) == len(found)
        for product in found:
            assert product.currency == countries.country(iso3).currency, (iso3, product.product_id)
            assert 0 <= product.rate_pct <= 100, (iso3, product.product_id)
            assert product.rate_year or product.product_id == "CASH", (iso3, product.product_id)
            assert product.what_it_is
            assert product.source.title


def test_a_bank_account_is_second_where_the_deposit_rate_is_known():
    banks = 0
    for iso3 in ALL:
        fact = facts.latest(iso3, "FR.INR.DPST")
        found = products.for_country(iso3)
        assert ("BANK" in by_id(iso3)) == (fact is not None), iso3
        if fact is not None:
            banks += 1
            bank = found[1]
            assert (bank.product_id, bank.rate_year, bank.fact) == ("BANK", fact.year, fact)
            assert bank.rate_pct == pytest.approx(float(fact), abs=0.005)
    assert banks > 40


def test_mp2_has_its_dividends_year_by_year():
    mp2 = by_id("PHL")["PHL-MP2"]
    assert (mp2.rate_pct, mp2.rate_year, mp2.rate_basis) == (7.12, 2025, "declared dividend")
    assert [year for year, _ in mp2.record] == list(range(2010, 2026))
    assert dict(mp2.record)[2017] == 8.11
    assert mp2.record[-1] == (2025, 7.12)
    assert (mp2.term_months, mp2.minimum, mp2.credited) == (60, 500, "yearly")
    assert mp2.tax_on_interest_pct == 0


def test_tax_is_on_interest_in_the_philippines_and_on_capital_in_mexico():
    assert by_id("PHL")["BANK"].tax_on_interest_pct == 20
    cetes = by_id("MEX")["MEX-CETES28"]
    assert (cetes.tax_on_interest_pct, cetes.tax_on_capital_pct) == (0, 0.9)


def test_a_bank_account_cites_its_rate_and_its_tax_apart():
    bank = by_id("PHL")["BANK"]
    assert bank.source == bank.fact.source
    assert bank.source.publisher.startswith("World Bank")
    assert bank.tax_source.title == "CMEPA and passive income"
    assert by_id("KEN")["BANK"].tax_source is None


def test_a_product_without_a_known_rate_is_counted_and_not_chosen():
    assert "MEX-CPM-SAV" not in by_id("MEX")
    assert "Savings at Caja Popular Mexicana" in products.left_out("MEX")
    assert "PHL-ACDI-SHARE" not in by_id("PHL")
    assert products.left_out("MWI") == []


def test_a_product_in_another_currency_is_not_chosen():
    assert "US Dollar Premium Bond" in products.left_out("BGD")
    assert by_id("BGD")["BGD-WEDB"].rate_pct == 12


def test_countries_without_a_pack_have_the_products_of_the_table():
    assert by_id("NPL")["NPL-FEB"].rate_pct == 12.5
    assert by_id("IND")["IND-NRE"].source.publisher == "Paisabazaar"


def test_no_product_pays_more_than_the_table_says():
    """Only products that people can join are chosen, none of them above 15 % a year in the three host countries."""
    for iso3 in ("MEX", "PHL", "RWA"):
        found = products.for_country(iso3)
        assert len(found) >= 5
        assert max(product.rate_pct for product in found) < 15


def test_products_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        products.for_country("PHL")[0].rate_pct = 5
