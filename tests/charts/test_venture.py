"""Pictures of a venture: what they say, also where there is nothing to say."""

import numpy as np
import pytest

from fieldschool.charts import venture as chart
from fieldschool.charts import venture_levers
from fieldschool.charts import venture_words as words
from fieldschool.models import sensitivity
from fieldschool.models import venture as model

FARM = model.Farm(1000.0, 100.0, 1.0, 5.0, 100.0, np.ones(10), 10, 50.0)


def judged(farm=FARM, deal=None, lost=0.1):
    deal = deal or model.Deal(years=6, sold=0.5, floor=4.0, discount=0.1)
    paths = model.paths(model.draw(200), np.array([-0.2, 0.1, 0.1]), np.array([-0.1, 0.1]), 1, lost)
    planned, futures = model.settle(farm, deal, model.plan()), model.settle(farm, deal, paths)
    total = model.totals(futures)
    return chart.Judged(planned, futures, total, model.tenths(total), "PHP", 0.05)


def test_the_budget_tells_the_start_the_best_year_and_when_it_is_back():
    found = chart.budget(judged())
    assert found.kind == "stacked"
    assert found.sentence.startswith("It takes PHP 1,000 to begin. The best year brings PHP 475 and costs PHP 200")
    assert "earned back after" in found.sentence
    assert len(found.table.rows) == 7


def test_a_budget_that_only_loses_says_so():
    loser = model.Farm(0.0, 900.0, 1.0, 5.0, 100.0, np.ones(10), 10, 50.0)
    found = judged(loser)
    assert "Nobody can share a loss" in chart.budget(found).sentence
    assert max(place[0] for place in chart.futures(found).spec["y"]["ticks"]) > 0
    assert len(chart.futures(found).spec["y"]["ticks"]) < 12


def test_the_parties_add_up_in_the_table():
    rows = chart.parties(judged()).table.rows
    assert len(rows) == 3


def test_the_fan_has_the_tick_of_zero_and_tells_chances():
    found = chart.futures(judged())
    assert found.kind == "fan"
    assert 0 in [place for place, _words in found.spec["y"]["ticks"]]
    assert "8 in 10 futures lie between" in found.sentence


@pytest.mark.parametrize(
    ("flows", "says"),
    [
        ([-100, 110], "10%"),
        ([-100, 230, -132], "more than one: 10% and 20%"),
        ([-1, -2], "none: nothing ever comes back"),
        ([0, 5], "none: no money is put in"),
        ([-100, 250, -200], "none: at no rate"),
    ],
)
def test_every_rate_of_return_is_told_or_why_there_is_none(flows, says):
    flows = np.array(flows, float)
    rows = words.measures(flows, chart.cashflow.irr_all(flows), 0.05, "PHP")
    assert rows[1][1].startswith(says)
    assert all(cell for row in rows for cell in row)


def test_the_split_tells_the_parts_of_all_three():
    found = judged()
    assert "Of each 100 that a bad future takes away: Migrants" in chart.split(found).sentence
    table = chart.fairness(found)
    assert sum(int(row[1]) for row in table["rows"]) == pytest.approx(100, abs=1)


def test_without_risk_nobody_bears_one():
    farm = model.Farm(100.0, 10.0, 0.0, 0.0, 0.0, np.ones(10), 10, 0.0)
    found = judged(farm)
    assert chart.fairness(found) is None
    assert "nobody bears a risk" in chart.split(found).sentence


def test_levers_that_move_nothing_are_told():
    keys = list(words.lever_names())
    middle = np.ones(len(keys))
    ends = dict.fromkeys(keys, ("80%", "120%"))
    still = sensitivity.one_at_a_time(lambda runs: np.zeros(len(runs)), middle, 0.8 * middle, 1.2 * middle)
    assert venture_levers.swings(still, ends, "PHP").sentence.startswith("Nothing moves")
    none = sensitivity.Effects(np.zeros(len(keys)), np.zeros(len(keys)), 0.0)
    assert "stays the same" in venture_levers.effects(none, keys).sentence


def test_the_strongest_lever_is_named_with_both_ends():
    keys = list(words.lever_names())
    middle = np.ones(len(keys))
    ends = dict.fromkeys(keys, ("80%", "120%"))
    found = sensitivity.one_at_a_time(lambda runs: 100 * runs[:, 1] + runs[:, 0], middle, 0.8 * middle, 1.2 * middle)
    assert venture_levers.swings(found, ends, "PHP").sentence.startswith("The harvest alone moves")
    effects = sensitivity.sobol(lambda runs: runs[:, 0] * runs[:, 1], middle * 0, middle * 2, 256)
    assert "levers that move together" in venture_levers.effects(effects, keys).sentence
