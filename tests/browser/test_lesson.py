"""Lesson 3.2.1 as a participant meets it, on a phone and on a laptop: all of it moves, and none of it is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from fieldschool import course as contents
from fieldschool.sources.countries import country
from fieldschool.tools.household import HouseholdTool
from tests.browser.conftest import LAPTOP, PHONE, Server, Visit, running
from tests.browser.lesson_page import ERROR, LessonPage, notes_for_the_facilitator, words_of

HOME = contents.load().start_country

#: What is done with each control: the share of a slider's way, the number typed, the option chosen (by its place in
#: the list where the data make the list), or a tap. A control that counts only after another was set stands after it;
#: one that opens another family stands last.
MOVES = {
    "sent": 0.6, "first": 0.5, "goal": 1, "transfers": 0, "way": "own", "fee": "3", "margin": "2.5",
    "earnings": "3900", "living": "2700", "kept_abroad": "60", "income": "5000", "bills_food": "4,100",
    "bills_housing": "1000", "bills_school": "900", "bills_health": "500", "bills_transport": "900",
    "bills_other": "650", "unplanned": 0.7, "emergency_months": 0.4, "order": "goal_first", "product": 2,
    "goal_product": "own", "own_rate": "9", "own_tax": "20", "own_term": "12", "goal_price": "30000",
    "goal_years": 0.02, "years": 0.5, "second": 1, "second_price": "40000", "second_years": 0.1, "loan": "15000",
    "loan_rate": "2", "loan_months": "20", "loan_flat": None, "return_years": 0.1, "income_after": "12000",
    "living_after": "2500", "chance_job_lost": "30", "chance_contract_ended": "20", "chance_illness": "25",
    "cost_illness": "50000", "chance_funeral": "10", "cost_funeral": "40000", "chance_storm": "30",
    "cost_storm": "30000", "saves_first": None, "shown_in": "USD", "editing": "b", "family": 1, "work": "CAN",
    "country": "HND",
}  # fmt: skip


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real course, with answers of its own."""
    with running(tmp_path_factory.mktemp("lesson")) as server:
        yield server


@pytest.fixture(scope="module")
def opening() -> HouseholdTool:
    """The simulator as it opens for somebody new."""
    return HouseholdTool(country=HOME, seminar=HOME)


@pytest.fixture(scope="module")
def fields(opening: HouseholdTool) -> dict[str, dict]:
    """The controls that the page has to show, by key."""
    return {field["key"]: field for field in opening.form.fields}


@pytest.fixture(scope="module", params=[PHONE, LAPTOP], ids=["phone", "laptop"])
def opened(course: Server, browser: Browser, request: pytest.FixtureRequest) -> Iterator[LessonPage]:
    """One visit that serves many tests."""
    context = browser.new_context(viewport=request.param, has_touch=request.param is PHONE)
    yield LessonPage(Visit(context.new_page(), course)).open()
    context.close()


@pytest.fixture
def lesson(opened: LessonPage, fields: dict[str, dict]) -> Iterator[LessonPage]:
    """The lesson as it opens for the seminar's country; at the end nothing may have gone wrong on its page."""
    for iso3 in ("GTM", HOME):
        opened.choose_by_name(fields["country"]["label"], country(iso3).name())
        expect(opened.sentence).to_contain_text(country(iso3).currency)
    expect(opened.page.locator(ERROR)).to_have_count(0)
    yield opened
    opened.visit.assert_clean()
    opened.visit.assert_no_sideways_scrolling()


def moves(lesson: LessonPage, field: dict, how: object) -> Iterator[Callable[[], None]]:
    """What is done with one control, as `MOVES` says; a slider is moved by a key, then by a finger or a mouse."""
    label = field["label"]
    if field["kind"] == "range":
        yield lambda: lesson.slider(label).press("ArrowRight")
        yield lambda: lesson.drag(label, how)
    elif field["kind"] == "choice":
        values = [option[0] for option in field["options"]]
        yield lambda: lesson.choose(label, how if isinstance(how, int) else values.index(how))
    elif field["kind"] == "toggle":
        yield lambda: lesson.press(lesson.field(label).locator(".fs-check"))
    else:
        yield lambda: lesson.type_in(lesson.box(label), how)


def test_the_page_has_one_title_and_speaks_to_those_who_do_not_see(lesson: LessonPage):
    page = lesson.page
    assert page.locator("h1").count() == 1
    silent = "img, svg:not([role=img], [role=img] svg, [aria-hidden=true], [aria-hidden=true] svg)"
    assert page.locator(f"main :is({silent})").count() == 0, "A picture without a name."
    pictures = page.locator("main [role=img]")
    names = [words_of(name) for name in pictures.evaluate_all("all => all.map((one) => one.ariaLabel)")]
    assert len(names) == 5
    text = words_of(page.locator("main").inner_text())
    assert [name for name in names if not (name.endswith(".") and name in text)] == []


def test_no_note_of_the_facilitator_and_no_code_reaches_a_participant(lesson: LessonPage):
    notes = notes_for_the_facilitator()
    sent = words_of(lesson.page.content())
    assert len(notes) >= 5
    assert [note for note in notes if note in sent] == []
    assert "lesson.tool()" not in sent


@pytest.mark.both_screens
def test_every_control_changes_what_is_seen(lesson: LessonPage, fields: dict[str, dict]):
    assert lesson.labels() == [field["label"] for field in fields.values()]
    assert set(MOVES) == set(fields)
    for key, how in MOVES.items():
        for move in moves(lesson, fields[key], how):
            before, values = lesson.seen(), lesson.values()
            move()
            after = lesson.wait_until_other_than(before)
            assert lesson.values() != values, key
            assert lesson.page.locator(ERROR).all_inner_texts() == [], f"{key} made a plan that cannot be."
            assert after["names"][0] == after["sentence"], f"{key}: the picture's name is not the sentence."


def test_the_table_behind_the_picture_follows(lesson: LessonPage, fields: dict[str, dict]):
    before = lesson.seen()
    lesson.slider(fields["first"]["label"]).press("End")
    after = lesson.wait_until_other_than(before)
    assert len(before["tables"]) == len(after["tables"]) == 2
    assert all(one != other for one, other in zip(before["tables"], after["tables"], strict=True))


def test_the_numbers_can_be_read_and_the_controls_are_still_there(lesson: LessonPage, fields: dict[str, dict]):
    numbers = lesson.view.locator(".fs-lead details")
    lesson.press(numbers.locator("summary"))
    expect(numbers.locator("table")).to_be_visible()
    lesson.press(lesson.slider(fields["first"]["label"]))
    lesson.press(numbers.locator("summary"))
    expect(numbers.locator("table")).not_to_be_visible()


def test_the_result_does_not_lie_on_what_comes_below_the_tool(lesson: LessonPage, fields: dict[str, dict]):
    lesson.choose(fields["editing"]["label"], 1)
    expect(lesson.view.locator(".fs-compare table")).to_be_visible()
    lesson.page.locator(".fs-form").evaluate("form => form.scrollIntoView()")
    last = lesson.view.locator(".fs-sources").bounding_box()
    below = lesson.page.locator(".fs-host-view ~ .fs-host").bounding_box()
    assert last["y"] + last["height"] <= below["y"]


@pytest.mark.parametrize("key", ["sent", "bills_food", "goal_years", "chance_illness"])
def test_what_cannot_be_used_gets_a_sentence_beside_its_control(lesson: LessonPage, fields: dict[str, dict], key: str):
    before = lesson.seen()
    label = fields[key]["label"]
    box, note = lesson.box(label), lesson.field(label).locator(".fs-note[data-kind=error]")
    good = box.input_value()
    for wrong in ("", "many", "-5", "1e12"):
        lesson.type_in(box, wrong)
        expect(box).to_have_attribute("aria-invalid", "true")
        expect(note).to_have_text(re.compile(r"\w.*\.$"))
        assert note.get_attribute("id") in box.get_attribute("aria-describedby").split()
        expect(box).to_have_value(wrong)
        assert {**lesson.seen(), "notes": []} == {**before, "notes": []}, "The picture has changed."
        lesson.type_in(box, good)
        expect(note).to_have_count(0)
        expect(box).not_to_have_attribute("aria-invalid", "true")


def test_plan_b_is_seen_beside_plan_a(lesson: LessonPage, fields: dict[str, dict]):
    first, editing = fields["first"]["label"], fields["editing"]["label"]
    put_aside = lesson.slider(first).input_value()
    lesson.choose(editing, 1)
    expect(lesson.view.locator(".fs-compare table")).to_be_visible()
    lesson.drag(first, 0.5)
    changed = lesson.view.locator(".fs-compare tr", has_text=first)
    expect(changed).to_be_visible()
    expect(lesson.fan.locator(".fs-other").first).to_have_attribute("d", re.compile(r"^M\d"))
    expect(changed.locator("td")).to_have_text([f"{put_aside}%", f"{lesson.slider(first).input_value()}%"])
    lesson.choose(editing, 0)
    expect(lesson.slider(first)).to_have_value(put_aside)


def test_money_can_be_shown_in_another_currency(lesson: LessonPage, fields: dict[str, dict], opening: HouseholdTool):
    own, abroad = opening.setting.home.currency, opening.setting.work.currency
    expect(lesson.sentence).to_contain_text(own)
    lesson.choose(fields["shown_in"]["label"], [option[0] for option in fields["shown_in"]["options"]].index(abroad))
    expect(lesson.sentence).to_contain_text(abroad)
    expect(lesson.sentence).not_to_contain_text(own)
    expect(lesson.fan).to_have_attribute("aria-label", lesson.sentence.inner_text())


def test_another_country_changes_the_whole_lesson(lesson: LessonPage, fields: dict[str, dict]):
    charts = lesson.page.locator(".fs-html .fs-sentence")
    programmes = lesson.page.locator(".fs-html:has(.fs-card)")
    before, cards = charts.all_inner_texts(), programmes.inner_text()
    assert len(before) == 3
    lesson.choose_by_name(fields["country"]["label"], "Honduras")
    expect(lesson.sentence).to_contain_text("HNL")
    expect(charts.nth(0)).to_contain_text("Honduras")
    expect(charts.nth(1)).to_contain_text("HNL")
    expect(charts.nth(2)).not_to_have_text(before[2])
    expect(programmes).not_to_have_text(cards)
    names = lesson.page.locator(".fs-html [role=img]").evaluate_all("all => all.map((one) => one.ariaLabel)")
    assert names == charts.all_inner_texts()


def test_every_control_is_large_enough_for_a_thumb(lesson: LessonPage):
    boxes = "input:not([type=radio], [type=checkbox]), select, textarea"
    sizes = lesson.page.locator(f":is({boxes}, button, summary, .fs-option, .fs-check, header a)").evaluate_all(
        "all => all.filter((n) => n.offsetParent).map((n) => [n.tagName, n.className, n.offsetHeight])"
    )
    assert len(sizes) > 60
    assert [size for size in sizes if size[2] < 44] == []


def test_axe_finds_nothing_serious(lesson: LessonPage, fields: dict[str, dict]):
    lesson.choose(fields["editing"]["label"], 1)
    lesson.type_in(lesson.box(fields["bills_food"]["label"]), "none")
    expect(lesson.page.locator(ERROR)).to_have_count(1)
    found = Axe().run(lesson.page).response
    assert len(found["passes"]) > 20
    assert lesson.page.locator(".fs-field").count() == len(fields)
    serious = [fault for fault in found["violations"] if fault["impact"] in ("serious", "critical")]
    assert [(f["id"], node["html"], node["failureSummary"]) for f in serious for node in f["nodes"]] == []
