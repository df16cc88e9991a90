"""Controls, lists, pictures and tasks of a lesson as something that is answered with a pen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from typing import Any

from fieldschool.document.parts import Chart, Part, Question, Table, Words, clean
from fieldschool.exercises.cards import cards
from fieldschool.exercises.load import load
from fieldschool.exercises.progress import Progress
from fieldschool.i18n import _, number

#: More options than this are not printed: a line is written on.
MOST_OPTIONS = 14
#: Empty rows of a list, and columns that fit beside each other; those above stand below as lines.
ROWS, COLUMNS = 4, 5
#: Ends of a slider that are no help on paper.
HUGE = 1e9


def asked(widget: Any, depth: int = 14) -> Iterator[Part]:
    """What a part of a tool asks and shows, from above."""
    from ipywidgets import HTML

    from fieldschool.tools.figure_view import FigureView
    from fieldschool.tools.widgets import Form, Ranking, Records, Sheet, View

    if isinstance(widget, FigureView):
        found = widget.picture
        yield Words(clean(found.sentence))
        yield from _tables([{"caption": found.table.caption, "columns": found.table.columns, "rows": found.table.rows}])
    elif isinstance(widget, Form):
        yield from _form(widget)
    elif isinstance(widget, Records):
        yield from _records(widget)
    elif isinstance(widget, View):
        yield from _view(widget)
    elif isinstance(widget, Sheet):
        yield from _sheet(widget)
    elif isinstance(widget, Ranking):
        names = tuple(clean(card.get("title", "")) for card in widget.cards)
        yield Words(_("Put a number beside each: 1 comes first."), widget.title)
        yield Table("", (_("Place"), _("What")), tuple(("", name) for name in names), (1, 9))
    elif isinstance(widget, HTML):
        yield from (Words(text) for text in _texts(widget.value))
    elif depth:
        for child in getattr(widget, "children", ()):
            yield from asked(child, depth - 1)


def tasks(stem: str) -> Iterator[Part]:
    """The tasks of an exercise, each with lines for what is written in one's own words.

    Raises
    ------
    FileNotFoundError
        When the lesson has no exercise.
    """
    exercise = load(stem)
    for place, card in enumerate(cards(exercise, Progress.restore(None, exercise), {}, {}), start=1):
        yield Words(clean(card["ask"]), f"{place}. {clean(card['title'])}")
        if not card["parts"]:
            yield Question(_("What I found"), lines=2)
        for part in card["parts"]:
            yield Question(clean(part["label"]), lines=part["rows"])


def _form(form: Any) -> Iterator[Part]:
    if form.title:
        yield Words("", clean(form.title))
    for field in form.fields:
        kind, options = field["kind"], [clean(str(one[1])) for one in field.get("options", ())]
        text, about = clean(field["label"]), clean(field.get("help", ""))
        if kind == "buttons":
            continue
        if kind == "toggle":
            yield Question(text, (_("yes"), _("no")), help=about)
        elif kind == "choice" and len(options) <= MOST_OPTIONS:
            yield Question(text, tuple(options), help=about)
        elif kind in ("range", "number"):
            yield Question(text, lines=0, help=" ".join(filter(None, (_begins(form, field), about))))
        else:
            yield Question(text, lines=2 if kind == "text" else 1, help=about)


def _begins(form: Any, field: Mapping[str, Any]) -> str:
    value, unit = form.values.get(field["key"]), clean(field.get("unit", ""))
    said = []
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        said.append(_("To begin with: {value}.").format(value=f"{number(value, 2)} {unit}".strip()))
    low, high = field.get("min"), field.get("max")
    if low is not None and high is not None and abs(high) < HUGE:
        said.append(_("From {low} to {high}.").format(low=number(low, 2), high=number(high, 2)))
    return " ".join(said)


def _records(listed: Any) -> Iterator[Part]:
    fields = [(clean(one["label"]), [clean(str(o[1])) for o in one.get("options", ())]) for one in listed.fields]
    heads = tuple(label for label, _options in fields[:COLUMNS])
    yield Table(clean(listed.title), heads, tuple(("\n\n", *[""] * (len(heads) - 1)) for _row in range(ROWS)))
    for label, options in fields:
        if 0 < len(options) <= MOST_OPTIONS:
            yield Words(" · ".join(options), label, look="note")
    for label, _options in fields[COLUMNS:]:
        yield Question(label)


def _view(view: Any) -> Iterator[Part]:
    content = view.content
    sentence = clean(content.get("sentence") or "")
    pictures = content.get("pictures") or ()
    if not pictures and sentence:
        yield Words(sentence)
    for picture in pictures:
        yield Chart(picture, clean(picture.get("sentence") or "") or sentence)
    if notice := clean(content.get("notice") or ""):
        yield Words(notice, look="note")
    for name in ("compare", "table"):
        if spec := content.get(name):
            yield from _tables(spec if isinstance(spec, Sequence) else [spec])


def _tables(specs: Sequence[Mapping[str, Any]]) -> Iterator[Part]:
    for spec in specs:
        heads = tuple(clean(str(one)) for one in spec.get("columns", ()))
        rows = tuple(tuple(clean(str("" if cell is None else cell)) for cell in row) for row in spec.get("rows", ()))
        if heads and rows and all(len(row) == len(heads) for row in rows):
            yield Table(clean(spec.get("caption") or ""), heads, rows)


def _sheet(sheet: Any) -> Iterator[Part]:
    """The questions of all places once, then those of each kind of place."""
    listed = [questions for questions in sheet.questions.values() if questions]
    everywhere = set.intersection(*({one["id"] for one in questions} for questions in listed)) if listed else set()
    yield Words("", _("At every place"))
    yield from (_of_sheet(one) for one in (listed[0] if listed else ()) if one["id"] in everywhere)
    for kind, questions in sheet.questions.items():
        places = [clean(site["title"]) for site in sheet.sites if site["type"] == kind]
        if places and questions:
            yield Words(", ".join(places), _("Only there"))
            yield from (_of_sheet(one) for one in questions if one["id"] not in everywhere)


def _of_sheet(one: Mapping[str, Any]) -> Question:
    options = tuple(clean(str(option[1])) for option in one.get("options", ()))
    lines = 2 if one["kind"] in ("text", "photo") else 0
    about = " ".join(filter(None, (clean(one.get("unit", "")), clean(one.get("help", "")))))
    return Question(clean(one["text"]), options, lines, about)


class _Blocks(HTMLParser):
    """The texts of HTML, one for each block."""

    SILENT = frozenset({"svg", "style", "script"})
    BLOCKS = frozenset({"p", "li", "h2", "h3", "h4", "tr", "div", "ul", "table", "dt", "dd", "summary", "details"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = [""]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self._silent += tag in self.SILENT
        if tag in self.BLOCKS:
            self.found.append("")
        elif tag in ("td", "th"):
            self.found[-1] += "  "

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self.SILENT
        if tag in self.BLOCKS:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found[-1] += data


def _texts(html: str) -> list[str]:
    blocks = _Blocks()
    blocks.feed(html)
    return [text for one in blocks.found if (text := clean(re.sub(r"\s+", " ", one)))]
