"""Everything saved becomes chapters; what is blank says which lesson fills it; odd entries do no harm."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool import course, i18n
from fieldschool.document.activities import Activity, budgets, month_of
from fieldschool.document.contents import contents
from fieldschool.document.parts import Chart, Document, Table, Words
from fieldschool.workbook.entries import Flag, Items, Number, Text

from .workbooks import activity, book, five, full, items, the_plan

#: Of each document, whatever is blank in it.
CHAPTERS = 17
TODAY = dt.date(2026, 11, 28)


def told(document: Document, key: str = "") -> str:
    sections = [document.section(key)] if key else document.sections
    found = []
    for part in (part for section in sections for part in section.parts):
        if isinstance(part, Words):
            found += [part.label, part.text]
        elif isinstance(part, Table):
            found += [part.caption, *part.columns, *(cell for row in part.rows for cell in row), part.note]
        else:
            found += [part.sentence, part.note]
    return "\n".join(found)


def one(**fields) -> Activity:
    plain = dict.fromkeys(("what", "lead", "partners", "funding", "indicator", "baseline", "target", "risk"), "")
    return Activity(**{"key": "a", "start": None, "months": None, "cost": None, "currency": "MXN", **plain, **fields})


def test_a_full_workbook_fills_every_chapter_and_nothing_is_blank() -> None:
    document = contents(full(), today=TODAY)
    assert len(document.sections) == CHAPTERS
    assert "Nothing: each lesson left something." in told(document, "blank")
    assert not [s.key for s in document.sections for p in s.parts if isinstance(p, Words) and p.look == "blank"]
    assert document.title == "Money that stays: plan of San Miguel"
    assert document.place == "San Miguel, Mexico"


def test_what_each_lesson_left_is_in_it() -> None:
    said = told(contents(full(), today=TODAY))
    for words in (
        "Sending costs",
        "A price list",
        "A budget line",
        "Goat cheese",
        "Postal order takes 2% of USD 300",
        "Bakery",
        "Savings cooperative",
        "One counter for all papers",
        "3x1 programme",
        "200 families",
        "Books are open",
    ):
        assert words in said


def test_an_empty_workbook_says_of_each_lesson_what_it_would_bring() -> None:
    document = contents({}, today=TODAY)
    blank = next(part for part in document.section("blank").parts if isinstance(part, Table))
    listed = {row[0].split(" ")[0] for row in blank.rows}
    # 2.1.1 leaves nothing for the plan.
    assert listed == {lesson.number for lesson in course.load().lessons} - {"2.1.1"}
    assert document.title == "Our plan for migration and development"
    assert all(section.parts for section in document.sections)


def test_five_lessons_are_there_and_the_others_are_named_where_they_belong() -> None:
    document = contents(five(), today=TODAY)
    assert "Postal order" in told(document, "money")
    assert "3.2.1 Financial education; 3.2.5" in told(document, "money")
    assert "4.3" in told(document, "budget")


def test_every_source_has_a_number_and_every_number_a_source() -> None:
    document = contents(full(), today=TODAY)
    assert len(document.sources) == len(set(document.sources)) >= 5
    listed = told(document, "sources")
    rest = "\n".join(told(document, section.key) for section in document.sections if section.key != "sources")
    for n, line in enumerate(document.sources, start=1):
        assert f"[{n}] {line}" in listed
        assert f"[{n}]" in rest


def test_the_budget_is_by_year_by_who_pays_and_never_adds_currencies() -> None:
    plan = the_plan(activity(1, start="2027-07", months=12.0, cost=1200.0), activity(2, currency="USD", cost=50.0))
    said = told(contents(plan, today=TODAY), "budget")
    assert "Budget in MXN" in said
    assert "Budget in USD" in said
    assert "Money of different currencies is not added up." in said
    found = budgets([one(start=month_of("2027-07"), months=12, cost=1200.0)])
    assert found[0].years == (2027, 2028)
    assert found[0].lines == (("", (600.0, 600.0)),)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.integers(12 * 2020, 12 * 2060)),
            st.one_of(st.none(), st.integers(1, 600)),
            st.floats(0, 1e9),
            st.sampled_from(["MXN", "RWF", ""]),
            st.sampled_from(["", "Town", "Clubs"]),
        ),
        max_size=12,
    )
)
def test_every_cost_is_in_exactly_one_place_of_a_budget(rows) -> None:
    listed = [one(start=s, months=m, cost=c, currency=cur, funding=f) for s, m, c, cur, f in rows]
    for each in budgets(listed):
        assert each.total == pytest.approx(sum(a.cost for a in listed if a.currency == each.currency))


def test_what_is_missing_of_an_activity_is_said() -> None:
    bare = {"id": "a9", "what": "Talk to the bank"}
    document = contents(the_plan(activity(1), bare), today=TODAY)
    short = told(document, "short")
    assert "1 has no lead yet." in short
    assert "1 activity has no cost yet." in short
    assert "1 has no date yet." in told(document, "activities")


@pytest.mark.parametrize(
    "entry",
    [
        Text(lesson="4.3", key="activities", value="text"),
        Number(lesson="2.2.1", key="top_impacts", value=1.0),
        Items(
            lesson="4.3", key="activities", value=[{"what": None}, {}, {"what": 7.0, "months": "x", "start": "soon"}]
        ),
        Items(lesson="4.3", key="activities", value=[{"what": "x", "start": "2027-13", "months": 1e12, "cost": -5.0}]),
        Items(lesson="3.2.3", key="chosen_corridor", value=[{"from_iso3": "XXX", "total": "many"}]),
        Items(lesson="4.3", key="first_100_days", value=[{"day": "x", "what": "y"}, {"day": 3.0}]),
        Items(lesson="3.3.2", key="venture_terms", value=[{"venture": "nowhere", "money": None}]),
        Items(lesson="3.3.3", key="social_outline", value=[{"unknown": "field"}]),
        Flag(lesson="0.0", key="country", value=True),
        Text(lesson="0.0", key="country", value="Atlantis"),
    ],
)
def test_an_odd_entry_does_no_harm(entry) -> None:
    document = contents(full() | book(entry), today=TODAY)
    assert len(document.sections) == CHAPTERS


def test_an_unknown_field_does_not_change_a_row() -> None:
    plan = the_plan(activity(1, colour="blue", weight=3.0))
    assert told(contents(plan, today=TODAY)) == told(contents(the_plan(activity(1)), today=TODAY))


def test_it_speaks_the_readers_language_and_leaves_what_was_written() -> None:
    i18n.use("es_MX")
    try:
        document = contents(full(), today=TODAY)
    finally:
        i18n.use(None)
    assert document.language == "es"
    assert document.section("budget").title == "Cuánto cuesta y quién paga"
    assert "Open help desk number 1" in told(document)


def test_a_long_list_is_cut_and_says_so() -> None:
    rows = [{"idea": f"Idea {i}", "score": "3"} for i in range(40)]
    said = told(contents(book(items("3.1.2", "short_list", *rows)), today=TODAY), "business")
    assert "And 28 more." in said


def test_the_activities_over_the_months_are_a_chart_with_a_sentence() -> None:
    chart = next(p for p in contents(the_plan(), today=TODAY).section("activities").parts if isinstance(p, Chart))
    assert chart.sentence == "8 activities with a date, from January 2027 to July 2028."
    assert len(chart.picture["rows"]) == 8
