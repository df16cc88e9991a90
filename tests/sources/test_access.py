"""What is known of products beyond their rate: every row fits a product, what is not known stays so."""

import re

from fieldschool.sources import access, products, tables

HOSTS = ("MEX", "PHL", "RWA")


def terms_of(iso3):
    return {one.product_id: access.terms(iso3, one) for one in products.for_country(iso3)}


def test_every_product_of_the_hosts_with_a_rate_has_a_row_or_is_said_to_be_unknown():
    unknown = {name for iso3 in HOSTS for name, one in terms_of(iso3).items() if one.protection == access.UNKNOWN}
    assert unknown == {"RWA-EJOHEZA"}


def test_classes_and_ways_out_are_of_the_lists():
    frame = tables.load("product_terms")
    assert len(frame) > 30
    assert set(frame["protection"]) <= {*access.PROTECTIONS, access.UNKNOWN}
    assert set(frame["early"]) <= set(access.WAYS_OUT)


def test_a_way_out_that_is_told_has_its_page():
    frame = tables.load("product_terms")
    told = frame[frame["early"] != access.UNKNOWN]
    assert len(told) >= 5
    assert told["early_note"].str.len().gt(10).all()
    assert told["source_url"].str.match(r"https?://").all()


def test_months_of_rates_are_months():
    months = tables.load("product_terms")["rate_month"].dropna()
    assert len(months) > 5
    assert all(re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", month) for month in months)


def test_a_product_without_a_row_is_not_guessed():
    one = next(p for p in products.for_country("RWA") if p.product_id == "RWA-EJOHEZA")
    assert access.terms("RWA", one) == access.Terms()


def test_cash_is_at_hand_and_nobody_insures_it():
    cash = products.for_country("TUV")[0]
    assert (access.terms("TUV", cash).protection, access.terms("TUV", cash).early) == ("none", "any_day")


def test_years_of_rates_have_no_gap():
    for iso3 in (*HOSTS, "NPL", "USA", "TUV"):
        for one in products.for_country(iso3):
            years = [year for year, _rate in access.yearly_rates(iso3, one)]
            assert years == list(range(years[0], years[-1] + 1)) if years else True


def test_a_gap_cuts_the_older_years_off():
    assert access._newest_run([(2010, 1.0), (2012, 2.0), (2013, 3.0)]) == ((2012, 2.0), (2013, 3.0))
    assert access._newest_run([(2010, 1.0), (2012, 2.0)]) == ()
    assert access._newest_run([]) == ()
