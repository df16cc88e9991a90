"""Sentences of the lesson that asks where to start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fieldschool.charts.partners import short
from fieldschool.i18n import _, listing, ngettext, number
from fieldschool.models.start import Start
from fieldschool.models.start_order import Order

#: Names that a sentence repeats.
NAMED = 4


def unlocks_words(n: int) -> str:
    """How many others a point opens."""
    return ngettext("opens {n} other", "opens {n} others", n).format(n=number(n)) if n else _("opens no other")


def where_says(titles: Mapping[str, str], found: Start, order: Order) -> str:
    """Say where to start, how sure that is, and what is not among it."""
    if not titles:
        return _("Your list is empty. Take points from earlier lessons, or write one of your own.")
    if not found.here:
        return _(
            "Nothing on your list can begin: every point waits for another. Look at the circle among the arrows, and "
            "take one arrow away."
        )
    names = some([titles[name] for name in found.here])
    said = [
        ngettext(
            "Start here: {names}. Nothing on your list must come before it, and nothing that can begin now beats it.",
            "Start with one of these {n}: {names}. Nothing on your list must come before them, and nothing that can "
            "begin now beats them.",
            len(found.here),
        ).format(names=names, n=number(len(found.here)))
    ]
    if found.beaten:
        text = ngettext(
            "{n} point could begin too, but another is at least as good in everything.",
            "{n} points could begin too, but for each another is at least as good in everything.",
            len(found.beaten),
        )
        said.append(text.format(n=number(len(found.beaten))))
    if found.waiting:
        text = ngettext("{n} point waits for another.", "{n} points wait for others.", len(found.waiting))
        said.append(text.format(n=number(len(found.waiting))))
    if found.close:
        close = some([titles[name] for name in found.here if name in found.close])
        text = ngettext(
            "Look again at {names}: judged one step lower, it would no longer be among them.",
            "Look again at {names}: judged one step lower, each of them would no longer be among them.",
            len(found.close),
        )
        said.append(text.format(names=close))
    return " ".join(said)


def unlocks_says(titles: Mapping[str, str], order: Order) -> str:
    """Say what opens most, in which order things can come, and which wait for each other."""
    if len(titles) < 2:
        return _("Put at least two points on your list. Then see which must come before which.")
    if not order.arrows:
        return _("No point on your list opens another. You can begin anywhere, or tick above what must come first.")
    most = max(titles, key=lambda name: len(order.unlocks[name]))
    opened = order.unlocks[most]
    said = [
        ngettext(
            "{name} opens most: {n} other, {others}.", "{name} opens most: {n} others, {others}.", len(opened)
        ).format(
            name=short(titles[most]), n=number(len(opened)),
            others=some([titles[name] for name in titles if name in opened])),
    ]  # fmt: skip
    if len(order.layers) > 1:
        tied = {name for pair in order.arrows for name in pair}
        layers = [[titles[name] for name in layer if name in tied] for layer in order.layers]
        steps = [some(layer) for layer in layers if layer]
        said.append(_("In this order: first {first}.").format(first=steps[0]))
        said += [_("Then {next}.").format(next=step) for step in steps[1:]]
        alone = len(titles) - len(tied)
        text = ngettext("{n} point stands alone.", "{n} points stand alone.", alone)
        said += [text.format(n=number(alone))] if alone else []
    # A circle is what must be mended, so it is said first.
    return " ".join([*circles_say(titles, order), *said])


def circles_say(titles: Mapping[str, str], order: Order) -> list[str]:
    """Say which points wait for each other."""
    words = _(
        "A circle: {way}. Each waits for the next, so none begins. Which of them could begin small, without waiting? "
        "Take that arrow away."
    )
    return [words.format(way=" → ".join(short(titles[name]) for name in [*way, way[0]])) for way in order.circles]


def waits_words(titles: Mapping[str, str], order: Order, name: str) -> str:
    """Say what must come before a point."""
    before = [titles[one] for one in titles if one in order.waits[name]]
    return _("First: {names}.").format(names=some(before)) if before else _("Nothing on the list must come first.")


def chosen_says(titles: Mapping[str, str], chosen: Sequence[str], begun: int, found: Start, order: Order) -> str:
    """Say what was chosen, and what of it waits for something that was not chosen.

    Parameters
    ----------
    titles : mapping
        Of the points on the list.
    chosen : sequence of str
        Points of finished starting points; one that is no longer on the list is passed over.
    begun : int
        Starting points in the list, finished or not.
    found, order
        Of the points on the list.
    """
    if not chosen:
        if begun:
            return _("Not finished yet: a starting point needs a first step, somebody who does it, and a month.")
        return _("Nothing is chosen yet. One is enough; three is the most.")
    known = [name for name in chosen if name in titles]
    said = [
        ngettext("{n} starting point is ready.", "{n} starting points are ready.", len(chosen)).format(
            n=number(len(chosen))
        )
    ]
    for name in known:
        gone = [titles[one] for one in titles if one in order.waits[name] and one not in chosen]
        if gone:
            text = _("{name} waits for {names}, which you did not choose. Who does that, and when?")
            said.append(text.format(name=short(titles[name]), names=some(gone)))
        elif name in found.beaten:
            text = _("{name} can begin, but by your own judgement {other} is at least as good in everything.")
            said.append(text.format(name=short(titles[name]), other=short(titles[found.beaten[name]])))
    if len(said) == 1 and known and set(known) <= set(found.here):
        said.append(_("Nothing on your list must come before, and nothing that can begin now is better."))
    return " ".join(said)


def some(names: Iterable[str], most: int = NAMED) -> str:
    """Name some, and say how many more there are."""
    names = [short(name) for name in names]
    if len(names) <= most:
        return listing(names)
    rest = len(names) - most + 1
    others = ngettext("{n} more", "{n} more", rest).format(n=number(rest))
    return listing([*names[: most - 1], others])
