"""Ideas from the highest score to the lowest: bars with their reach, what they rest on, one table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldschool.charts import screening_words as words
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, listing, number, percent
from fieldschool.models.screening import BEST, Screening, screen
from fieldschool.sources.screening import Criterion

#: Ideas that a short list holds.
SHORT = 3


@dataclass(frozen=True)
class Idea:
    """An idea as it was answered.

    Attributes
    ----------
    name, title : str
        Id and title.
    scores : mapping of str to (int or None)
        By criterion; ``None`` is "I don't know". What was not answered is not in it.
    out : tuple of str
        Titles of what takes it out.
    ask : tuple of str
        Titles of what could take it out, and nobody knows.
    """

    name: str
    title: str
    scores: Mapping[str, int | None]
    out: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


@dataclass(frozen=True)
class Compared:
    """Ideas compared: those in the race with their place in ``found``, those taken out, those without any answer."""

    criteria: tuple[Criterion, ...]
    racing: tuple[Idea, ...]
    out: tuple[Idea, ...]
    blank: tuple[Idea, ...]
    found: Screening | None
    share: Mapping[str, float]

    def in_order(self) -> list[tuple[int, Idea]]:
        """Give place and idea, the highest score first."""
        return [(i, self.racing[i]) for i in self.found.order()] if self.found else []

    def first(self) -> Idea | None:
        """The idea with the highest score."""
        return self.in_order()[0][1] if self.found else None

    def level(self) -> list[Idea]:
        """The ideas that share the highest score; one alone, most of the time."""
        best = max(self.found.score, default=0.0) if self.found else 0.0
        return [idea for i, idea in self.in_order() if self.found.score[i] > best - 1e-9]

    def rivals(self) -> list[Idea]:
        """The ideas that can pass the first one."""
        return [self.racing[i] for i in self.found.rivals] if self.found else []

    def score(self, name: str) -> str:
        """The score of an idea in words."""
        return score_text(self.found.score[self._place(name)])

    def reach(self, name: str) -> str:
        """The ends of an idea's score in words."""
        place = self._place(name)
        return reach_text(self.found.low[place], self.found.high[place])

    def weakest(self, idea: Idea) -> Criterion | None:
        """The criterion with the lowest known score; of equal ones the one that counts most."""
        known = [one for one in self.criteria if idea.scores.get(one.criterion_id) is not None]
        return min(known, key=lambda one: (idea.scores[one.criterion_id], -self.share[one.criterion_id]), default=None)

    def open(self, idea: Idea) -> int:
        """How many criteria nobody has answered, or nobody knows."""
        return sum(idea.scores.get(one.criterion_id) is None for one in self.criteria)

    def _place(self, name: str) -> int:
        return [idea.name for idea in self.racing].index(name)


def compare(ideas: Sequence[Idea], criteria: Sequence[Criterion], weights: Mapping[str, float]) -> Compared:
    """Compare ideas.

    Parameters
    ----------
    ideas : sequence of Idea
    criteria : sequence of Criterion
    weights : mapping
        By group; not negative, and not all 0.
    """
    out = tuple(idea for idea in ideas if idea.out)
    racing = tuple(idea for idea in ideas if not idea.out and idea.scores)
    blank = tuple(idea for idea in ideas if not idea.out and not idea.scores)
    groups = list(weights)
    places = [groups.index(one.group) for one in criteria]
    total = sum(weights.values())
    share = {one.criterion_id: weights[one.group] / total / places.count(place)
             for one, place in zip(criteria, places, strict=True)}  # fmt: skip
    rows = [[idea.scores.get(one.criterion_id) for one in criteria] for idea in racing]
    found = screen(rows, places, list(weights.values())) if racing else None
    return Compared(tuple(criteria), racing, out, blank, found, share)


def picture(compared: Compared) -> Picture:
    """Draw the ideas.

    Returns
    -------
    Picture
        Of kind ``bars``; ideas that are taken out stand below without a bar. Without any answer it has no bars, and
        its sentence says how to begin.
    """
    items = [_item(compared, i, idea) for i, idea in compared.in_order()]
    items += [
        {"name": idea.title, "value": 0.0, "text": _("taken out"), "note": _reasons(idea), "mark": False}
        for idea in compared.out
    ]
    unit = _("Score from 0 to 4. The line shows how far it reaches.") if compared.racing else ""
    spec = {"title": _("My ideas, the highest score first") if items else "", "unit": unit, "top": BEST, "items": items}
    return Picture("bars", words.sentence(compared), spec, table(compared))


def rests(compared: Compared) -> dict | None:
    """The small table that says what the first place rests on; nothing with less than two ideas in the race."""
    if len(compared.racing) < 2:
        return None
    rows = [[idea.title, _first(compared, i), words.change(compared, i)] for i, idea in compared.in_order()]
    columns = [
        _("Idea"),
        _("First in, of all weightings"),
        _("The smallest change of one score that changes who is first"),
    ]
    return {"title": _("What the first place rests on"), "columns": columns, "rows": rows, "words": True}


def table(compared: Compared) -> Table:
    """The numbers behind the bars."""
    columns = (_("Idea"), _("Score"), _("Reaches"), _("First in"), _("Weakest point"), _("Open answers"))
    rows = []
    for i, idea in compared.in_order():
        weakest = compared.weakest(idea)
        ends = (compared.score(idea.name), compared.reach(idea.name), _first(compared, i))
        rows.append(
            (
                idea.title,
                *ends,
                _(weakest.title) if weakest else _("not known"),
                number(compared.open(idea) + len(idea.ask)),
            )
        )
    rows += [(idea.title, _("taken out"), "", "", _reasons(idea), "") for idea in compared.out]
    return Table(_("Ideas, their scores and how sure they are"), columns, tuple(rows))


def score_and_reach(compared: Compared, idea: Idea) -> str:
    """The score of an idea with its ends, in words."""
    said = _("{score} ({reach})")
    return said.format(score=compared.score(idea.name), reach=compared.reach(idea.name))


def score_text(score: float) -> str:
    """A score with at most one decimal."""
    return number(score, 1)


def reach_text(low: float, high: float) -> str:
    """From the smallest to the largest."""
    ends = (score_text(low), score_text(high))
    return ends[0] if ends[0] == ends[1] else _("{low} to {high}").format(low=ends[0], high=ends[1])


def _item(compared: Compared, i: int, idea: Idea) -> dict:
    # Without a note: on a phone the bars stay in sight above the sliders, and eight of them must leave room.
    found = compared.found
    return {
        "name": idea.title,
        "value": float(found.score[i]),
        "text": score_text(found.score[i]),
        "note": "",
        "mark": idea is compared.first(),
        "reach": [float(found.low[i]), float(found.high[i])],
    }


def _first(compared: Compared, i: int) -> str:
    return percent(100 * compared.found.first[i], 0)


def _reasons(idea: Idea) -> str:
    return listing(idea.out)
