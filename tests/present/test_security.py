"""What every answer carries, and what no log line holds."""

from __future__ import annotations

import logging

import pytest
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine
from tornado.web import decode_signed_value

from fieldschool.present.security import HEADERS, summary

from .conftest import STEM, Room, Visitor, code, text

PATHS = [
    "/", "/me", "/join", "/take", "/facilitator", "/room", "/room/now", "/nothing", f"/lesson/{STEM}", "/lesson/none",
    "/static/page.css", "/static/none.css", "/static/../app.py", "/alive/x", "/api/contents",
    "/alive/00000000-0000-0000-0000-000000000000", "/api/kernels/00000000-0000-0000-0000-000000000000",
    "/api/kernels/00000000-0000-0000-0000-000000000000/channels",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_every_header(room, small_course, path: str) -> None:
    small_course(text("# T"))
    headers = room().ask(path).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    assert "Server" not in headers


def test_a_page_asks_for_no_referrer_and_loads_nothing_from_elsewhere() -> None:
    assert HEADERS["Referrer-Policy"] == "no-referrer"
    policy = dict(part.split(" ", 1) for part in HEADERS["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["connect-src"] == policy["form-action"] == "'self'"
    assert "unsafe" not in policy["script-src"]
    assert not any("http" in sources or "*" in sources for sources in policy.values())


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["/api/terminals", "/api/contents/x", "/nothing"])
def test_what_is_not_there_is_not_there_for_any_method(room, small_course, path: str, method: str) -> None:
    small_course()
    body = "" if method in ("POST", "PUT", "PATCH") else None
    assert room().ask(path, method=method, body=body).code == 404


@pytest.mark.parametrize("path", ["/me/country", "/me/language", "/take", "/facilitator", "/facilitator/leave"])
def test_a_form_from_elsewhere_is_not_taken(room, small_course, path: str) -> None:
    small_course()
    found = room()
    xsrf = found.first.xsrf
    for body, headers in (
        ("country=MEX&language=es&code=x&key=x", {}),
        ("_xsrf=2|0|0|0&language=es", {}),
        (f"_xsrf={xsrf}&country=MEX&language=es", {"Origin": "http://elsewhere.example"}),
    ):
        assert found.ask(path, method="POST", body=body, headers=headers).code in (403, 404)


def asked(address: str) -> HTTPServerRequest:
    return HTTPServerRequest(
        start_line=RequestStartLine("GET", address, "HTTP/1.1"), headers=HTTPHeaders({"Host": "127.0.0.1"})
    )


def test_a_log_line_holds_method_and_path_only() -> None:
    assert summary(asked("/take?code=K7QM&x=1#y")) == "GET '/take'"
    socket = "/api/kernels/3f2b8c1e-1111-2222-3333-444455556666/channels?session_id=s"
    assert summary(asked(socket)) == "GET '/api/kernels/\\u2026/channels'"
    assert len(summary(asked("/" + "x" * 9999))) < 300


def test_a_line_break_in_a_path_makes_no_line_of_its_own() -> None:
    assert "\n" not in summary(asked("/a\nERROR forged"))


def test_no_secret_comes_into_any_log(room, small_course, caplog: pytest.LogCaptureFixture) -> None:
    """At the most talkative setting, from every kind of request, well and badly made."""
    small_course(text("# T"), code("1"))
    for name in ("", "tornado.access", "tornado.application", "tornado.general"):
        caplog.set_level(logging.DEBUG, logger=name)
    found = room()
    reader, second = found.first, found.visitor()
    kernel = reader.open_lesson()
    found.course.log.setLevel(logging.DEBUG)
    token = _token(found, reader)
    code_of = found.course.room.transfers.offer(token).code
    secrets = [token, code_of, found.course.room.key, found.course.room.secret.decode(), *reader.cookies.values()]
    for path in ("/nothing?", "/me?", "/take?", f"/lesson/{STEM}?", "/facilitator?", "/static/none?", "/room/now?"):
        reader.ask(f"{path}token={token}&key={found.course.room.key}&code={code_of}")
    reader.connect(kernel)
    second.refused(kernel)
    second.send("/take", code=code_of)
    second.send("/take", code=code_of)
    second.send("/facilitator", key=found.course.room.key)
    assert "fieldschool_facilitator" in second.cookies
    lines = [record.getMessage() + (record.exc_text or "") for record in caplog.records]
    assert any("/nothing" in line for line in lines), "The log was not read."
    for secret in secrets:
        assert not [line for line in lines if secret in line]
    assert not [line for line in lines if "token=" in line or "session_id=" in line]


def _token(found: Room, reader: Visitor) -> str:
    return decode_signed_value(found.course.cookie_secret, "fieldschool", reader.cookies["fieldschool"]).decode()
