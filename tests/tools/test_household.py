"""The simulator: what a control does to the sentence, the pictures, the notes and the trail."""

import json

import pytest

from fieldschool.sources import countries
from fieldschool.tools.household import HouseholdTool
from fieldschool.tools.household.inputs import opening, restored
from fieldschool.tools.household.setting import setting_of, usual_work


@pytest.fixture
def tool():
    return HouseholdTool(country="PHL")


def sentence(tool):
    return tool.view.content["sentence"]


def test_it_opens_on_a_family_with_an_answer_a_picture_and_its_sources(tool):
    content = tool.view.content
    assert "families like this one can pay for" in content["sentence"]
    assert [picture["kind"] for picture in content["pictures"]] == ["fan", "flow"]
    assert all(picture["table"]["rows"] for picture in content["pictures"])
    assert any("World Bank" in line for line in tool.view.sources)
    assert tool.trail.states[0]["opened"] is True
    assert tool.form.notes == {}


def test_four_controls_are_seen_first_and_the_rest_is_folded(tool):
    open_fields = [field["key"] for field in tool.form.fields if not field.get("group")]
    assert open_fields == ["country", "work", "family", "editing", "sent", "way", "first", "goal"]
    assert len({field["group"] for field in tool.form.fields if field.get("group")}) >= 6


@pytest.mark.parametrize(("key", "value"), [
    ("sent", 250.0), ("first", 40.0), ("goal", "store"), ("way", "own"), ("transfers", 52.0), ("fee", 3.0),
    ("margin", 2.0), ("earnings", 2500.0), ("living", 10.0), ("kept_abroad", 90.0), ("income", 9000.0),
    ("bills_food", 5000.0), ("unplanned", 90.0), ("emergency_months", 6.0), ("saves_first", False),
    ("goal_price", 30000.0), ("goal_years", 2.0), ("loan", 10000.0), ("loan_rate", 5.0), ("loan_months", 12.0),
    ("loan_flat", True), ("return_years", 2.0), ("income_after", 25000.0), ("living_after", 9000.0), ("years", 8.0),
    ("chance_job_lost", 50.0), ("cost_illness", 400000.0), ("order", "goal_first"), ("shown_in", "USD"),
])  # fmt: skip
def test_every_control_changes_what_is_seen(tool, key, value):
    if key in ("fee", "margin"):
        tool.form.edit("way", "own")
    if key in ("income_after", "living_after"):
        tool.form.edit("return_years", 2.0)
    before = json.dumps(tool.view.content)
    tool.form.edit(key, value)
    assert key not in tool.form.notes
    assert json.dumps(tool.view.content) != before
    assert tool.form.values[key] == value


def test_saving_more_first_never_lowers_the_chance_of_the_goal(tool):
    chances = []
    for first in (0, 10, 20, 30):
        tool.form.edit("first", first)
        chances.append(tool.trail.states[-1]["goal_chance_pct"])
    assert chances == sorted(chances)
    assert chances[-1] > chances[0]


def test_a_dearer_way_to_send_leaves_less(tool):
    tool.form.edit("way", "own")
    tool.form.edit("margin", 0)
    cheap = tool.trail.states[-1]
    tool.form.edit("margin", 12)
    dear = tool.trail.states[-1]
    assert dear["cost_pct"] == pytest.approx(12)
    assert dear["savings_median"] < cheap["savings_median"]


@pytest.mark.parametrize(
    ("key", "raw"),
    [("sent", ""), ("sent", "many"), ("sent", "-5"), ("sent", "1e12"), ("sent", None), ("first", "101"), ("years", "0"),
     ("goal_years", "-1"), ("goal_years", "0"), ("bills_food", "-1"), ("bills_food", "9999999999999"),
     ("loan_months", "0"), ("chance_illness", "150"), ("goal", "a yacht"), ("work", "XXX"), ("country", "Atlantis"),
     ("transfers", 13.5), ("way", "<script>")],
)  # fmt: skip
def test_wrong_input_gets_a_sentence_and_the_last_good_picture_stays(tool, key, raw):
    before = tool.view.content
    tool.form.edit(key, raw)
    assert tool.form.notes[key]["kind"] == "error"
    assert tool.form.notes[key]["text"].endswith(".")
    assert tool.view.content["pictures"] == before["pictures"]
    assert sentence(tool) == before["sentence"]


@pytest.mark.parametrize(
    ("key", "value", "beside", "words"),
    [
        ("bills_food", 400_000, "bills_food", "More is spent than comes in"),
        ("sent", 1900, "sent", "More is sent than is left abroad"),
        ("goal_years", 9, "goal_years", "later than the 5 years on view"),
        ("years", 2, "goal_years", "later than the 2 years on view"),
    ],
)
def test_an_impossible_plan_is_told_beside_its_control_and_the_picture_waits(tool, key, value, beside, words):
    tool.form.edit("living", 60)
    before = tool.view.content["pictures"]
    tool.form.edit(key, value)
    assert words in tool.form.notes[beside]["text"]
    assert tool.form.notes[beside]["kind"] == "error"
    assert "cannot be" in tool.view.content["notice"]
    assert tool.view.content["pictures"] == before


def test_once_mended_the_note_and_the_notice_go(tool):
    tool.form.edit("goal_years", 9)
    tool.form.edit("goal_years", 3)
    assert tool.form.notes == {}
    assert tool.view.content["notice"] == ""


def test_what_cannot_be_read_stays_in_its_box_while_another_control_moves(tool):
    tool.form.edit("bills_food", "many")
    tool.form.edit("sent", 250)
    assert tool.form.values["bills_food"] == "many"
    assert tool.form.notes["bills_food"]["kind"] == "error"


@pytest.mark.parametrize(("key", "value"), [("editing", "b"), ("country", "HND"), ("work", "USA"), ("family", None)])
def test_what_cannot_be_read_goes_with_the_plan_it_was_typed_for(tool, key, value):
    tool.form.edit("bills_food", "many")
    tool.form.edit(key, value or tool.setting.families[-1].family_id)
    assert tool.form.notes == {}
    assert tool.form.values["bills_food"] == tool.inputs["bills_food"]


def test_a_plan_that_cannot_be_adds_nothing_to_the_trail_and_is_not_kept(tool):
    kept = []
    tool._on_state = kept.append
    states = len(tool.trail.states)
    tool.form.edit("goal_years", 9)
    assert len(tool.trail.states) == states
    assert kept == []


def test_plan_b_begins_as_a_copy_and_is_shown_beside_plan_a(tool):
    tool.form.edit("editing", "b")
    assert tool.view.content["compare"]["title"] == "The two plans are still the same"
    tool.form.edit("first", 35)
    compare = tool.view.content["compare"]
    assert compare["columns"] == ["", "Plan A", "Plan B"]
    assert compare["rows"][0][0] == "How much of what arrives is put aside first"
    assert compare["rows"][0][2] == "35%"
    fan, flow = tool.view.content["pictures"]
    assert fan["middle"]["name"].startswith("Plan B")
    assert fan["other"]["name"].startswith("Plan A")
    assert flow["other"]
    state = tool.trail.states[-1]
    assert state["comparing"] is True
    assert state["b.saved_first_pct"] == 35
    assert state["a.saved_first_pct"] != 35


def test_a_plan_that_was_not_touched_is_not_computed_again(tool, monkeypatch):
    from fieldschool.models import household as model

    tool.form.edit("editing", "b")
    count, simulate = [], model.simulate
    monkeypatch.setattr(model, "simulate", lambda *args: count.append(1) or simulate(*args))
    tool.form.edit("first", 22)
    assert len(count) == 1


def test_another_goal_brings_its_own_price(tool):
    goal = tool.setting.goals[-1]
    tool.form.edit("goal", goal.goal_id)
    assert tool.form.values["goal_price"] == goal.price


def test_a_second_goal_is_marked_in_the_picture(tool):
    tool.form.edit("second", tool.setting.goals[1].goal_id)
    marks = tool.view.content["pictures"][0]["marks"]
    assert len(marks) == 2
    assert tool.form.values["second_price"] == tool.setting.goals[1].price


def test_another_family_opens_with_its_own_numbers_and_its_own_country_of_work(tool):
    other = tool.setting.families[-1]
    tool.form.edit("family", other.family_id)
    assert tool.form.values["sent"] == other.sent_month
    assert tool.form.values["work"] == other.work_iso3 == tool.setting.work.iso3


def test_another_country_of_work_keeps_what_the_amounts_are_worth_at_home(tool):
    before = tool.form.values["sent"] * float(tool.setting.rate)
    tool.form.edit("work", "USA")
    assert tool.setting.work.currency == "USD"
    assert tool.form.values["sent"] * float(tool.setting.rate) == pytest.approx(before, rel=0.01)


def test_another_home_country_is_told_to_the_lesson_and_opens_its_own_family(tool):
    told = []
    tool._on_country = told.append
    tool.form.edit("country", "HND")
    assert told == ["HND"]
    assert tool.shown_in == "HNL"
    assert "HNL" in sentence(tool)
    assert any("Honduras" in line for line in tool.about.sources)


def test_results_can_be_shown_in_another_currency(tool):
    tool.form.edit("shown_in", "USD")
    assert "USD" in sentence(tool)
    assert tool.view.content["pictures"][0]["y"]["label"] == "USD, today's money"
    assert tool.trail.states[-1]["home_currency"] == "PHP"  # what exercises see does not depend on what is shown


def test_the_assumptions_have_a_value_and_a_source_each(tool):
    rows = tool.about.content["table"]["rows"]
    assert len(rows) > 15
    assert all(all(cell.strip() for cell in row) for row in rows)
    assert "not financial advice" in " ".join(tool.about.sources)


def test_what_was_kept_opens_as_it_was_left(tool):
    kept = []
    tool._on_state = kept.append
    for key, value in [("first", 33), ("editing", "b"), ("first", 12), ("shown_in", "USD")]:
        tool.form.edit(key, value)
    again = HouseholdTool(json.loads(json.dumps(kept[-1])), country="MEX")
    assert again.state == tool.state
    assert sentence(again) == sentence(tool)
    assert again.form.values == tool.form.values


@pytest.mark.parametrize(
    "state",
    [
        {}, {"country": "ATL"}, {"country": "PHL", "work": "ZZZ"}, {"plans": "none"}, {"plans": {"a": 7}},
        {"country": "PHL", "work": "SAU", "plans": {"a": {"goal": "gone", "product": "gone", "family": "gone"}}},
        {"country": "PHL", "work": "SAU", "plans": {"a": {"sent": "many", "first": 1e99, "saves_first": "yes"}}},
        {"country": "PHL", "work": "SAU", "editing": "z", "shown_in": "DOGE", "plans": {"b": {}}},
    ],
)  # fmt: skip
def test_a_state_that_is_no_longer_understood_still_opens(state):
    tool = HouseholdTool(state, country="PHL")
    assert tool.view.content["pictures"]


def test_the_summary_is_ready_to_read(tool):
    rows = tool.summary()
    assert {row["what"] for row in rows} >= {"Family", "Sent each month", "Goal", "Put aside first"}
    assert all(isinstance(cell, str) and cell for row in rows for cell in row.values())


def test_what_it_says_holds_the_sentences_and_the_tables(tool):
    said = tool.says()
    assert sentence(tool) in said
    assert "The middle family has" in said
    assert "Of each 100" in said


CODES = [country.iso3 for country in countries.all_countries()]


@pytest.mark.parametrize("iso3", CODES[::9])
def test_any_country_opens_with_an_answer(iso3):
    tool = HouseholdTool(country=iso3)
    assert tool.view.content["notice"] == ""
    assert not [note for note in tool.form.notes.values() if note["kind"] == "error"]
    assert tool.setting.home.currency in sentence(tool) or "no savings" in sentence(tool)


def test_the_country_without_a_pack_says_what_is_not_known():
    lines = HouseholdTool(country="HND").about.sources
    assert any("no savings products of Honduras" in line for line in lines)


def test_restoring_never_takes_a_value_outside_its_limits():
    setting = setting_of("MEX", usual_work("MEX"))
    fresh = opening(setting, setting.families[0])
    assert restored(setting, {**fresh, "years": 400, "goal_years": -1, "sent": float("inf"), "loan_flat": 1}) == fresh
