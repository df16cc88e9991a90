"""The action plan: taken over once, edited in place, checked, added up, learned from; nothing written is ever lost."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from collections.abc import Iterator

import openpyxl
import pytest

from fieldschool import agenda, i18n
from fieldschool.document.make import everything
from fieldschool.sources import assessment, strategies
from fieldschool.tools.action_plan import TOOL, fields, keeping
from fieldschool.tools.action_plan.suggested import suggestions
from fieldschool.workbook.entries import Items, Number, State, Text
from tests.document.workbooks import full

STRATEGY = next(iter(strategies.strategies()))
FIRST = assessment.statements()[0].statement_id


def items(lesson: str, key: str, *rows: dict) -> dict:
    return {(lesson, key): Items(lesson=lesson, key=key, value=list(rows))}


def before(**ratings: int) -> dict:
    entries = [Number(lesson="0.0", key=f"before.{name}", value=float(n), unit="1 to 5") for name, n in ratings.items()]
    return {(one.lesson, one.key): one for one in entries}


POINT = {"id": f"2.2.2:{STRATEGY}", "what": "Desk", "who": "The clerk", "by_month": "2027-03", "first_step": "Call"}
MIX = {"strategy_id": STRATEGY, "title": "x", "cost": 200_000.0, "unit": "PHP a year", "months": 6.0}
SAVED = {
    **items("4.1", "starting_points", POINT),
    **items("2.2.2", "strategy_mix", MIX),
    **items("4.2", "practices_chosen", {"practice_id": "p1", "title": "A fund", "who_to_call": "Ministry",
                                        "first_step": "Write"}),
    **items("3.3.4", "enterprise_outline", {"idea": "Bakery", "own": 10.0, "loan": 20.6, "currency": "PHP",
                                            "decision": "go"}),
    **items("3.2.4", "partner_list", {"partner": "The bank"}),
}  # fmt: skip


def opened(saved: dict | None = None, state: object = None, **how) -> TOOL:
    return TOOL(state, **{"country": "PHL", "saved": SAVED if saved is None else saved, **how})


def write(tool, listed, **values: str) -> str:
    name = listed.add()
    for key, value in values.items():
        listed.set(name, key, value)
    return name


def whole(tool, **other: str) -> str:
    values = {
        "what": "Open a desk", "lead": "Office", "partners": "Clubs", "start": month(3), "months": "6", "cost": "1000",
        "funding": "Town", "indicator": "People", "baseline": "0", "target": "20", "measures": "The clerk, in June",
        "risk": "Rain", "answer": "A roof",
    }  # fmt: skip
    return write(tool, tool.activities, **(values | other))


def month(ahead: int) -> str:
    return fields.months(dt.date.today())[fields.BACK + ahead][0]


def rows_of(tool, key: str) -> list:
    return next(entry.value for entry in tool.answers() if entry.key == key)


@pytest.fixture
def spanish() -> Iterator[None]:
    i18n.use("es")
    yield
    i18n.use(None)


# Taken over ---------------------------------------------------------------------------------------------------------


def test_with_nothing_saved_every_lesson_is_blank_and_has_a_link() -> None:
    tool = opened({})
    assert tool.left.sentence.startswith("0 of 24 lessons")
    assert tool.left.value.count("<a href=") == 24
    assert 'href="1.4-local-policies"' in tool.left.value
    assert tool.take.layout.display == "none"
    assert "There is no activity yet" in tool.checks.value


def test_a_starting_point_comes_once_with_what_its_strategy_adds() -> None:
    found = {one.origin: one for one in suggestions(SAVED)}
    desk = found[f"2.2.2:{STRATEGY}"]
    assert (desk.lesson, desk.what, desk.values["lead"], desk.values["start"]) == (
        "4.1",
        "Desk",
        "The clerk",
        "2027-03",
    )
    assert (desk.values["cost"], desk.values["currency"], desk.values["months"]) == ("200000", "PHP", "12")
    assert found["3.3.4:outline"].values["cost"] == "31"
    assert len(found) == 3


def test_one_press_takes_over_what_is_ticked_and_nothing_twice() -> None:
    tool = opened()
    box = next(f["key"] for f in tool.take.fields if f["label"] == "Bakery")
    tool.take.edit(box, False)
    tool.take.edit("take", "take")
    assert [one.what for one in tool.plan] == ["Desk", "A fund"]
    tool.take.edit("take", "take")
    assert len(tool.plan) == 2
    assert [f["label"] for f in tool.take.fields if f["kind"] == "toggle"] == ["Bakery"]
    again = opened(state=tool.state)
    again.take.edit("take", "take")
    assert len({row["origin"] for row in again.state["activities"]}) == len(again.plan) == 3


def test_what_was_edited_is_never_overwritten_and_what_was_taken_out_is_offered_unticked() -> None:
    tool = opened()
    tool.take.edit("take", "take")
    first, second = list(tool.activities._records)[:2]
    tool.activities.set(first, "what", "Another desk")
    tool.activities.remove(second)
    later = opened({**SAVED, **items("4.1", "starting_points", {**POINT, "what": "Third name"})}, tool.state)
    later.take.edit("take", "take")
    assert [one.what for one in later.plan] == ["Another desk", "Bakery"]
    assert [f["label"] for f in later.take.fields if f["kind"] == "toggle"] == ["A fund"]
    later.take.edit("tick_0", True)
    later.take.edit("take", "take")
    assert "A fund" in [one.what for one in later.plan]


def test_an_undone_removal_keeps_its_origin_and_its_id() -> None:
    tool = opened()
    tool.take.edit("take", "take")
    kept = tool.state["activities"]
    tool.activities.remove(next(iter(tool.activities._records)))
    tool.activities.undo()
    assert tool.state["activities"] == kept


def test_a_business_that_was_decided_against_is_not_suggested() -> None:
    no = items("3.3.4", "enterprise_outline", {"idea": "Bakery", "decision": "no_go"})
    assert "Bakery" not in [one.what for one in suggestions({**SAVED, **no})]


def test_first_steps_come_from_activities_in_the_plan_and_once() -> None:
    tool = opened()
    tool.bring.edit("bring", "bring")
    assert tool.days.records == []
    tool.take.edit("take", "take")
    tool.bring.edit("bring", "bring")
    tool.bring.edit("bring", "bring")
    assert [row["what"] for row in tool.days.records] == ["Call", "Write"]
    assert "brings a first step" in tool.bring.notes["bring"]["text"]


def test_a_full_workbook_opens_and_every_lesson_is_told() -> None:
    tool = TOOL(None, country="MEX", saved=full())
    assert tool.left.sentence.startswith("24 of 24")
    assert tool.left.value.count("<details") == 0


@pytest.mark.parametrize(
    "odd",
    [
        Items(lesson="4.1", key="starting_points", value=[{"id": 7.0, "what": None, "by_month": "soon"}, {}]),
        Text(lesson="4.1", key="starting_points", value="text"),
        Items(lesson="2.2.2", key="strategy_mix", value=[{"strategy_id": "nowhere", "cost": None}]),
        Items(lesson="3.3.4", key="enterprise_outline", value=[{"idea": 3.0, "own": "much"}]),
        State(lesson="2.2.2", key="strategies", value={"budget": [1]}),
        State(lesson="2.2.2", key="strategies", value={"budget": {"PHL": True}}),
        Number(lesson="0.0", key=f"before.{FIRST}", value=7.0),
        Items(lesson="4.2", key="conditions", value=[{"condition_id": 1.0, "answer": "no"}]),
    ],
)
def test_odd_entries_of_earlier_lessons_do_no_harm(odd) -> None:
    tool = opened({(odd.lesson, odd.key): odd})
    tool.take.edit("take", "take")
    assert tool.plan == []
    assert tool.says()


# Written ------------------------------------------------------------------------------------------------------------


def test_an_indicator_that_is_chosen_fills_in_its_words_and_asks_who_counts() -> None:
    tool = opened({})
    name = write(tool, tool.activities, what="Classes", indicator_id="i-fe-people")
    values = tool.activities._records[name]
    assert values["indicator"] == "People who finished a money class"
    assert values["measures"].startswith("(who?)")
    assert "Nobody measures it" in tool.checks.value
    tool.activities.set(name, "measures", "The teacher: sheets")
    assert "Nobody measures it" not in tool.checks.value
    tool.activities.set(name, "indicator", "My own words")
    tool.activities.set(name, "indicator_id", "i-fe-plan")
    assert values["indicator"] == "My own words"


def test_what_cannot_be_read_is_kept_with_a_note_and_counts_as_not_said() -> None:
    tool = opened({})
    whole(tool, cost="many", months="0", start="2027-13")
    one = tool.plan[0]
    assert (one.cost, one.months, one.start) == (None, None, None)
    assert tool.state["activities"][0]["cost"] == "many"
    assert rows_of(tool, "activities")[0]["cost"] is None
    assert tool.activities.shown["records"][0]["notes"]["cost"]["kind"] == "error"


def test_markup_is_text_everywhere() -> None:
    tool = opened(items("4.1", "starting_points", {"id": "x", "what": "<b>bold</b>", "first_step": "<i>"}))
    tool.take.edit("take", "take")
    assert "<b>bold" not in tool.checks.value + tool.left.value
    assert "&lt;b&gt;bold" in tool.checks.value


def test_a_list_that_no_workbook_can_hold_is_refused_and_nothing_is_lost() -> None:
    tool = opened({})
    for n in range(fields.ACTIVITIES):
        name = write(tool, tool.activities, what=f"Number {n}")
        for key in ("lead", "partners", "risk", "answer", "indicator"):
            tool.activities.set(name, key, "ñ" * 900)
    assert "Write shorter" in tool.activities.notice
    state = tool.state
    State(lesson="4.3", key="action_plan", value=state)
    assert len(json.dumps(state)) > 30_000
    assert opened({}, state).state == state


def test_what_is_written_for_one_country_stays_in_its_money_in_another() -> None:
    tool = opened({})
    whole(tool)
    moved = opened({}, tool.state, country="RWA", seminar="MEX")
    assert moved.plan[0].currency == "PHP"
    assert "PHP 1,000" in moved.budget.content["sentence"]
    assert rows_of(moved, "activities") == rows_of(tool, "activities")


# Checked and added up -----------------------------------------------------------------------------------------------


def test_a_whole_activity_leaves_no_question_and_what_is_good_is_said() -> None:
    tool = opened({})
    whole(tool)
    assert tool.checked.sentence.startswith("Nothing is open")
    assert "✓ Your 1 activity has: a lead; " in tool.checks.value


def test_each_question_names_its_activity_and_leads_there() -> None:
    tool = opened({})
    whole(tool)
    whole(tool, what="Money classes", lead="", funding="")
    assert "2. Money classes: 2 questions" in tool.checks.value
    assert 'href="#fs-entry-a2"' in tool.checks.value
    assert tool.activities.shown["records"][1]["anchor"] == "fs-entry-a2"


def test_a_beginning_before_the_seminar_ends_is_found_by_the_dates_of_the_agenda(monkeypatch) -> None:
    class Day:
        date = dt.date.today() + dt.timedelta(days=200)

    class Programme:
        days = (Day,)

    class Agenda:
        in_order = (Programme,)

    tool = opened({})
    whole(tool, start=month(2))
    assert not tool.checked.faults
    monkeypatch.setattr(agenda, "load", Agenda)
    assert [fault.kind for fault in opened({}, tool.state).checked.faults] == ["early"]


def test_a_plan_that_is_opened_a_year_later_is_not_called_too_early() -> None:
    tool = opened({})
    whole(tool)
    state = {**tool.state, "begun": "2025-01"}
    assert not [fault for fault in opened({}, state).checked.faults if fault.kind == "early"]


@pytest.mark.parametrize(("limit", "said"), [(100.0, "Find who pays the rest"), (5_000.0, "No year costs more")])
def test_the_dearest_year_is_held_against_the_budget_of_lesson_2_2_2(limit, said) -> None:
    kept = State(lesson="2.2.2", key="strategies", value={"budget": {"PHL": limit}})
    tool = opened({("2.2.2", "strategies"): kept})
    whole(tool)
    assert said in tool.checks.value
    assert keeping.yearly_budget(tool.saved, "RWA") is None


def test_the_budget_adds_up_by_year_and_currencies_stay_apart() -> None:
    tool = opened({})
    whole(tool, cost="1000.01", start=f"{dt.date.today().year + 1}-07", months="12")
    whole(tool, what="Other", currency="USD", cost="5")
    shown = tool.budget.content
    assert shown["compare"]["rows"][-1] == ["Together", "1,000.01"]
    assert "not added up" in shown["notice"]
    assert len(shown["pictures"]) == 2


# Learned, first steps, looking back ---------------------------------------------------------------------------------


def test_a_course_that_builds_what_is_missing_stands_first_and_is_written_once() -> None:
    lacking = items("4.2", "conditions", {"condition_id": "c-trainer", "title": "x", "answer": "no"})
    tool = opened(lacking)
    first = tool.learning.form.field("offer")["options"][0]
    assert first[2] == "Builds something that you lack"
    assert "Builds what you lack" in [row[0] for row in tool.learning.shown.content["compare"]["rows"]]
    tool.learning.form.edit("put", "put")
    tool.learning.form.edit("put", "put")
    assert len(tool.learning.list.records) == 1
    assert "stands in your list already" in tool.learning.form.notes["put"]["text"]
    assert tool.learning.shown.sources


def test_another_country_sees_other_courses_and_a_small_one_those_of_the_world() -> None:
    labels = {iso3: {o[1] for o in opened({}, country=iso3).learning.form.field("offer")["options"]}
              for iso3 in ("RWA", "TUV")}  # fmt: skip
    assert "Run a cooperative well" in labels["RWA"] - labels["TUV"]
    assert len(labels["TUV"]) > 5


def test_steps_stand_in_their_order_and_the_first_week_is_asked_for() -> None:
    tool = opened({})
    write(tool, tool.days, day="30", what="Count", who="Clerk")
    assert "None falls in the first week" in tool.order.content["sentence"]
    write(tool, tool.days, day="2", what="Tell the mayor", who="I")
    write(tool, tool.days, day="101", what="Too late", who="I")
    assert [row[0] for row in tool.order.content["compare"]["rows"]] == ["2", "30"]
    assert "2 steps are ready. 1 of them falls in the first week." in tool.order.content["sentence"]


def test_ratings_are_compared_with_the_first_day_and_left_for_the_documents() -> None:
    tool = opened(before(**{FIRST: 2}))
    tool.looking.now.edit(FIRST, 4)
    tool.looking.back.edit(FIRST, 1)
    assert "1 rose and 0 fell" in tool.looking.view.content["sentence"]
    entries = {entry.key: entry.value for entry in tool.answers()}
    assert entries[f"after.{FIRST}"] == 4.0
    assert entries["self_change"] == [{"statement_id": FIRST, "before": 2.0, "then": 1.0, "after": 4.0}]
    assert opened(before(**{FIRST: 2}), tool.state)._seen()["plan_rated"] == 1


# What is left -------------------------------------------------------------------------------------------------------


def test_what_is_left_has_the_fields_that_the_documents_read() -> None:
    tool = opened()
    tool.take.edit("take", "take")
    whole(tool)
    tool.purpose.edit("title", "Money that stays")
    tool.purpose.edit("purpose", "Families  keep more.")
    row = rows_of(tool, "activities")[-1]
    assert set(row) == {"id", "what", "lead", "partners", "start", "months", "cost", "currency", "funding", "indicator",
                        "indicator_id", "baseline", "target", "risk", "from_lesson"}  # fmt: skip
    assert row["indicator"] == "People (counted by: The clerk, in June)"
    assert row["risk"] == "Rain. What we do then: A roof"
    assert rows_of(tool, "activities")[0]["from_lesson"] == "2.2.2"
    assert rows_of(tool, "plan_purpose") == "Families keep more."


def test_the_plan_arrives_in_word_and_in_the_spreadsheet() -> None:
    tool = opened()
    tool.purpose.edit("title", "Money that stays")
    whole(tool, cost="1500", what="Open the desk of the lake")
    write(tool, tool.days, day="2", what="Tell the mayor", who="I")
    write(tool, tool.learning.list, need="Read a balance sheet", who="Two clerks", offer="A school", by_month=month(4))
    made = everything({(one.lesson, one.key): one for one in tool.answers()})
    with zipfile.ZipFile(io.BytesIO(made["docx"])) as packed:
        text = packed.read("word/document.xml").decode()
    for words in ("Money that stays", "Open the desk of the lake", "Tell the mayor", "Read a balance sheet", "A roof"):
        assert words in text
    sheet = openpyxl.load_workbook(io.BytesIO(made["xlsx"]))["Activities"]
    cells = [cell.value for line in sheet.iter_rows() for cell in line]
    assert "Open the desk of the lake" in cells
    assert 1500 in cells


def test_it_speaks_spanish_and_reads_what_was_asked_in_english(spanish) -> None:
    tool = opened({})
    whole(tool, measures="(who?) list of members")
    assert "Nadie lo mide" in tool.checks.value
    assert tool.sources()[0].startswith("Qué se puede contar")


@pytest.mark.parametrize("odd", [None, True, -1, "x", [], {}, [1], [{"id": "a1"}], [{"id": "b9", "what": "x"}]])
def test_a_broken_list_is_left_out_and_the_others_stay(odd) -> None:
    tool = opened({})
    whole(tool)
    state = {**tool.state, "days": odd, "made": odd, "taken": odd, "after": odd, "begun": odd}
    again = opened({}, state)
    assert len(again.plan) == 1
    assert again.state["days"] == []
    write(again, again.activities, what="A new one")
    assert len({row["id"] for row in again.state["activities"]}) == 2
