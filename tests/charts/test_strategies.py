"""What the strategy mix says and draws: sentences with their numbers, and what is odd said aloud."""

import numpy as np
import pytest

from fieldschool.charts import strategies as chart
from fieldschool.charts import strategies_room as room
from fieldschool.charts import strategies_words as words
from fieldschool.charts.strategies_words import Mix
from fieldschool.models.strategies import Odds

NOTHING = Mix((), 0, 0, 0)


def difference(mine, best, gain=""):
    return words.difference(mine, best, "MXN", gain, 1_000_000)


# One's own mix ----------------------------------------------------------------------------------------------------


def test_the_sentence_has_reach_cost_and_people():
    said = words.own(Mix(("A", "B"), 61.6, 420_000, 1.5), 3, 1_000_000, 2, "MXN")
    assert said == (
        "Your 2 strategies reach 62 of 100. They cost MXN 420,000 of MXN 1,000,000 a year and need 1.5 of 2 people."
    )
    assert words.own(Mix(("A",), 30, 100, 1), 3, 1000, 1, "USD").startswith(
        "Your 1 strategy reaches 30 of 100. It costs"
    )


def test_without_impacts_or_strategies_it_says_what_to_do_next():
    assert "at least one impact" in words.own(NOTHING, 0, 1, 1, "USD")
    assert words.own(NOTHING, 1, 1, 1, "USD") == "Nothing is chosen yet. 1 impact waits for a strategy."


def test_each_thing_that_does_not_fit_has_its_sentence():
    assert words.over_budget(1234, "RWF") == "The mix costs RWF 1,230 a year more than the budget."
    assert words.over_staff(0.5) == "The mix needs 0.5 people full time more than you have."
    assert words.over_staff(1) == "The mix needs 1 person full time more than you have."
    assert words.needs("A", "B", "Because.") == "“A” needs “B”: Because."
    assert words.clash("A", "B", "Because.") == "“A” and “B” do not go together: Because."
    assert "after 3 years, later than you set" in words.late("A", 36)


# The best mix beside it -------------------------------------------------------------------------------------------


def test_it_says_what_is_left_out_taken_and_gained():
    mine, best = Mix(("A", "B"), 40, 900_000, 2), Mix(("B", "C"), 62, 600_000, 2)
    assert difference(mine, best, "Debt") == (
        "The best mix leaves out “A” and takes “C”: for MXN 300,000 a year less, it reaches 22 points more. "
        "Most of it is gained for “Debt”."
    )


def test_only_taken_or_only_left_out_is_said_so():
    best = Mix(("A", "B"), 62, 600_000, 2)
    assert difference(Mix(("A",), 61.5, 590_000, 1), best) == (
        "The best mix takes “B”, too: for about the same money, it reaches less than 1 point more."
    )
    assert difference(Mix(("A", "B", "C"), 61, 600_000, 1), best).startswith("The best mix leaves out “C”: ")


def test_a_mix_as_good_is_praised_and_never_called_worse():
    best = Mix(("A", "B"), 62, 600_000, 2)
    assert difference(best, best) == "Your mix is the best that we can find."
    said = difference(Mix(("C",), 62, 900_000, 2), best)
    assert said.startswith("Your mix reaches as much as the best")
    assert "for MXN 300,000 a year less" in said


def test_a_mix_over_its_limits_is_not_compared_as_if_it_kept_them():
    said = difference(Mix(("A", "B", "C"), 90, 9e6, 9, fits=False), Mix(("A",), 50, 1e5, 1))
    assert said.startswith("Your mix reaches 90 of 100, but it does not keep the limits. The best that does takes “A”")


def test_where_nothing_can_be_reached_it_says_what_would_change_that():
    assert "more money, people or time" in difference(Mix(("A",), 5, 1, 1, False), NOTHING)
    assert difference(NOTHING, Mix(("A",), 50, 1e5, 1)).startswith("The best mix that we can find takes “A”.")


def test_of_many_names_some_are_counted():
    many = tuple("ABCDEFG")
    assert "“D”, and 3 others" in difference(NOTHING, Mix(many, 90, 1e5, 1))


def test_futures_are_told_and_a_close_race_is_called_one():
    assert words.futures(Odds(0.7, 0.1, 0.2)).endswith("reaches more in 70%, as much in 10%, and less in 20%.")
    assert "close" in words.futures(Odds(0.6, 0, 0.4))
    assert "close" not in words.futures(Odds(0.9, 0, 0.1))
    assert words.futures(Odds(0.3, 0, 0.7)).endswith("So yours is the safer one.")
    assert "although it does not keep the limits" in words.futures(Odds(0, 0, 1), fits=False)
    assert "no difference" in words.futures(Odds(0, 1, 0))


# Pictures ---------------------------------------------------------------------------------------------------------


def test_bars_show_each_impact_and_mark_what_is_not_reached():
    rows = [chart.Reached("Debt", 0.5, 0.84, ("A", "B")), chart.Reached("Jobs", 0.5, 0.0), chart.Reached("X", 0, -0.3)]
    found = chart.reached(rows, [chart.Line("A", 12.4, 1000, 0.5, "6 months", "counted")], "S", "USD")
    assert [(item["text"], item["mark"]) for item in found.spec["items"]] == [("84", False), ("0", True), ("-30", True)]
    assert [item["note"] for item in found.spec["items"]] == [
        "", "nothing you chose reaches it in time", "It gets worse: only side effects reach it.",
    ]  # fmt: skip
    assert found.table.rows == (("A", "12", "USD 1,000", "0.5", "6 months", "counted"),)


def test_what_is_over_a_limit_is_marked_in_words_too():
    found = chart.used(Mix(("A",), 50, 1500, 1), 1000, 2, "USD")
    over, within = found.spec["items"]
    assert (over["value"], over["mark"], over["note"]) == (150, True, "USD 1,500 of USD 1,000: more than there is")
    assert (within["value"], within["mark"], within["note"]) == (50, False, "1 of 2")


@pytest.mark.parametrize(("taken", "drawn"), [(0, 0), (5, 200)])
def test_with_no_money_at_all_it_is_drawn_without_dividing_by_it(taken, drawn):
    assert chart.used(Mix(("A",), 50, taken, 0), 0, 0, "USD").spec["items"][0]["value"] == drawn


def test_both_mixes_have_their_span():
    found = chart.beside(np.linspace(20, 40, 101), np.linspace(50, 70, 101), (30, 45), "Sure.")
    mine, best = found.spec["items"]
    assert mine["reach"] == pytest.approx([22, 38])
    # What is counted on lies inside the span that is drawn.
    assert best["reach"] == pytest.approx([45, 68])
    assert found.sentence == "Sure."


# The room ---------------------------------------------------------------------------------------------------------


def test_the_room_is_counted():
    found = room.chosen([("A", 2), ("B", 5)], 5, 7, 4)
    assert found.sentence == "5 of 7 who answered have a mix; 4 of the mixes keep their limits. Chosen most: “B”, by 5."
    assert [item["name"] for item in found.spec["items"]] == ["B", "A"]
    said = room.reached([("Debt", [10, 50, 60])], [40, 60, 20]).sentence
    assert said == "Of 3 mixes the middle one reaches 40 of 100, the lowest 20, the highest 60."
    assert room.reached([], [40]).sentence == "The one mix reaches 40 of 100."


def test_an_empty_room_says_so():
    assert room.chosen([], 0, 0, 0).sentence == room.reached([], []).sentence == "Nobody has a mix yet."
