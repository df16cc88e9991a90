"""Who the people abroad are: one question to one group of people, as bars and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, number, percent, sensible


@dataclass(frozen=True)
class Asked:
    """Answers of one group; texts in the reader's language.

    Attributes
    ----------
    who : str
        Which people.
    year : int
    unit : str
        ``percent``, ``years`` or ``people``.
    whole : bool
        Whether the answers together are everybody.
    answers : tuple of (str, float)
        In the order shown.
    source : str
    """

    who: str
    year: int
    unit: str
    whole: bool
    answers: tuple[tuple[str, float], ...]
    source: str


def topic_name(topic: str) -> str:
    """Name what is asked."""
    return {
        "sex": _("Women and men"),
        "education": _("Schooling"),
        "work": _("Work"),
        "age": _("Age"),
        "papers": _("Papers and contracts"),
        "count": _("Other counts"),
    }[topic]


def say(unit: str, value: float) -> str:
    """Write an answer's figure."""
    if unit == "percent":
        return percent(value)
    if unit == "years":
        return _("{n} years").format(n=number(value, 1))
    return number(sensible(value))


def picture(asked: Asked) -> Picture:
    """Draw the answers of one group as bars."""
    items = [
        {"name": text, "value": value, "text": say(asked.unit, value), "note": "", "mark": False}
        for text, value in asked.answers
    ]
    spec = {"title": f"{asked.who}, {asked.year}", "unit": "", "items": items}
    if asked.unit == "percent":
        spec["top"] = 100
    rows = tuple((text, say(asked.unit, value)) for text, value in asked.answers)
    table = Table(f"{asked.who}, {asked.year}", (_("Answer"), _("Figure")), rows)
    return Picture("bars", sentence(asked), spec, table, (asked.source,))


def sentence(asked: Asked) -> str:
    """The largest answer; that some are missing, where the answers are not everybody."""
    text, value = max(asked.answers, key=lambda answer: answer[1])
    words = {"answer": text, "figure": say(asked.unit, value)}
    if len(asked.answers) == 1:
        return _("{answer}: {figure}.").format(**words)
    if asked.whole or asked.unit != "percent":
        return _("Most: {answer}, {figure}.").format(**words)
    return _("Of what is known, most: {answer}, {figure}. The other answers are not held here.").format(**words)


def nothing(country: str, topic: str) -> str:
    """Say that nothing is known, and who may know."""
    said = _("{country}: on “{topic}” nothing is held here. Who would know: the consulate, the statistics office of "
             "the country where they live, their associations?")  # fmt: skip
    return said.format(topic=topic_name(topic), country=country)


def refugees(country: str, per_100_000: float, year: int) -> str:
    """How many had to flee, for every 100,000 people at home."""
    said = _("{country}: for every {all} people at home, {n} were refugees abroad in {year}.")
    digits = 1 if per_100_000 < 10 else 0
    return said.format(country=country, year=year, all=number(100_000), n=number(per_100_000, digits))


def contrast(groups: Sequence[Asked]) -> str:
    """A warning, where the pictures of one topic count different people or years."""
    if len({asked.who for asked in groups}) < 2:
        return ""
    return _("These pictures count different people. Read the heading of each before you compare them.")
