"""Who a reader is: an unguessable token in a cookie, never a name and never a number in a row.

The token opens a workbook, so only the reader's own browser has it. The workbook is kept under a one-way hash of it:
whoever sees the store or a log can open nothing with what is written there.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tornado.web import RequestHandler

from fieldschool import i18n
from fieldschool.i18n import _
from fieldschool.present import whole_file

if TYPE_CHECKING:
    from fieldschool.present.state import RoomState

COOKIE = "fieldschool"
FACILITATOR_COOKIE = "fieldschool_facilitator"
#: Days that a workbook stays open in a browser; browsers keep no cookie longer.
DAYS = 400
#: Days that a facilitator stays one; the key is printed at each start.
FACILITATOR_DAYS = 1
_SHORTEST = 32


class SecretError(RuntimeError):
    """The room's secret cannot be used; the text is one sentence that says what to do."""


@dataclass(frozen=True)
class Reader:
    """Who asks for a page.

    Attributes
    ----------
    participant : str
        The key of the workbook: ``p_`` and 32 hexadecimal digits.
    token : str
        What the cookie holds. Never shown, never logged.
    language : str
        One of `fieldschool.i18n.languages`.
    country : str
        The country chosen, ISO 3166 alpha-3; empty before the choice.
    facilitator : bool
        Whether the reader sees the facilitator's notes and the room.
    """

    participant: str
    token: str = field(repr=False)
    language: str
    country: str
    facilitator: bool


def room_secret(folder: Path) -> bytes:
    """The secret that signs cookies and hides participants; made once, so that a restart keeps everybody.

    Parameters
    ----------
    folder : Path
        Where answers are kept; it and the file ``secret`` in it are made when missing (modes 700 and 600).

    Raises
    ------
    SecretError
        When the file cannot be read or made, or is too short to be safe.
    """
    file = folder / "secret"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            found = file.read_bytes().strip()
        else:
            with os.fdopen(handle, "wb") as made:
                found = secrets.token_urlsafe(48).encode()
                made.write(found)
    except OSError:
        text = _("The file {file} cannot be read or made. Allow reading and writing in its folder.")
        raise SecretError(text.format(file=file)) from None
    if len(found) < _SHORTEST:
        text = _("The file {file} is damaged. Put a good copy in its place; without it nobody finds their answers.")
        raise SecretError(text.format(file=file))
    return found


def take_secret(folder: Path, secret: bytes) -> None:
    """Put the secret of a room that comes from another laptop in the place of this one's.

    Raises
    ------
    SecretError
        When it is too short to be safe, or cannot be written.
    """
    file = folder / "secret"
    if len(secret) < _SHORTEST:
        raise SecretError(_("The saved room holds no good secret: the answers are here, but nobody finds theirs."))
    try:
        whole_file.write(file, secret)
    except OSError:
        text = _("The file {file} cannot be read or made. Allow reading and writing in its folder.")
        raise SecretError(text.format(file=file)) from None


def derived(secret: bytes, purpose: str) -> bytes:
    """A key of its own for one purpose, so that no two uses share one."""
    return hmac.digest(secret, purpose.encode(), "sha256")


def book_salt(secret: bytes) -> str:
    """What the order of the plans in the room's book is drawn with: the same for a room, and known to nobody."""
    return derived(secret, "book").hex()


def participant_of(secret: bytes, token: str) -> str:
    """The key of a workbook: a keyed hash (HMAC-SHA-256) of the token, from which nobody gets the token back."""
    return "p_" + hmac.new(derived(secret, "participant"), token.encode(), hashlib.sha256).hexdigest()[:32]


def room_of(handler: RequestHandler) -> RoomState:
    """The room that a request is in: the browser's among several, else the only one. Looked up once for a request."""
    if not hasattr(handler, "_room"):
        rooms = handler.settings.get("rooms")
        handler._room = rooms.of(handler) if rooms else handler.settings["room"]
    return handler._room


def token_of(handler: RequestHandler) -> str | None:
    """The token in the request's cookie; ``None`` without one, and with one that we did not sign.

    Where somebody else tells who comes in (``settings["door"]``: a hub), its word counts and no cookie of ours.
    """
    if door := handler.settings.get("door"):
        return door.token_of(handler)
    found = handler.get_signed_cookie(COOKIE, max_age_days=DAYS)
    return found.decode("ascii", "replace") if found else None


def asking(handler: RequestHandler) -> str | None:
    """The participant who asks, by the cookie alone; ``None`` without one. No header that a client sends counts."""
    token = token_of(handler)
    return participant_of(room_of(handler).secret, token) if token else None


def keep(handler: RequestHandler, name: str, value: str, days: int) -> None:
    """Set a signed cookie that scripts cannot read and other sites cannot send."""
    handler.set_signed_cookie(name, value, expires_days=days, **_options(handler))


def forget(handler: RequestHandler, name: str) -> None:
    """Take a cookie away."""
    handler.clear_cookie(name, path=handler.settings["base_url"])


def choose_language(handler: RequestHandler, language: str) -> None:
    """Keep the choice of language; it is no secret, and scripts may read it."""
    options = _options(handler) | {"httponly": False}
    handler.set_cookie(i18n.COOKIE, language, expires_days=DAYS, **options)


def language_of(handler: RequestHandler) -> str:
    """The language chosen, else the browser's, else English."""
    return i18n.preferred(handler.get_cookie(i18n.COOKIE), handler.request.headers.get("Accept-Language"))


def reader_of(handler: RequestHandler) -> Reader:
    """Who asks, by the cookie alone; somebody new gets a token of their own.

    Parameters
    ----------
    handler : RequestHandler
        Of a page whose headers are not sent yet. Asked once for a request.

    Returns
    -------
    Reader
        Without the country, which is in the workbook.
    """
    token = token_of(handler)
    if token is None:
        token = secrets.token_urlsafe(24)
        keep(handler, COOKIE, token, DAYS)
    return Reader(
        participant=participant_of(room_of(handler).secret, token),
        token=token,
        language=language_of(handler),
        country="",
        facilitator=is_facilitator(handler),
    )


def is_facilitator(handler: RequestHandler) -> bool:
    """Whether the browser gave the key, or sits at this computer when it was started for preparing a lesson."""
    if door := handler.settings.get("door"):
        return door.is_facilitator(handler)
    if handler.get_signed_cookie(FACILITATOR_COOKIE, max_age_days=FACILITATOR_DAYS):
        return True
    return bool(handler.settings["facilitator"]) and _at_this_computer(handler.request.remote_ip)


def _at_this_computer(address: str | None) -> bool:
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False


def _options(handler: RequestHandler) -> dict[str, object]:
    return {
        "httponly": True,
        "samesite": "Lax",
        "path": handler.settings["base_url"],
        "secure": handler.request.protocol == "https",
    }
