"""The practices that a participant chooses: adopt, replicate or improve, what to change, whom to call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fieldschool.i18n import _, number
from fieldschool.sources.practices import Condition, Practice, conditions, contacts_for, failures_of, practices
from fieldschool.tools.content import view_content
from fieldschool.tools.practices.fields import practice_options
from fieldschool.tools.practices.scoring import Context
from fieldschool.tools.widgets import Records

#: Practices that there is room for: more than three are not begun by anybody.
LIMIT = 3
#: Letters of an answer.
LONG = 300
HOW = ("adopt", "replicate", "improve")


class Chosen(Records):
    """The list of practices that are taken home."""

    def __init__(self, records: Iterable[Mapping[str, Any]], on_change: Callable[[], None]) -> None:
        super().__init__(fields(), records, on_change, title=_("The practices that I take home"), name_of=_title,
                         limit=LIMIT, refuse=_twice)  # fmt: skip

    def take(self, practice_id: str, context: Context, country: str) -> bool:
        """Put a practice on the list, with what is missing and whom to call already written; whether there was room."""
        one = practices()[practice_id]
        asked = conditions()
        missing = "; ".join(_(asked[name].title) for name in context.lacks(one))
        call = "; ".join(each.organisation for each in contacts_for(one, country)[:2])
        row = {"practice": practice_id, "needs_first": missing[:LONG], "who_to_call": call[:LONG]}
        return bool(self.add(row))

    def ids(self) -> list[str]:
        """The practices on the list, finished or not."""
        return [row["practice"] for row in self.records if row["practice"]]


def how_names() -> dict[str, str]:
    """Three ways to take a practice home."""
    return {
        "adopt": _("Adopt: join what exists"),
        "replicate": _("Replicate: do the same here"),
        "improve": _("Improve: do it better than there"),
    }


def fields() -> list[dict]:
    """What is asked of a practice that is taken home."""
    how = [list(pair) for pair in how_names().items()]
    offered = [[name, title] for name, title, _theme in practice_options()]
    long = {"kind": "text", "longest": LONG}
    return [
        {"key": "practice", "kind": "choice", "label": _("The practice"), "options": offered, "required": True,
         "missing": _("Choose a practice.")},
        {"key": "how", "kind": "choice", "label": _("How I take it"), "options": how, "required": True,
         "missing": _("Adopt, replicate or improve? Choose one.")},
        {"key": "change", "label": _("What must be different at home"), "required": True,
         "missing": _("Name one thing that you would do otherwise than there."), **long},
        {"key": "needs_first", "label": _("What must be there first"), "required": True,
         "missing": _("Name what is missing. If nothing is, write “nothing”."), **long},
        {"key": "who_to_call", "label": _("Who to call"), "required": True,
         "missing": _("Name a person or an office."), **long},
        {"key": "first_step", "label": _("First step, and by when"), "required": True,
         "missing": _("Name a step and a month. It counts from then on."), **long},
    ]  # fmt: skip


def page(chosen: Chosen, context: Context, beaten: Mapping[str, str]) -> dict[str, Any]:
    """What stands against each choice, as the view shows it.

    Parameters
    ----------
    chosen : Chosen
    context : Context
    beaten : mapping
        Title of a practice that is at least as good in all, by practice.
    """
    known, asked = practices(), conditions()
    rows = [_row(known[name], asked, context, beaten) for name in chosen.ids() if name in known]
    done = len(chosen.complete)
    if not rows:
        sentence = _("Choose up to three. Put one on the list from its card, or add one here.")
    elif done < len(rows):
        sentence = _("{n} of {all} are finished. A field that is missing is marked.").format(
            n=number(done), all=number(len(rows))
        )
    else:
        sentence = _("{n} chosen. Before you go on, look at the failure beside each.").format(n=number(done))
    columns = [_("Practice"), _("Not yet there"), _("A failure to remember"), _("Another one that is not worse")]
    compare = {"title": _("What stands against it"), "columns": columns, "rows": rows, "words": True} if rows else None
    return view_content(sentence, compare=compare)


def _row(one: Practice, asked: Mapping[str, Condition], context: Context, beaten: Mapping[str, str]) -> list[str]:
    lacks = "; ".join(_(asked[each].title) for each in context.lacks(one))
    failure = next(iter(failures_of(one)), None)
    warned = f"{_(failure.title)}. {_(failure.lesson)}" if failure else _("None is documented in our list.")
    return [_(one.title), lacks or _("nothing"), warned, beaten.get(one.practice_id, "–")]


def _title(values: Mapping[str, str]) -> str:
    one = practices().get(values.get("practice", ""))
    return _(one.title) if one else ""


def _twice(records: list[dict[str, str]]) -> str:
    names = [row["practice"] for row in records if row["practice"]]
    return _("This practice is on your list already.") if len(set(names)) < len(names) else ""
