"""Lesson 3.4: the plan adds up, questions are dealt out, the sheet is kept, three things go home."""

from __future__ import annotations

import pytest

from fieldschool import i18n
from fieldschool.sources import visits as facts
from fieldschool.tools.visits import TOOL, asking
from fieldschool.tools.visits.slot import slot
from fieldschool.workbook import entries

SEZAMI = "v-mex-sezami"


def opened(state=None, **how):
    return TOOL(state, **{"country": "PHL", "seminar": "MEX", **how})


def noted(tool, site, **answers):
    """What the page sends of a place."""
    for item, value in answers.items():
        name = item.replace("_", "-", 1)
        tool.sheet.answer(site, name, value, f"{site[:20]}-{name}")


def leaves(tool):
    return {entry.key: entry.value for entry in tool.answers()}


# The plan ---------------------------------------------------------------------------------------------------------


def test_the_time_is_that_of_the_course_s_timetable():
    # Day four: buses at 8:00 to 8:10, the lesson until 11:10, of which 20 minutes before and 15 after the visit.
    assert slot() == (510, 655)
    assert (
        opened().morning.content["sentence"] == "No place is planned yet. There are 145 minutes, from 08:30 to 10:55."
    )


def test_one_place_fits_and_two_do_not():
    tool = opened()
    tool.begin.edit("begin", "1")
    assert tool.morning.content["sentence"].endswith("5 minutes are left for what you cannot foresee.")
    tool.begin.edit("begin", "2")
    said = tool.morning.content["sentence"]
    assert "You leave at 08:30, visit 2 places and are back at 12:25: 235 minutes, 95 of them on the road." in said
    assert (
        "That is 90 minutes too many. There is time for this only: Office for migrants of the city of Puebla." in said
    )
    assert said.endswith("All would fit if each place had 45 minutes less.")


def test_stops_are_visited_in_their_order_and_the_same_place_once():
    tool = opened()
    tool.stops.add({"place": SEZAMI, "turn": "2", "way": "10", "there": "30"})
    tool.stops.add({"place": "v-mex-cpm", "turn": "1", "way": "20", "there": "40"})
    tool.stops.add({"place": SEZAMI, "turn": "3", "way": "1", "there": "10"})
    assert [(visit.stop.key, visit.arrives) for visit in tool.tour.visits] == [("v-mex-cpm", 530), (SEZAMI, 580)]


def test_a_place_that_is_chosen_says_how_long_one_stays():
    tool = opened()
    name = tool.stops.add()
    tool.stops.set(name, "place", "v-mex-cpm")
    assert tool.stops.records[0] == {"place": "v-mex-cpm", "turn": "1", "way": "", "there": "90"}
    assert not tool.tour.visits, "Nobody said yet how long the way is."


def test_another_time_and_a_time_that_cannot_be():
    tool = opened()
    tool.begin.edit("begin", "1")
    tool.time.edit("home", 780)
    tool.time.edit("leave", 540)
    assert (tool.tour.starts, tool.tour.ends) == (540, 780)
    tool.time.edit("home", 300)
    assert tool.tour.spare < 0
    tool.time.edit("back", "soon")
    assert tool.time.notes["back"]["kind"] == "error"
    assert tool.plan.back == -1


def test_questions_are_dealt_out_and_none_is_forgotten():
    tool = opened()
    tool.begin.edit("begin", "2")
    assert tool._seen()["visits_unasked"] == 10
    tool.asking.edit("deal", "deal")
    assert tool._seen()["visits_unasked"] == 0
    tool.asking.edit("role_1", "treasurers")
    assert "Group 1 · treasurers" in str(tool.who.content["compare"]["rows"])
    tool.asking.edit("groups", 1)
    assert tool._seen()["visits_unasked"] > 0, "A group that is gone asks nothing."
    first = facts.asks()["one_stop", "ask"][1].question_id
    tool.asking.edit(f"ask_{first}", 1)
    assert tool.plan.asks["v-mex-pueblacity"][first] == 1


def test_a_hurried_place_is_told_by_the_minutes_of_a_question():
    tool = opened()
    tool.stops.add({"place": SEZAMI, "turn": "1", "way": "5", "there": "40"})
    assert "5 questions in 10 minutes of talk, so 2 minutes for each" in tool.who.content["sentence"]


def test_an_own_place_has_the_questions_of_its_kind_and_keeps_its_name_as_text():
    tool = opened()
    tool.own.add({"title": "<b>Club Ana</b>", "type": "federation", "where": ""})
    assert tool.places["p1"].title == "<b>Club Ana</b>"
    assert next(site for site in tool.sheet.sites if site["id"] == "p1")["type"] == "federation"
    tool.stops.add({"place": "p1", "turn": "1", "way": "5", "there": "60"})
    assert "<b>Club Ana</b>" in tool.morning.content["pictures"][0]["items"][0]["name"]


# The sheet --------------------------------------------------------------------------------------------------------


def test_answers_are_left_by_place_and_theme():
    tool = opened()
    noted(tool, SEZAMI, all_trouble="The key was lost", all_number="300 cases in 2026", mo_staff="12", mo_count="no")
    found = {row["item_id"]: row for row in leaves(tool)["observations"]}
    assert found["mo-staff"] == {"site_id": SEZAMI, "site_type": "migration_office", "item_id": "mo-staff",
                                 "kind": "number", "theme": "people", "lesson": "1.4", "value": 12.0}  # fmt: skip
    assert found["all-trouble"]["value"] == "The key was lost"
    assert tool.seen_picture.spec["matrix"][0]["cells"] == [1, 0, 2, 0, 1, 0]
    tool.theme.edit("theme", "trouble")
    assert [
        "Secretaría del Zacatecano Migrante (Sezami): What went wrong, in their own words?",
        "The key was lost",
    ] in (tool.noted.content["compare"]["rows"])


def test_what_cannot_be_read_is_kept_and_not_left():
    tool = opened()
    noted(tool, SEZAMI, mo_staff="a dozen")
    assert leaves(tool)["observations"] == []
    assert tool._seen()["visits_wrong"] == 1
    assert opened(tool.state).sheet.values == {SEZAMI: {"mo-staff": "a dozen"}}


def test_saving_hands_over_what_the_sheet_heard():
    tool = opened()
    noted(tool, SEZAMI, mo_staff="12")
    tool.answers()
    tool.sheet.set_status("saved 10:42")
    assert tool.sheet.arrived["ids"] == ["v-mex-sezami-mo-staff"]


def test_another_kernel_knows_what_was_heard():
    tool = opened()
    noted(tool, SEZAMI, mo_staff="12")
    again = opened(tool.state)
    noted(again, SEZAMI, mo_staff="12")
    assert again.sheet.arrived["ids"] == ["v-mex-sezami-mo-staff"]
    assert again.sheet.book == tool.kept.book


def test_the_token_on_the_phone_says_nothing_of_the_reader(monkeypatch):
    monkeypatch.setenv("HTTP_X_FIELDSCHOOL_PARTICIPANT", "p_0123456789abcdef")
    one = asking.reader()
    monkeypatch.setenv("HTTP_X_FIELDSCHOOL_PARTICIPANT", "p_0123456789abcdee")
    assert one != asking.reader()
    assert "0123456789" not in one


def test_needed_questions_are_counted_at_the_places_begun():
    tool = opened()
    noted(tool, SEZAMI, mo_count="no")
    needed = sum(item.required for item in facts.sheet("migration_office"))
    assert tool._seen()["visits_needed_open"] == needed - 1


# At home ----------------------------------------------------------------------------------------------------------


def test_what_would_fit_is_taken_over_and_needs_something():
    tool = opened()
    noted(tool, SEZAMI, all_fit="yes_with_changes", all_surprise="One form", all_condition="A rule")
    noted(tool, "v-mex-cpm", all_fit="no", all_surprise="Long queue")
    tool.take.edit("take", "take")
    tool.take.edit("take", "take")
    assert [row["what"] for row in tool.learned.records] == ["One form"]
    assert tool.take.notes["take"]["text"] == "Nothing else on your sheet is marked as fitting at home."
    assert tool._seen()["visits_home"] == 0
    name = next(iter(tool.learned._records))
    tool.learned.set(name, "needs", "c-leader")
    tool.learned.set(name, "theme", "proof")
    assert leaves(tool)["take_home"] == [{"site_id": SEZAMI, "site_type": "migration_office", "what": "One form",
                                          "needs": "A rule", "needs_id": "c-leader", "theme": "proof"}]  # fmt: skip
    assert tool.home.content["sentence"].startswith("1 of 1 things is finished. First at home: A rule.")
    assert {"what": "Secretaría del Zacatecano Migrante (Sezami)", "value": "One form. It needs first: A rule."} in (
        tool.summary()
    )


def test_later_lessons_can_read_all_of_it():
    tool = opened()
    noted(tool, SEZAMI, all_trouble="x" * 300)
    tool.learned.add({"place": SEZAMI, "what": "y" * 200, "needs": "other", "own": "z" * 200, "theme": "home"})
    for entry in tool.answers():
        assert entries.make("items", lesson=entry.lesson, key=entry.key, value=entry.value).value == entry.value


def test_more_than_a_workbook_s_list_holds_is_cut_and_what_is_needed_stays():
    seen = {
        site.site_id: {
            item.item_id: item.options[0][0] if item.options else "1" for item in facts.sheet(site.site_type)
        }
        for site in facts.sites().values()
    }
    tool = opened({"seen": seen})
    rows = leaves(tool)["observations"]
    assert len(rows) == 200
    assert sum(row["item_id"] == "all-trouble" for row in rows) == len(facts.sites())
    assert opened(tool.state).state == tool.state
    entries.make("state", lesson="3.4", key="visits", value=tool.state)


# Other countries, other days --------------------------------------------------------------------------------------


def test_another_host_has_other_places_and_the_first_one_s_plan_waits():
    tool = opened()
    tool.begin.edit("begin", "1")
    noted(tool, SEZAMI, mo_staff="12")
    there = opened(tool.state, seminar="RWA")
    assert not there.tour.visits
    assert next(site for site in there.sheet.sites if site["id"] == SEZAMI)["group"] == "Seen before"
    assert leaves(there)["observations"] == leaves(tool)["observations"]
    back = opened(there.state)
    assert len(back.tour.visits) == 1


def test_another_own_country_takes_nothing_away():
    tool = opened()
    noted(tool, SEZAMI, mo_staff="12")
    assert "country" not in tool.state, "The state would be left out after another choice of country."


def test_a_host_country_without_places_begins_with_own_ones():
    tool = opened(seminar="NPL")
    assert tool.stops.fields[0]["options"] == [["", "No place yet. Write one below."]]
    tool.begin.edit("begin", "2")
    assert not tool.stops.records
    tool.own.add({"title": "Clinic", "type": "one_stop", "where": ""})
    tool.begin.edit("begin", "1")
    tool.stops.add({"place": "p1", "turn": "1", "way": "5", "there": "60"})
    assert len(tool.tour.visits) == 1


def test_an_own_place_that_is_taken_out_does_not_take_its_answers_along():
    tool = opened()
    tool.own.add({"title": "Clinic", "type": "one_stop", "where": ""})
    noted(tool, "p1", one_walk="4")
    tool.own.remove(next(iter(tool.own._records)))
    assert tool.state["seen"] == {"p1": {"one-walk": "4"}}
    tool.own.undo()
    assert [row["value"] for row in leaves(tool)["observations"]] == [4.0]


@pytest.mark.parametrize("odd", [None, 7, "x", [], [7, None], {"MEX": 7}, {"MEX": {"stops": "x", "asks": {"p1": 7}}}])
def test_odd_plans_are_left_out(odd):
    tool = opened({"plans": odd, "seen": odd, "learned": odd, "ids": odd, "made": odd})
    assert not tool.tour.visits
    assert tool.sheet.values == {}


def test_it_speaks_spanish_with_numbers_as_they_are_written_there():
    i18n.use("es")
    try:
        tool = opened()
        tool.begin.edit("begin", "2")
        assert tool.morning.content["sentence"].startswith("Salen a las 08:30, visitan 2 lugares y están de vuelta")
        assert tool.sheet.labels["waiting"][2] == "3 respuestas esperan en este teléfono."
    finally:
        i18n.use(None)
