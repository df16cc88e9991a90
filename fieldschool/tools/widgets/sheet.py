"""A sheet that is filled on a phone, one question after the other; answers given without a connection come later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from fieldschool.i18n import _, clock, locale_tag
from fieldschool.tools.kept import text as plain
from fieldschool.tools.widgets import assets
from fieldschool.tools.widgets.parse import InputError, read_number
from fieldschool.tools.widgets.sheet_words import labels

#: Letters of a written answer.
LONGEST = 300
#: Bytes that all answers may take, so that what was answered always fits into the workbook with the rest.
ROOM = 40_000
#: Ids of answers that are remembered: an answer that comes again counts once.
IDS = 400
#: Letters of an id, and how many ids the page is told of at once.
_ID, _TOLD = 40, 200

#: Answers as they were given: by place, by question.
Values = dict[str, dict[str, str]]


class Sheet(anywidget.AnyWidget):
    """Questions about places, asked one by one.

    Parameters
    ----------
    sites : sequence of dict
        In the order shown: ``id``, ``title``, ``group`` (under which it is listed), ``type`` (which questions) and if
        wanted ``about`` (a sentence).
    questions : mapping of str to list of dict
        By type: ``id``, ``kind`` (``number``, ``choice``, ``text`` or ``photo``), ``text``, ``required``, and as its
        kind needs ``options`` (``[value, words]``), ``unit``, ``low``, ``high``, ``help``.
    values : mapping
        Answers of another day.
    ids : iterable of str
        Ids of answers that were heard on another day.
    reader : str
        A one-way token of whose answers these are: another reader of the same phone finds none of them.
    book : str
        Name of the workbook that the answers go to. The page hears it once the workbook was saved.
    was_saved : bool
        Whether it was.
    on_change : callable, optional
        Called without arguments after each change.
    title : str

    Notes
    -----
    The page keeps each answer in the browser's own storage the moment it is given, with an id, and sends all that wait
    by the message ``answers`` (``edits``: ``id``, ``site``, ``item``, ``value``), again and again until they arrived.
    Nothing of it is believed. ``shown`` is what Python knows; ``arrived`` names what is in the workbook: an answer that
    was heard and then handed over to be saved (`hand_over`), once saving is over. An id that is known already is told
    to have arrived and changes nothing.

    A page that finds answers for another workbook than ``book`` sends nothing before its reader says so.
    """

    _esm = assets.Script("sheet.js")
    _css = assets.Style()

    sites = traitlets.List(traitlets.Dict()).tag(sync=True)
    questions = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)
    arrived = traitlets.Dict().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    status = traitlets.Dict().tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)
    reader = traitlets.Unicode("").tag(sync=True)
    book = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        sites: Sequence[dict],
        questions: Mapping[str, list[dict]],
        values: Mapping[str, Mapping[str, str]] | None = None,
        ids: Iterable[str] = (),
        *,
        reader: str = "",
        book: str = "",
        was_saved: bool = False,
        on_change: Callable[[], None] | None = None,
        title: str = "",
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now().astimezone(),
    ) -> None:
        self._on_change, self._now, self._book = on_change, now, book
        self._values: Values = {site: dict(given) for site, given in (values or {}).items()}
        self._saved = list(ids)[-IDS:]
        self._heard: list[str] = []
        self._handed: list[str] = []
        self._full: set[str] = set()
        super().__init__(
            sites=list(sites),
            questions=dict(questions),
            labels=labels(),
            reader=reader,
            book=book if was_saved else "",
            title=title,
            arrived={"ids": [], "text": ""},
            status={"state": "saved", "text": ""},
        )
        self._show()
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        return f"Sheet({self.title!r})"

    @property
    def values(self) -> Values:
        """Answers as they were given, right or wrong; by place, by question. One that was taken away is not there."""
        return {site: dict(given) for site, given in self._values.items()}

    @property
    def ids(self) -> list[str]:
        """Ids of the answers that were heard, the newest last."""
        return [*self._saved, *self._heard][-IDS:]

    def read(self, site: str, item: str) -> Any:
        """The value of an answer: a float, an option or a text; ``None`` where there is none that can be used."""
        asked, raw = self._asked(site, item), self._values.get(site, {}).get(item, "")
        try:
            return _read(asked, raw) if asked and raw else None
        except InputError:
            return None

    def answer(self, site: str, item: str, value: Any, name: str = "") -> None:
        """Take an answer, as the page tells it; one that was heard already is passed over."""
        if not (isinstance(value, str) and _is_name(site) and self._asked_anywhere(item)):
            return
        if name and name in self.ids:
            self._tell([name] if name in self._saved else [])
            return
        given = self._values.setdefault(site, {})
        before = given.get(item, "")
        given[item] = plain(value, LONGEST)
        place = f"{site}/{item}"
        if _size(self._values) > ROOM and len(given[item]) > len(before):
            # Not taken, so that it goes on waiting on the phone, and the note says why.
            given[item] = before
            self._full.add(place)
            self._tidy(site, item)
            self._show()
            return
        self._full.discard(place)
        self._tidy(site, item)
        self._heard += [name] if name else []
        self._show()
        if self._on_change is not None:
            self._on_change()

    def hand_over(self) -> None:
        """All that was heard until now goes with what is being saved; the next word that all is saved is about it."""
        self._handed = list(self._heard)

    def set_status(self, text: str, state: str = "saved", offer: str = "") -> None:
        """Say how saving stands, and once it is over, which answers have arrived."""
        self.status = {"state": state, "text": text} | ({"offer": offer} if offer else {})
        if state == "saved" and self._handed:
            done, self._handed = self._handed, []
            self._saved = [*self._saved, *done][-IDS:]
            self._heard = [name for name in self._heard if name not in set(done)]
            with self.hold_sync():
                self.book = self._book
                self._tell(done)

    def set_sites(self, sites: Sequence[dict]) -> None:
        """Offer these places; answers about others are kept."""
        if list(sites) != self.sites:
            self.sites = list(sites)
            self._show()

    def _tell(self, names: list[str]) -> None:
        told = list(dict.fromkeys([*self.arrived["ids"], *names]))[-_TOLD:]
        if names:
            said = _("All answers have arrived: {time}.").format(time=clock(self._now()))
            # Told anew even if these were told before: the page may not have heard it.
            self.arrived = {"ids": told, "text": said, "n": self.arrived.get("n", 0) + 1}

    def _receive(self, _widget: object, message: object, _buffers: object) -> None:
        if not isinstance(message, Mapping) or message.get("do") != "answers":
            return
        edits = message.get("edits")
        for edit in edits if isinstance(edits, list) else ():
            if isinstance(edit, Mapping) and _is_name(edit.get("id")):
                self.answer(edit.get("site"), edit.get("item"), edit.get("value"), edit["id"])  # type: ignore[arg-type]

    def _tidy(self, site: str, item: str) -> None:
        if not self._values[site][item]:
            del self._values[site][item]
        if not self._values[site]:
            del self._values[site]

    def _asked(self, site: str, item: str) -> dict | None:
        kind = next((each["type"] for each in self.sites if each["id"] == site), None)
        return next((each for each in self.questions.get(kind, ()) if each["id"] == item), None)

    def _asked_anywhere(self, item: object) -> bool:
        return any(each["id"] == item for listed in self.questions.values() for each in listed)

    def _show(self) -> None:
        notes = {place: _("The sheet is full. Shorten another answer; this one waits on your phone.")
                 for place in self._full}  # fmt: skip
        for site, given in self._values.items():
            for item, raw in given.items():
                asked = self._asked(site, item)
                try:
                    if asked:
                        _read(asked, raw)
                except InputError as error:
                    notes[f"{site}/{item}"] = str(error)
        self.shown = {"values": self.values, "notes": notes}


def _read(asked: Mapping[str, Any], raw: str) -> Any:
    if asked["kind"] == "number":
        return read_number(raw, locale_tag(), asked["low"], asked["high"])
    if asked["kind"] == "choice":
        if raw not in [value for value, _words in asked["options"]]:
            raise InputError(_("Choose one of the list."))
        return raw
    return " ".join(raw.split())


def _is_name(name: object) -> bool:
    return isinstance(name, str) and 0 < len(name) <= _ID and name.isascii() and name.isprintable()


def _size(values: Values) -> int:
    return sum(len(item) + len(raw.encode()) + 8 for given in values.values() for item, raw in given.items())
