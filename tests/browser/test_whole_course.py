"""One person walks the whole course on a phone: an answer in each lesson, and each comes home in the plan."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import docx
from playwright.sync_api import Locator, Page

from fieldschool import course
from fieldschool.document.building import lesson_name
from fieldschool.sources import assessment

from .conftest import PHONE, Server, Visit

PLAN = "4.3"
#: Steps are (what is done, where, with what).
Step = tuple[str, str, str]


@dataclass(frozen=True)
class Answer:
    """What the person does in a lesson.

    Attributes
    ----------
    key : str
        Under which it is kept.
    kept : str
        What stands in the stored value then.
    told : str
        What stands in the plan; empty for a lesson that leaves nothing to the plan.
    steps : tuple of Step
    """

    key: str
    kept: str
    told: str
    steps: tuple[Step, ...]


def wrote(key: str, text: str, label: str, before: Sequence[Step] = (), after: Sequence[Step] = ()) -> Answer:
    """A line that was typed, and comes home as it was typed."""
    return Answer(key, text, text, (*before, ("fill", label, text), *after))


ADD, ADD_LAST = ("button", "Add one", ""), ("button", "Add one", "last")
#: Fills in the rest of the record in which something was typed last.
FINISH = ("finish", "", "")
ANSWERS = {
    "0.0": Answer(f"before.{assessment.statements()[0].statement_id}", "4", "First day", (("radio", "4", ""),)),
    "1.1": wrote("priority_targets", "Sending is dear here", "One reason", after=[("button", "Put it on my list", "")]),
    "1.2": Answer("priorities", "objective", "Objectives of the Global Compact that come first",
                  (("button", "Put on my list: Data (objective 1)", ""),)),
    "1.3": wrote("added", "Rule of the town on returning people", "Title", before=[ADD], after=[FINISH]),
    "1.4": Answer("have", "item", "What our local government has", (("radio", "Yes", ""),)),
    "1.5": Answer("scores", "indicator", "Our largest gaps", (("radio", "0 · ", ""),)),
    "2.1.1": Answer("definitions", "trafficking", "", (("button", "Trafficking in persons", ""),)),
    "2.1.2": wrote("likenesses", "Both send their young", "Likeness 1"),
    "2.1.3": wrote("who_left", "Masons and nurses of our valley", "Who left from there"),
    "2.2.1": Answer("top_impacts", "title", "What to act on", (("radio", "Gain", ""), ("check", "", ""))),
    "2.2.2": Answer("strategy_mix", "Help desk", "Help desk for migrants", (("check", "Help desk for migrants", ""),)),
    "3.1.1": Answer("target_name", "Children", "Children with a parent abroad",
                    (("select", "The group that I serve", "Children with a parent abroad"),)),
    "3.1.2": wrote("short_list", "Trout in tanks", "The idea", before=[ADD], after=[("radio", "3 · ", "")]),
    "3.2.1": Answer("household.plan", "what", "A family's plan that we can show at our desk",
                    (("slide", "How much of what arrives is put aside first", ""),)),
    "3.2.2": wrote("organizing_targets", "Ana of the club", "Who sees to it", before=[ADD], after=[FINISH]),
    "3.2.3": Answer("chosen_corridor", "iso3", "The corridor that we chose",
                    (("select", "The corridor that I work on", "1"),)),
    "3.2.4": Answer("partner_list", "partner", "Mayor or district head", (("button", "Add six usual partners", ""),)),
    "3.2.5": wrote("products_to_promote", "Parents of small children", "For whom it is good",
                   before=[ADD_LAST], after=[FINISH]),
    "3.3.1": wrote("scheme_terms", "A roof for mothers", "Name of the scheme", before=[ADD], after=[FINISH]),
    "3.3.2": wrote("venture_terms", "Twelve families and a buyer", "Who the partners are, and what each brings"),
    "3.3.3": wrote("social_outline", "Bread every morning", "What we would sell or do"),
    "3.3.4": wrote("enterprise_outline", "Tortillas for the market", "The business, in one line",
                   after=[("fill", "Who runs it every day", "Luis")]),
    "3.4": wrote("take_home", "A number at each door", "What I take home", before=[ADD_LAST], after=[FINISH]),
    "4.1": wrote("starting_points", "Copy the school lists", "The first step",
                 before=[ADD, ("fill", "Something to start with", "A list of the pupils"), ADD_LAST], after=[FINISH]),
    "4.2": wrote("practices_chosen", "Points are published", "What must be different at home",
                 before=[("select", "The practice", "1"), ("button", "Put it on my list", "")], after=[FINISH]),
    PLAN: wrote("activities", "Open the help desk", "What is done", before=[ADD], after=[FINISH]),
}  # fmt: skip


def found(page: Page, role: str, name: str, which: str = "") -> Locator:
    """A control by how its name begins; the first of them unless the last is meant."""
    all_ = page.locator("main").get_by_role(role, name=re.compile("^" + re.escape(name)))
    return all_.last if which == "last" else all_.first


def do(page: Page, step: Step) -> None:
    """Do one step."""
    what, where, how = step
    if what == "button":
        found(page, what, where, how).click()
    elif what in ("radio", "check"):
        found(page, "checkbox" if what == "check" else what, where).check()
    elif what == "fill":
        box = found(page, "textbox", where, "last")
        box.fill(how)
        box.evaluate("""one => {
            document.querySelectorAll("[data-mine]").forEach((other) => other.removeAttribute("data-mine"));
            one.closest(".fs-record")?.setAttribute("data-mine", "");
        }""")
        box.press("Tab")
    elif what == "slide":
        found(page, "slider", where).press("ArrowRight")
    elif what == "select":
        found(page, "combobox", where).select_option(**({"index": int(how)} if how.isdigit() else {"label": how}))
    else:
        finish(page.locator(".fs-record[data-mine]"))


def finish(record: Locator) -> None:
    """Fill in what is still empty of a record: something of each kind."""
    for box in record.get_by_role("combobox").all():
        if not box.input_value():
            box.select_option(index=1)
    for group in record.get_by_role("radiogroup").all():
        if not group.get_by_role("radio", checked=True).count():
            group.get_by_role("radio").first.check()
    for box in record.get_by_role("textbox").all():
        kind = box.get_attribute("inputmode") or "text"
        if not box.input_value() and kind != "url":
            box.fill({"numeric": "2020", "decimal": "2"}.get(kind, "some"))
            box.press("Tab")


def opened(seen: Visit, lesson: course.Lesson) -> Page:
    """Open a lesson with nothing folded away, neither now nor when it comes."""
    page = seen.open_lesson(lesson.stem)
    page.evaluate("""() => setInterval(() => document.querySelectorAll("main details:not([open])")
        .forEach((one) => { one.open = true; }), 50)""")
    return page


def answer(seen: Visit, lesson: course.Lesson) -> None:
    """Open a lesson, answer, and wait until it is kept."""
    page = opened(seen, lesson)
    one = ANSWERS[lesson.number]
    for step in one.steps:
        do(page, step)
    seen.until_kept(one.kept, one.key)


def taken_home(seen: Visit) -> tuple[str, str]:
    """The words of the reader's plan, and those of its list of lessons that are blank."""
    asked = seen.page.request.get(f"{seen.server.url}plan/plan.docx")
    assert asked.ok, asked.status_text
    file = docx.Document(io.BytesIO(asked.body()))
    tables = ["\n".join(cell.text for row in table.rows for cell in row.cells) for table in file.tables]
    blank = next((text for text in tables if "What it would bring" in text), "")
    return "\n".join([*(each.text for each in file.paragraphs), *(text for text in tables if text != blank)]), blank


def assert_told(seen: Visit, done: list[course.Lesson], left: list[course.Lesson]) -> None:
    """What was answered is in the plan, and every other lesson is named as blank."""
    words, blank = taken_home(seen)
    assert [each.number for each in done if ANSWERS[each.number].told not in words] == []
    assert [each.number for each in done if lesson_name(each.number) in blank] == []
    missing = [each for each in left if ANSWERS[each.number].told and lesson_name(each.number) not in blank]
    assert [each.number for each in missing] == []


def assert_stands_together(page: Page, done: list[course.Lesson], left: list[course.Lesson]) -> None:
    """Lesson 4.3 names each lesson that left something, and leads to each that is blank."""
    together = page.locator(".fs-html", has_text="left something for your plan").first
    blank = together.locator("details a")
    there = {link.get_attribute("href") for link in together.locator("a").all()}
    empty = {link.get_attribute("href") for link in blank.all()}
    leads = [each for each in (*done, *left) if ANSWERS[each.number].told and each.number != PLAN]
    assert there == {each.stem for each in leads}
    assert empty == {each.stem for each in leads if each in left}


def test_an_answer_in_each_lesson_comes_home_in_the_plan(visit: Callable[..., Visit], server: Server) -> None:
    lessons = [lesson for lesson in course.load().lessons if lesson.built]
    assert len(lessons) > 20
    assert {lesson.number for lesson in lessons} <= set(ANSWERS)
    plan = next((lesson for lesson in lessons if lesson.number == PLAN), None)
    seen = visit(server, PHONE)
    for lesson in lessons[:5]:
        answer(seen, lesson)
    assert_told(seen, lessons[:5], lessons[5:])
    if plan:
        assert_stands_together(opened(seen, plan), lessons[:5], lessons[5:])
    for lesson in lessons[5:]:
        answer(seen, lesson)
    assert_told(seen, lessons, [])
    if plan:
        assert_stands_together(seen.page, lessons, [])
    seen.assert_clean()
