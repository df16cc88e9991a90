"""The timetable in words: what is on when, what does not fit, what is left out."""

import datetime as dt

import pytest

from fieldschool import agenda, course
from fieldschool.charts import timetable
from fieldschool.models.timetable import Days, Session, Slot


@pytest.fixture
def contents():
    return course.load()


def programme(**changes):
    day = {"starts": "08:00", "ends": "17:30", "site": "Hall", "meals": (agenda.Meal.model_validate(LUNCH),)}
    days = changes.pop("days", 5)
    return agenda.Programme(key="p", title="Days", days=[agenda.Day(**day | changes) for _ in range(days)])


LUNCH = {"title": "Lunch", "minutes": 60, "from": "12:00", "until": "13:30"}


def test_the_sentence_counts_days_lessons_and_hours(contents):
    said = timetable.words(programme(), contents).sentence
    hours, minutes = divmod(sum(lesson.minutes.lesson for lesson in contents.lessons), 60)
    assert said.startswith(f"5 days with 26 lessons: {hours} hours and {minutes} minutes of work")


def test_a_day_names_its_date_and_place_and_lists_every_lesson_by_time(contents):
    table = timetable.words(programme(date=dt.date(2027, 3, 15)), contents).days[0]
    assert table.caption == "Day 1, Mar 15, 2027. Hall"
    assert table.rows[0] == ("08:00", "0.0 Welcome", "60")
    assert [row[0] for row in table.rows] == sorted(row[0] for row in table.rows)
    assert ("Lunch", "60") in [row[1:] for row in table.rows]


def test_a_day_without_a_date_is_counted(contents):
    assert timetable.words(programme(), contents).days[2].caption == "Day 3. Hall"


def test_what_adds_up_has_no_problem(contents):
    assert timetable.words(programme(), contents).problems == ()


def test_what_does_not_fit_is_told_with_lessons_minutes_and_what_to_do(contents):
    found = timetable.words(programme(days=3), contents).problems
    filled = programme(days=3).timetable(contents)
    assert f"{filled.missing:,} minutes more" in found[0]
    assert all(session.key in found[0] for session in filled.left_over)
    assert "agenda.toml" in found[-1]


def test_one_lesson_is_told_in_the_singular():
    filled = Days(((Slot(480, 60, "lesson", "1"),),), (Session("2", 45),))
    assert timetable.problems(filled)[0] == (
        "1 lesson does not fit into the days: 2. It takes 45 minutes more than there is room for."
    )


def test_lessons_left_out_are_named(contents):
    kept = agenda.Programme(key="p", title="Days", leaves_out=["1.1"], days=programme().days)
    said = timetable.words(kept, contents).left_out
    assert "1.1 SDG and Migration and Development" in said
    assert timetable.words(programme(), contents).left_out == ""


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 minutes"), (1, "1 minute"), (60, "1 hour"), (61, "1 hour and 1 minute"), (150, "2 hours and 30 minutes")],
)
def test_lengths_are_told_in_hours(minutes, said):
    assert timetable.hours(minutes) == said
