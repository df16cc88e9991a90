"""A reader's own page: the workbook moves to another device, and nobody else's can be opened."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

from fieldschool import course, i18n
from fieldschool.present.pages import way_back
from fieldschool.workbook import crowd
from fieldschool.workbook.entries import Text
from fieldschool.workbook.errors import StoreError
from fieldschool.workbook.store import Store

from .conftest import ROOT, STEM, Room, Visitor, code, text

CODE = re.compile(r'<p class="address">([0-9A-Z-]{14})</p>')
WHOSE = "import os; print(os.environ['HTTP_X_FIELDSCHOOL_PARTICIPANT'], os.environ['FIELDSCHOOL_LANGUAGE'])"


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, room) -> Room:
    """The course of this checkout, with its tables and catalogues."""
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(ROOT))
    return room(ip="0.0.0.0")


def code_of(visitor: Visitor) -> str:
    return CODE.search(visitor.ask("/me").body.decode())[1]


def participant(room: Room, visitor: Visitor) -> str:
    start = re.search(r'class="address small">(p_[0-9a-f]{10})<', visitor.ask("/me").body.decode())[1]
    return next(found for found in known(room) if found.startswith(start))


def known(room: Room) -> set[str]:
    return set(crowd.meant(room.course.room.store, ""))


def test_a_country_chosen_is_in_the_workbook_and_on_every_page(real: Room) -> None:
    answer = real.first.send("/me/country", country="HND", back=f"/lesson/{STEM}")
    assert (answer.code, answer.headers["Location"]) == (303, f"/lesson/{STEM}")
    kept = real.course.room.store.get(participant(real, real.first), "0.0", "country")
    assert isinstance(kept, Text)
    assert kept.value == "HND"
    for path in ("/", "/me", "/join"):
        assert '<option value="HND" selected>Honduras' in real.ask(path).body.decode()


@pytest.mark.parametrize("country", ["", "hnd", "XXX", "Honduras", "x" * 10_000, "../../etc"])
def test_what_is_no_country_is_refused_in_a_sentence(real: Room, country: str) -> None:
    answer = real.first.send("/me/country", country=country)
    assert answer.code == 400
    assert "This cannot be done here" in answer.body.decode()
    assert known(real) == set()


def test_a_language_chosen_is_spoken_from_then_on(real: Room) -> None:
    assert '<html lang="en">' in real.ask("/").body.decode()
    assert real.first.send("/me/language", language="es", back="/me").headers["Location"] == "/me"
    page = real.ask("/me").body.decode()
    assert '<html lang="es">' in page
    assert real.first.cookies[i18n.COOKIE] == "es"


@pytest.mark.parametrize("language", ["", "xx", "ES", "es_MX", "../es", "e" * 10_000])
def test_a_language_that_the_course_does_not_speak_is_refused(real: Room, language: str) -> None:
    assert real.first.send("/me/language", language=language).code == 400
    assert i18n.COOKIE not in real.first.cookies


def test_the_browsers_language_is_spoken_before_a_choice(real: Room) -> None:
    assert '<html lang="es">' in real.ask("/", headers={"Accept-Language": "es-HN,es;q=0.9"}).body.decode()
    assert '<html lang="es">' in real.ask("/nothing", headers={"Accept-Language": "es"}).body.decode()


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/", "/"), ("/me", "/me"), ("/room", "/room"), ("/lesson/3.2.1-x", "/lesson/3.2.1-x"), (None, "/"), ("", "/"),
        ("//elsewhere.example", "/"), ("https://elsewhere.example/", "/"), ("/\\elsewhere.example", "/"),
        ("/lesson/../me", "/"), ("/lesson/x?y", "/"), ("/lesson/a\r\nSet-Cookie: x=y", "/"), ("/nothing", "/"),
        ("/me\n", "/"), ("/lesson/" + "x" * 5000, "/"), ("me", "/"),
    ],
)  # fmt: skip
def test_a_form_leads_back_to_a_page_of_ours_only(asked: str | None, leads: str) -> None:
    assert way_back("/", asked) == leads


def test_below_another_address_too() -> None:
    assert way_back("/hub/", "/hub/me") == "/hub/me"
    assert way_back("/hub/", "/me") == "/hub/"


def test_a_second_device_takes_over_the_workbook_with_the_code(real: Room) -> None:
    phone, tablet = real.visitor(), real.visitor()
    phone.send("/me/country", country="HND")
    mine = participant(real, phone)
    answer = tablet.send("/take", code=code_of(phone).lower().replace("-", " "))
    assert (answer.code, answer.headers["Location"]) == (303, "/")
    assert participant(real, tablet) == mine
    assert "Honduras" in tablet.ask("/").body.decode()
    tablet.send("/me/country", country="PHL")
    assert '<option value="PHL" selected>' in phone.ask("/").body.decode()


def test_a_code_is_good_once(real: Room) -> None:
    phone, tablet, thief = real.visitor(), real.visitor(), real.visitor()
    found = code_of(phone)
    assert tablet.send("/take", code=found).code == 303
    before = thief.ask("/") and dict(thief.cookies)
    answer = thief.send("/take", code=found)
    assert answer.code == 400
    assert "This code is not good" in answer.body.decode()
    assert thief.cookies["fieldschool"] == before["fieldschool"]


def test_the_code_is_behind_the_hash_of_the_link_and_a_look_at_the_link_does_not_use_it_up(real: Room) -> None:
    phone, tablet = real.visitor(), real.visitor()
    found = code_of(phone)
    assert tablet.ask("/take").code == tablet.ask(f"/take?code={found}").code == 200
    assert found not in tablet.ask(f"/take?code={found}").body.decode()
    assert tablet.send("/take", code=found).code == 303


def test_neither_token_nor_whole_key_is_on_any_page(real: Room) -> None:
    real.first.send("/me/country", country="HND")
    key = participant(real, real.first)
    for path in ("/", "/me", "/join", "/take", "/facilitator", "/nothing"):
        page = real.ask(path).body.decode()
        assert real.first.cookies["fieldschool"] not in page
        assert key not in page
    assert code_of(real.first) not in re.search("<title>.*?</title>", real.ask("/me").body.decode())[0]


def test_a_browser_with_answers_of_its_own_is_told_before_it_loses_them(real: Room) -> None:
    assert "has a workbook of its own" not in real.ask("/take").body.decode()
    real.first.send("/me/country", country="HND")
    assert "has a workbook of its own" in real.ask("/take").body.decode()


def test_on_a_computer_that_lets_nobody_in_there_is_no_code_to_scan(room, small_course) -> None:
    small_course()
    page = room(ip="127.0.0.1").ask("/me").body.decode()
    assert "no other phone can come in" in page
    assert "<svg" not in page


def test_the_address_a_phone_used_is_the_one_on_its_code(real: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr("fieldschool.present.me.qr", lambda link: made.append(link) or "")
    monkeypatch.setattr(type(real.course.room), "addresses", lambda self: ["http://192.168.1.20:8866/"])
    real.ask("/me", headers={"Host": "192.168.9.9:8866"})
    real.ask("/me")
    assert [link.split("#")[0] for link in made] == ["http://192.168.9.9:8866/take", "http://192.168.1.20:8866/take"]


def test_a_kernel_is_told_whose_it_is_by_the_cookie_and_by_nothing_that_was_sent(room, small_course) -> None:
    small_course(text("# T"), code(WHOSE))
    found = room()
    victim, thief = found.visitor(), found.visitor()
    told = [re.search(r"(p_[0-9a-f]{32}) (\w+)", each.ask(f"/lesson/{STEM}").body.decode()) for each in (victim, thief)]
    assert told[0][1] != told[1][1]
    forged = {
        "X-Fieldschool-Participant": told[0][1], "HTTP_X_FIELDSCHOOL_PARTICIPANT": told[0][1],
        "X-Forwarded-User": told[0][1], "Remote-User": told[0][1], "Authorization": f"token {told[0][1]}",
    }  # fmt: skip
    page = thief.ask(f"/lesson/{STEM}?participant={told[0][1]}&token={told[0][1]}", headers=forged).body.decode()
    assert told[1][1] in page
    assert told[0][1] not in page


def test_no_request_opens_anothers_workbook(real: Room) -> None:
    """Every route, with all that a thief may know: the victim's key, a used code, a kernel's id, forged headers."""
    victim, thief = real.visitor(), real.visitor()
    victim.send("/me/country", country="WSM")
    key, used = participant(real, victim), code_of(victim)
    real.visitor().send("/take", code=used)
    kernel = "00000000-0000-4000-8000-000000000000"
    real.course.owners[kernel] = key
    headers = {"X-Fieldschool-Participant": key, "HTTP_X_FIELDSCHOOL_PARTICIPANT": key, "X-Real-IP": "127.0.0.1"}
    query = urlencode({"participant": key, "code": used, "token": key, "key": used})
    known_by_thief = f"; fieldschool={key}; fieldschool_participant={key}"
    paths = [route[0].replace(r"([^/]+)", STEM) for route in real.course.init_handlers()]
    paths = [re.sub(r"\(\[0-9a-f\].*?\)(?=/|$)", kernel, path).replace("(.*)", "page.css") for path in paths]
    asked = 0
    for path in paths:
        if "/lesson/" in path:
            continue  # tried above, with a lesson that opens quickly
        form = urlencode({"_xsrf": thief.xsrf, "participant": key, "code": used, "key": used})
        for method, body in (("GET", None), ("POST", form)):
            cookie = "; ".join(f"{name}={value}" for name, value in thief.cookies.items()) + known_by_thief
            answer = thief.ask(f"{path}?{query}", method=method, body=body, headers={**headers, "Cookie": cookie})
            asked += 1
            assert '<option value="WSM" selected>' not in answer.body.decode("utf-8", "replace"), path
            assert key[:12] not in answer.body.decode("utf-8", "replace"), path
            assert kernel not in path or answer.code in (403, 405), path
    assert asked >= 30
    assert real.course.room.store.get(key, "0.0", "country").value == "WSM"
    assert '<option value="WSM" selected>' in victim.ask("/").body.decode()


def test_when_the_workbook_cannot_be_read_the_pages_come_and_say_so(real: Room, monkeypatch) -> None:
    real.ask("/")

    def fails(*_of: object) -> None:
        raise StoreError("the disk is gone")

    monkeypatch.setattr(Store, "latest", fails)
    monkeypatch.setattr(Store, "put", fails)
    for path in ("/", "/me"):
        answer = real.ask(path)
        assert answer.code == 200
        assert "The answers cannot be reached." in answer.body.decode()
        assert "the disk is gone" not in answer.body.decode()
    answer = real.first.send("/me/country", country="HND")
    assert answer.code == 503
    assert "This was not saved" in answer.body.decode()


def test_the_home_page_says_how_far_the_reader_is(real: Room) -> None:
    assert "◐" not in real.ask("/").body.decode()
    real.first.send("/me/country", country="HND")
    number = next(lesson.number for lesson in course.load().lessons if lesson.built and lesson.number != "0.0")
    real.course.room.store.put(participant(real, real.first), Text(lesson=number, key="note", value="x"))
    assert re.search(rf'<li class="lesson begun"><a href="/lesson/{number}', real.ask("/").body.decode())
