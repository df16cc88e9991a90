"""The tools of the complete lessons in Spanish: every word can be translated, and nothing is left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from fieldschool import i18n, paths
from fieldschool.exercises.load import available, load
from fieldschool.exercises.texts import fill, strings
from fieldschool.i18n import words
from fieldschool.sources.countries import all_countries
from fieldschool.tools import cash_and_inflation, programmes, real_return, sending_cost
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.household import HouseholdTool
from fieldschool.tools.welcome import TOOL as WelcomeTool
from fieldschool.translate import catalogues
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store
from tests.spoken import Marked, in_english, texts_of_data, texts_of_page, unmarked

#: Countries with a pack, in a table, and with neither.
COUNTRIES = ("MEX", "PHL", "RWA", "NPL", "HND")
#: What is cited as published, and what is an id or a number for the program.
LEAVE = ("sources", "key", "kind", "format", "group")


@pytest.fixture(scope="module")
def catalogue():
    return catalogues.read(catalogues.po_file(paths.locales_dir(), "es"), "es")


@pytest.fixture
def mexican() -> Iterator[None]:
    i18n.use("es_MX")
    yield
    i18n.use(None)


def said_by_simulator(iso3: str) -> list[str]:
    """All that the simulator says: as it opens, with two plans, and when a plan cannot be."""
    tool = HouseholdTool(country=iso3)
    said = [*texts_of_data(_labels(tool.form.fields), LEAVE), tool.form.title, tool.says()]
    rows = tool.about.content["table"]["rows"]
    said += [cell for row in rows for cell in row[:2]] + [tool.about.content["table"]["caption"]]
    said += tool.about.sources + list(tool.about.labels.values()) + list(tool.view.labels.values())
    for key, raw in [("first", 25), ("second", tool.setting.goals[-1].goal_id), ("saves_first", False)]:
        tool.form.edit("editing", "b")
        tool.form.edit(key, raw)
    said += texts_of_data(tool.view.content, LEAVE)
    said += [row["what"] for row in tool.summary()] + [row["value"] for row in tool.summary()]
    for key, raw in [
        ("bills_food", 10**8),
        ("goal_years", 19),
        ("loan", "x"),
        ("fee", ""),
        ("first", -1),
        ("first", 99),
    ]:
        tool.form.edit(key, raw)
        said += texts_of_data(tool.form.notes, LEAVE)
        said.append(tool.view.content["notice"])
    return said


def _labels(fields: list[dict]) -> list:
    """Fields as they are read: the labels of options and not their ids; in a field, a group is a title."""
    options = [[option[1:] for option in field.get("options", [])] for field in fields]
    return [
        {**field, "options": own, "title": field.get("group", "")} for field, own in zip(fields, options, strict=True)
    ]


def said_by_charts(iso3: str) -> list[str]:
    charts = [module.chart(iso3) for module in (sending_cost, cash_and_inflation, real_return)]
    said = [text for chart in charts for text in texts_of_data(chart.page(), LEAVE)]
    view = programmes.ProgrammesView(iso3).value
    return said + texts_of_page(re.sub(r'<p class="fs-sources">.*?</p>', "", view))


def said_by_welcome(iso3: str) -> list[str]:
    tool = WelcomeTool(country=iso3)
    said = [tool.says()] + [text for row in tool.summary() for text in row.values()]
    for widget in _widgets(tool.widget):
        said += texts_of_data(_labels(getattr(widget, "fields", [])), LEAVE)
        said += texts_of_data(getattr(widget, "content", {}), LEAVE)
        if isinstance(value := getattr(widget, "value", ""), str):
            said += texts_of_page(re.sub(r'<p class="fs-sources">.*?</p>', "", value))
    return said


def _widgets(widget) -> Iterator:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _widgets(child)


SAYERS = [said_by_simulator, said_by_charts, said_by_welcome]


@pytest.mark.parametrize("iso3", COUNTRIES)
@pytest.mark.parametrize("sayer", SAYERS)
def test_nothing_is_left_in_english(mexican, catalogue, sayer, iso3):
    said = sayer(iso3)
    assert len(said) > 15
    assert in_english(said, catalogue) == []


def test_the_same_tools_in_english_are_found_to_be_english(catalogue):
    for sayer in SAYERS:
        assert len(in_english(sayer("MEX"), catalogue)) > 10


@pytest.mark.parametrize("iso3", ["MEX", "HND"])
@pytest.mark.parametrize("sayer", SAYERS)
def test_every_word_can_be_translated(mexican, monkeypatch, sayer, iso3):
    monkeypatch.setattr(words, "catalogue", lambda _code: Marked())
    names = sorted((each.name("es") for each in all_countries()), key=len, reverse=True)
    in_no_language = re.compile("|".join(map(re.escape, names)) + r"|\b[A-Z]{3}\b|\d+|\b(mil|millón|millones)\b")
    left = {in_no_language.sub("", unmarked(text)) for text in sayer(iso3)}
    assert sorted(text for text in left if re.search(r"[^\W\d_]{3}", text)) == []


@pytest.mark.parametrize("stem", available())
def test_the_tasks_are_in_spanish(mexican, catalogue, stem, tmp_path):
    tool = HouseholdTool(country="MEX") if stem.startswith("3.2.1") else WelcomeTool(country="MEX")
    tasks = ExerciseTool(stem, Saver(Store(f"sqlite:///{tmp_path}/answers.sqlite"), "somebody"), tool.trail).tasks
    said = list(texts_of_data([*tasks.tasks, tasks.progress_text, tasks.labels], LEAVE))
    assert len(said) > 10
    assert in_english(said, catalogue) == []


@pytest.mark.parametrize("stem", available())
def test_figures_come_into_the_translated_sentences_of_an_exercise(mexican, stem):
    exercise = load(stem)
    state = {name: 3.0 for text in strings(exercise) for name in re.findall(r"\{([\w.]+)\}", text)}
    aim = {name.removeprefix("aim."): 3.0 for name in state}
    filled = [fill(i18n._(text), state, aim) for text in strings(exercise)]
    assert filled
    assert not [text for text in filled if "{" in text]


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (0.003, "En ninguna familia como esta"),
        (0.02, "En menos de 1 de cada 10 familias como esta"),
        (0.1, "En 1 de cada 10 familias como esta"),
        (0.84, "En 8 de cada 10 familias como esta"),
        (0.97, "En más de 9 de cada 10 familias como esta"),
        (1.0, "En todas las familias como esta"),
    ],
)
def test_a_chance_is_right_in_number_and_gender(mexican, share, sentence):
    from fieldschool.charts.household_reading import GoalReading
    from fieldschool.charts.household_words import goal_sentence

    goal = GoalReading("una tienda pequeña", 30, 60_000.0, share, None)
    assert goal_sentence(goal).startswith(sentence)
    assert "el dinero alcanza para una tienda pequeña en 2 años y 6 meses" in goal_sentence(goal)
