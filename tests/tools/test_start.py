"""Where to start (4.1): what lessons left, judging, arrows, circles, the choice, what is kept, the room, exercise."""

import datetime as dt

import pytest

from fieldschool import i18n
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.start import TOOL
from fieldschool.tools.start.fields import months
from fieldschool.tools.start.room import KEYS, room
from fieldschool.workbook.entries import Items, Number, Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store


def items(lesson, key, rows):
    return {(lesson, key): Items(lesson=lesson, key=key, value=rows)}


SCORES = [
    {"indicator_id": "G2", "score": 0.0, "importance": 3.0, "gap": 12.0},
    {"indicator_id": "G5", "score": None, "importance": 3.0, "gap": 6.0},
    {"indicator_id": "G3", "score": 2.0, "importance": 1.0, "gap": 2.0},
    {"indicator_id": "P1", "score": 4.0, "importance": 2.0, "gap": 0.0},
    {"indicator_id": "wizard", "score": 1.0, "importance": 2.0, "gap": 6.0},
]
SAVED = {
    **items("1.5", "scores", SCORES),
    **items("1.5", "recommendations", [{"gap": "G2", "leads": "The employment office", "first": "Post the hours."}]),
    **items("1.4", "lack", [{"item_id": "I03", "answer": "no"}, {"item_id": "I12", "answer": "no"},
                            {"item_id": "I21", "answer": "partly"}]),
    **items("1.4", "have", [{"item_id": "I16", "answer": "yes"}]),
    **items("1.4", "first_steps", [{"item_id": "I12", "step": "Call the consulate."}]),
    **items("2.2.2", "strategy_mix", [{"strategy_id": "fin_edu", "impacts": "a;b"}]),
    **items("3.1.1", "target_needs", [{"need_id": "N12", "state": "no", "first": 1.0, "office": ""},
                                      {"need_id": "N01", "state": "yes", "first": 2.0, "office": "x"}]),
    ("3.1.1", "target_name"): Text(lesson="3.1.1", key="target_name", value="Mothers <b>at home</b>"),
    **items("3.1.2", "short_list", [{"idea_id": "i1", "idea": "Eggs from 300 hens", "who": "Ana"}]),
    **items("3.2.4", "missing", [{"type_id": "coop"}, {"type_id": "wizard"}]),
}  # fmt: skip


def full(**how):
    return TOOL(**{"saved": SAVED, "country": "PHL", **how})


def moved(tool, **message):
    tool.plane._receive(tool.plane, {"do": "move", **message}, [])


def titled(tool):
    return [one.title for one in tool.points]


def take(tool, ref, on=True):
    tool.take.edit(f"take_{[one.ref for one in tool.offers].index(ref)}", on)


def opens(tool, first, second, on=True):
    tool.arrows.edit("giver", first)
    place = [one.name for one in tool.points].index(second)
    tool.arrows.edit(f"opens_{place}", on)


def finished(tool, ref, month="2027-03", **more):
    name = tool.starting.add({"what": ref, "step": "Call", "who": "The clerk", "month": month_on_offer(month), **more})
    return name


def month_on_offer(wanted):
    on_offer = [name for name, _words in months(dt.date.today())]
    return wanted if wanted in on_offer else on_offer[3]


# What lessons left --------------------------------------------------------------------------------------------------


def test_with_nothing_saved_each_card_says_what_is_missing_and_links_to_the_lesson():
    tool = TOOL()
    assert tool.left.value.count("<a href=") == 4
    assert 'href="1.5-gaps-and-recommendations"' in tool.left.value
    assert "no gap has been scored" in tool.left.says()
    assert tool.points == []
    assert "Your list is empty" in tool.plane.content["sentence"]


def test_with_nothing_saved_own_points_can_be_written_judged_and_chosen():
    tool = TOOL()
    for title in ("A room on Saturdays", "A list of families"):
        tool.own.add({"title": title})
    assert titled(tool) == ["A room on Saturdays", "A list of families"]
    moved(tool, id="4.1:p1", x=5, y=4)
    assert tool.found.here == ("4.1:p1",)
    finished(tool, "4.1:p1")
    assert tool.answers()[0].value[0]["from_lesson"] == ""


def test_each_lesson_gives_its_first_points_and_offers_the_others():
    tool = full()
    assert [one.name for one in tool.points] == ["1.4:I12", "1.4:I21", "1.5:G2", "1.5:G5", "2.2.2:fin_edu", "3.1.1:N12"]
    assert {"1.4:I03", "1.5:G3", "3.1.2:i1", "3.2.4:coop"} <= set(tool.offered)
    assert not any("wizard" in ref or ref in ("1.5:P1", "3.1.1:N01") for ref in tool.offered)
    assert tool.left.value.count("<a href=") == 0
    assert "&lt;b&gt;at home" in tool.left.value


def test_a_saved_score_is_where_a_judgement_begins_and_says_so():
    desk = full().offered["1.5:G2"]
    assert (desk.impact, desk.feasible) == (5, 3)
    assert "importance 3 of 3, score 0 of 4" in desk.because
    assert "You wrote a recommendation" in desk.because
    assert "1.4 says that it is missing, too" in desk.because
    assert (desk.step, desk.who) == ("Post the hours.", "The employment office")
    assert "score not known of 4" in full().offered["1.5:G5"].because
    assert full().offered["3.1.1:N12"].impact == 5
    assert full().offered["3.1.2:i1"].because == ""


def test_a_lesson_that_left_nothing_to_start_with_is_not_called_skipped():
    tool = TOOL(saved=items("1.4", "have", [{"item_id": "I01", "answer": "yes"}]))
    assert "You did this lesson, and it leaves nothing to start with." in tool.left.says()
    assert tool.left.done == ["1.4"]


def test_what_a_lesson_leaves_later_comes_on_the_list_and_what_was_taken_off_stays_off():
    tool = full(saved={key: entry for key, entry in SAVED.items() if key[0] == "1.4"})
    take(tool, "1.4:I12", on=False)
    again = full(state=tool.state)
    assert "1.5:G2" in again.kept.points
    assert "1.4:I12" not in again.kept.points


@pytest.mark.parametrize("rows", [
    [{}], [{"indicator_id": 7.0}], [{"indicator_id": "G1", "gap": "12", "importance": 3.0}], [{"x": "y"}],
    [{"indicator_id": "G1", "gap": 3.0, "importance": 99.0, "score": "x"}]])  # fmt: skip
def test_odd_entries_of_other_lessons_count_as_nothing(rows):
    saved = {**items("1.5", "scores", rows), **items("2.2.2", "strategy_mix", rows), **items("1.4", "lack", rows),
             ("3.1.1", "target_needs"): Number(lesson="3.1.1", key="target_needs", value=3.0)}  # fmt: skip
    assert TOOL(saved=saved).points == []


# Points and judging -------------------------------------------------------------------------------------------------


def test_a_point_is_judged_by_form_and_by_its_mark_and_only_then_called_judged():
    tool = full()
    assert tool.kept.judged == {}
    tool.judge.edit("point", "1.5:G5")
    tool.judge.edit("impact", 2)
    assert tool.kept.judged["1.5:G5"] == (2, 3)
    moved(tool, id="1.5:G2", x=5, y=1)
    assert tool.kept.judged["1.5:G2"] == (1, 5)
    tool.judge.edit("mine", False)  # the form shows what was moved last
    assert "1.5:G2" not in tool.kept.judged
    assert tool._seen()["start_judged"] == 1


def test_a_value_that_is_right_as_it_stands_is_judged_with_one_tick():
    tool = full()
    tool.judge.edit("mine", True)
    assert list(tool.kept.judged.values()) == [(3, 3)]


@pytest.mark.parametrize("message", [
    {"id": "1.5:G2", "x": 9, "y": 2}, {"id": "1.5:G2", "x": True, "y": 2}, {"id": "1.5:G2", "x": "5", "y": 2},
    {"id": "4.1:p99", "x": 1, "y": 1}, {"id": None, "x": 1, "y": 1}])  # fmt: skip
def test_odd_moves_are_passed_over(message):
    tool = full()
    before = tool.state
    moved(tool, **message)
    assert tool.state == before


def test_twelve_points_are_the_most_and_a_thirteenth_gets_a_sentence():
    tool = full()
    for n in range(6):
        tool.own.add({"title": f"Point {n}"})
    assert len(tool.points) == 12
    tool.own.add({"title": "Point 13"})
    assert "twelve points" in tool.own.notice
    take(tool, "1.4:I03")
    assert "1.4:I03" not in tool.kept.points
    assert [note["text"] for note in tool.take.notes.values()] == ["Your list holds twelve points. Take one off first."]
    assert len(tool.points) == 12


def test_own_points_stay_text_and_long_or_doubled_ones_do_not_count():
    tool = TOOL()
    tool.own.add({"title": "<img src=x onerror=alert(1)>"})
    tool.own.add({"title": "<IMG src=x onerror=alert(1)>"})
    tool.own.add({"title": "y" * 5_000})
    assert titled(tool) == ["<img src=x onerror=alert(1)>"]
    assert "kept as plain text" in tool.own.shown["records"][0]["notes"]["title"]["text"]


def test_points_that_give_the_same_are_named():
    tool = full()
    take(tool, "1.4:I03")
    assert "An office or desk in charge and One named person or desk give the same" in tool.list.content["sentence"]


# What opens what ----------------------------------------------------------------------------------------------------


def test_our_arrows_come_from_the_table_and_can_be_taken_away_and_put_back():
    tool = full()
    assert tool.why["1.5:G2", "1.5:G5"] == "A named person with time"
    opens(tool, "1.5:G2", "1.5:G5", on=False)
    assert ("1.5:G2", "1.5:G5") not in tool.why
    assert tool._seen()["start_arrows_own"] == 1
    opens(tool, "1.5:G2", "1.5:G5")
    assert tool.why["1.5:G2", "1.5:G5"] == "A named person with time"
    assert tool._seen()["start_arrows_own"] == 0


def test_own_arrows_can_make_a_circle_that_is_said_and_broken():
    tool = full()
    opens(tool, "1.5:G5", "1.5:G2")
    assert "A circle:" in tool.opens.content["sentence"]
    assert tool._seen()["start_circles"] == 1
    assert "1.5:G2" not in tool.found.here
    opens(tool, "1.5:G5", "1.5:G2", on=False)
    assert tool._seen()["start_circles"] == 0


def test_what_the_place_has_keeps_nobody_waiting():
    needing = items("2.2.2", "strategy_mix", [{"strategy_id": "group_grants", "impacts": ""}])
    assert "c-organised" in TOOL(saved=needing).missing
    has = items("1.4", "have", [{"item_id": "I16", "answer": "yes"}])
    assert "c-organised" not in TOOL(saved={**needing, **has}).missing
    partly = items("1.4", "have", [{"item_id": "I16", "answer": "partly"}])
    assert "c-organised" in TOOL(saved={**needing, **partly}).missing


def test_a_condition_is_there_or_goes_on_the_list_and_opens_who_needs_it():
    tool = full()
    assert "c-leader" in tool.missing
    tool.conditions.edit("condition_c-leader", "list")
    assert tool.points[-1].title == "The leader backs it"
    assert ("4.2:c-leader", "1.5:G2") in tool.why
    tool.conditions.edit("condition_c-trainer", "have")
    assert "c-trainer" not in tool.missing
    tool.conditions.edit("condition_c-trainer", "")
    assert "c-trainer" in tool.missing
    tool.conditions.edit("condition_c-trainer", "wizard")
    assert tool.kept.has == []


def test_strategies_that_need_each_other_have_an_arrow():
    mix = [{"strategy_id": "coop", "impacts": ""}, {"strategy_id": "coinvest", "impacts": ""}]
    tool = TOOL(saved=items("2.2.2", "strategy_mix", mix))
    assert "hold the shares" in tool.why["2.2.2:coop", "2.2.2:coinvest"]


# The choice ---------------------------------------------------------------------------------------------------------


def test_the_button_writes_places_to_start_with_what_is_known_and_says_when_there_are_no_more():
    tool = full()
    tool.begin.edit("begin", "begin")
    first = tool.starting.rows()[0]
    assert (first["what"], first["step"], first["who"]) == ("1.5:G2", "Post the hours.", "The employment office")
    assert tool.starting.complete == []  # without a month it does not count
    tool.begin.edit("begin", "begin")
    assert "no further place" in tool.begin.notes["begin"]["text"]


def test_what_later_lessons_read():
    tool = full()
    moved(tool, id="1.5:G2", x=4, y=5)
    finished(tool, "1.5:G2")
    starting, left = tool.answers()
    assert starting.key == "starting_points"
    row = starting.value[0]
    assert set(row) == {
        "id",
        "what",
        "from_lesson",
        "impact",
        "feasibility",
        "unlocks",
        "first_step",
        "who",
        "by_month",
    }
    assert (row["id"], row["from_lesson"], row["impact"], row["feasibility"]) == ("1.5:G2", "1.5", 5.0, 4.0)
    assert "Knowing who is away and who stayed" in row["unlocks"]
    assert dt.date.fromisoformat(f"{row['by_month']}-01")
    assert [each["lesson"] for each in left.value] == ["1.4", "1.5", "2.2.2", "3.1.1"]
    assert "The clerk" in tool.summary()[0]["value"]


def test_a_starting_point_outlives_its_point_on_the_list():
    tool = full()
    tool.own.add({"title": "A room"})
    finished(tool, "4.1:p1")
    finished(tool, "1.5:G2")
    take(tool, "1.5:G2", on=False)
    tool.own.remove("r1")
    assert [row["what"] for row in tool.starting.complete] == ["4.1:p1", "1.5:G2"]
    rows = tool.answers()[0].value
    assert [(row["what"], row["impact"]) for row in rows] == [("A room", None), ("An office or desk in charge", None)]
    again = full(state=tool.state)
    assert [row["what"] for row in again.starting.complete] == ["4.1:p1", "1.5:G2"]


def test_the_same_point_twice_a_fourth_one_and_odd_months_do_not_count():
    tool = full()
    finished(tool, "1.5:G2")
    finished(tool, "1.5:G2")
    tool.starting.add({"what": "1.5:G5", "step": "s", "who": "w", "month": "2027-13"})
    assert finished(tool, "1.4:I12") == ""
    assert len(tool.starting.complete) == 1
    assert "start there already" in tool.starting.shown["records"][1]["notes"]["what"]["text"]


def test_who_waits_for_what_was_not_chosen_is_told():
    tool = full()
    finished(tool, "1.5:G5")
    assert "waits for An office or desk in charge" in tool.chosen.content["sentence"]
    assert tool._seen()["start_chosen_waiting"] == 1
    finished(tool, "1.5:G2")
    assert tool._seen()["start_chosen_waiting"] == 0


def test_months_of_another_day_can_still_be_chosen():
    assert months(dt.date(2026, 11, 28))[0] == ["2026-11", "November 2026"]
    assert months(dt.date(2026, 11, 28), ["2025-02", "x", "2025-99"])[0] == ["2025-02", "February 2025"]
    assert len(months(dt.date(2026, 11, 28))) == 24


# What is kept, countries, languages ---------------------------------------------------------------------------------


def test_all_that_was_done_is_there_on_another_day_and_in_another_country():
    tool = full()
    tool.own.add({"title": "A room"})
    moved(tool, id="1.5:G2", x=5, y=5)
    opens(tool, "4.1:p1", "1.5:G2")
    tool.conditions.edit("condition_c-leader", "have")
    take(tool, "3.1.2:i1")
    finished(tool, "1.5:G2")
    for country in ("PHL", "DEU", "NRU"):
        again = full(state=tool.state, country=country)
        assert again.state == tool.state
        assert again.answers()[0].value == tool.answers()[0].value
    without = TOOL(tool.state)
    assert titled(without) == titled(tool)  # titles are kept where a lesson's answers are gone


def test_a_broken_state_leaves_what_can_be_used():
    tool = TOOL({
        "points": ["1.5:G1", "1.5:wizard", "../../etc", 7, "1.5:G1", "4.1:p1"], "titles": {"3.1.2:i1": 5, "x": "y"},
        "judged": {"1.5:G1": [5, True], "1.4:I01": [2, 6], "1.5:G2": [1, 2]}, "own": [{"id": "p1"}, {"id": "q"}, None],
        "added": [["1.5:G1"], ["1.5:G1", "1.5:G1"], ["1.5:G1", "1.4:I01"]], "cut": "x", "has": ["c-leader", "c-wizard"],
        "starting": [{"what": "<b>", "month": 7}, None], "made": -4,
    })  # fmt: skip
    assert [one.name for one in tool.points] == ["1.5:G1"]
    assert tool.kept.judged == {"1.5:G2": (1, 2)}
    assert tool.kept.added == {("1.5:G1", "1.4:I01")}
    assert tool.kept.has == ["c-leader"]
    assert tool.starting.complete == []


def test_it_speaks_spanish():
    i18n.use("es")
    try:
        tool = full()
        assert "Una oficina" in " ".join(titled(tool)) or "oficina" in " ".join(titled(tool)).lower()
        assert "puntos en su lista" in tool.list.content["sentence"]
        assert "Haga la lección" in TOOL().left.value or "lección 1.5" in TOOL().left.value
    finally:
        i18n.use(None)


# The exercise -------------------------------------------------------------------------------------------------------


def states(tool, exercise):
    return {task["key"]: task["state"] for task in exercise.tasks.tasks}


def test_the_exercise_follows_the_tool_right_wrong_and_unfinished(tmp_path):
    tool = full()
    saver = Saver(Store(f"sqlite:///{tmp_path / 'a.sqlite'}"), "p_ana")
    exercise = ExerciseTool("4.1-implementation-gaps", saver, tool.trail)
    assert set(states(tool, exercise).values()) == {"not started"} or "done" not in states(tool, exercise).values()
    tool.own.add({"title": "A room"})
    assert states(tool, exercise)["list"] == "done"
    for ref in ("1.5:G2", "1.5:G5", "1.4:I12"):
        moved(tool, id=ref, x=4, y=4)
    assert states(tool, exercise)["judge"] != "done"
    moved(tool, id="1.4:I21", x=2, y=4)
    assert states(tool, exercise)["judge"] == "done"
    opens(tool, "4.1:p1", "1.5:G2")
    opens(tool, "1.5:G2", "4.1:p1")
    for name in list(tool.missing):
        tool.conditions.edit(f"condition_{name}", "have")
    assert states(tool, exercise)["order"] != "done"  # a circle is left
    opens(tool, "1.5:G2", "4.1:p1", on=False)
    assert states(tool, exercise)["order"] == "done"
    tool.starting.add({"what": "1.5:G2"})
    assert states(tool, exercise)["choose"] != "done"
    finished(tool, "4.1:p1")
    assert states(tool, exercise)["choose"] == "done"


# The room -----------------------------------------------------------------------------------------------------------


def answer(tool):
    return {entry.key: entry for entry in tool.answers()}


def test_the_room_counts_points_of_our_tables_and_shows_nothing_that_was_typed():
    one, other = full(), TOOL()
    moved(one, id="1.5:G2", x=4, y=5)
    finished(one, "1.5:G2")
    other.own.add({"title": "SECRET"})
    finished(other, "4.1:p1", who="SECRET", step="SECRET")
    pictures = room([answer(one), answer(other), {}], "PHL")
    assert set(answer(one)) == set(KEYS)
    assert pictures[0].sentence.startswith(
        "2 of 3 have chosen where to start. Most often: An office or desk in charge (1)."
    )
    assert ("In their own words", "1") in pictures[0].table.rows
    assert pictures[1].spec["marks"][0]["name"] == "An office or desk in charge"
    assert "Nothing from lesson 1.4: 2 of 3" in pictures[3].sentence
    assert all("SECRET" not in f"{picture.page()}" for picture in pictures)


def test_the_room_bears_nobody_and_odd_entries():
    assert len(room([], "PHL")) == 4
    odd = [{"id": "1.5:G2", "impact": 1e300, "feasibility": "x", "by_month": "2027-99"}, {"id": 4.0}, {}]
    entries = {"starting_points": Items(lesson="4.1", key="starting_points", value=odd),
               "points_from": Text(lesson="4.1", key="points_from", value="x")}  # fmt: skip
    pictures = room([entries], "NRU")
    assert pictures[1].spec["marks"] == []
    assert pictures[2].spec["items"] == []
