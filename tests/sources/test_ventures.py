"""Farm ventures as read: own first, other money said, each line with its page or as an estimate."""

import numpy as np
import pytest

from fieldschool.sources import countries, ventures
from fieldschool.sources.checking import TableError


def lines(venture):
    return {line.line_id: line for line in venture.lines}


def test_own_ventures_stand_first_in_their_own_money():
    first = ventures.ventures("RWA")[0]
    assert (first.iso3, first.currency, first.month) == ("RWA", "RWF", "")
    assert lines(first)["price4"].amount == 600


def test_the_budget_of_another_country_is_changed_at_the_rate_of_a_month():
    here = {one.venture_id: one for one in ventures.ventures("MEX")}["phl_greenhouse"]
    assert here.currency == "MXN"
    assert here.month >= "2026"
    assert lines(here)["start1"].amount != 420_000
    assert lines(here)["volume5"].amount == 4


def test_a_price_in_dollars_is_changed_into_the_money_of_the_venture():
    coffee = {one.venture_id: one for one in ventures.ventures("PHL")}["phl_coffee"]
    assert 80 < lines(coffee)["price4"].amount < 200


def test_each_published_amount_has_a_page_and_each_estimate_has_none():
    known = [line for one in ventures.ventures("PHL") for line in one.lines]
    assert len(known) > 40
    assert all((line.source is None) == (line.basis == "illustrative") for line in known)


def test_every_country_sees_all_ventures():
    for iso3 in ("NPL", "TUV", "NRU", "USA", "MAF"):
        found = ventures.ventures(iso3)
        assert {one.venture_id for one in found} == set(ventures.venture_ids())
        assert all(one.currency in (countries.country(iso3).currency, "PHP", "MXN", "RWF") for one in found)


def test_changes_have_no_trend_and_every_series_of_a_venture_is_there():
    known = ventures.history()
    for one in ventures.ventures("PHL"):
        changes = known["price", one.price_series].changes
        assert changes.mean() == pytest.approx(0, abs=1e-12)
        assert np.isfinite(changes).all()
        assert not one.yield_series or ("yield", one.yield_series) in known
    assert known["price", "cocoa:WLD"].years[-1] == 2025


def test_cases_have_pages():
    assert len(ventures.cases()) >= 10
    assert all(one.source.url.startswith("http") for one in ventures.cases())


def test_a_series_that_cannot_be_used_gets_a_sentence(monkeypatch):
    frame = ventures.tables.load("venture_history")
    frame.loc[0, "value"] = 0.0
    with pytest.raises(TableError, match="above 0"):
        ventures.history.__wrapped__(frame)
