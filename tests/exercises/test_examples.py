import pytest

from fieldschool.exercises.coach import Standing, assess
from fieldschool.exercises.examples import try_out
from fieldschool.exercises.load import available, load
from fieldschool.exercises.schema import Exercise, Task

from .conftest import FUND

TASKS = [(stem, task) for stem in available() for task in load(stem).tasks]


def name(part: object) -> str:
    return part.key if isinstance(part, Task) else str(part)


def test_there_are_tasks_to_look_at():
    assert len(TASKS) >= 6
    assert len(load("3.2.1-financial-education").tasks) == 6


@pytest.mark.parametrize(("stem", "task"), TASKS, ids=name)
def test_the_model_answer_is_done(stem, task):
    assert assess(task, task.model.states(), task.model.answer).state is Standing.DONE


@pytest.mark.parametrize(("stem", "task"), TASKS, ids=name)
def test_every_wrong_answer_is_told_what_to_look_at(stem, task):
    assert task.wrong
    for wrong in task.wrong:
        verdict = assess(task, wrong.states(), wrong.answer)
        assert verdict.state is Standing.LOOK_AGAIN
        assert verdict.coaching.key == wrong.coaching
        assert verdict.coaching.sentence
        assert "{" not in verdict.coaching.sentence
        assert "not known" not in verdict.coaching.sentence
        assert "wrong" not in verdict.coaching.sentence.lower()


@pytest.mark.parametrize(("stem", "task"), TASKS, ids=name)
def test_every_coaching_can_be_reached_and_hints_come_in_steps(stem, task):
    assert {entry.key for entry in task.coaching} == {wrong.coaching for wrong in task.wrong}
    assert 2 <= len(set(task.hints)) == len(task.hints) <= 4


@pytest.mark.parametrize("stem", available())
def test_trying_out_finds_nothing_in_what_is_shipped(stem):
    exercise = load(stem)
    tried = try_out(exercise)
    assert tried.problems == ()
    assert tried.tasks == len(exercise.tasks) > 0
    assert tried.answers > tried.tasks


def test_trying_out_finds_a_model_that_is_not_done_and_a_wrong_answer_that_is():
    broken = {
        **FUND,
        "model": {"trail": [{"emergency_months": 1}, {"emergency_months": 2}]},
        "wrong": [{"coaching": "too_small", "trail": [{"emergency_months": 1}, {"emergency_months": 4}]}],
    }
    exercise = Exercise.model_validate({"lesson": "9.9", "title": "x", "intro": "x", "tasks": [broken]})
    tried = try_out(exercise)
    assert (tried.tasks, tried.answers) == (1, 2)
    model, wrong = tried.problems
    assert "fund" in model
    assert "too_small" in model
    assert "wrong answer 1" in wrong


@pytest.mark.parametrize("written", ["哪个地方损失最少还有人用", "The bank loses least and is safe"])
def test_a_country_where_no_place_keeps_its_value_can_be_finished_in_words(written):
    task = load("3.2.1-financial-education").task("cash_and_inflation")
    states = task.wrong[3].states()
    assert states[-1]["product_real_pct"] < 0
    assert assess(task, states, {"none_keeps": written}).state is Standing.DONE
    only_cash = [{"product": "CASH"}, {"product": "CASH", "product_real_pct": -4}]
    assert assess(task, only_cash, {"none_keeps": written}).state is not Standing.DONE


def test_a_country_without_known_offers_can_finish_the_cheapest_way():
    task = load("3.2.1-financial-education").task("cheapest_way")
    opened = {"cost_pct": 7, "opening_cost_pct": 7, "cheapest_cost_pct": None}
    assert assess(task, [opened, {**opened, "cost_pct": 6}]).state is Standing.DONE
