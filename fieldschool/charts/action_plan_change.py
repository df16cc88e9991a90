"""What a participant says of himself or herself on the first and on the last day; and what a room says, unnamed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number
from fieldschool.models.action_plan import change
from fieldschool.models.ratings import Change

#: The end of the scale.
TOP = 5
Ratings = Mapping[str, int]


def own(statements: Mapping[str, str], before: Ratings, then: Ratings, after: Ratings) -> Picture:
    """Draw each statement that was rated today, beside the first day.

    Parameters
    ----------
    statements : mapping
        Words by id, in the order shown.
    before, then, after : mapping
        Ratings of the first day, of the first day as it is seen today, and of today.
    """
    shown = [name for name in statements if name in after or name in then]
    kinds = ((before, _("On the first day")), (then, _("The first day, as I see it now")), (after, _("Today")))
    bundles = [
        {"name": statements[name], "mark": False,
         "values": [float(ratings[name]) if name in ratings else None for ratings, _title in kinds],
         "texts": [number(ratings[name]) if name in ratings else "" for ratings, _title in kinds]}
        for name in shown
    ]  # fmt: skip
    spec = {"title": _("What changed"), "unit": _("1 not at all, 5 so well that I could teach it"), "top": TOP,
            "series": [{"name": title} for _ratings, title in kinds], "bundles": bundles}  # fmt: skip
    rows = tuple(
        (statements[name], *(number(ratings[name]) if name in ratings else "–" for ratings, _title in kinds))
        for name in shown
    )
    table = Table(_("What changed"), (_("Statement"), *(title for _ratings, title in kinds)), rows)
    return Picture("grouped", own_says(list(statements), before, then, after), spec, table)


def own_says(names: Sequence[str], before: Ratings, then: Ratings, after: Ratings) -> str:
    """Say how many statements rose, and what the second look at the first day tells."""
    if not after:
        return _("Say where you stand today: what changed then stands here.")
    said = [_("Rated today: {n} of {all}.").format(n=number(len(after)), all=number(len(names)))]
    found = change(_listed(names, before), _listed(names, after))
    if found.both:
        words = ngettext(
            "Of {n} that you also rated on the first day, {rose} rose and {fell} fell.",
            "Of {n} that you also rated on the first day, {rose} rose and {fell} fell.",
            found.both,
        )
        said.append(words.format(n=number(found.both), rose=number(found.rose), fell=number(found.fell)))
    elif not before:
        said.append(_("Nothing was rated on the first day."))
    seen = change(_listed(names, then), _listed(names, before))
    if seen.rose:
        said.append(
            ngettext(
                "On {n} of them you put yourself higher on the first day than you would now. That happens to many: "
                "who learns sees what was missing.",
                "On {n} of them you put yourself higher on the first day than you would now. That happens to many: "
                "who learns sees what was missing.",
                seen.rose,
            ).format(n=number(seen.rose))
        )
    return " ".join(said)


def room(statements: Mapping[str, str], changes: Mapping[str, Change], people: int, answered: int) -> Picture:
    """Draw the medians of a room; a statement that too few rated is left out.

    Parameters
    ----------
    statements : mapping
        Words by id.
    changes : mapping
        By statement.
    people, answered : int
        People who rated themselves today, and all who answered anything.
    """
    shown = [name for name in statements if name in changes and changes[name].middle_after is not None]
    kinds = (_("On the first day"), _("Today"))
    pairs = {name: (changes[name].middle_before, changes[name].middle_after) for name in shown}
    bundles = [
        {"name": statements[name], "mark": False, "values": list(pair),
         "texts": ["" if value is None else number(value, 1) for value in pair]}
        for name, pair in pairs.items()
    ]  # fmt: skip
    spec = {"title": _("The one in the middle, from 1 to 5"), "unit": "", "top": TOP,
            "series": [{"name": kind} for kind in kinds], "bundles": bundles}  # fmt: skip
    rows = tuple(
        (statements[name], *("–" if value is None else number(value, 1) for value in pairs[name]), rose(changes[name]))
        for name in shown
    )
    table = Table(_("What changed in the room"), (_("Statement"), *kinds, _("How many rose")), rows)
    said = _("{n} of {all} have said where they stand today.").format(n=number(people), all=number(answered))
    known = {name: one for name in shown if (one := changes[name]).rose is not None}
    if known:
        best = max(known, key=lambda name: (known[name].rose or 0) / known[name].both)
        said += " " + _("Most rose here: “{statement}” ({rose}).").format(
            statement=statements[best], rose=rose(known[best])
        )
    return Picture("grouped", said, spec, table)


def rose(one: Change) -> str:
    """How many rose, of those who rated it twice."""
    if one.rose is None:
        return "–"
    return _("{n} of {all}").format(n=number(one.rose), all=number(one.both))


def _listed(names: Sequence[str], ratings: Ratings) -> list[int | None]:
    return [ratings.get(name) for name in names]
