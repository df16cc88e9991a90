import pytest

from fieldschool.exercises.scene import Scene, since_opened


def test_the_first_state_is_the_opening_and_the_others_followed():
    trail = [{"opened": True, "cost_pct": 7}, {"cost_pct": 5}, {"cost_pct": 3}]
    assert since_opened(trail) == (trail[0], trail[1:])


@pytest.mark.parametrize("name", ["country", "family"])
def test_another_country_or_family_opens_the_tool_anew(name):
    trail = [{name: "one"}, {name: "one", "cost_pct": 5}, {name: "two", "cost_pct": 3}, {name: "two", "cost_pct": 4}]
    assert since_opened(trail) == (trail[2], trail[3:])


def test_a_tool_that_opened_again_counts_from_there():
    trail = [{"opened": True}, {"cost_pct": 5}, {"opened": True, "cost_pct": 3}]
    assert since_opened(trail) == (trail[2], [])


@pytest.mark.parametrize("trail", [None, [], [None, 3, "x"], ()])
def test_an_empty_or_malformed_trail_is_an_empty_opening(trail):
    assert since_opened(trail) == ({}, [])


def test_what_was_moved_and_put_back_was_moved():
    scene = Scene(now={"cost_pct": 7}, opened={"cost_pct": 7}, acted=[{"cost_pct": 5}, {"cost_pct": 7}])
    assert scene.moved(["cost_pct"])
    assert not scene.moved(["goal"])
    assert not scene.moved([])
