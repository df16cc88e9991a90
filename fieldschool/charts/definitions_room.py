"""What a room confused, as pictures: pairs of terms, and how many were right, by term."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts.definitions import of
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.confusion import Chosen, Pair, pairs, rights

#: Answers to a term from which on it is shown: of fewer one could tell who said what.
FEWEST = 3
#: Bars of a picture.
BARS = 8


def confused(answers: Sequence[Chosen], people: int, titles: Mapping[str, str]) -> Picture:
    """Draw the pairs of terms that were confused most often.

    Parameters
    ----------
    answers : sequence of (term, chosen)
        First answers of everybody.
    people : int
        Of whom they are.
    titles : mapping
        Terms in the reader's language, by id.
    """
    found = pairs(answers, FEWEST)
    shown = found[:BARS]
    named = _("{chosen}, where {term} fits")
    items = [
        {
            "name": named.format(chosen=titles[pair.chosen], term=titles[pair.term]),
            "value": float(pair.times),
            "text": of(pair.times, pair.asked),
            "note": "",
            "mark": pair.times == found[0].times,
        }
        for pair in shown
    ]
    rows = tuple((titles[pair.term], titles[pair.chosen], of(pair.times, pair.asked)) for pair in shown)
    columns = (_("The term"), _("Chosen in its place"), _("How many"))
    table = Table(_("Terms that were confused, at the first answer"), columns, rows)
    spec = {"title": _("Which terms we confuse"), "unit": _("First answers") if items else "", "items": items}
    return Picture("bars", _confused_sentence(found, answers, people, titles), spec, table)


def right_by_term(answers: Sequence[Chosen], titles: Mapping[str, str]) -> Picture:
    """Draw how many were right, by term, the hardest first."""
    found = rights(answers, FEWEST)
    shown = found[:BARS]
    items = [
        {
            "name": titles[each.term],
            "value": 100 * each.right / each.asked,
            "text": of(each.right, each.asked),
            "note": "",
            "mark": each.right == 0,
        }
        for each in shown
    ]
    rows = tuple((titles[each.term], of(each.right, each.asked)) for each in found)
    table = Table(_("Right at the first answer, by term"), (_("The term"), _("Right answers")), rows)
    if not found:
        said = _("No term has {n} answers yet.").format(n=number(FEWEST))
    else:
        said = _("Hardest: {term}, right {part} times. Easiest: {other}, right {rest} times.").format(
            term=titles[found[0].term],
            part=of(found[0].right, found[0].asked),
            other=titles[found[-1].term],
            rest=of(found[-1].right, found[-1].asked),
        )
    spec = {"title": _("What was right"), "unit": _("Part that was right at the first answer") if items else "",
            "top": 100.0, "items": items}  # fmt: skip
    return Picture("bars", said, spec, table)


def _confused_sentence(found: Sequence[Pair], answers: Sequence[Chosen], people: int, titles: Mapping[str, str]) -> str:
    said = [
        ngettext("{n} person has given {all} first answers.", "{n} people have given {all} first answers.",
                 people).format(n=number(people), all=number(len(answers)))
    ]  # fmt: skip
    if not found:
        none = _("No two terms were confused where at least {n} answered.").format(n=number(FEWEST))
        return " ".join([*said, none])
    first = [pair for pair in found if pair.times == found[0].times]
    one = _("“{chosen}” where “{term}” fits ({part})")
    named = "; ".join(
        one.format(chosen=titles[p.chosen], term=titles[p.term], part=of(p.times, p.asked)) for p in first[:BARS]
    )
    most = ngettext("Confused most often: {pairs}.", "Confused equally often: {pairs}.", len(first))
    return " ".join([*said, most.format(pairs=named)])
