"""Enterprises of members: typed rows, money of each country, what is broken is told with file, row and column."""

import pytest

from fieldschool.sources import countries, social, strategies, tables
from fieldschool.sources.checking import TableError


def rebuilt(name, column, value, place=0):
    """A table of which one cell is another."""
    frame = tables.load(name).copy()
    frame[column] = frame[column].astype(object)
    frame.loc[frame.index[place], column] = value
    return frame


@pytest.mark.parametrize(("iso3", "first"), [("MEX", "tortilla"), ("RWA", "honey"), ("PHL", "eggs"), ("SEN", "shop")])
def test_the_enterprise_of_the_country_comes_first(iso3, first):
    found = social.shops(iso3)
    assert found[0].shop_id == first
    assert [shop.own for shop in found] == [True, False][-len(found) :]
    assert found[-1].shop_id == "shop"
    assert all(2 <= len(shop.products) <= 4 for shop in found)


def test_a_price_in_the_own_currency_is_as_written_and_one_in_dollars_is_moved():
    tortilla, shop = social.shops("MEX")
    assert (tortilla.products[0].price, tortilla.fixed) == (15.0, 28_000.0)
    assert shop.products[0].price == strategies.local_price(0.85, social.PRICED_IN, "MEX") > 0.85
    assert social.value_here(500, "MEX") == strategies.local_price(500, social.PRICED_IN, "MEX")


def test_only_what_was_read_names_a_page():
    read = {one.product_id for iso3 in ("MEX", "RWA", "PHL") for shop in social.shops(iso3) for one in shop.products
            if one.source}  # fmt: skip
    assert read == {"tortilla", "honey", "hives", "eggs"}
    for iso3 in ("MEX", "RWA", "PHL", "SEN"):
        for one in (product for shop in social.shops(iso3) for product in shop.products):
            assert one.source or "Our estimate" in one.why, one.product_id


def test_every_country_opens_with_an_enterprise_that_sells_something():
    for country in countries.all_countries():
        for shop in social.shops(country.iso3):
            assert shop.fixed > 0, (country.iso3, shop.shop_id)
            assert all(one.price > one.cost > 0 and one.units > 0 for one in shop.products), (
                country.iso3,
                shop.shop_id,
            )


def test_outcomes_have_two_ends_and_studies_say_what_was_found_and_what_was_hoped_for():
    for one in social.outcomes():
        assert set(one.ends) == set(social.SPREAD)
        assert all(low < high for low, high in one.ends.values())
        assert one.years >= 1
    kinds = {one.study_id: one.kind for one in social.studies()}
    assert set(kinds.values()) == {"result", "hope"}
    assert kinds["wld_gbf"] == "hope"
    assert all(one.caution.endswith(".") and one.source.url.startswith("http") for one in social.studies())


def test_a_case_names_the_page_it_was_read_on():
    assert {"MEX", "RWA", "PHL"} <= {one.iso3 for one in social.cases()}
    assert all(one.source.url.startswith("http") and one.teaches.endswith(".") for one in social.cases())


def test_a_form_of_which_nothing_was_read_is_not_there():
    assert set(social.forms("PHL")) == set(social.FORMS)
    assert social.forms("PHL")["cooperative"].capital == 15_000
    assert social.forms("MEX")["cooperative"].capital is None
    assert "association" not in social.forms("MEX")
    assert social.forms("SEN") == social.forms("XXX") == {}


@pytest.mark.parametrize(("iso3", "currency", "told"), [("MEX", "USD", "MXN"), ("XXX", "MXN", "None")])
def test_a_shop_in_the_wrong_currency_is_told_with_file_row_and_column(iso3, currency, told):
    frame = rebuilt("social_shops", "currency", currency, 1)
    frame.loc[frame.index[1], "iso3"] = iso3
    with pytest.raises(TableError, match=rf"social_shops.csv.*2.*currency.*{currency}.*{told}"):
        social._checked.__wrapped__(frame, tables.load("social_products"))


@pytest.mark.parametrize(
    ("column", "value", "named"),
    [
        ("people_low", 9.0, "people_high"),
        ("deadweight_high", 120.0, "deadweight_high"),
        ("value_high", 1.0, "value_high"),
    ],
)
def test_an_outcome_whose_ends_cannot_be_is_told_with_file_row_and_column(column, value, named):
    with pytest.raises(TableError, match=rf"social_outcomes.csv.*1.*{named}"):
        social.outcomes.__wrapped__(rebuilt("social_outcomes", column, value))


def test_an_empty_table_has_no_rows():
    assert social.cases.__wrapped__(tables.load("social_cases").iloc[:0]) == ()
    assert social.studies.__wrapped__(tables.load("social_studies").iloc[:0]) == ()
