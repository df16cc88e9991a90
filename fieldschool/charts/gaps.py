"""Gaps from the largest to the smallest: bars, one sentence that says how sure the order is, one table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.gaps import BEST, MOST, Ranking, rank

#: Gaps that are marked, and that become recommendations.
TOP = 3
#: The largest gap that there can be.
LARGEST = BEST * MOST
#: Gaps that are named when any of them can come first.
NAMED = 4


@dataclass(frozen=True)
class Scored:
    """An indicator that has an answer.

    Attributes
    ----------
    name, title : str
        Id and title, in the reader's language.
    score : int or None
        0 to 4; ``None`` is "I don't know".
    importance : int
        1 to 3.
    remarks : tuple of str
        What earlier lessons said of it.
    """

    name: str
    title: str
    score: int | None
    importance: int
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gaps:
    """Indicators in the order of their gaps, each with its place in ``ranking``; ``every`` is how many there are."""

    scored: tuple[Scored, ...]
    ranking: Ranking
    every: int

    def in_order(self) -> list[tuple[int, Scored]]:
        """Give place and indicator, the largest gap first."""
        return [(i, self.scored[i]) for i in self.ranking.order()]

    def top(self) -> list[str]:
        """Name the largest gaps, at most `TOP`; where nothing is lacking there is no gap."""
        return [each.name for i, each in self.in_order() if self.ranking.gap[i] > 0][:TOP]

    def may_lead(self) -> list[str]:
        """Name all gaps that can come first."""
        return [self.scored[i].name for i in self.ranking.may_lead() if self.ranking.high[i] > 0]


def ranked(scored: Sequence[Scored], every: int) -> Gaps:
    """Rank the indicators that have an answer, of ``every``."""
    found = rank([each.score for each in scored], [each.importance for each in scored])
    return Gaps(tuple(scored), found, every)


def picture(gaps: Gaps) -> Picture:
    """Draw the gaps.

    Returns
    -------
    Picture
        Of kind ``bars``; with no answer it has no bars, and its sentence says how to begin.
    """
    items = []
    for i, each in gaps.in_order():
        item = {"name": each.title, "value": float(gaps.ranking.gap[i]), "text": _size(gaps.ranking, i)}
        item |= {"note": " · ".join([_rank(gaps.ranking, i), *each.remarks]), "mark": _is_large(gaps.ranking, i)}
        if each.score is None:
            item["reach"] = [float(gaps.ranking.low[i]), float(gaps.ranking.high[i])]
        items.append(item)
    unit = _("Size of the gap: what is lacking to 4, times importance (0 to 12)") if items else ""
    spec = {"title": _("My gaps, the largest first") if items else "", "unit": unit, "top": LARGEST, "items": items}
    return Picture("bars", sentence(gaps), spec, _table(gaps))


def sentence(gaps: Gaps) -> str:
    """Say which gap is the largest, how sure that is, and what is still open."""
    if not gaps.scored:
        said = _("Nothing is scored yet. Begin with any group; the order of your gaps appears here at the first score.")
        return said
    titles = {each.name: each.title for each in gaps.scored}
    said = []
    if left := gaps.every - len(gaps.scored):
        said.append(
            ngettext("Provisional: {n} indicator is not answered yet.",
                     "Provisional: {n} indicators are not answered yet.", left).format(n=number(left))
        )  # fmt: skip
    if not gaps.may_lead():
        return " ".join([*said, _("No gap: everything that is scored has a 4.")])
    said += _leading(gaps, titles)
    if unknown := sum(each.score is None for each in gaps.scored):
        said.append(
            ngettext("{n} is not known and can be anything from 0 to 4: its line shows how far that reaches.",
                     "{n} are not known and can be anything from 0 to 4: their lines show how far that reaches.",
                     unknown).format(n=number(unknown))
        )  # fmt: skip
    return " ".join(said)


def _leading(gaps: Gaps, titles: Mapping[str, str]) -> list[str]:
    leading = gaps.may_lead()
    if len(leading) == 1:
        sure = _("Largest gap: {title}. It stays first if each importance is moved by half a step.")
        return [sure.format(title=titles[leading[0]])]
    largest = [each.title for i, each in gaps.in_order() if gaps.ranking.rank[i] == 1]
    # Titles can have commas of their own, so that a comma between them would not tell them apart.
    said = [ngettext("Largest gap: {titles}.", "Equal and largest: {titles}.", len(largest)).format(
        titles="; ".join(largest[:NAMED]))]  # fmt: skip
    others = [titles[name] for name in leading if titles[name] not in largest]
    if 0 < len(others) <= NAMED:
        said.append(_("The order is not sure. If importance moves by half a step, or when what is not known is known, "
                      "these can come first, too: {titles}.").format(titles="; ".join(others)))  # fmt: skip
    elif others:
        said.append(_("The order is not sure: {n} others can come first, by importance or by what is not known. "
                      "Talk about importance before you use it.").format(n=number(len(others))))  # fmt: skip
    return said


def _is_large(ranking: Ranking, i: int) -> bool:
    # By rank, so that of two equal gaps both are marked.
    return bool(ranking.rank[i] <= TOP and ranking.gap[i] > 0)


def _size(ranking: Ranking, i: int) -> str:
    low, high = number(ranking.low[i]), number(ranking.high[i])
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def _rank(ranking: Ranking, i: int) -> str:
    first, last = int(ranking.first[i]), int(ranking.last[i])
    if first == last:
        return _("rank {n}, however it is weighted").format(n=number(first))
    said = _("rank {n}; can be {first} to {last}")
    return said.format(n=number(int(ranking.rank[i])), first=number(first), last=number(last))


def _table(gaps: Gaps) -> Table:
    columns = (_("Indicator"), _("Score"), _("Importance"), _("Gap"), _("Rank"), _("Can be"))
    rows = []
    for i, each in gaps.in_order():
        score = _("not known") if each.score is None else number(each.score)
        ends = _("{low} to {high}").format(
            low=number(int(gaps.ranking.first[i])), high=number(int(gaps.ranking.last[i]))
        )
        rank_now = number(int(gaps.ranking.rank[i]))
        rows.append((each.title, score, number(each.importance), _size(gaps.ranking, i), rank_now, ends))
    return Table(_("Gaps and how sure their order is"), columns, tuple(rows))
