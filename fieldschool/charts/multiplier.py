"""Money that comes into a place: by round, where it leaves, what closing a leak adds, and what others measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, money, number, percent
from fieldschool.models import multiplier as model
from fieldschool.models.multiplier import LEAKS, LM3_ROUNDS, Leaks
from fieldschool.sources.impacts import Anchor

#: Rounds that are drawn one by one; the rest is one bar.
DRAWN = 5
#: Points by which a leak is closed to compare leaks.
STEP = 10


@dataclass(frozen=True)
class Place:
    """A place into which money comes: how much a month, in which currency, and where it leaves."""

    amount: float
    currency: str
    leaks: Leaks

    def worth(self, times: float) -> str:
        """An amount of money: so many times what comes in."""
        return money(times * self.amount, self.currency)


def rounds(place: Place) -> Picture:
    """Draw income by round, as bars; those that LM3 counts are marked."""
    each = model.rounds(place.leaks, DRAWN)
    whole = model.multiplier(place.leaks)
    names = [
        _("Round 1: it arrives with families"),
        *(_("Round {n}: people here earn it").format(n=number(n)) for n in range(2, DRAWN + 1)),
    ]
    bars = [*zip(names, each, strict=True), (_("All later rounds"), whole - each.sum())]
    items = [
        {"name": name, "value": float(value * place.amount), "text": place.worth(value), "mark": i < LM3_ROUNDS}
        for i, (name, value) in enumerate(bars)
    ]
    spec = {"title": _("Income here, round by round"), "unit": _("▸ the three rounds that LM3 counts"), "items": items}
    rows = [(name, place.worth(value), times(value)) for name, value in bars]
    rows.append((_("All rounds together"), place.worth(whole), times(whole)))
    columns = (_("Round"), _("Income here"), _("For each 1 that comes in"))
    return Picture("bars", rounds_sentence(place), spec, Table(_("Income by round"), columns, tuple(rows)))


def rounds_sentence(place: Place) -> str:
    """Say what comes in, what it becomes, and the multiplier both ways."""
    said = _(
        "{amount} come in; all rounds together they are {all} of income here. The multiplier is {times}; the first "
        "three rounds alone (LM3) give {lm3}."
    )
    return said.format(
        amount=place.worth(1),
        all=place.worth(model.multiplier(place.leaks)),
        times=times(model.multiplier(place.leaks)),
        lm3=times(model.lm3(place.leaks)),
    )


def leaving(place: Place) -> Picture:
    """Draw what becomes of each 100 in one round, as a flow: where they leave, and what stays."""
    lost = place.leaks.first_loss()
    names = leak_names()
    parts = [
        {"key": key, "name": names[key], "value": float(100 * part), "text": percent(100 * part, 0), "group": "lost"}
        for key, part in zip(LEAKS, lost, strict=True)
    ]
    again = {"key": "again", "name": _("Income of people here, to be spent again"), "group": "kept"}
    parts.append(again | {"value": 100 * place.leaks.again, "text": percent(100 * place.leaks.again, 0)})
    largest = names[LEAKS[int(lost.argmax())]]
    sentence = _("The largest leak: {leak}, {n} of each 100.").format(leak=largest, n=number(100 * lost.max()))
    if not lost.any():
        sentence = _("Nothing leaves. No real place is like this.")
    spec = {
        "title": _("What becomes of each 100 in one round"),
        "parts": parts,
        "other": None,
        "names": ["", ""],
        "groups": {"lost": _("leaves"), "kept": _("stays")},
    }
    rows = tuple((part["name"], part["text"]) for part in parts)
    return Picture("flow", sentence, spec, Table(_("One round"), (_("Where it goes"), _("Of each 100")), rows))


def closing(today: Place, then: Place) -> Picture:
    """Draw income with today's leaks, with smaller ones, and the most that the same points could bring."""
    now, after = model.multiplier(today.leaks), model.multiplier(then.leaks)
    closed = model.points(today.leaks, then.leaks)
    most = model.best(today.leaks, closed)
    bars = [(_("Today"), now, False), (_("With smaller leaks"), after, True)]
    if closed:
        bars.append((_("The most that as many points can bring"), most, False))
    items = [
        {"name": name, "value": float(value * today.amount), "text": today.worth(value), "mark": mark,
         "note": _("multiplier {times}").format(times=times(value))}
        for name, value, mark in bars
    ]  # fmt: skip
    spec = {"title": _("Income here from the same money"), "unit": "", "items": items}
    rows = tuple((name, today.worth(value), times(value)) for name, value, _mark in bars)
    columns = (_("Leaks"), _("Income here"), _("Multiplier"))
    return Picture("bars", closing_sentence(today, then), spec, Table(_("What closing leaks adds"), columns, rows))


def closing_sentence(today: Place, then: Place) -> str:
    """Say how many points are closed, what they add, and how far that is from the most they could add."""
    closed = model.points(today.leaks, then.leaks)
    if not closed:
        return _("No leak is closed yet. Move one of the sliders: by how many points could it become smaller?")
    now, after = model.multiplier(today.leaks), model.multiplier(then.leaks)
    said = _(
        "Points closed: {points}. The multiplier rises from {now} to {then}: {more} more income here from the same "
        "money, {share} of the most that as many points can bring."
    )
    return said.format(
        points=number(100 * closed),
        now=times(now),
        then=times(after),
        more=today.worth(after - now),
        share=percent(best_percent(today.leaks, then.leaks), 0),
    )


def best_percent(today: Leaks, then: Leaks) -> float:
    """What closing brings, in percent of the most that as many points could bring; 0 where nothing is closed."""
    now = model.multiplier(today)
    most = model.best(today, model.points(today, then)) - now
    return 100 * (model.multiplier(then) - now) / most if most > 1e-12 else 0.0


def next_points(place: Place) -> Picture:
    """Draw what closing each leak by `STEP` points would add, one at a time, the most first."""
    added = model.gains(place.leaks, STEP / 100)
    names = leak_names()
    order = sorted(range(len(LEAKS)), key=lambda i: -added[i])
    items = [
        {"name": names[LEAKS[i]], "value": float(added[i] * place.amount),
         "text": _("+{amount}").format(amount=place.worth(added[i])), "mark": n == 0 and added[i] > 0}
        for n, i in enumerate(order)
    ]  # fmt: skip
    sentence = _("The next {n} points bring most here: {leak}, {amount} more income.").format(
        n=number(STEP), leak=names[LEAKS[order[0]]], amount=place.worth(added[order[0]])
    )
    title = _("What the next {n} points would add, one leak at a time").format(n=number(STEP))
    rows = tuple((names[LEAKS[i]], place.worth(added[i]), times(added[i])) for i in order)
    columns = (_("Leak"), _("More income here"), _("More of the multiplier"))
    return Picture("bars", sentence, {"title": title, "unit": "", "items": items}, Table(title, columns, rows))


def anchored(place: Place, anchors: Sequence[Anchor]) -> Picture:
    """Draw published multipliers beside the own one; each says what it measures and of what money."""
    own = model.multiplier(place.leaks)
    note = _("The simple sum of rounds, with the shares that you set.")
    items = [{"name": _("My place, as set above"), "value": own, "text": times(own), "mark": True, "note": note}]
    for each in anchors:
        said = _("{what} Money: {money}, {year}.").format(what=_(each.measures), money=_(each.money), year=each.year)
        item = {"name": _(each.where), "value": each.value, "text": times(each.value), "mark": False, "note": said}
        items.append(item | ({"reach": list(each.reach)} if each.reach else {}))
    lowest, highest = (end(anchors, key=lambda each: each.value) for end in (min, max))
    sentence = _(
        "Yours is {own}. Published ones go from {low} ({where_low}) to {high} ({where_high}). They measure other money "
        "in other places: use them to ask whether yours can be right, not to copy one."
    ).format(
        low=times(lowest.value),
        where_low=_(lowest.where),
        high=times(highest.value),
        where_high=_(highest.where),
        own=times(own),
    )
    rows = tuple((item["name"], item["text"], item["note"]) for item in items)
    table = Table(_("Multipliers"), (_("Where"), _("Multiplier"), _("What is measured")), rows)
    sources = tuple(dict.fromkeys(each.source.citation() for each in anchors))
    spec = {"title": _("Income for each 1 that comes in"), "unit": "", "items": items}
    return Picture("bars", sentence, spec, table, sources)


def times(value: float) -> str:
    """A multiplier, with two digits behind the point."""
    return number(value, 2)


def leak_names() -> dict[str, str]:
    """The leaks, for a label."""
    return {
        "debts": _("Debts paid outside"),
        "savings": _("Savings in banks elsewhere"),
        "elsewhere": _("Shopping in other towns"),
        "supplies": _("Goods that local shops buy outside"),
    }
