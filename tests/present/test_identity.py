"""Who a reader is: a token that only the browser has, and a key from which nobody gets it back."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from fieldschool.present.identity import DAYS, Reader, SecretError, derived, participant_of, room_secret
from fieldschool.workbook.whose import SAFE

SECRET = b"a secret of at least thirty-two letters"


def test_the_key_of_a_workbook_is_fit_for_the_store_and_does_not_hold_the_token() -> None:
    key = participant_of(SECRET, "token")
    assert re.fullmatch("p_[0-9a-f]{32}", key)
    assert SAFE.fullmatch(key)
    assert "token" not in key


def test_the_same_token_has_another_key_in_another_room() -> None:
    assert participant_of(SECRET, "token") == participant_of(SECRET, "token")
    assert participant_of(SECRET, "token") != participant_of(SECRET + b"!", "token")
    assert participant_of(SECRET, "token") != participant_of(SECRET, "tokem")


def test_no_two_purposes_share_a_key() -> None:
    assert derived(SECRET, "cookies") != derived(SECRET, "participant") != SECRET


def test_a_reader_in_a_log_does_not_tell_the_token() -> None:
    assert "hidden" not in repr(Reader("p_1", "hidden", "en", "", False))


def test_the_secret_is_made_once_for_its_owner_only_and_found_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    made = room_secret(folder)
    assert len(made) >= 32
    assert room_secret(folder) == made
    if os.name == "posix":
        assert (folder / "secret").stat().st_mode & 0o777 == 0o600
        assert folder.stat().st_mode & 0o777 == 0o700


def test_two_rooms_have_two_secrets(tmp_path: Path) -> None:
    assert room_secret(tmp_path / "one") != room_secret(tmp_path / "two")


@pytest.mark.parametrize("found", [b"", b"\n", b"short", b" " * 100])
def test_a_secret_that_is_cut_short_is_refused_and_left_alone(tmp_path: Path, found: bytes) -> None:
    (tmp_path / "secret").write_bytes(found)
    with pytest.raises(SecretError, match=r"secret is damaged\. Put a good copy in its place"):
        room_secret(tmp_path)
    assert (tmp_path / "secret").read_bytes() == found


def test_a_secret_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    with pytest.raises(SecretError, match="cannot be read or made"):
        room_secret(tmp_path)


def test_a_visitor_gets_a_cookie_that_scripts_and_other_sites_cannot_use(room, small_course) -> None:
    small_course()
    found = room()
    cookies = {line.split("=")[0]: line for line in found.visitor().ask("/").headers.get_list("Set-Cookie")}
    assert set(cookies) == {"fieldschool", "fieldschool_room", "_xsrf"}
    for flag in ("HttpOnly", "SameSite=Lax", "Path=/"):
        assert all(flag in line for line in cookies.values())
    assert "Max-Age" in cookies["fieldschool"] or "expires=" in cookies["fieldschool"]
    assert DAYS == 400


def test_a_visitor_keeps_the_cookie_and_is_given_no_other(room, small_course) -> None:
    small_course()
    visitor = room().visitor()
    visitor.ask("/")
    before = dict(visitor.cookies)
    assert not [line for line in visitor.ask("/me").headers.get_list("Set-Cookie") if line.startswith("fieldschool=")]
    assert visitor.cookies["fieldschool"] == before["fieldschool"]


def test_a_cookie_that_we_did_not_sign_counts_for_nothing(room, small_course) -> None:
    small_course()
    visitor = room().visitor()
    for forged in ("p_0", "2|1:0|10:1700000000|11:fieldschool|4:YWJj|0000", "x" * 4000):
        visitor.cookies["fieldschool"] = forged
        visitor.ask("/")
        assert visitor.cookies["fieldschool"] != forged


def test_after_a_restart_everybody_is_who_they_were(room, small_course) -> None:
    small_course()
    before = room().visitor()
    code = re.compile(r"p_[0-9a-f]{10}")
    mine = code.search(before.ask("/me").body.decode())[0]
    after = room().visitor()
    after.cookies = dict(before.cookies)
    assert code.search(after.ask("/me").body.decode())[0] == mine
    assert code.search(room().visitor().ask("/me").body.decode())[0] != mine
