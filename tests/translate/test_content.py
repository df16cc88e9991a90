"""Messages of what a trainer edits."""

from __future__ import annotations

from fieldschool import course, paths
from fieldschool.translate import content


def test_the_home_page_has_every_title_and_a_lesson_its_own_objectives():
    places = {one.text: one.places for one in content.of_course(course.load())}
    lesson = course.load().lesson("3.2.1")
    assert places[lesson.title] == ("course.toml",)
    assert places[course.load().modules[0].title] == ("course.toml",)
    assert places[lesson.objectives[0]] == ("course.toml, lesson 3.2.1",)
    assert places[lesson.leaves[0]] == ("course.toml, lesson 3.2.1",)


def test_notebooks_and_exercises_give_texts_under_their_own_names():
    lessons = list(content.of_notebooks(paths.notebooks_dir(), course.load()))
    tasks = list(content.of_exercises(paths.exercises_dir()))
    assert ("notebooks/3.2.1-financial-education.ipynb",) in {one.places for one in lessons}
    assert ("exercises/3.2.1-financial-education.toml",) in {one.places for one in tasks}
    assert all(one.text.strip() for one in [*lessons, *tasks])


def test_only_the_columns_that_people_read_are_taken_from_a_table(tmp_path):
    pack = tmp_path / "countries" / "XXA"
    pack.mkdir(parents=True)
    (pack / "prices.csv").write_bytes(b"\xef\xbb\xbfgoal_id,name,price\nshop, a shop ,5\nagain,a shop,6\nempty,,7\n")
    (tmp_path / "prices.csv").write_text("goal_id,name\nroom,a room\n", encoding="utf-8")
    (tmp_path / "sources.csv").write_text("title\nAs published\n", encoding="utf-8")
    found = [(one.text, one.places) for one in content.of_tables(tmp_path)]
    assert found == [("a room", ("data/prices.csv",)), ("a shop", ("data/countries/XXA/prices.csv",))] or [
        text for text, _place in found
    ] == ["a room", "a shop"]


def test_a_table_without_the_column_or_without_rows_gives_nothing(tmp_path):
    (tmp_path / "prices.csv").write_text("goal_id,price\nroom,5\n", encoding="utf-8")
    (tmp_path / "shocks.csv").write_text("", encoding="utf-8")
    assert list(content.of_tables(tmp_path)) == []


def test_every_column_that_is_taken_is_a_column_of_a_table():
    heads = {}
    for file in [*paths.data_dir().glob("*.csv"), *paths.data_dir().glob("countries/*/*.csv")]:
        heads.setdefault(file.name, set()).update(file.read_text("utf-8").partition("\n")[0].strip().split(","))
    assert len(content.COLUMNS) > 3
    assert not [
        (name, column) for name, wanted in content.COLUMNS.items() for column in wanted if column not in heads[name]
    ]
