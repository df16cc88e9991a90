"""Judging the way in for phones: port, addresses, firewall. Nothing is looked up here."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from enum import StrEnum

from fieldschool.doctor.findings import Finding, State, good
from fieldschool.i18n import _
from fieldschool.present.address import http


class Wall(StrEnum):
    """Which firewall this system has, as far as it can be seen."""

    WINDOWS = "windows"
    MACOS = "macos"
    UFW = "ufw"
    FIREWALLD = "firewalld"
    UNSEEN = "unseen"


def port(asked: int, error: int | None, other: int | None) -> Finding:
    """The port that the course listens at.

    Parameters
    ----------
    asked : int
    error : int or None
        Number of the system's error when it was tried; ``None`` when it is free.
    other : int or None
        The next one that is free.
    """
    what = _("Port")
    if error is None:
        return good("port", what, _("{port} is free.").format(port=asked))
    todo = _("Close the other program.")
    if other is not None:
        todo = _("Close the other program, or start with make present ROOM=1 PORT={other}: that one is free.").format(
            other=other
        )
    if error == errno.EACCES:
        sentence = _("{port} is reserved by this computer.").format(port=asked)
        if other is not None:
            todo = _("Start with make present ROOM=1 PORT={other}: that one is free.").format(other=other)
    else:
        sentence = _("{port} is taken by another program, perhaps by this course, open already.").format(port=asked)
    return Finding("port", what, State.BAD, sentence, todo)


def addresses(found: Sequence[str], listens_at: int) -> Finding:
    """Where phones on the same Wi-Fi find the course, the likeliest first."""
    what = _("Wi-Fi")
    if not found:
        sentence = _("This computer is in no network, so phones have no way in.")
        todo = _("Join the Wi-Fi of the hall, or open a hotspot on a phone. Then look again.")
        return Finding("addresses", what, State.WARN, sentence, todo)
    likely, *others = (http(each, listens_at) for each in found)
    sentence = _("Phones on the same Wi-Fi: {address}").format(address=likely)
    if others:
        sentence = _("{sentence} (or {others})").format(sentence=sentence, others=", ".join(others))
    return good("addresses", what, sentence)


def firewall(wall: Wall, asked: int) -> Finding:
    """What to do so that phones get in; whether they do only a phone can tell."""
    first = {
        Wall.WINDOWS: _(
            "When Windows asks at the first start, allow Python on private and public networks. No question? Look "
            "under Windows Security, Firewall, Allow an app."
        ),
        Wall.MACOS: _(
            "When macOS asks whether Python may accept incoming connections, say Allow. No question? Look under System "
            "Settings, Network, Firewall."
        ),
        Wall.UFW: _("The firewall ufw is on. Open the port: sudo ufw allow {port}/tcp").format(port=asked),
        Wall.FIREWALLD: _("firewalld is on. Open the port: sudo firewall-cmd --add-port={port}/tcp").format(port=asked),
        Wall.UNSEEN: _("No firewall was seen that would have to be opened first."),
    }[wall]
    todo = _(
        "{first} Then start with make present ROOM=1 and open the address on one phone. A Wi-Fi for guests may keep "
        "devices apart: then use a hotspot."
    ).format(first=first)
    sentence = _("Whether a phone gets in is not known from here: only a phone can tell.")
    return Finding("firewall", _("A phone gets in"), State.WARN, sentence, todo)
