"""The stakeholder map of lesson 3.2.4: partners that keep their ids, gaps, roles, ties, cases, exercise, room."""

import pytest

from fieldschool import i18n
from fieldschool.sources import partners as facts
from fieldschool.tools.exercise import ExerciseTool
from fieldschool.tools.partners import TOOL
from fieldschool.tools.partners.fields import PARTNERS, USUAL
from fieldschool.tools.partners.room import KEYS, room
from fieldschool.workbook.entries import Items, Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store

_MIX = [{"strategy_id": "fin_edu"}, {"strategy_id": "children"}, {"strategy_id": "gone"}, {"title": "x"}]
MIX = {("2.2.2", "strategy_mix"): Items(lesson="2.2.2", key="strategy_mix", value=_MIX)}


def usual(**how):
    tool = TOOL(**how)
    tool.begin.edit("begin", "usual")
    return tool


def moved(tool, **message):
    tool.plane._receive(tool.plane, {"do": "move", **message}, [])


def test_nothing_written_draws_nothing_and_says_how_to_begin():
    tool = TOOL()
    assert tool.plane.content["pictures"] == []
    assert "Your map is empty" in tool.plane.content["sentence"]
    assert "at least three partners" in tool.ties.content["sentence"]
    assert [entry.value for entry in tool.answers()[:2]] == [[], []]


def test_the_usual_partners_are_added_once():
    tool = usual()
    tool.begin.edit("begin", "usual")
    assert [one.kind_id for one in tool.partners] == list(USUAL)
    assert len(tool.plane.content["pictures"][0]["marks"]) == 6


def test_a_mark_that_is_moved_changes_the_list_and_what_is_kept():
    tool = usual()
    moved(tool, id="p1", x=5, y=2)
    assert (tool.partners[0].interest, tool.partners[0].influence) == (5, 2)
    assert tool.state["partners"][0]["influence"] == "2"
    assert tool.list.shown["records"][0]["values"]["interest"] == "5"


@pytest.mark.parametrize("message", [
    {"id": "p1", "x": 9, "y": 2}, {"id": "p1", "x": True, "y": 2}, {"id": "p1", "x": "5", "y": 2}, {"id": "p1"},
    {"id": "p99", "x": 1, "y": 1}, {"id": None, "x": 1, "y": 1}, {"id": "p1", "x": 1.5, "y": 1e300}])  # fmt: skip
def test_odd_moves_are_passed_over(message):
    tool = usual()
    before = tool.state
    moved(tool, **message)
    tool.plane._receive(tool.plane, "move", [])
    assert tool.state == before


def test_the_kind_fills_what_is_open_and_overwrites_nothing():
    tool = TOOL()
    name = tool.list.add({"title": "Caja San Juan"})
    tool.list.set(name, "kind", "coop")
    only = tool.partners[0]
    assert (only.title, only.influence, only.interest) == ("Caja San Juan", 4, 4)


def test_duplicates_empty_names_and_long_ones_get_a_sentence_and_do_not_count():
    tool = usual()
    again = tool.list.add({"title": "mayor or DISTRICT head", "influence": "1", "interest": "1"})
    empty = tool.list.add({"influence": "1", "interest": "1"})
    long = tool.list.add({"title": "x" * 5_000, "influence": "1", "interest": "1"})
    notes = {one["id"]: one["notes"] for one in tool.list.shown["records"]}
    assert "stands in the list already" in notes[again]["title"]["text"]
    assert "name of an organization" in notes[empty]["title"]["text"]
    assert "Make it shorter" in notes[long]["title"]["text"]
    assert len(tool.partners) == 6
    tool.list.set(again, "title", "Second town hall")
    assert len(tool.partners) == 7


def test_two_hundred_pasted_partners_are_refused_in_a_sentence():
    tool = usual()
    tool.list.paste("\n".join(f"Office {n}\t\t3\t3" for n in range(200)))
    assert tool.list.pasted["ok"] is False
    assert f"{PARTNERS - 6} more" in tool.list.pasted["text"]
    assert len(tool.partners) == 6


def test_markup_stays_text():
    tool = TOOL()
    tool.list.add({"title": "<img src=x onerror=alert(1)>", "influence": "5", "interest": "5"})
    assert "kept as plain text" in tool.list.shown["records"][0]["notes"]["title"]["text"]
    assert tool.plane.content["pictures"][0]["marks"][0]["name"] == "<img src=x onerror=alert(1)>"


def test_who_is_missing_goes_on_the_map_with_one_press():
    tool = usual()
    tool.missing.edit("theme", "family")
    assert "welfare" in tool.gone
    tool.missing.edit("add", "welfare")
    assert "welfare" not in tool.gone
    assert tool.partners[-1].kind_id == "welfare"
    tool.missing.edit("add", "wizard")
    tool.missing.edit("theme", "wizard")
    assert tool.kept.theme == "family"


def test_the_mix_of_an_earlier_lesson_is_a_theme_and_gives_activities():
    tool = usual(saved=MIX)
    assert tool.kept.theme == "mix"
    assert set(tool.theme.reasons) == {*facts.themes()["money"].reasons, *facts.themes()["family"].reasons}
    tool.take.edit("from_mix", "mix")
    tool.take.edit("from_mix", "mix")
    assert [act.title for act in tool.acts] == ["Money lessons for migrant and family together",
                                                "Programme for children of migrants"]  # fmt: skip
    assert TOOL(tool.state).kept.theme == "safe"  # without the mix there is no such theme


def test_a_saved_mix_that_is_none_changes_nothing():
    for odd in (
        Text(lesson="2.2.2", key="strategy_mix", value="x"),
        Items(lesson="2.2.2", key="strategy_mix", value=[]),
    ):
        tool = TOOL(saved={("2.2.2", "strategy_mix"): odd})
        assert not tool.has_mix
        assert tool.take.fields == []


def with_roles():
    tool = usual()
    tool.activities.add({"title": "Evening"})
    return tool


def test_roles_are_given_and_what_is_wrong_is_said():
    tool = with_roles()
    tool.roles.edit("role_p1", "A")
    tool.roles.edit("role_p2", "A")
    assert "all answer for it" in tool.duties.content["sentence"]
    tool.roles.edit("role_p2", "R")
    assert tool.duties.content["sentence"].endswith("One partner answers for each, and somebody does it.")
    assert tool.answers()[1].value == [{"activity": "Evening", "accountable": "Mayor or district head",
                                        "responsible": "Planning office", "consulted": "", "informed": ""}]  # fmt: skip
    tool.roles.edit("role_p2", "")
    assert "nobody does it" in tool.duties.content["sentence"]
    tool.roles.edit("role_p2", "boss")
    assert tool.state["roles"] == {"a1": {"p1": "A"}}


def test_roles_and_ties_of_a_partner_that_is_taken_out_come_back_with_it_and_never_go_to_another():
    tool = with_roles()
    tool.roles.edit("role_p1", "A")
    tool.network.edit("tie_p2", True)
    tool.list.remove("r1")
    assert tool.state["roles"] == {}
    assert tool.state["ties"] == []
    tool.list.undo()
    assert tool.state["roles"] == {"a1": {"p1": "A"}}
    assert tool.state["ties"] == [["p1", "p2"]]
    tool.list.remove("r1")
    later = TOOL(tool.state)
    later.list.add({"title": "New", "influence": "1", "interest": "1"})
    assert later.state["partners"][-1]["id"] == "p7"


def test_a_tie_is_seen_from_both_ends():
    tool = usual()
    tool.network.edit("tie_p3", True)
    tool.network.edit("who", "p3")
    assert tool.network.values["tie_p1"] is True
    tool.network.edit("tie_p1", False)
    assert tool.state["ties"] == []


def test_one_leaves_as_a_trial():
    tool = usual()
    for other in ("p2", "p3", "p4"):
        tool.network.edit(f"tie_{other}", True)
    tool.network.edit("leaving", "p1")
    assert "If Mayor or district head leaves, 100%" in tool.ties.content["sentence"]


def test_cases_of_the_own_country_come_first_with_their_source():
    tool = TOOL(country="RWA")
    assert tool.case.fields[0]["options"][0][1] == "Rwanda: One Dollar Campaign"
    assert tool.story.content["sentence"] == "One Dollar Campaign (Rwanda)"
    assert "The New Times" in tool.sources()[0]
    tool.case.edit("case", "pc12")
    assert "NEST Pokhara" in tool.story.sources[0]


def test_another_country_keeps_what_was_written():
    assert TOOL(usual().state, country="RWA").state["partners"] == usual().state["partners"]


def test_no_answer_stands_under_the_tools_own_name():
    assert [entry.key for entry in usual().answers()] == ["partner_list", "roles", "missing"]


# The exercise ---------------------------------------------------------------------------------------------------


def test_the_tasks_follow_the_tool(tmp_path):
    tool = TOOL()
    panel = ExerciseTool("3.2.4-partnership", Saver(Store(f"sqlite:///{tmp_path / 'a.sqlite'}"), "p_ana"), tool.trail)

    def states():
        return {task["key"]: task["state"] for task in panel.tasks.tasks}

    assert set(states().values()) == {"not_started"}
    tool.begin.edit("begin", "usual")
    assert states()["place"] != "done"
    moved(tool, id="p1", x=5, y=5)
    moved(tool, id="p2", x=1, y=1)
    assert states()["place"] == "done"
    for name in ("a", "b", "c"):
        tool.activities.add({"title": name})
    for act in ("a1", "a2", "a3"):
        tool.roles.edit("act", act)
        tool.roles.edit("role_p1", "AR")
    assert states()["roles"] == "done"
    for other in ("p2", "p3", "p4", "p5", "p6"):
        tool.network.edit(f"tie_{other}", True)
    assert states()["network"] != "done"
    tool.network.edit("leaving", "p1")
    assert states()["network"] == "done"


# The room -------------------------------------------------------------------------------------------------------


def answer(tool):
    return {entry.key: entry for entry in tool.answers()}


def test_the_room_shows_kinds_and_never_what_was_typed():
    tool = with_roles()
    tool.list.add({"title": "SECRET OFFICE", "influence": "5", "interest": "5", "office": "SECRET POST"})
    tool.activities.add({"title": "SECRET ACT"})
    tool.roles.edit("role_p1", "AR")
    pictures = room([answer(tool), answer(usual()), {}], "MEX")
    text = "".join(f"{one.sentence}{one.spec}{one.table}" for one in pictures)
    assert "SECRET" not in text
    assert "2 of 3 who answered have a map" in pictures[0].sentence
    assert "1 of 2 activities" in pictures[2].sentence
    assert set(KEYS) == set(answer(tool))


def test_odd_answers_do_no_harm_to_the_room():
    odd = [
        {"partner_list": Text(lesson="3.2.4", key="partner_list", value="x")},
        {"partner_list": Items(lesson="3.2.4", key="partner_list", value=[{}, {"type_id": "mayor"}, {"type_id": None},
                               {"type_id": "mayor", "influence": 99.0, "interest": 1.0}, {"type_id": "wizard"}])},
        {"roles": Items(lesson="3.2.4", key="roles", value=[{"activity": None}, {"accountable": 7.0}])},
        {"missing": Items(lesson="3.2.4", key="missing", value=[{"type_id": "mayor"}])},
    ]  # fmt: skip
    pictures = room(odd, "TUV")
    assert "0 of 4" in pictures[0].sentence
    assert "Nobody has looked" in pictures[1].sentence
    assert len(room([], "MEX")) == 3


def test_what_a_partner_is_called_at_home_is_in_the_readers_language():
    i18n.use("es")
    try:
        said = str(TOOL(country="MEX").gaps.content)
    finally:
        i18n.use(None)
    assert "oficina municipal de atención al migrante" in said
    assert "municipal migrant office" not in said
