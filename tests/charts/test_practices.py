"""Practices as bars: who is first, between which places, and what is said when nothing is left."""

import pytest

from fieldschool import i18n
from fieldschool.charts import practices as chart
from fieldschool.charts.practices_words import CRITERIA, criterion_names, theme_names
from fieldschool.sources.practices import THEMES, practices
from fieldschool.tools.practices.scoring import WEIGHTS, Context, ranked


def some(count=53, **context):
    return ranked(list(practices().values())[:count], Context(**context), WEIGHTS)


def test_the_first_bar_is_marked_and_the_sentence_names_it():
    found = some(themes=("savings",), have={"c-agents": "yes", "c-organised": "yes", "c-trainer": "yes"})
    drawn = chart.picture(found)
    assert [item["mark"] for item in drawn.spec["items"]] == [True] + [False] * (chart.SHOWN - 1)
    assert drawn.spec["items"][0]["name"] in drawn.sentence
    assert all(item["reach"][0] <= item["value"] <= item["reach"][1] for item in drawn.spec["items"])
    values = [item["value"] for item in drawn.spec["items"]]
    assert values == sorted(values, reverse=True)
    assert len(drawn.table.rows) == chart.ROWS


def test_with_nothing_left_it_says_what_to_do():
    drawn = chart.picture(some(0))
    assert drawn.sentence == "No practice fits all three choices. Widen one of them."
    assert drawn.spec["items"] == []
    assert chart.holds(some(0)) is None


def test_with_one_left_nothing_is_compared():
    assert chart.picture(some(1)).sentence.startswith("Only one practice is left")
    assert chart.holds(some(1)) is None


def test_dominated_ones_are_named_with_what_equals_them():
    two = [practices()["rwa-rwandaday"], practices()["mex-matricula"]]
    needed = {name for one in two for name in one.needs}
    found = ranked(two, Context(have=dict.fromkeys(needed, "yes")), WEIGHTS)
    rows = chart.holds(found)["rows"]
    assert rows[1][3] == "A consular card that opens a bank account"
    assert rows[0][3] == chart.NONE


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_theme_and_criterion_has_a_name(language):
    i18n.use(language)
    try:
        assert list(theme_names()) == list(THEMES)
        assert list(criterion_names()) == list(CRITERIA) == list(WEIGHTS)
    finally:
        i18n.use(None)
