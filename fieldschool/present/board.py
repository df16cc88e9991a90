"""The presses on the room's board: freeze, hide, count anew, let a text through. Pure: what was, and what is then."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from fieldschool.present.board_file import MOST, Frozen, Kept, Start, View

#: The view that says how far the room is; the others are named by their lesson's number.
FAR = "far"


@dataclass(frozen=True)
class Bounds:
    """Which answers a view is drawn from: those in rows after one number, up to another, and the texts let through."""

    after: int
    upto: int | None
    let: frozenset[str]


def bounds(kept: Kept, name: str, last: int) -> Bounds:
    """The answers that the projected view is drawn from.

    Parameters
    ----------
    kept : Kept
    name : str
        Of the view.
    last : int
        Number of the newest row. A store that is younger than a decision is another store, or was emptied: then all
        counts.
    """
    view, let = kept.view(name), frozenset(kept.let.get(name, ()))
    if view.frozen:
        # A text that was put back is gone at once, even from a picture that stands still.
        return Bounds(view.frozen.after, view.frozen.upto, let & frozenset(view.frozen.let))
    return Bounds(view.after if view.after <= last else 0, None, let)


def pressed(
    view: View, press: str, *, last: int, let: Collection[str], names: Collection[str], at: dt.datetime
) -> View:
    """A view after one press; the same where that button does nothing now.

    Parameters
    ----------
    view : View
    press : str
        ``freeze``, ``go_on``, ``hide``, ``show``, ``anew`` (what counts begins now), ``back`` (undoes the last
        ``anew``), ``all`` (every picture), or ``away:``, ``bring:`` and ``only:`` with the name of a picture. Anybody
        may have written it.
    last : int
        Number of the newest row.
    let : collection of str
        Marks of the texts let through now.
    names : collection of str
        The pictures that the view can have.
    at : datetime
        Now, with its time zone.
    """
    word, _colon, name = press.partition(":")
    change: dict[str, object] = {}
    if press == "freeze" and view.frozen is None:
        change = {"frozen": Frozen(at=at, after=view.after, upto=last, let=tuple(sorted(let)))}
    elif press == "go_on":
        change = {"frozen": None}
    elif press in ("hide", "show"):
        change = {"hidden": press == "hide"}
    elif press == "anew":
        change = {"starts": (*view.starts, Start(after=last, at=at))[-MOST:]}
    elif press == "back":
        change = {"starts": view.starts[:-1]}
    elif press == "all":
        change = {"away": ()}
    elif name in names and word in ("away", "bring", "only"):
        away = {
            "away": {*view.away, name},
            "bring": {*view.away} - {name},
            "only": {*names} - {name},
        }[word]
        change = {"away": tuple(sorted(away))}
    return view.model_copy(update=change)


def mark(secret: bytes, place: Sequence[str], text: str) -> str:
    """What stands for a text in the file and in a button: 32 letters that say nothing to whoever lacks the secret.

    The same answer of two people has one mark; a text that was changed has another, and must be let through again.

    Parameters
    ----------
    secret : bytes
    place : sequence of str
        What the text answers.
    text : str
    """
    return hmac.new(secret, "\0".join([*place, text]).encode(), hashlib.sha256).hexdigest()[:32]
