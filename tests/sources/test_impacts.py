"""Impacts and published multipliers: each with its evidence and its source, none only remembered."""

import pytest

from fieldschool.sources import countries, impacts
from fieldschool.sources.impacts import DOMAINS, LEVELS, SIGNS


def test_every_level_has_good_and_bad_and_every_card_says_where_it_is_from():
    found = impacts.impacts()
    assert len(found) >= 60
    for level in LEVELS:
        signs = {each.sign for each in found.values() if each.level == level}
        assert {"positive", "negative"} <= signs, level
    for name, each in found.items():
        assert each.impact_id == name
        assert each.domain in DOMAINS
        assert each.sign in SIGNS
        assert each.evidence.endswith("."), name
        assert each.source.url.startswith("http"), name
        assert each.source.publisher, name


def test_the_order_of_cards_does_not_say_which_is_good():
    for level in LEVELS:
        signs = [each.sign for each in impacts.impacts().values() if each.level == level]
        assert signs[:2] == ["positive", "negative"], level


def test_titles_tell_cards_apart():
    titles = [each.title for each in impacts.impacts().values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("anchor", impacts.anchors(), ids=lambda each: each.multiplier_id)
def test_each_published_multiplier_says_what_it_measures(anchor):
    assert countries.country(anchor.iso3)
    assert 1 <= anchor.value < 5
    assert anchor.measures.endswith(".")
    assert anchor.money
    assert anchor.source.url.startswith("http")
    if anchor.reach:
        assert anchor.reach[0] <= anchor.value <= anchor.reach[1]


def test_only_the_country_as_a_whole_is_about_remittances():
    assert [each.iso3 for each in impacts.anchors() if each.money == "remittances"] == ["MEX"]
