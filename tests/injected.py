"""Text that would do something if anybody ran it, and every place of the course in which a participant may write.

`CANARY` is what the sum in most of them comes to: where it is found, something was run. None of the texts holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fieldschool import course
from fieldschool.lesson import Lesson
from fieldschool.tools.widgets import Form, Records, Sheet, Tasks
from fieldschool.workbook.saving import Saver

CANARY = str(1337 * 7331)
_SUM = "1337*7331"
#: Markup: each would call ``canary`` or leave an element with the attribute ``data-canary``.
MARKUP = (
    "<script>canary(1)</script>",
    "<img src=x data-canary onerror=canary(2)>",
    '"><svg data-canary onload=canary(3)>',
    "'><i data-canary onmouseover='canary(4)'>x</i>",
    "</textarea><b data-canary>x</b>",
    "</script><script>canary(5)</script>",
    "<iframe data-canary src=javascript:canary(6)>",
    "[x](javascript:canary(7))",
    '![x](x" data-canary onerror="canary(8))',
    "javascript:canary(9)",
    "&lt;b data-canary&gt;&#60;script&#62;canary(10)",
    "$\\href{javascript:canary(11)}{x}$",
)
#: The rest of the world's languages; the first letters count in spreadsheets.
TEXTS = (
    *MARKUP,
    f"={_SUM}", f"+{_SUM}", f"-{_SUM}", f"@SUM({_SUM})", f"\t={_SUM}", f" ={_SUM}", f"\uff1d{_SUM}",
    "=cmd|' /C calc'!A0", '=HYPERLINK("http://elsewhere.example","x")', "=IMPORTXML(\"http://elsewhere.example\")",
    f"{{{{{_SUM}}}}}", f"{{% set x = {_SUM} %}}{{{{x}}}}", "{% include '/etc/passwd' %}", f"${{{_SUM}}}",
    f"#{{{_SUM}}}", f"<%= {_SUM} %>", f"{{{{r {_SUM}}}}}", "{{p x}}{%tr for a in b %}",
    "{0.__class__.__mro__}", "{self.__init__.__globals__}", "%(secret)s %n %s", "{fieldschool} {}",
    "../../../../etc/passwd", "/etc/passwd", "..\\..\\windows\\win.ini", "a\x00b/../canary", "file:///etc/passwd",
    "'); DROP TABLE answers;--", "x' OR '1'='1", 'x" UNION SELECT value FROM answers--', "%' ESCAPE '\\",
    "\\input{/etc/passwd}", "\\write18{touch canary}", f"$\\directlua{{{_SUM}}}$", "`touch canary`", "$(touch canary)",
    'a;b,"c"\td', "line\r\nBEGIN:VEVENT\r\nSUMMARY:canary", "\u202egnp.exe\u2066", "\ufeff\u200b\u2028\u2029",
    "\x1b[31mred\x1b]0;canary\x07", "half \ud83d an emoji", "\x85\x9b31m",
)  # fmt: skip
#: Longer than anything that is kept.
LONG = "=x" * 500_000


@dataclass(frozen=True)
class Place:
    """Where any text may be written.

    Attributes
    ----------
    name : str
        Lesson, widget and field.
    write : callable
        Writes a text there as a page does: by the widget's own message.
    """

    name: str
    write: Callable[[str], object]


def opened(number: str, saver: Saver) -> tuple[Lesson, list[Any]]:
    """A lesson as its notebook opens it, and all its widgets."""
    lesson = Lesson(number, saver)
    parts = list(lesson._tool.parts) or [""]
    shown = [lesson.tool(part) for part in parts] + [lesson.exercise()]
    found: dict[int, Any] = {}
    for widget in shown + list(lesson._tool.forms):
        _walk(widget, found)
    return lesson, list(found.values())


def places(number: str, saver: Saver) -> Iterator[Place]:
    """Every place of a lesson."""
    _lesson, widgets = opened(number, saver)
    for order, widget in enumerate(widgets):
        name = f"{number} {type(widget).__name__} {order}"
        if isinstance(widget, Form):
            for field in widget.fields:
                if field["kind"] == "text":
                    yield Place(f"{name} {field['key']}", _in_form(widget, field["key"]))
        elif isinstance(widget, Records):
            yield from _in_records(name, widget)
        elif isinstance(widget, Sheet):
            for site in widget.sites[:1]:
                for asked in widget.questions.get(site["type"], ()):
                    if asked["kind"] not in ("number", "choice"):
                        yield Place(f"{name} {asked['id']}", _in_sheet(widget, site["id"], asked["id"]))
        elif isinstance(widget, Tasks):
            for task in widget.tasks:
                for part in task["parts"]:
                    yield Place(f"{name} {task['key']}/{part['key']}", _in_task(widget, task["key"], part["key"]))


def write_everywhere(saver: Saver, texts: Sequence[str], shift: int = 0) -> dict[str, list[str]]:
    """Write the next one of the texts into each place of every lesson; gives what was written where.

    With every shift from 0 to the number of texts each of them has been in each place.
    """
    written: dict[str, list[str]] = {}
    turn = shift
    for lesson in course.load().lessons:
        for place in list(places(lesson.number, saver)):
            text = texts[turn % len(texts)]
            turn += 1
            place.write(text)
            written.setdefault(text, []).append(place.name)
    return written


def _walk(widget: Any, found: dict[int, Any], depth: int = 16) -> None:
    if widget is None or id(widget) in found or not depth:
        return
    found[id(widget)] = widget
    for child in getattr(widget, "children", ()):
        _walk(child, found, depth - 1)


def _in_form(form: Form, key: str) -> Callable[[str], object]:
    return lambda text: form.edit(key, text)


def _in_sheet(sheet: Sheet, site: str, item: str) -> Callable[[str], object]:
    def write(text: str) -> None:
        edit = {"id": f"{site}{item}{len(text)}", "site": site, "item": item, "value": text}
        _say(sheet, do="answers", edits=[edit])

    return write


def _in_task(tasks: Tasks, task: str, part: str) -> Callable[[str], object]:
    return lambda text: _say(tasks, do="answer", task=task, part=part, text=text, seq=1)


def _in_records(name: str, listed: Records) -> Iterator[Place]:
    """One record in which everything is filled in, so that it counts and comes into the plan."""
    _say(listed, do="add")
    if not listed.shown["records"]:
        return
    record = listed.shown["records"][-1]["id"]
    for field in listed.fields:
        if field["kind"] not in ("text", "link"):
            _say(listed, do="set", id=record, key=field["key"], raw=_good(field))
    for field in listed.fields:
        if field["kind"] in ("text", "link"):
            yield Place(f"{name} {field['key']}", _in_record(listed, record, field["key"]))
    yield Place(f"{name} pasted", lambda text: _say(listed, do="paste", text=text))


def _in_record(listed: Records, record: str, key: str) -> Callable[[str], object]:
    return lambda text: _say(listed, do="set", id=record, key=key, raw=text)


def _good(field: dict[str, Any]) -> str:
    if field["kind"] == "choice":
        return str(next((option[0] for option in field["options"] if option[0]), ""))
    return "2020" if field["kind"] == "year" else str(int(max(field.get("min") or 1, 1)))


def _say(widget: Any, **message: object) -> None:
    widget._handle_custom_msg(message, [])
