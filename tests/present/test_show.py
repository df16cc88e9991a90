"""The run of show: the facilitator's alone, kept over a restart, the same in two browsers."""

from __future__ import annotations

import datetime as dt
import json
import re
from html import escape
from urllib.parse import urlencode

import pytest

from fieldschool import course, paths
from fieldschool.agenda import AgendaError
from fieldschool.i18n import COOKIE
from fieldschool.present import pages, show, show_day, show_words
from fieldschool.present.show_day import days_of, first_shown
from fieldschool.present.show_log import Press, ShowLog, minutes_of, moments, seconds_of

from .conftest import ROOT, Room, Visitor
from .test_room import become_facilitator

DAY = "/show/four-days/1"
BEGUN = dt.datetime(2027, 3, 15, 8, 0)


class Clock:
    """The laptop's clock."""

    def __init__(self) -> None:
        self.time = BEGUN

    def __call__(self) -> dt.datetime:
        return self.time

    def goes(self, minutes: float) -> None:
        self.time += dt.timedelta(minutes=minutes)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(show, "now", found)
    return found


@pytest.fixture
def state(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FIELDSCHOOL_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, state, clock: Clock, room) -> Room:
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(ROOT))
    return room()


@pytest.fixture
def own_agenda(small_course, state, clock: Clock, room):
    """``own_agenda(opening)``: a course whose one day opens with an item of that title."""

    def make(title: str, text: str = "") -> Room:
        home = small_course()
        (home / "agenda.toml").write_text(text or AGENDA.format(title=json.dumps(title)), encoding="utf-8")
        return room()

    return make


AGENDA = """
held = "own"
[every_day]
starts = "08:00"
ends = "18:00"
site = "Hall"
opening = [{{ title = {title}, minutes = 30 }}]
meals = [{{ title = "Lunch", minutes = 60, from = "12:00", until = "13:30" }}]
[[programmes]]
key = "own"
title = "Own"
[[programmes.days]]
date = 2027-03-15
[[programmes.days]]
date = 2027-03-16
"""


def page_of(visitor: Visitor, path: str = DAY) -> str:
    answer = visitor.ask(path)
    assert answer.code == 200
    return answer.body.decode()


def seen_in(page: str) -> str:
    return re.search(r'name="seen" value="([^"]*)"', page)[1]


def press(visitor: Visitor, button: str, path: str = DAY, seen: str | None = None) -> dict:
    """Press a button as the page's script does."""
    seen = seen_in(page_of(visitor, path)) if seen is None else seen
    body = urlencode({"_xsrf": visitor.xsrf, "press": button, "seen": seen})
    answer = visitor.ask(path, method="POST", body=body, headers={"Accept": "application/json"})
    assert answer.code == 200, answer.code
    return json.loads(answer.body)


def now(visitor: Visitor, path: str = DAY) -> dict:
    return json.loads(visitor.ask(f"{path}/now").body)


def big(html: str) -> str:
    return re.search(r'class="now-title">([^<]*)<', html)[1]


def row(html: str, title: str) -> str:
    return next(each for each in html.split("<li ")[1:] if title in each)


# Who may -----------------------------------------------------------------


def test_a_participant_neither_sees_it_nor_presses(real: Room) -> None:
    visitor = real.visitor()
    assert [visitor.ask(path).headers["Location"] for path in ("/show", DAY)] == ["/facilitator"] * 2
    assert visitor.ask(f"{DAY}/now").code == 403
    assert visitor.send(DAY, press="start", seen=seen_in(page_of(become_facilitator(real)))).code == 403
    assert ShowLog(paths.state_dir()).of("four-days/1") == ()


def test_a_press_without_the_hidden_field_is_refused(real: Room) -> None:
    answer = become_facilitator(real).ask(DAY, method="POST", body="press=start&seen=0")
    assert answer.code == 403


def test_the_room_leads_to_it(real: Room) -> None:
    assert 'href="/show"' in become_facilitator(real).ask("/room").body.decode()


@pytest.mark.parametrize("path", ["/show/four-days/9", "/show/none/1", "/show/four-days/0", "/show/../1", "/show/x"])
def test_a_day_that_is_not_there_is_not_found(real: Room, path: str) -> None:
    assert become_facilitator(real).ask(path).code == 404


# The day -----------------------------------------------------------------


def test_before_the_day_its_plan_is_shown(real: Room) -> None:
    page = page_of(become_facilitator(real))
    assert big(page) == "Registration and opening"
    assert "Start the day" in page
    assert "The day is planned from 08:00 to 17:35." in page
    assert 'value="next"' not in page
    assert 'value="go:' not in page


def test_a_day_is_begun_and_goes_on(real: Room, clock: Clock) -> None:
    facilitator = become_facilitator(real)
    clock.goes(4)
    found = press(facilitator, "start")
    assert (big(found["html"]), found["left"], found["whole"]) == ("Registration and opening", 1800, 1800)
    assert "4 minutes behind the plan" in found["html"]
    clock.goes(20.5)
    assert now(facilitator)["left"] == 9 * 60 + 30
    found = press(facilitator, "next")
    assert big(found["html"]) == "0.0 Welcome"
    assert "6 minutes ahead of the plan" in found["html"]
    # The press counts from the whole minute, as a wall clock shows it.
    assert found["left"] == 59 * 60 + 30
    assert '<s><span class="visually-hidden">planned </span>08:30</s>' in row(found["html"], "0.0 Welcome")
    assert "<b>08:24</b>" in row(found["html"], "0.0 Welcome")


def test_what_runs_over_is_counted_and_moves_the_rest(real: Room, clock: Clock) -> None:
    facilitator = become_facilitator(real)
    press(facilitator, "start")
    clock.goes(42)
    found = now(facilitator)
    assert found["left"] == -12 * 60
    assert "12 minutes behind the plan" in found["html"]
    assert "<b>08:42</b>" in row(found["html"], "0.0 Welcome")
    assert "until 08:30" in found["html"]


def test_minutes_can_be_given_and_the_last_press_taken_back(real: Room, clock: Clock) -> None:
    facilitator = become_facilitator(real)
    press(facilitator, "start")
    clock.goes(10)
    assert press(facilitator, "more:10")["left"] == 30 * 60
    assert press(facilitator, "back")["left"] == 20 * 60
    press(facilitator, "next")
    found = press(facilitator, "back")
    assert big(found["html"]) == "Registration and opening"
    assert press(facilitator, "back")["left"] is None
    assert "Start the day" in now(facilitator)["html"]


def test_an_item_can_be_skipped_to_and_gone_back_to(real: Room, clock: Clock) -> None:
    facilitator = become_facilitator(real)
    press(facilitator, "start")
    clock.goes(30)
    found = press(facilitator, "go:meal:Lunch")
    assert big(found["html"]) == "Lunch"
    assert "left out" in row(found["html"], "1.1 ")
    assert big(press(facilitator, "go:lesson:1.1")["html"]).startswith("1.1 ")


def test_a_day_ends(real: Room, clock: Clock) -> None:
    facilitator = become_facilitator(real)
    press(facilitator, "start")
    found = press(facilitator, "go:item:Round of the day")
    assert "End the day" in found["html"]
    clock.goes(15)
    found = press(facilitator, "next")
    assert big(found["html"]) == "The day is over"
    assert "It ended at 08:15." in found["html"]
    assert 'value="next"' not in found["html"]


def test_a_day_can_be_started_over(real: Room) -> None:
    facilitator = become_facilitator(real)
    press(facilitator, "start")
    press(facilitator, "next")
    assert "Start the day" in press(facilitator, "again")["html"]


def test_what_cannot_fit_is_said_and_named(real: Room, clock: Clock) -> None:
    facilitator = become_facilitator(real)
    clock.goes(5 * 60 + 15)
    html = press(facilitator, "go:lesson:1.3")["html"]
    # 1.3 takes 60 minutes from 13:15 on; lunch may begin until 13:30.
    assert "Lunch begins 45 minutes too late, even if all before it is shortened." in html
    clock.goes(60)
    assert "Lunch begins 45 minutes too late" in now(facilitator)["html"]
    clock.goes(90)
    html = now(facilitator)["html"]
    assert re.search(r"The day ends at \d\d:\d\d, [^<]* too late, even if all that follows is shortened.", html)
    assert "The most that can be won back is to leave out: 1.5 Gaps" in html


def test_each_lesson_leads_to_its_page_and_to_the_rooms_answers(real: Room) -> None:
    page = page_of(become_facilitator(real))
    lessons = [each for each in course.load().lessons if f'/lesson/{each.stem}"' in page]
    assert len(lessons) >= 5
    led = re.findall(r'href="(/room/[0-9.]+)"', page)
    assert led
    facilitator = become_facilitator(real)
    assert facilitator.ask(led[0]).code == 200


# Two browsers, a restart, odd presses --------------------------------------


def test_two_browsers_show_the_same_and_two_presses_at_once_are_one(real: Room, clock: Clock) -> None:
    one, two = become_facilitator(real), become_facilitator(real)
    press(one, "start")
    seen = seen_in(page_of(two))
    press(one, "next")
    assert big(now(two)["html"]) == "0.0 Welcome"
    found = press(two, "next", seen=seen)
    assert found["says"].startswith("Somebody pressed at the same moment.")
    assert big(found["html"]) == "0.0 Welcome"


def test_a_restart_keeps_all(real: Room, room, clock: Clock) -> None:
    before = become_facilitator(real)
    press(before, "start")
    clock.goes(3)
    after = become_facilitator(room())
    assert now(after) == now(before) | {"html": now(after)["html"]}
    assert big(now(after)["html"]) == "Registration and opening"


@pytest.mark.parametrize(
    "button",
    ["", "x", "go", "go:", "go:lesson:9.9", "more", "more:5", "more:-5", "more:1e9", "next:1:2", "start" * 999, "\x00"],
)
def test_a_press_that_means_nothing_does_nothing(real: Room, button: str) -> None:
    facilitator = become_facilitator(real)
    before = now(facilitator)
    assert press(facilitator, button)["html"] == before["html"]


def test_without_the_script_a_press_is_a_form(real: Room) -> None:
    facilitator = become_facilitator(real)
    answer = facilitator.send(DAY, press="start", seen=seen_in(page_of(facilitator)))
    assert (answer.code, answer.headers["Location"]) == (303, DAY)
    assert "minutes left" in page_of(facilitator)


def test_a_clock_that_went_back_gives_a_sentence_and_no_minute_below_zero(real: Room, clock: Clock) -> None:
    facilitator = become_facilitator(real)
    press(facilitator, "start")
    clock.goes(-90)
    found = now(facilitator)
    assert found["left"] == 1800
    assert "clock went back" in found["html"].replace("&#39;", "'")
    press(facilitator, "next")
    assert not re.search(r"[^:\d]-\d+ min", now(facilitator)["html"])


def test_a_day_that_was_forgotten_over_night_says_so(real: Room, clock: Clock) -> None:
    facilitator = become_facilitator(real)
    press(facilitator, "start")
    clock.goes(24 * 60)
    assert "Is it another day?" in now(facilitator)["html"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"days": 3}', '{"days": {"four-days/1": [{"what": "explode"}]}}', "\xff"]
)
def test_a_damaged_file_is_told_and_put_aside_with_the_next_press(real: Room, state, text: str) -> None:
    state.mkdir(exist_ok=True)
    (state / "show.json").write_text(text, encoding="latin-1")
    facilitator = become_facilitator(real)
    assert "cannot be read" in page_of(facilitator)
    assert big(press(facilitator, "start")["html"]) == "Registration and opening"
    assert (state / "show.damaged.json").read_text(encoding="latin-1") == text
    assert "cannot be read" not in page_of(facilitator)


def test_a_disk_that_is_full_is_a_sentence(real: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_of: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ShowLog, "write", fails)
    assert press(become_facilitator(real), "start")["says"].startswith("This press was not kept")


def test_presses_without_end_are_refused(real: Room) -> None:
    ShowLog(paths.state_dir()).write(
        "four-days/1", tuple(Press(what="begin", at=BEGUN, item="lesson:0.0") for _each in range(400))
    )
    assert "Start the day over." in press(become_facilitator(real), "next")["says"]


# Titles, languages, days ---------------------------------------------------


@pytest.mark.parametrize(
    "title", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "x" * 120]
)
def test_a_title_is_shown_as_it_is_written(own_agenda, title: str) -> None:
    facilitator = become_facilitator(own_agenda(title))
    page = page_of(facilitator, "/show/own/1")
    assert escape(title, quote=False).replace('"', "&#34;") in page
    assert not re.search(r"<(script>alert|img src=x)", page)
    press(facilitator, "start", "/show/own/1")
    found = press(facilitator, "go:meal:Lunch", "/show/own/1")
    assert not re.search(r"<(script>alert|img src=x)", found["html"])
    again = press(facilitator, f"go:item:{title}", "/show/own/1")
    assert big(again["html"]) == escape(title, quote=False).replace('"', "&#34;")


def test_an_agenda_that_cannot_be_read_is_a_sentence(own_agenda) -> None:
    facilitator = become_facilitator(own_agenda("x", "held = 3"))
    answer = facilitator.ask("/show")
    assert answer.code == 200
    assert "agenda.toml" in answer.body.decode()
    assert facilitator.ask("/show/own/1/now").code == 503


def test_today_is_shown_first_then_the_day_that_was_run_last(real: Room, clock: Clock, monkeypatch) -> None:
    days = days_of(course.load())
    assert first_shown(days, BEGUN.date(), "").key == "four-days/1"
    assert first_shown(days, BEGUN.date(), "three-days/2").key == "three-days/2"
    assert first_shown(days, BEGUN.date(), "gone/7").key == "four-days/1"
    facilitator = become_facilitator(real)
    press(facilitator, "start", "/show/three-days/2")
    assert 'action="/show/three-days/2"' in page_of(facilitator, "/show")


def test_a_day_with_a_date_is_todays(own_agenda, clock: Clock) -> None:
    facilitator = become_facilitator(own_agenda("Opening"))
    assert 'action="/show/own/1"' in page_of(facilitator, "/show")
    clock.goes(24 * 60)
    page = page_of(facilitator, "/show")
    assert 'action="/show/own/2"' in page
    assert "Day 2, " in page


def test_it_speaks_spanish(real: Room) -> None:
    facilitator = become_facilitator(real)
    facilitator.cookies[COOKIE] = "es"
    page = page_of(facilitator)
    assert "Comenzar el día" in page
    assert "Start the day" not in page
    assert "5 minutos" in press(facilitator, "start")["html"]


@pytest.mark.parametrize(("here", "leads"), [("show", True), ("show/four-days/2", True), ("show/x/1/now", False)])
def test_the_choice_of_a_language_leads_back_to_the_day(here: str, leads: bool) -> None:
    assert (pages.way_back("/", f"/{here}") == f"/{here}") is leads


def test_every_day_is_printed_with_room_to_write(real: Room) -> None:
    page = page_of(become_facilitator(real))
    sheets = page.split('<section class="sheet">')[1:]
    assert len(sheets) == 4
    for sheet, day in zip(sheets, days_of(course.load()), strict=False):
        rows = re.findall(r"<tr class=.*?</tr>", sheet)
        assert len(rows) == len(day.plan.items)
        assert all(each.endswith("<td></td><td></td></tr>") for each in rows)


def test_the_page_has_nothing_that_the_policy_forbids(real: Room) -> None:
    page = page_of(become_facilitator(real))
    assert not re.search(r"\son\w+=|<script(?![^>]*src=)|style=|https?://(?!127)", page)


# The file ------------------------------------------------------------------


def test_the_file_is_whole_at_all_times_and_only_the_owners(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = ShowLog(tmp_path / "new")
    one = (Press(what="begin", at=BEGUN, item="lesson:0.0"),)
    log.write("a/1", one)
    log.write("b/2", (Press(what="begin", at=BEGUN + dt.timedelta(days=1), item="x"),))
    assert (log.of("a/1"), log.last_day()) == (one, "b/2")
    assert log.file.stat().st_mode & 0o077 == 0
    monkeypatch.setattr(
        "fieldschool.present.whole_file.os.fsync", lambda _file: (_ for _ in ()).throw(OSError(28, "full"))
    )
    with pytest.raises(OSError):
        log.write("a/1", ())
    assert log.of("a/1") == one
    assert [file.name for file in log.file.parent.iterdir()] == ["show.json"]


def test_times_count_from_the_midnight_before_the_day() -> None:
    presses = (Press(what="begin", at=BEGUN, item="a"), Press(what="done", at=BEGUN + dt.timedelta(hours=17)))
    assert [moment.at for moment in moments(presses)] == [480, 1500]
    assert minutes_of(presses, BEGUN - dt.timedelta(hours=9)) == -60
    assert seconds_of(presses, BEGUN + dt.timedelta(seconds=7)) == 28807
    assert show_words.time(1500) == "01:00"


def test_days_follow_the_agenda(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise AgendaError("agenda.toml was not found.")

    monkeypatch.setattr(show_day.agenda, "load", fails)
    with pytest.raises(AgendaError):
        days_of(course.load())
