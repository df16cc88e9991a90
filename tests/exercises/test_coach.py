from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.exercises.coach import Standing, assess, state_text
from fieldschool.exercises.load import load
from fieldschool.exercises.vocabulary import names

EXERCISE = load("3.2.1-financial-education")
OPENED = {"opened": True, "emergency_months": 1, "cost_pct": 5}


def test_the_states_follow_what_the_participant_does(fund):
    trail = [OPENED]
    assert assess(fund, trail).state is Standing.NOT_STARTED
    trail.append({**OPENED, "opened": False, "cost_pct": 3})
    assert assess(fund, trail).state is Standing.NOT_STARTED  # moved something else
    trail.append({"emergency_months": 2})
    assert assess(fund, trail).state is Standing.LOOK_AGAIN
    trail.append({"emergency_months": None})
    assert assess(fund, trail).state is Standing.INCOMPLETE
    trail.append({"emergency_months": 3})
    assert assess(fund, trail).state is Standing.DONE


@pytest.mark.parametrize("task", EXERCISE.tasks, ids=lambda task: task.key)
def test_the_opening_alone_is_not_started_whatever_it_fulfils(task):
    for states in ([], task.model.states()[-1:]):
        opening = [{**state, "opened": True} for state in states]
        assert assess(task, opening).state is Standing.NOT_STARTED
        assert assess(task, opening * 3).state is Standing.NOT_STARTED


def test_an_opening_that_fulfils_the_task_is_done_once_the_participant_looked_around(fund):
    good = {"emergency_months": 3}
    assert assess(fund, [good, {"emergency_months": 2}, good]).state is Standing.DONE


def test_another_family_that_opens_well_is_not_the_participants_doing(fund):
    trail = [{"family": "one", "emergency_months": 1}, {"family": "two", "emergency_months": 3}]
    assert assess(fund, trail).state is Standing.NOT_STARTED


def test_coaching_says_which_figure_to_look_at_with_the_figure_in_it(fund):
    verdict = assess(fund, [OPENED, {"emergency_months": 2}])
    assert verdict.coaching.key == "too_small"
    assert verdict.coaching.sentence == "It holds 2 months of bills, not 3 months."
    assert state_text(verdict.state, verdict.coaching) == "look again at the size of the fund"


def test_the_first_coaching_that_holds_is_given(task_with):
    entry = {"if": {"see": "emergency_months", "at_most": 2}, "look_at": "the fund", "say": "Look."}
    task = task_with(coaching=[{"key": "too_small", **entry}, {"key": "second", **entry}])
    assert assess(task, [OPENED, {"emergency_months": 2}]).coaching.key == "too_small"


def test_coaching_is_given_only_with_look_again(fund):
    for trail in ([OPENED], [OPENED, {"emergency_months": 3}], [OPENED, {}]):
        assert assess(fund, trail).coaching is None


def test_an_open_question_is_judged_by_its_words_alone(advice):
    assert assess(advice, []).state is Standing.NOT_STARTED
    assert assess(advice, [], {"whom": "A mother"}).state is Standing.INCOMPLETE
    assert assess(advice, [], {"whom": "A mother"}).done_parts == ("whom",)
    assert assess(advice, [], {"whom": "A mother", "what": "Save"}).state is Standing.LOOK_AGAIN
    nonsense = {"whom": "x y", "what": "a b c d e"}
    assert assess(advice, [], nonsense).state is Standing.DONE
    assert assess(advice, [], nonsense).done_parts == ("whom", "what")


@pytest.mark.parametrize(
    "answer", [None, {}, [], "text", 3, {"whom": None}, {"whom": 3}, {"whom": " \n"}, {"other": "A mother"}]
)
def test_what_is_no_answer_is_not_started(advice, answer):
    assert assess(advice, None, answer).state is Standing.NOT_STARTED


def test_an_answer_in_chinese_counts(advice):
    assert assess(advice, [], {"whom": "母亲", "what": "每月先存钱"}).state is Standing.DONE


def test_a_huge_answer_counts(advice):
    assert assess(advice, [], {"whom": "x " * 500_000, "what": "y " * 500_000}).state is Standing.DONE


def test_the_closing_figures_are_those_of_this_moment(fund):
    state = MappingProxyType({"emergency_months": 3, "savings_median": 5000, "home_currency": "MXN", "cost_pct": 4})
    figures = assess(fund, [OPENED, state]).figures
    assert figures == {"emergency_months": 3, "savings_median": 5000, "home_currency": "MXN"}


def test_every_state_has_its_words():
    assert [state_text(state) for state in Standing] == [
        "not started",
        "not finished yet",
        "not finished yet",
        "done",
    ]


_values = (
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.just(10**400)
    | st.sampled_from(["CASH", "BANK", "", "MEX", "💸"])
    | st.lists(st.integers(), max_size=2)
)
_states = st.dictionaries(st.sampled_from(names()) | st.text(max_size=3), _values, max_size=30)
_trails = st.lists(_states | st.none(), max_size=8)
_answers = st.none() | st.dictionaries(st.sampled_from(["to_whom", "office", "none_keeps"]), st.text() | st.none())


@given(_trails, _answers)
def test_no_trail_and_no_answer_raises(trail, answer):
    for task in EXERCISE.tasks:
        verdict = assess(task, trail, answer)
        assert (verdict.coaching is not None) is (verdict.state is Standing.LOOK_AGAIN)
        assert "{" not in (verdict.coaching.sentence if verdict.coaching else "")
