import pytest
from pydantic import ValidationError

from fieldschool.exercises.schema import Example, Exercise, Task

from .conftest import ADVICE, FUND


def test_broken_lines_of_a_text_are_one_line(task_with):
    assert task_with(ask="\n  Move the control\n  and look.\n").ask == "Move the control and look."


def test_a_task_speaks_of_what_it_asks_and_coaches(task_with):
    entry = {**FUND["coaching"][0], "say": "Look at {saved_first_pct}."}
    assert task_with(coaching=[entry]).names() == {"emergency_months", "saved_first_pct"}


def test_an_open_question_needs_all_its_parts(advice):
    assert [condition.parts() for condition in advice.needs] == [{"whom"}, {"what"}]


def test_a_step_of_an_example_has_only_what_changes():
    example = Example(trail=[{"cost_pct": 7, "sent": 300}, {"cost_pct": 5}])
    assert example.states() == [
        {"cost_pct": 7, "sent": 300, "opened": True},
        {"cost_pct": 5, "sent": 300, "opened": False},
    ]


def test_a_plan_in_a_step_may_be_written_with_a_dot_as_toml_reads_it():
    assert Example(trail=[{"a": {"sent": 300}, "b": {"sent": 200}}]).trail == [{"a.sent": 300, "b.sent": 200}]


def test_tasks_are_found_by_key(exercise):
    assert exercise.task("advice").title == "Advice"
    with pytest.raises(KeyError):
        exercise.task("nothing")


BOTH = [{"differ": ["a.sent", "b.sent"]}]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "compare"}, "comparison of one plan"),
        ({"conditions": BOTH}, "compare"),
        ({"conditions": []}, "at least one condition"),
        ({"aim": {}}, "aim.emergency_months"),
        ({"aim": {"emergency_month": 3}}, "emergency_months"),
        ({"aim": {"product": 3}}, "product"),
        ({"aim": {"emergency_months": "three"}}, "number"),
        ({"hints": ["One."]}, "at least 2"),
        ({"hints": ["One."] * 5}, "at most 4"),
        ({"hints": ["One.", " \n "]}, "at least 1"),
        ({"coaching": []}, "at least 1"),
        ({"coaching": FUND["coaching"] * 2}, "too_small"),
        ({"wrong": []}, "at least 1"),
        ({"wrong": [{**FUND["wrong"][0], "coaching": "too_smal"}]}, "too_small"),
        ({"wrong": [{"coaching": "too_small"}]}, "how the tool opens"),
        ({"model": {"trail": [{"emergency_months": 3}]}}, "how the tool opens"),
        ({"model": {"trail": [{"emergency_month": 3}, {}]}}, "emergency_months"),
        ({"model": {"trail": [{"emergency_months": "3"}, {}]}}, "months"),
        ({"model": {**FUND["model"], "answer": {"whom": "x"}}}, "whom"),
        ({"conditions": [{"written": "whom"}]}, "whom"),
        ({"key": "Key with spaces"}, "pattern"),
        ({"title": 3}, "string"),
        ({"titel": "A"}, "title"),
    ],
)
def test_a_task_that_does_not_agree_with_itself_is_refused(task_with, change, said):
    with pytest.raises(ValidationError) as error:
        task_with(**change)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"conditions": [{"written": "what"}]}, "parts only"),
        ({"parts": []}, "at least one part"),
        ({"parts": ADVICE["parts"] * 2}, "whom"),
        ({"parts": [{"key": "what", "label": "What?", "words": 0}]}, "greater than or equal to 1"),
        ({"parts": [{"key": "what", "label": "What?", "words": True}]}, "integer"),
    ],
)
def test_an_open_question_that_does_not_agree_with_itself_is_refused(change, said):
    with pytest.raises(ValidationError) as error:
        Task.model_validate({**ADVICE, **change})
    assert said in str(error.value)


def test_no_two_tasks_share_a_key():
    with pytest.raises(ValidationError, match="fund"):
        Exercise.model_validate({"lesson": "9.9", "title": "Two", "intro": "Try.", "tasks": [FUND, FUND]})
