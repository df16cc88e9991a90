"""Kinds of partners, themes and real partnerships, as the tables tell them."""

import pandas as pd
import pytest

from fieldschool.sources import partners, strategies, tables
from fieldschool.sources.checking import TableError


def test_kinds_have_a_place_on_the_plane_and_a_name_only_with_a_source():
    kinds = partners.kinds()
    assert len(kinds) > 30
    assert all(1 <= kind.influence <= 5 and 1 <= kind.interest <= 5 for kind in kinds.values())
    assert all(kind.source for kind in kinds.values() if kind.names)
    assert not kinds["mayor"].names
    assert kinds["mrc_office"].names["PHL"].startswith("Migrant Resource Center")


def test_every_theme_needs_known_kinds_and_serves_a_group_of_strategies():
    groups = {one.group for one in strategies.strategies().values()}
    for theme in partners.themes().values():
        assert theme.group in groups
        assert len(theme.reasons) >= 9
        assert set(theme.reasons) <= set(partners.kinds())


def test_every_real_partnership_has_a_page_that_was_read():
    cases = partners.cases()
    assert len(cases) == 10
    assert all(case.source.url.startswith("http") for case in cases.values())
    assert cases["pc11"].year_end == 2014
    assert cases["pc14"].year_end is None


def test_a_reason_for_an_unknown_kind_gets_a_sentence(monkeypatch: pytest.MonkeyPatch):
    kinds = tables.load("partner_kinds")
    reasons = pd.DataFrame([{"theme_id": "safe", "place": 1, "kind_id": "wizard", "why": "?"}])
    themes = tables.load("partner_themes")
    with pytest.raises(TableError, match="wizard"):
        partners.themes.__wrapped__(themes, reasons, kinds)
