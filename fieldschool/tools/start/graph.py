"""What opens what among the points on a list: by our table, by strategies that need each other, and by own arrows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from fieldschool.charts.partners import short
from fieldschool.i18n import _, listing
from fieldschool.models.start_order import Arrow, givers
from fieldschool.sources import practices, strategies
from fieldschool.sources import start as facts
from fieldschool.sources.start import Links
from fieldschool.tools.start.candidates import CONDITION, Saved, rows


def links(refs: Iterable[str]) -> dict[str, Links]:
    """What points build and need, by ref."""
    known, found = facts.links(), {}
    for ref in refs:
        lesson, _colon, name = ref.partition(":")
        is_one = lesson == CONDITION
        found[ref] = Links(builds=frozenset([name])) if is_one else facts.links_of(lesson, name, known)
    return found


def there(saved: Saved) -> frozenset[str]:
    """Conditions that are there already, by what lesson 1.4 says the place has."""
    has = [row.get("item_id") for row in rows(saved, "1.4", "have") if row.get("answer") == "yes"]
    return frozenset(name for item in has if isinstance(item, str) for name in facts.links_of("1.4", item).builds)


def proposed(refs: Sequence[str], has: Collection[str]) -> dict[Arrow, str]:
    """Arrows of our table, each with what the first gives to the second, in words.

    Parameters
    ----------
    refs : sequence of str
        Points on the list.
    has : collection of str
        Conditions that are there already; nothing waits for them.
    """
    titles, by_ref = practices.conditions(), links(refs)
    needs = {ref: [name for name in titles if name in by_ref[ref].needs and name not in has] for ref in refs}
    builders = {name: [ref for ref in refs if name in by_ref[ref].builds] for name in titles}
    found = {
        pair: listing([_(titles[name].title) for name in given]) for pair, given in givers(needs, builders).items()
    }
    for link in strategies.links():
        pair = (f"2.2.2:{link.other}", f"2.2.2:{link.first}")
        if link.kind == "needs" and set(pair) <= set(refs):
            found[pair] = _(link.why)
    return found


def arrows(
    refs: Sequence[str], has: Collection[str], added: Collection[Arrow], cut: Collection[Arrow]
) -> dict[Arrow, str]:
    """Arrows as the participant sees them: ours without those taken away, and own ones."""
    ours = {pair: why for pair, why in proposed(refs, has).items() if pair not in cut}
    own = {pair: _("what you said") for pair in sorted(added) if set(pair) <= set(refs)}
    return {**own, **ours}


def open_conditions(refs: Sequence[str], has: Collection[str]) -> dict[str, list[str]]:
    """Conditions that a point on the list needs and that none builds, each with the points that need it."""
    by_ref = links(refs)
    built = {name for one in by_ref.values() for name in one.builds}
    found: dict[str, list[str]] = {}
    for name in practices.conditions():
        needing = [ref for ref in refs if name in by_ref[ref].needs]
        if needing and name not in built and name not in has:
            found[name] = needing
    return found


def doubles_say(titles: Mapping[str, str]) -> list[str]:
    """Say which points on the list give the same, so that one may do for both."""
    groups: dict[tuple[str, ...], list[str]] = {}
    by_ref = links(titles)
    for name, condition in practices.conditions().items():
        giving = tuple(ref for ref in titles if name in by_ref[ref].builds)
        if len(giving) > 1:
            groups.setdefault(giving, []).append(_(condition.title))
    words = _("{names} give the same: {what}. Perhaps they are one point. Then keep the one that says it best.")
    return [words.format(names=listing([short(titles[ref]) for ref in refs]), what=listing(what))
            for refs, what in groups.items()]  # fmt: skip
