"""Lesson 3.3.3 for the room: plans and ranges are counted, nothing that somebody typed is shown."""

from __future__ import annotations

from fieldschool.tools.social_enterprise.room import KEYS, room
from fieldschool.workbook.entries import Items, Number


def answered(part: float | None = 0.5, low: float = 0.8, high: float = 1.4, outline: str = "Ana's mill") -> dict:
    row = {"enterprise": "shop", "sales": 10.0, "part": part, "surplus": 1.0, "currency": "MXN"}
    return {
        "break_even": Items(lesson="3.3.3", key="break_even", value=[row]),
        "social_return": Items(lesson="3.3.3", key="social_return", value=[{"low": low, "middle": 1.0, "high": high}]),
        "social_outline": Items(lesson="3.3.3", key="social_outline", value=[{"what": outline}]),
    }


def counts(picture) -> list[float]:
    return [item["value"] for item in picture.spec["items"]]


def test_plans_are_counted_by_how_safe_they_are():
    plans, _returns = room([answered(part) for part in (0.5, 0.6, 0.7, 0.95, 1.2, None)], "MEX")
    assert counts(plans) == [2, 1, 1, 2]
    assert "6 of 6 have changed a plan. 2 make a loss as planned." in plans.sentence


def test_ranges_that_reach_below_one_are_counted():
    _plans, returns = room([answered(low=1.1, high=2), answered(low=0.5, high=1.5), answered(low=0.1, high=0.4)], "MEX")
    assert counts(returns) == [1, 1, 1]
    assert "1 range reaches below 1" in returns.sentence


def test_nothing_typed_is_shown():
    assert "Ana" not in str([picture.page() for picture in room([answered() for _each in range(3)], "MEX")])


def test_odd_and_missing_answers_do_not_break_it():
    odd = [
        {},
        {"break_even": Number(lesson="3.3.3", key="break_even", value=3.0)},
        {"break_even": Items(lesson="3.3.3", key="break_even", value=[{"part": "a"}])},
        {"social_return": Items(lesson="3.3.3", key="social_return", value=[{"low": None, "high": 3.0}])},
        {"social_return": Items(lesson="3.3.3", key="social_return", value=[])},
    ]
    plans, returns = room(odd, "MEX")
    assert counts(plans) == [0, 0, 0, 1]
    assert counts(returns) == [0, 0, 0]
    assert set(KEYS) == {"break_even", "social_return", "social_outline"}
