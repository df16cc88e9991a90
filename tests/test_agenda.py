"""The agenda: the programmes of three and of four days add up, and mistakes are told in a sentence."""

import datetime as dt
import os

import pytest

from fieldschool import agenda, course, paths


@pytest.fixture
def text():
    return (paths.root() / agenda.FILE).read_text(encoding="utf-8")


def written(tmp_path, text):
    path = tmp_path / agenda.FILE
    path.write_text(text, encoding="utf-8")
    return path


def lessons_of(days):
    return [slot.key for day in days.days for slot in day if slot.kind == "lesson"]


def test_the_programmes_of_four_and_of_three_days_add_up():
    found = agenda.load()
    assert {len(programme.days) for programme in found.programmes} == {3, 4}
    for programme in found.programmes:
        assert programme.timetable(course.load()).left_over == ()


def test_four_days_hold_every_lesson_once():
    contents = course.load()
    found = lessons_of(agenda.load().in_order[0].timetable(contents))
    assert sorted(found) == sorted(lesson.number for lesson in contents.lessons)


def test_three_days_leave_out_what_the_agenda_names_and_nothing_else():
    contents = course.load()
    programme = next(programme for programme in agenda.load().programmes if len(programme.days) == 3)
    kept = set(lessons_of(programme.timetable(contents)))
    assert {lesson.number for lesson in contents.lessons} - kept == set(programme.leaves_out)
    assert {"0.0", "3.2.1", "3.4", "4.3"} <= kept


def test_the_study_mission_begins_its_day_and_every_day_has_its_lunch():
    for programme in agenda.load().programmes:
        days = programme.timetable(course.load()).days
        assert next(slot.key for slot in days[-1] if slot.kind == "lesson") == "3.4"
        assert all([slot.key for slot in day if slot.kind == "meal"] == ["Lunch"] for day in days)


def test_a_day_may_say_otherwise_than_every_day(tmp_path, text):
    changed = text.replace("# date = 2027-03-15", 'date = 2027-03-15\nstarts = "09:00"', 1)
    first, second = agenda.load(written(tmp_path, changed)).in_order[0].days[:2]
    assert (first.date, first.starts, first.ends) == (dt.date(2027, 3, 15), "09:00", "17:45")
    assert (second.date, second.starts) == (None, "08:00")


def test_the_programme_that_is_held_comes_first(tmp_path, text):
    found = agenda.load(written(tmp_path, text.replace('held = "four-days"', 'held = "three-days"')))
    assert [programme.key for programme in found.in_order] == ["three-days", "four-days"]


def test_a_short_day_leaves_lessons_over_with_their_minutes(tmp_path, text):
    programme = agenda.load(written(tmp_path, text.replace('ends = "17:45"', 'ends = "16:00"'))).in_order[0]
    contents = course.load()
    days = programme.timetable(contents)
    assert days.left_over
    assert days.missing + days.minutes("lesson") == sum(lesson.minutes.lesson for lesson in contents.lessons)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('starts = "08:00"', 'starts = "8 am"', "found '8 am'; a time is written like 08:30"),
        ('starts = "08:00"', 'starts = "25:00"', "a time of the day is needed"),
        ('starts = "08:00"', "starts = 8", "starts: found 8"),
        ('starts = "08:00"\n', "", "programmes no. 1 days no. 1 starts: nothing was found"),
        ("minutes = 60,", 'minutes = "an hour",', "found 'an hour'"),
        ("minutes = 60,", "minutes = 0,", "found 0"),
        ('site = "Seminar hall"', 'site = "Hall"\nplace = "Puebla"', "this name is not known"),
        ('held = "four-days"', 'held = "ten-days"', "held is 'ten-days'; the programmes are four-days, three-days"),
        ('key = "three-days"', 'key = "four-days"', "two programmes have the same key"),
        ('begins_with = "3.4"', 'begins_with = "visit"', "begins_with: found 'visit'"),
        ("# date = 2027-03-15", 'date = "soon"', "date: found 'soon'"),
        ("[[programmes]]", "[[programmes]", "cannot be read"),
    ],
)
def test_a_mistake_names_the_place(tmp_path, text, old, new, sentence):
    assert old in text
    with pytest.raises(agenda.AgendaError) as caught:
        agenda.load(written(tmp_path, text.replace(old, new, 1)))
    assert sentence in str(caught.value)
    assert str(caught.value).startswith("agenda.toml")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("leaves_out = []", 'leaves_out = ["9.9"]', "leaves_out names 9.9, which is no lesson"),
        ("leaves_out = []", 'leaves_out = ["3.4"]', "begins with 3.4, which is no lesson of this timetable"),
        ('ends = "17:45"', 'ends = "07:00"', "Day 1 must start before it ends"),
        ('until = "13:30"', 'until = "07:30"', "Lunch cannot begin by its latest time"),
    ],
)
def test_days_that_cannot_be_are_told(tmp_path, text, old, new, sentence):
    assert old in text
    programme = agenda.load(written(tmp_path, text.replace(old, new, 1))).in_order[0]
    with pytest.raises(agenda.AgendaError, match=r"^agenda\.toml, four-days: ") as caught:
        programme.timetable(course.load())
    assert sentence in str(caught.value)


def test_a_missing_or_unreadable_file_is_a_sentence(tmp_path):
    with pytest.raises(agenda.AgendaError, match="was not found"):
        agenda.load(tmp_path / agenda.FILE)
    (tmp_path / agenda.FILE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(agenda.AgendaError, match="UTF-8"):
        agenda.load(tmp_path / agenda.FILE)
    for nothing in ("", "every_day = 3\n", 'held = "a"\nprogrammes = 3\n', 'held = "a"\nprogrammes = [3]\n'):
        with pytest.raises(agenda.AgendaError):
            agenda.load(written(tmp_path, nothing))


def test_a_changed_file_is_read_anew(tmp_path, text):
    path = written(tmp_path, text)
    assert agenda.load(path).programmes[0].title == "Four days"
    path.write_text(text.replace('"Four days"', '"Cuatro días"'), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert agenda.load(path).programmes[0].title == "Cuatro días"
