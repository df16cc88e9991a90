"""What opens something cannot be guessed, is another in each room, and is sent to nobody."""

from __future__ import annotations

import math
import os
import re
import secrets
import uuid
from pathlib import Path

import pytest
from tornado.web import create_signed_value, decode_signed_value

from fieldschool.present import codes, identity
from fieldschool.present.state import RoomState

from .conftest import STEM, Room, code, text

#: Bits that nobody guesses: over a network, in the ten minutes or the day for which a code is good; and ever.
FOR_A_DAY, EVER = 60, 120
#: Base 64 for addresses, hexadecimal digits.
URL_SAFE, HEX = 64, 16


def bits(alphabet: int, length: int) -> float:
    """Entropy of letters drawn evenly: the alphabet, as often as there are letters."""
    return length * math.log2(alphabet)


def cookie(room: Room) -> str:
    """The token that a fresh visitor is given."""
    visitor = room.visitor()
    visitor.ask("/")
    own = room.course.cookie_secret
    return decode_signed_value(own, identity.COOKIE, visitor.cookies[identity.COOKIE]).decode()


def test_each_token_is_long_enough_for_as_long_as_it_is_good(room, small_course, tmp_path: Path) -> None:
    small_course(text("# T"), code("1"))
    found = room()
    token = cookie(found)
    assert re.fullmatch(r"[A-Za-z0-9_-]+", token)
    assert bits(URL_SAFE, len(token)) >= EVER
    secret = found.course.room.secret.decode()
    assert re.fullmatch(r"[A-Za-z0-9_-]+", secret)
    assert bits(URL_SAFE, len(secret)) >= 256

    for made in (found.course.room.key, found.course.room.transfers.offer(token).code):
        letters = codes.plain(made)
        assert bits(len(codes._LETTERS), len(letters)) >= FOR_A_DAY
    assert len(set(codes._LETTERS)) == len(codes._LETTERS)

    kernel = uuid.UUID(found.first.open_lesson())
    assert kernel.version == 4  # of which six bits are fixed
    assert bits(HEX, 32) - 6 >= EVER
    hidden = found.first.xsrf
    version, _mask, masked, _time = hidden.split("|")
    assert version == "2"
    assert bits(HEX, len(masked)) >= EVER


def test_tokens_come_from_the_systems_own_source_of_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def urandom(count: int) -> bytes:
        asked.append(count)
        return os.getrandom(count) if hasattr(os, "getrandom") else bytes(count)

    monkeypatch.setattr(secrets, "token_bytes", urandom)
    secrets.token_urlsafe(24)
    assert asked == [24], "The standard library makes it otherwise now: look whether it is still as good."
    chosen: list[int] = []
    monkeypatch.setattr(codes.secrets, "choice", lambda letters: chosen.append(len(letters)) or letters[0])
    codes.new_code()
    assert chosen == [32] * 12


def test_two_rooms_share_no_secret_and_no_token(tmp_path: Path) -> None:
    rooms = [RoomState(identity.room_secret(tmp_path / name)) for name in ("one", "other")]
    told = [
        {room.key, room.secret, room.transfers.offer("a token").code, identity.participant_of(room.secret, "a token"),
         identity.derived(room.secret, "cookies"), identity.book_salt(room.secret)}
        for room in rooms
    ]  # fmt: skip
    assert all(len(each) == 6 for each in told)
    assert not told[0] & told[1]


def test_a_cookie_of_one_room_is_nothing_in_another(tmp_path: Path) -> None:
    one, other = (identity.derived(identity.room_secret(tmp_path / name), "cookies").hex() for name in ("a", "b"))
    signed = create_signed_value(one, identity.COOKIE, "a token").decode()
    assert decode_signed_value(one, identity.COOKIE, signed) == b"a token"
    assert decode_signed_value(other, identity.COOKIE, signed) is None


def test_no_two_visitors_get_the_same_token(room, small_course) -> None:
    small_course(text("# T"))
    found = room()
    assert len({cookie(found) for _visitor in range(50)}) == 50
    assert len({codes.new_code() for _code in range(1000)}) == 1000


@pytest.mark.parametrize("path", ["/", "/me", "/join", "/facilitator", f"/lesson/{STEM}", "/nothing"])
def test_no_page_has_a_secret_in_an_address(room, small_course, path: str) -> None:
    """Links, forms and scripts of a page: what stands there would go into histories, logs and other people's eyes."""
    small_course(text("# T"), code("1"))
    found = room()
    found.first.ask("/")
    answer = found.ask(path)
    addresses = re.findall(r'(?:href|src|action)="([^"]*)"', answer.body.decode())
    assert addresses
    token = decode_signed_value(found.course.cookie_secret, identity.COOKIE, found.first.cookies[identity.COOKIE])
    known = [token.decode(), found.course.room.key, found.course.room.secret.decode(), *found.first.cookies.values()]
    assert [(secret, address) for secret in known for address in addresses if secret in address] == []
    assert answer.headers["Referrer-Policy"] == "no-referrer"
