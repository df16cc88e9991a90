"""Rules of cooperatives: what was read has its page and article, what is ours says so."""

from __future__ import annotations

import pytest

from fieldschool.sources import cooperatives as facts
from fieldschool.sources import countries, tables

RULES = tables.load("coop_rules").astype(object).where(lambda frame: frame.notna(), "").to_dict("records")
HELD = sorted({row["iso3"] for row in RULES} - {""})


@pytest.mark.parametrize("iso3", ["", *HELD])
@pytest.mark.parametrize("column", ["usual", "usual_young"])
def test_our_shares_add_up_to_a_hundred(iso3, column):
    assert sum(row[column] for row in RULES if row["iso3"] == iso3) == pytest.approx(100)


def test_a_rule_that_was_read_or_reported_has_a_page_and_one_of_ours_has_no_limit():
    for row in RULES:
        if row["status"] == "ours":
            assert (row["least"], row["most"], row["source_url"]) == ("", "", ""), row
        else:
            assert row["law"], row
            assert row["source_url"].startswith("http"), row


def test_the_hosts_are_held_and_the_philippine_reserve_is_as_the_code_has_it():
    assert {"MEX", "PHL", "RWA"} <= set(HELD)
    reserve = next(row for row in RULES if (row["iso3"], row["line"]) == ("PHL", "reserve"))
    assert (reserve["least"], reserve["least_young"], reserve["article"]) == (10, 50, "Art. 86(1)")


def test_what_covers_a_deposit_is_known_for_known_countries_only():
    known = {country.iso3 for country in countries.all_countries()}
    assert set(facts.covers()) <= known
    assert facts.covers()["PHL"].covers == "no"
    assert "SEN" not in facts.covers()
