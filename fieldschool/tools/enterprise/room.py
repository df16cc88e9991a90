"""What the room planned, for the facilitator: decisions, plans that are short of money, reasons that are feared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.sources import enterprises
from fieldschool.tools.enterprise.decide import DECISIONS, decision_names
from fieldschool.workbook.entries import Choice, Entry, Items

#: Entries that are read of each participant.
KEYS: tuple[str, ...] = ("decision", "plan_short", "enterprise_reasons")


def room(answers: Sequence[Mapping[str, Entry]], country: str) -> list[Picture]:
    """Count decisions, plans and reasons; nothing that somebody typed is shown.

    Parameters
    ----------
    answers : sequence of mapping
        One for each participant: entry by key.
    country : str
        ISO 3166 alpha-3; the counts do not depend on it.

    Returns
    -------
    list of Picture
        Decisions, then reasons; each says how many answered.
    """
    return [_decisions(answers), _reasons(answers)]


def _decisions(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    counts = Counter(_choices(answers, "decision", DECISIONS))
    plans = list(_choices(answers, "plan_short", ("short", "enough")))
    told = counts.total()
    said = ngettext("{n} of {all} has decided.", "{n} of {all} have decided.", told)
    sentence = said.format(n=number(told), all=number(len(answers)))
    if plans:
        words = _("Plans that are short of money in some month: {n} of {all}.")
        sentence += " " + words.format(n=number(plans.count("short")), all=number(len(plans)))
    ordered = [(key, counts[key]) for key in DECISIONS if counts[key]]
    return _bars(_("What we would say today"), sentence, ordered, decision_names())


def _reasons(answers: Sequence[Mapping[str, Entry]]) -> Picture:
    names = {one.closure_id: _(one.title) for one in enterprises.closures() if one.is_reason}
    lists = [entry.value for each in answers if isinstance(entry := each.get("enterprise_reasons"), Items)]
    feared = [{row.get("reason") for row in rows} & names.keys() for rows in lists]
    counts = Counter(name for each in feared for name in each)
    told = sum(bool(each) for each in feared)
    said = ngettext("{n} of {all} has named what could stop the business.",
                    "{n} of {all} have named what could stop the business.", told)  # fmt: skip
    ordered = sorted(((name, counts[name]) for name in names if counts[name]), key=lambda pair: -pair[1])
    return _bars(_("What could stop it"), said.format(n=number(told), all=number(len(answers))), ordered, names)


def _choices(answers: Iterable[Mapping[str, Entry]], key: str, options: Sequence[str]) -> Iterable[str]:
    for each in answers:
        entry = each.get(key)
        if isinstance(entry, Choice) and entry.value in options:
            yield entry.value


def _bars(title: str, sentence: str, ordered: Sequence[tuple[str, int]], names: Mapping[str, str]) -> Picture:
    top = max((n for _key, n in ordered), default=0)
    items = [
        {"name": names[key], "value": n, "text": number(n), "note": "", "mark": n == top and len(ordered) > 1}
        for key, n in ordered
    ]
    table = Table(title, (_("What"), _("How many")), tuple((names[key], number(n)) for key, n in ordered))
    return Picture("bars", sentence, {"title": title, "unit": "", "items": items}, table)
