"""The table of contents: 26 lessons, each complete, and mistakes told in a sentence."""

import pytest

from fieldschool import course


@pytest.fixture
def text():
    return (course.paths.root() / "course.toml").read_text(encoding="utf-8")


def written(tmp_path, text):
    path = tmp_path / "course.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_programme_has_26_lessons_in_5_modules_in_order():
    found = course.load()
    assert len(found.lessons) == 26
    assert [module.number for module in found.modules] == ["0", "1", "2", "3", "4"]
    numbers = [lesson.number for lesson in found.lessons]
    assert numbers == sorted(numbers, key=lambda n: [int(part) for part in n.split(".")])
    assert sum(len(found.of_module(module.number)) for module in found.modules) == 26


def test_every_objective_of_the_seminar_is_served():
    found = course.load()
    assert {o for lesson in found.lessons for o in lesson.serves} == {o.id for o in found.objectives}


def test_financial_education_fits_60_to_90_minutes():
    assert 60 <= course.load().lesson("3.2.1").minutes.lesson <= 90


def test_the_course_fits_four_days_of_eight_hours():
    assert course.load().minutes <= 4 * 8 * 60


def test_built_means_that_the_notebook_is_there():
    lessons = course.load().lessons
    assert all(lesson.path.is_file() == lesson.built for lesson in lessons)
    assert any(lesson.built for lesson in lessons)


def test_an_unknown_lesson_is_a_sentence():
    with pytest.raises(course.CourseError, match=r"no lesson '9\.9'"):
        course.load().lesson("9.9")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('title = "Welcome"\nminutes', 'titel = "Welcome"\nminutes', "lesson 0.0"),
        ("teaching = 40", "teaching = -40", "lesson 3.2.1, minutes.teaching: found -40"),
        ("teaching = 40", 'teaching = "many"', "lesson 3.2.1, minutes.teaching: found 'many'"),
        ('number = "3.2.1"', 'number = "3.2.2"', "lesson 3.2.2 is listed 2 times"),
        ('serves = ["discuss"]', 'serves = ["dance"]', "serves dance, which is no objective"),
        ('stem = "1.1-sdg"', 'stem = "../1.1-sdg"', "lesson 1.1, stem"),
        ('module = "4"', 'module = "7"', "is in module 7, which is not listed"),
        ("[[lessons]]", "[[lessons]", "cannot be read"),
    ],
)
def test_a_mistake_names_the_place(tmp_path, text, old, new, sentence):
    assert old in text
    with pytest.raises(course.CourseError) as caught:
        course.load(written(tmp_path, text.replace(old, new, 1)))
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value).removesuffix("\n")


def test_a_missing_or_unreadable_file_is_a_sentence(tmp_path):
    with pytest.raises(course.CourseError, match="was not found"):
        course.load(tmp_path / "course.toml")
    (tmp_path / "course.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(course.CourseError, match="UTF-8"):
        course.load(tmp_path / "course.toml")
    with pytest.raises(course.CourseError):
        course.load(written(tmp_path, ""))


def test_a_changed_file_is_read_anew(tmp_path, text):
    import os

    path = written(tmp_path, text)
    assert course.load(path).title == "Field School"
    path.write_text(text.replace('"Field School"', '"Escuela de campo"'), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert course.load(path).title == "Escuela de campo"


def test_a_lesson_that_is_left_out_is_known_by_its_number_and_listed_nowhere(tmp_path, text):
    head, mark, last = text.rpartition("[[lessons]]")
    found = course.load(written(tmp_path, f"{head}[[left_out]]{last}"))
    assert mark
    assert len(found.lessons) == 25
    assert found.lesson("4.3").number == "4.3"
    assert "4.3" not in [lesson.number for lesson in found.of_module("4")]
