"""The figures that a room arrived at in a task: how often which was reached, and how two plans stand to each other."""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from fieldschool.charts.picture import Picture, Table, ticks
from fieldschool.exercises.coach import Standing
from fieldschool.exercises.progress import Progress
from fieldschool.exercises.schema import Task
from fieldschool.exercises.texts import places, tell
from fieldschool.exercises.vocabulary import AIM, CURRENCIES, PLANS, Kind, bare, is_number, kind_of
from fieldschool.i18n import _, labelled, ngettext, number, percent

#: Bars of a histogram, about.
BARS = 6
#: In which currency money is told, by its kind: the names of `CURRENCIES`.
_MONEY = dict(zip((Kind.HOME_MONEY, Kind.WORK_MONEY), CURRENCIES, strict=True))
#: A chance in hundredths is no larger.
_CERTAIN = 100.0
_CURRENCY = re.compile(r"[A-Z]{3}")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_PLACE = re.compile(r"\{[^{}]*\}")

#: The figures with which one person closed a task, by name.
Told = Mapping[str, float | str]


def figures(task: Task, room: Sequence[Progress], fewest: int) -> Iterator[tuple[str, Picture]]:
    """Draw the figures with which people closed a task, those that its closing sentence tells.

    Money is drawn by currency, as currencies have no common axis; two plans as a share, which has one in any currency.
    A count that all people have alike is left out: it is mostly one that the course sets itself.

    Parameters
    ----------
    task : Task
    room : sequence of Progress
        One a person.
    fewest : int
        With fewer figures nothing is drawn.

    Yields
    ------
    tuple of (str, Picture)
        The figure's name, and the picture, of kind ``bars``.
    """
    told = [found.figures for progress in room if (found := progress.of(task)).state is Standing.DONE]
    names = [name for name in dict.fromkeys(places(task.say_when_done)) if not name.startswith(AIM)]
    both = _of_both_plans(names)
    for name in both:
        shares = _shares(told, name)
        if len(shares) >= fewest:
            yield name, beside(task, shares)
    for name in names:
        for currency, values in _by_currency(told, name) if bare(name) not in both else ():
            if len(values) >= fewest and not (kind_of(name) is Kind.COUNT and min(values) == max(values)):
                yield f"{name}.{currency}".rstrip("."), _of_one_figure(task, name, values, currency)


def clause(text: str, name: str) -> str:
    """The sentence of a text that tells a figure, with dots in the place of figures.

    Where it tells several, the one that is meant is a question mark: each has a picture of its own.
    """
    own = "{" + name + "}"
    told = next((sentence for sentence in _SENTENCE.split(text) if own in sentence), text)
    several = len({*places(told)} - {name}) > 0
    return _PLACE.sub("…", told.replace(own, "?") if several else told).rstrip(".")


def histogram(
    title: str, values: Sequence[float], say: Callable[[float], str], told: str = "", top: float = math.inf
) -> Picture:
    """Draw how often which figure was reached.

    Parameters
    ----------
    title : str
    values : sequence of float
        At least one.
    say : callable
        A figure in words.
    told : str, optional
        A sentence in place of the usual one.
    top : float, optional
        Beyond which no figure can lie, so that no bar ends there.
    """
    ordered = sorted(values)
    rows = _rows(ordered, say, top)
    most, least = (end(n for _words, n in rows) for end in (max, min))
    items: list[Mapping[str, Any]] = [
        {"name": words, "value": n, "text": number(n), "note": "", "mark": least < n == most} for words, n in rows
    ]
    table = Table(title, (_("Figure"), _("People")), tuple((words, number(n)) for words, n in rows))
    spec = {"title": title, "unit": _("people"), "items": items}
    return Picture("bars", told or _in_words(ordered, say), spec, table)


def _rows(ordered: Sequence[float], say: Callable[[float], str], top: float) -> list[tuple[str, int]]:
    """The bars in words, each with its count: as many as are told apart, since 3,881 may be told as 3,880."""
    for count in range(BARS, 0, -1):
        found = [(low, max(low, min(high, top)), n) for low, high, n in bins(ordered, count)]
        ends = {say(end) for low, high, _n in found for end in (low, high)}
        # Bars of one whole number end where they begin; the others have one end more than there are bars.
        if len(ends) == len(found) + (found[-1][0] < found[-1][1]):
            between = _("{low} to less than {high}")
            return [(say(low) if low == high else between.format(low=say(low), high=say(high)), n)
                    for low, high, n in found]  # fmt: skip
    low, high = say(ordered[0]), say(ordered[-1])
    return [(low if low == high else _("{low} to {high}").format(low=low, high=high), len(ordered))]


def _in_words(ordered: Sequence[float], say: Callable[[float], str]) -> str:
    said = ngettext("{n} figure.", "{n} figures.", len(ordered)).format(n=number(len(ordered)))
    if say(ordered[0]) == say(ordered[-1]):
        return said + " " + _("All of them: {value}.").format(value=say(ordered[0]))
    return (
        said
        + " "
        + _("From {low} to {high}; the one in the middle is {middle}.").format(
            low=say(ordered[0]), high=say(ordered[-1]), middle=say(ordered[(len(ordered) - 1) // 2])
        )
    )


def beside(task: Task, shares: Sequence[float]) -> Picture:
    """Draw what plan B comes to for each 100 of plan A, of everybody who compared the two.

    Parameters
    ----------
    task : Task
    shares : sequence of float
        Percent of plan A, one a person; at least one.
    """
    more, less = sum(share > 100 for share in shares), sum(share < 100 for share in shares)
    said = ngettext("{n} person compared two plans.", "{n} people compared two plans.", len(shares))
    told = _("Plan B has more than plan A: {more}. Less: {less}. The same: {same}. In the middle: {share} of plan A.")
    sentence = f"{said} {told}".format(
        n=number(len(shares)),
        more=number(more),
        less=number(less),
        same=number(len(shares) - more - less),
        share=percent(statistics.median(shares), 0),
    )
    return histogram(
        labelled(_(task.title), _("Plan B in percent of plan A")), shares, lambda value: percent(value, 0), sentence
    )


def bins(ordered: Sequence[float], count: int = BARS) -> list[tuple[float, float, int]]:
    """Lower end, upper end and count of each bar; the ends are the same where each bar is one whole number.

    Parameters
    ----------
    ordered : sequence of float
        Rising; at least one.
    count : int
        How many bars, about; with fewer than usual none is of one whole number.
    """
    low, high = ordered[0], ordered[-1]
    whole = all(value == int(value) for value in ordered)
    if count == BARS and whole and high - low <= 2 * BARS:
        counts = Counter(ordered)
        return [(float(value), float(value), counts[value]) for value in range(int(low), int(high) + 1)]
    # What differs by less than any figure is told with is no spread that could be parted.
    if math.isclose(low, high, rel_tol=1e-9, abs_tol=1e-9):
        return [(low, low, len(ordered))]
    places_, _top = ticks(high - low, str, count)
    # Nobody has found 7.5 cards.
    step = math.ceil(places_[1][0]) if whole else places_[1][0]
    # 0.3 divided by 0.1 is a little less than 3: what lies that near below an end belongs to the bar above it.
    counts = Counter(math.floor(value / step + 1e-9) for value in ordered)
    return [(i * step, (i + 1) * step, counts[i]) for i in range(min(counts), max(counts) + 1)]


def _of_one_figure(task: Task, name: str, values: Sequence[float], currency: str) -> Picture:
    title = labelled(_(task.title), clause(_(task.say_when_done), name))
    state = {_MONEY[kind_of(name)]: currency} if currency else {}
    title, top = f"{title} ({currency})" if currency else title, _CERTAIN if kind_of(name) is Kind.CHANCE else math.inf
    return histogram(title, values, lambda value: tell(name, value, state), top=top)


def _by_currency(told: Iterable[Told], name: str) -> Iterator[tuple[str, list[float]]]:
    """A figure's values by currency, the one of most people first; under no name what is no money."""
    found: dict[str, list[float]] = {}
    key = _MONEY.get(kind_of(name))
    for figures_ in told:
        if not is_number(figures_.get(name)):
            continue
        currency = figures_.get(key) if key else ""
        # Money whose currency is not known has no axis at all.
        if not key or (isinstance(currency, str) and _CURRENCY.fullmatch(currency)):
            found.setdefault(str(currency), []).append(figures_[name])  # type: ignore[arg-type]
    yield from sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))


def _of_both_plans(names: Sequence[str]) -> list[str]:
    """What the closing sentence tells of plan A and of plan B, without the plans' letters."""
    return [name for name in dict.fromkeys(map(bare, names)) if all(plan + name in names for plan in PLANS)]


def _shares(told: Iterable[Told], name: str) -> list[float]:
    """Plan B in percent of plan A, of everybody whose plan A has something."""
    found = []
    for figures_ in told:
        first, second = (figures_.get(plan + name) for plan in PLANS)
        if is_number(first) and is_number(second) and first > 0 and math.isfinite(share := 100 * second / first):
            found.append(share)
    return found
