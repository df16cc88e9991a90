"""What the figures on migration targets are called, how they are told, and what is said of their pace."""

from __future__ import annotations

import math
from collections.abc import Callable

from fieldschool.i18n import _, number, percent
from fieldschool.models.sdg import Outlook, Pace, Verdict

#: Figures over the years, in the order of a list.
FIGURES = ("cost_to", "cost_from", "share", "accounts", "women", "refugees")
#: Those that are not in percent.
_PLAIN = "refugees"


def title(figure: str) -> str:
    """Name of a figure, with the number of its target."""
    return {
        "cost_to": _("10.c · What sending 200 US dollars to the country costs"),
        "cost_from": _("10.c · What sending 200 US dollars from the country costs"),
        "share": _("17.3 · Money from migrants beside what the country produces"),
        "accounts": _("8.10 · Adults with an account"),
        "women": _("5.a · Women with an account"),
        "refugees": _("10.7 · People who fled from the country"),
    }[figure]


def option(figure: str) -> str:
    """A figure as a line of a list, short enough for a phone."""
    return {
        "cost_to": _("10.c · Cost of sending here"),
        "cost_from": _("10.c · Cost of sending abroad"),
        "share": _("17.3 · Money sent, % of GDP"),
        "accounts": _("8.10 · Adults with an account"),
        "women": _("5.a · Women with an account"),
        "refugees": _("10.7 · People who fled"),
    }[figure]


def unit(figure: str) -> str:
    """What the upright axis counts."""
    return {
        "cost_to": _("% of the amount sent"),
        "cost_from": _("% of the amount sent"),
        "share": _("% of what is produced in a year (GDP)"),
        "accounts": _("% of adults"),
        "women": _("% of women"),
        "refugees": _("refugees for every 100,000 people"),
    }[figure]


def about(figure: str) -> str:
    """What must be known to read a figure; empty where nothing."""
    costs = _(
        "Average over all services that are known here, up to the last whole year. The World Bank changed its own "
        "series in 2017, so that it cannot be drawn as one line."
    )
    return {
        "cost_to": costs,
        "cost_from": costs,
        "share": _(
            "The target sets no number, and more is not always better: a place that lives on this money alone is "
            "easily hurt. Ask what it does, not only how much it is."
        ),
        "accounts": _(
            "The target says everyone, and sets no number. Set your own aim with the slider. The survey is made every "
            "three or four years."
        ),
        "women": _(
            "The target is about land and assets. Accounts are a near measure, because few countries count the other. "
            "Set your own aim with the slider."
        ),
        "refugees": _(
            "Computed by us from figures of UNHCR. It counts who has fled from the country, not who came. The target "
            "sets no number."
        ),
    }[figure]


def say(figure: str, value: float) -> str:
    """A figure in words."""
    if figure == _PLAIN:
        return number(value, 1 if value < 10 else 0)
    return share(value)


def share(value: float) -> str:
    """A percentage with at most one decimal."""
    return percent(value, 1)


def on_axis(figure: str) -> Callable[[float], str]:
    """How the upright axis writes its numbers."""
    return (lambda value: number(value, 1)) if figure == _PLAIN else share


def last(figure: str) -> str:
    """The sentence on a country's last figure, with places for ``country``, ``figure`` and ``year``."""
    return {
        "cost_to": _("Sending 200 US dollars to {country} took {figure} of the amount on average in {year}."),
        "cost_from": _("Sending 200 US dollars from {country} took {figure} of the amount on average in {year}."),
        "share": _(
            "In {year} the money that migrants sent to {country} was as much as {figure} of what the country produced "
            "(GDP)."
        ),
        "accounts": _("In {country}, {figure} of adults had an account at a bank or on the phone in {year}."),
        "women": _("In {country}, {figure} of women had an account at a bank or on the phone in {year}."),
        "refugees": _("For every 100,000 people of {country}, {figure} lived elsewhere as refugees in {year}."),
    }[figure]


def line_name(figure: str, value: float, *, own: bool) -> str:
    """What stands on the line of the target."""
    said = say(figure, value)
    return _("my aim: {figure}").format(figure=said) if own else _("target: {figure}").format(figure=said)


def legend(*, gaps: bool, ahead: bool) -> list[dict[str, str]]:
    """What the strokes mean that are seen."""
    found = [{"kind": "gap", "text": _("years without a figure")}] if gaps else []
    return [*found, *([{"kind": "ahead", "text": _("if the pace stays as it is")}] if ahead else [])]


def outlook(found: Outlook, line: str, in_time: int) -> str:
    """What the pace says of the line, as a sentence."""
    sentences = {
        Verdict.MET: _("The line of {line} is reached."),
        Verdict.IN_TIME: _("At the pace of {first} to {last} it meets the line of {line} in about {year}."),
        Verdict.LATER: _(
            "At the pace of {first} to {last} it meets the line of {line} in about {year}, later than {in_time}."
        ),
        Verdict.FAR: _("At the pace of {first} to {last} it does not meet the line of {line} in this century."),
        Verdict.AWAY: _("From {first} to {last} it moved away from the line of {line}."),
        Verdict.UNCLEAR: _(
            "From {first} to {last} it went up and down, so that nobody can tell when it meets the line of {line}."
        ),
        Verdict.FEW: _(
            "Fewer than three figures can be compared, so that nobody can tell when it meets the line of {line}."
        ),
    }
    pace = found.pace
    return sentences[found.verdict].format(
        line=line,
        in_time=in_time,
        year="" if found.year is None else math.ceil(found.year),
        first=pace.first if pace else "",
        last=pace.last if pace else "",
    )


def trend(figure: str, pace: Pace | None) -> str:
    """Which way a figure goes, where there is no line."""
    if pace is None:
        return _("Fewer than three figures can be compared, so that no pace can be told.")
    if not pace.is_clear:
        return _("From {first} to {last} it went up and down.").format(first=pace.first, last=pace.last)
    rises = pace.a_year > 0
    said = _("From {first} to {last} it rose.") if rises else _("From {first} to {last} it fell.")
    return said.format(first=pace.first, last=pace.last)


def change(figure: str, pace: Pace) -> str:
    """The change in a year, with its sign; a percentage changes by points."""
    if not pace.is_clear:
        return _("up and down")
    digits = 2 if abs(pace.a_year) < 1 else 1
    said = ("+" if pace.a_year > 0 else "−") + number(abs(pace.a_year), digits)
    return said if figure == _PLAIN else _("{change} points").format(change=said)


def met(found: Outlook) -> str:
    """When the line is met, in a cell."""
    if found.year is not None:
        return _("about {year}").format(year=math.ceil(found.year))
    return {
        Verdict.MET: _("reached"),
        Verdict.FAR: _("not in this century"),
        Verdict.AWAY: _("moves away"),
        Verdict.UNCLEAR: _("cannot be told"),
        Verdict.FEW: _("too few figures"),
    }[found.verdict]
