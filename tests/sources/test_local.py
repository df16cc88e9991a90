"""Local policies: the inventory, the examples and the rubric fit each other and the rest of the data."""

import pytest

from fieldschool.sources import countries, local, policies

AREAS = {area.area_id for area in policies.areas()}
ITEMS = {item.item_id for item in local.inventory()}


def test_the_inventory_has_every_group_and_known_areas():
    assert {item.group for item in local.inventory()} == set(local.GROUPS)
    assert {item.area_id for item in local.inventory()} <= AREAS
    assert all(item.question.endswith("?") for item in local.inventory())


def test_every_example_serves_items_of_the_inventory_in_a_known_country():
    for example in local.examples():
        assert example.items, example.example_id
        assert example.items <= ITEMS, example.example_id
        assert countries.country(example.iso3)
        assert example.level in local.LEVELS
        assert example.source.url.startswith("http")


@pytest.mark.parametrize("level", local.LEVELS)
def test_there_is_an_example_at_each_level(level):
    assert any(example.level == level for example in local.examples())


def test_the_host_countries_have_examples():
    assert {"MEX", "PHL", "RWA"} <= {example.iso3 for example in local.examples()}


def test_only_the_cost_of_sending_has_no_example():
    assert ITEMS - set().union(*(example.items for example in local.examples())) == {"I22"}


def test_each_indicator_has_five_levels_a_pattern_and_known_items():
    assert len(local.rubric()) == 14
    for indicator in local.rubric():
        assert len(set(indicator.levels)) == len(local.SCORES)
        assert indicator.area_id in AREAS
        assert indicator.items <= ITEMS
        assert 1 <= indicator.pattern.months <= 24
