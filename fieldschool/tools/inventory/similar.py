"""Places like one's own: the closest examples, as cards."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

import ipywidgets

from fieldschool.i18n import _, compact, language, listing, number
from fieldschool.models.similarity import Place, closest, distance
from fieldschool.sources import countries, local
from fieldschool.sources.local import Example
from fieldschool.tools.inventory.fields import level_options

#: Cards that are shown.
SHOWN = 4
#: People from which on a number is told in millions.
SHORTENED = 1_000_000
#: Distance from which on an example is no longer called close; a choice of ours.
FAR = 0.4


class SimilarView(ipywidgets.HTML):
    """The examples of local governments that are most like one's own."""

    def __init__(self) -> None:
        super().__init__()
        self.add_class("fs-html")
        self.found: list[Example] = []
        self.sentence = ""

    def __repr__(self) -> str:
        return f"SimilarView({[example.example_id for example in self.found]!r})"

    def show(self, country: str, host: str, level: str | None, people: float | None, lacking: Collection[str]) -> None:
        """Show what is closest.

        Parameters
        ----------
        country, host : str
            ISO 3166 alpha-3; their examples stand first among equals.
        level : str or None
            One of ``sources.local.LEVELS``.
        people : float or None
        lacking : collection of str
            Items that are missing.
        """
        own = Place(people, None if level is None else local.LEVELS.index(level), frozenset(lacking))
        every = {example.example_id: example for example in local.examples()}
        places = {name: _place(example) for name, example in every.items()}
        near = {name for name, example in every.items() if example.iso3 in (country, host)}
        at_home = any(example.iso3 == country for example in every.values())
        self.found = [every[name] for name in closest(own, places.items(), near, SHOWN)]
        far = all(distance(own, places[example.example_id]) >= FAR for example in self.found)
        self.sentence = _sentence(own, far, at_home, countries.country(country).name(language()))
        cards = "".join(_card(example, lacking) for example in self.found)
        self.value = f'<p class="fs-sentence">{escape(self.sentence)}</p><ul class="fs-cards">{cards}</ul>'

    def says(self) -> str:
        """All that is shown, as text."""
        return "\n".join([self.sentence, *(f"{_(one.title)}: {_(one.done)}" for one in self.found)])

    def sources(self) -> list[str]:
        """The pages behind the cards on view."""
        return list(dict.fromkeys(example.source.citation() for example in self.found))


def _place(example: Example) -> Place:
    return Place(example.people, local.LEVELS.index(example.level), example.items)


def _sentence(own: Place, far: bool, at_home: bool, country: str) -> str:
    if own.people is None and own.level is None and not own.items:
        return _("Say above what you are and how many people live there, and the list is sorted for you.")
    known = [
        name
        for name, given in ((_("size"), own.people), (_("level"), own.level), (_("what you lack"), own.items))
        if given not in (None, frozenset())
    ]
    said = [_("Closest to you by {parts}.").format(parts=listing(known))]
    if far:
        said.append(_("None of them is very close: look at the way they went about it, not at the size."))
    if not at_home:
        said.append(
            _("None of our examples is from {country}. Do you know one? Tell the room.").format(country=country)
        )
    return " ".join(said)


def _card(example: Example, lacking: Collection[str]) -> str:
    """One example as HTML; every text is escaped."""
    titles = {item.item_id: _(item.title) for item in local.inventory()}
    wanted = [titles[item] for item in titles if item in example.items and item in lacking]
    not_said = _("The source does not say.")
    lines = [(_("What was done"), _(example.done))]
    if example.cost or example.result:
        lines += [
            (_("What it cost"), _(example.cost) if example.cost else not_said),
            (_("What came of it"), _(example.result) if example.result else not_said),
        ]
    else:
        lines.append((_("Cost and result"), not_said))
    if wanted:
        lines.append((_("You lack this"), "; ".join(wanted)))
    parts = "".join(f"<p><strong>{escape(name)}:</strong> {escape(text)}</p>" for name, text in lines)
    return (
        f'<li class="fs-card"><h3>{escape(_(example.title))}</h3>'
        f'<p class="fs-place">{escape(_where(example))}</p>{parts}'
        f'<p class="fs-sources">{escape(example.source.citation())}</p></li>'
    )


def _people(people: int) -> str:
    return number(people) if people < SHORTENED else compact(people)


def _where(example: Example) -> str:
    country = countries.country(example.iso3).name(language())
    level = dict(level_options())[example.level]
    size = _("about {n} people in one such place (our estimate)").format(n=_people(example.people))
    begun = [_("since {year}").format(year=example.since)] if example.since else []
    return " · ".join([f"{_(example.place)}, {country}", level, size, *begun])
