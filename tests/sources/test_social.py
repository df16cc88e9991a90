"""Enterprises of members: typed, of the right size for a country, and with a sentence where a table is wrong."""

from __future__ import annotations

import pytest

from fieldschool.sources import countries, social, tables
from fieldschool.sources.checking import TableError


def test_a_host_has_its_own_enterprise_first_and_one_that_every_country_has():
    for iso3 in ("MEX", "RWA", "PHL"):
        own, other = social.shops(iso3)
        assert (own.own, other.own, other.shop_id) == (True, False, "shop")
    assert [shop.shop_id for shop in social.shops("SEN")] == ["shop"]


@pytest.mark.parametrize("iso3", ["MEX", "RWA", "PHL", "SEN", "CHE", "HND", "NPL"])
def test_every_plan_to_begin_with_leaves_something_and_not_too_much(iso3):
    for shop in social.shops(iso3):
        sales = sum(one.price * one.units for one in shop.products)
        left = sum((one.price - one.cost) * one.units for one in shop.products) - shop.fixed
        assert 0 < left < 0.3 * sales, (shop.shop_id, left, sales)
        assert all(0 < one.cost < one.price for one in shop.products)


def test_what_was_read_has_its_page_and_what_was_not_says_our_estimate():
    products = [one for iso3 in ("MEX", "RWA", "PHL") for shop in social.shops(iso3) for one in shop.products]
    assert any(one.source for one in products)
    for one in products:
        assert one.source is not None or "our estimate" in one.why.lower(), one.product_id
        assert one.source is None or one.source.url.startswith("http")


def test_amounts_of_another_country_are_moved_by_its_income():
    here, there = (next(shop for shop in social.shops(iso3) if shop.shop_id == "shop") for iso3 in ("PHL", "CHE"))
    rates = {country.iso3: country.currency for country in countries.all_countries()}
    assert (rates["PHL"], rates["CHE"]) == ("PHP", "CHF")
    assert [one.units for one in here.products] == [one.units for one in there.products]
    assert here.fixed != there.fixed


def test_studies_tell_results_from_hopes():
    kinds = {study.study_id: study.kind for study in social.studies()}
    assert kinds["wld_gbf"] == kinds["ken_oneacre"] == "hope"
    assert max(study.ratio for study in social.studies() if study.kind == "result") < 2


def test_every_outcome_has_ends_in_order():
    assert len(social.outcomes()) >= 3
    for one in social.outcomes():
        assert set(one.ends) == set(social.SPREAD)
        assert all(low <= high for low, high in one.ends.values())


def test_a_form_that_nobody_read_of_is_not_there():
    assert set(social.forms("PHL")) == set(social.FORMS)
    assert "association" not in social.forms("MEX")
    assert social.forms("SEN") == {}
    assert social.forms("RWA")["company"].capital == 0


def test_stories_name_their_country_and_their_page():
    known = {country.iso3 for country in countries.all_countries()}
    assert len(social.cases()) >= 8
    for case in social.cases():
        assert case.iso3 in known
        assert case.source.url.startswith("http")


@pytest.mark.parametrize(
    ("make", "names", "column", "value"),
    [
        (social._checked, ("social_shops", "social_products"), "currency", "EUR"),
        (social.outcomes, ("social_outcomes",), "people_high", 0),
        (social.outcomes, ("social_outcomes",), "deadweight_high", 120),
    ],
)
def test_a_wrong_cell_gets_its_file_row_and_column(make, names, column, value):
    frames = [tables.load(name) for name in names]
    frames[0] = frames[0].assign(**{column: value})
    with pytest.raises(TableError) as caught:
        make.__wrapped__(*frames)
    assert (caught.value.file, caught.value.column) == (f"{names[0]}.csv", column)
    assert caught.value.row is not None
