import math

import pytest

from fieldschool import paths
from fieldschool.exercises.vocabulary import VALUES, Kind, alike, changed, fits, is_known, is_number, kind_of, names


def test_every_value_has_a_meaning_and_stands_in_the_trainers_readme():
    readme = (paths.exercises_dir() / "README.md").read_text(encoding="utf-8")
    assert len(VALUES) > 20
    for name, value in VALUES.items():
        assert f"| `{name}` | {value.kind} | {value.meaning} |" in readme


def test_plan_names_have_the_kind_of_the_bare_name():
    assert kind_of("b.cost_pct") is kind_of("aim.cost_pct") is kind_of("cost_pct") is Kind.PERCENT


def test_what_belongs_to_the_tool_is_in_no_plan():
    assert "a.cost_pct" in names()
    assert "a.opened" not in names()
    assert "b.comparing" not in names()


@pytest.mark.parametrize("value", [True, None, "3", math.nan, math.inf, 10**400, [3]])
def test_what_is_no_finite_number_is_no_number(value):
    assert not is_number(value)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (1, 1.0, True),
        (0.1 + 0.2, 0.3, True),
        (True, 1, False),
        (True, True, True),
        ("CASH", "CASH", True),
        ("1", 1, False),
        (None, None, False),
        (math.nan, math.nan, False),
    ],
)
def test_alike(one, other, same):
    assert alike(one, other) is same
    assert alike(other, one) is same


@pytest.mark.parametrize("value", [None, "", math.nan, math.inf])
def test_what_says_nothing_is_not_known(value):
    assert not is_known(value)
    assert not changed(value, None)
    assert changed(value, 3)
    assert changed(3, value)


def test_fits_by_kind():
    assert fits(3, Kind.PERCENT)
    assert not fits(True, Kind.PERCENT)
    assert fits(False, Kind.YES_NO)
    assert not fits(0, Kind.YES_NO)
    assert fits("CASH", Kind.NAME)
    assert not fits(1, Kind.NAME)
