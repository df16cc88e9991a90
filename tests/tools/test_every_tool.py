"""What holds for the tool of every built lesson: odd states, small countries, two languages, keys of its own."""

from __future__ import annotations

import re
from importlib import import_module

import nbformat
import pytest

from fieldschool import course, i18n
from fieldschool.lesson import Lesson
from fieldschool.workbook.entries import Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

BUILT = [lesson for lesson in course.load().lessons if lesson.built]
#: What a kept state may hold after years: of another version, cut, or edited by hand.
ODD = (None, True, -1, 1e300, "x" * 5_000, [], [None, 7, "x"], {}, {"a": None, "PHL": [1]}, [{"a": []}])
#: A large one, one without prepared facts, and some that statistics hardly know.
COUNTRIES = ("PHL", "NPL", "TUV", "NRU", "MAF")

each = pytest.mark.parametrize("lesson", BUILT, ids=lambda lesson: lesson.tool.name)


def opened(lesson: course.Lesson, state: object = None, **how: object):
    return import_module(f"fieldschool.tools.{lesson.tool.name}").TOOL(state, **{"country": "PHL", **how})


def test_there_are_lessons_to_look_at() -> None:
    assert len(BUILT) > 5


@each
def test_a_state_opens_again_as_it_was(lesson: course.Lesson) -> None:
    first = opened(lesson).state
    assert opened(lesson, first).state == first


@each
def test_odd_states_are_no_reason_to_stop(lesson: course.Lesson) -> None:
    fresh = opened(lesson).state
    assert fresh
    for key in fresh:
        for odd in ODD:
            found = opened(lesson, {**fresh, key: odd}).state
            # That a fresh one opens again as it was is another test.
            assert found == fresh or opened(lesson, found).state == found, f"{key} = {odd!r:.40}"


@each
@pytest.mark.parametrize("iso3", COUNTRIES)
def test_it_serves_every_country(lesson: course.Lesson, iso3: str) -> None:
    tool = opened(lesson, country=iso3)
    assert tool.says().strip()
    assert all(row["what"] and isinstance(row["value"], str) for row in tool.summary())
    assert all(isinstance(line, str) and line for line in [*tool.sources(), *tool.all_sources()])
    assert "nan" not in re.findall(r"[a-z]+", tool.says())


@each
def test_it_speaks_spanish(lesson: course.Lesson) -> None:
    english = opened(lesson).says()
    i18n.use("es")
    try:
        assert opened(lesson).says() != english
    finally:
        i18n.use(None)


@each
def test_its_answers_leave_its_state_alone(lesson: course.Lesson) -> None:
    tool = opened(lesson)
    keys = [entry.key for entry in tool.answers()]
    assert lesson.tool.name not in keys
    assert f"{lesson.tool.name}.plan" not in keys
    assert len(keys) == len(set(keys))


@each
def test_its_notebook_shows_each_of_its_parts_once(lesson: course.Lesson) -> None:
    cells = nbformat.read(lesson.path, as_version=4).cells
    shown = re.findall(r'lesson\.tool\((?:"(\w+)")?\)', "\n".join(cell.source for cell in cells))
    assert sorted(shown) == sorted(opened(lesson).parts or {"": None})


def test_a_tool_whose_answer_would_overwrite_its_state_is_refused(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    lesson = Lesson("1.4", Saver(Store(f"sqlite:///{tmp_path / 'answers.sqlite'}"), "p_ana"))
    lesson.tool("place")
    monkeypatch.setattr(lesson._tool, "answers", lambda: (Text(lesson="1.4", key="inventory", value="x"),))
    with pytest.raises(ValueError, match="its answers need other keys"):
        lesson._keep({"level": "town"})
