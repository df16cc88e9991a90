"""Real programmes and what is known of their effect, as cards on a page."""

from __future__ import annotations

from html import escape

import ipywidgets

from fieldschool.i18n import _, ngettext, number
from fieldschool.sources import programmes
from fieldschool.sources.programmes import Programme

#: Cards of each part that are seen at once.
FIRST = 4


def strength_text(strength: str) -> str:
    """How well an effect is known, in words."""
    return {
        "strong": _("Well tested: it works"),
        "some": _("Some evidence"),
        "weak": _("Weak evidence"),
        "none": _("Nobody has measured it"),
        "no effect": _("Tested: no effect found"),
    }[strength]


def card(programme: Programme) -> str:
    """One programme as HTML; every text is escaped."""
    source = programme.source.citation()
    return (
        f'<li class="fs-card"><h4>{escape(_(programme.name))}</h4>'
        f'<p class="fs-place">{escape(_(programme.place))}</p>'
        f"<p>{escape(_(programme.what))}</p>"
        f'<p><strong class="fs-strength" data-strength="{escape(programme.strength)}">'
        f"{escape(strength_text(programme.strength))}.</strong> {escape(_(programme.evidence))}</p>"
        f'<p class="fs-sources">{escape(source)}</p></li>'
    )


class ProgrammesView(ipywidgets.HTML):
    """The programmes of a country, then evidence from the rest of the world.

    Parameters
    ----------
    iso3 : str
        ISO 3166 alpha-3 code.
    """

    def __init__(self, iso3: str) -> None:
        super().__init__()
        self.add_class("fs-html")
        self.show_country(iso3)

    def __repr__(self) -> str:
        return f"ProgrammesView({self.names!r})"

    def show_country(self, iso3: str) -> None:
        """Show the programmes of another country."""
        found = programmes.for_country(iso3)
        own = [one for one in found if one.iso3 == iso3]
        world = [one for one in found if one.iso3 != iso3]
        self.names = [one.name for one in found]
        parts = [(_("In this country"), own), (_("Elsewhere in the world"), world)]
        self.value = "".join(_part(title, group) for title, group in parts if group)


def _part(title: str, group: list[Programme]) -> str:
    """A heading and its cards; those beyond the first few are folded, or a phone would scroll for ever."""
    first, rest = group[:FIRST], group[FIRST:]
    shown = f'<h3 class="fs-part">{escape(title)}</h3><ul class="fs-cards">{"".join(map(card, first))}</ul>'
    if not rest:
        return shown
    more = escape(ngettext("{n} more", "{n} more", len(rest)).format(n=number(len(rest))))
    folded = f'<ul class="fs-cards">{"".join(map(card, rest))}</ul>'
    return f'{shown}<details class="fs-more"><summary>{more}</summary>{folded}</details>'
