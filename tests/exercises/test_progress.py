import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.exercises.coach import Standing, Verdict
from fieldschool.exercises.load import load
from fieldschool.exercises.progress import Progress, follow

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
OPENED = {"opened": True, "emergency_months": 1}
ENOUGH = {"emergency_months": 3, "savings_median": 5000, "home_currency": "MXN"}
TEXTS = {"whom": "A mother", "what": "Save a little each month"}


@pytest.fixture
def fresh(exercise):
    return Progress(lesson=exercise.lesson)


def state(progress, task):
    return progress.of(task).state


def test_a_task_done_in_the_tool_stays_done_while_the_participant_explores(exercise, fresh, fund):
    progress, _ = follow(exercise, fresh, [OPENED, ENOUGH], {}, NOON)
    progress, verdicts = follow(exercise, progress, [OPENED, ENOUGH, {"emergency_months": 0}], {}, NOON)
    assert verdicts["fund"].state is Standing.LOOK_AGAIN
    assert state(progress, fund) is Standing.DONE


def test_the_first_time_done_and_its_figures_are_kept(exercise, fresh, fund):
    later = NOON + timedelta(hours=1)
    progress, _ = follow(exercise, fresh, [OPENED, ENOUGH], {}, NOON)
    progress, _ = follow(exercise, progress, [OPENED, {**ENOUGH, "savings_median": 9000}], {}, later)
    assert progress.of(fund).first_done == NOON
    assert progress.of(fund).figures["savings_median"] == 5000


def test_a_text_that_is_taken_out_again_is_not_done_any_more(exercise, fresh, advice):
    progress, _ = follow(exercise, fresh, [], {"advice": TEXTS}, NOON)
    assert state(progress, advice) is Standing.DONE
    progress, _ = follow(exercise, progress, [], {"advice": {"whom": "A mother"}}, NOON)
    assert state(progress, advice) is Standing.INCOMPLETE
    progress, _ = follow(exercise, progress, [], {}, NOON)
    assert state(progress, advice) is Standing.NOT_STARTED


def test_a_task_that_was_begun_stays_begun_when_the_tool_opens_anew(exercise, fresh, fund):
    progress, _ = follow(exercise, fresh, [OPENED, {"emergency_months": 2}], {}, NOON)
    assert state(progress, fund) is Standing.LOOK_AGAIN
    progress = Progress.restore(progress.save(), exercise)
    progress, _ = follow(exercise, progress, [OPENED], {}, NOON)
    assert state(progress, fund) is Standing.INCOMPLETE


def test_progress_comes_back_after_a_reload(exercise, fresh, fund):
    progress, _ = follow(exercise, fresh.with_hint(fund), [OPENED, ENOUGH], {"advice": TEXTS}, NOON)
    restored = Progress.restore(progress.save(), exercise)
    assert restored == progress
    assert restored.of(fund).hints_shown == 1
    assert restored.sentence(exercise) == "2 of 2 tasks done"


def test_hints_come_one_by_one_and_end(fresh, fund):
    shown = []
    for _ in range(4):
        fresh = fresh.with_hint(fund)
        shown.append(fresh.of(fund).hints_shown)
    assert shown == [1, 2, 2, 2]


def test_a_task_that_a_trainer_renamed_begins_anew_and_the_old_one_is_kept(exercise, fresh, fund):
    progress, _ = follow(exercise, fresh, [OPENED, ENOUGH], {}, NOON)
    renamed = exercise.model_copy(
        update={"tasks": [fund.model_copy(update={"key": "savings_fund"}), exercise.task("advice")]}
    )
    restored = Progress.restore(progress.save(), renamed)
    assert state(restored, renamed.task("savings_fund")) is Standing.NOT_STARTED
    assert restored.done(renamed) == 0
    assert restored.done(exercise) == 1  # put back, it is done as before
    assert Progress.restore(restored.save(), exercise) == progress


def test_a_task_that_cannot_be_read_does_not_take_the_others_along(exercise, fresh, fund, advice):
    progress, _ = follow(exercise, fresh, [OPENED, ENOUGH], {"advice": TEXTS}, NOON)
    saved = json.loads(progress.save())
    saved["tasks"]["fund"]["state"] = "excellent"
    restored = Progress.restore(json.dumps(saved), exercise)
    assert state(restored, fund) is Standing.NOT_STARTED
    assert state(restored, advice) is Standing.DONE


@pytest.mark.parametrize(
    "saved",
    [
        None,
        "",
        b"",
        "{",
        "null",
        "[]",
        "3",
        b"\xff\xfe",
        '{"tasks": {}}',
        '{"lesson": "9.9", "tasks": []}',
        '{"lesson": "9.9", "tasks": {"fund": 3}}',
        '{"lesson": "9.9", "tasks": {"fund": {"hints_shown": -1}}}',
        '{"lesson": "9.9", "tasks": {"fund": {"first_done": "yesterday"}}}',
        '{"lesson": "1.1", "tasks": {"fund": {"state": "done"}}}',
        "[" * 100_000,
    ],
)
def test_what_cannot_be_read_begins_anew(exercise, fund, saved):
    restored = Progress.restore(saved, exercise)
    assert restored.lesson == "9.9"
    assert state(restored, fund) is Standing.NOT_STARTED


def test_a_moment_without_a_time_zone_is_refused(fresh, fund):
    with pytest.raises(ValueError, match="timezone"):
        fresh.seen(fund, Verdict(Standing.DONE), datetime(2026, 11, 25, 12))


FULL = load("3.2.1-financial-education")
_steps = st.fixed_dictionaries(
    {
        "cost_pct": st.sampled_from([None, 3, 7]),
        "cheapest_cost_pct": st.just(3),
        "emergency_months": st.integers(0, 6),
        "emergency_chance_pct": st.floats(0, 100),
        "savings_median": st.floats(),
    }
)


@given(st.lists(_steps, max_size=6))
def test_exploring_never_takes_a_done_away_and_progress_always_comes_back(steps):
    progress, done = Progress(lesson=FULL.lesson), 0
    for number in range(len(steps)):
        progress, _ = follow(FULL, progress, steps[: number + 1], {}, NOON)
        assert progress.done(FULL) >= done
        done = progress.done(FULL)
    assert Progress.restore(progress.save(), FULL) == progress
