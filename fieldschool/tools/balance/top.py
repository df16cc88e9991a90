"""The impacts that a participant wants to act on: at most five of those found at home."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from fieldschool.charts.balance import Card, place_names
from fieldschool.i18n import _, number
from fieldschool.sources import impacts
from fieldschool.tools.content import view_content
from fieldschool.tools.widgets.kinds import toggle_field

#: Impacts that can be chosen: more than a budget of lesson 2.2.2 carries.
MOST = 5
#: Signs under which an impact can be acted on.
SIGNS = ("gain", "cost")


@dataclass(frozen=True)
class Pick:
    """A card and the side of it that somebody wants to act on."""

    name: str
    sign: str

    @property
    def key(self) -> str:
        """Name of its control."""
        return f"{self.name}:{self.sign}"


def offered(cards: Iterable[Card]) -> list[tuple[Pick, Card]]:
    """List what can be chosen, the heaviest first; a card that is both can be chosen from either side."""
    ordered = sorted((card for card in cards if card.place != "absent"), key=lambda card: -card.weight)
    return [
        (Pick(card.name, sign), card) for card in ordered for sign in (SIGNS if card.place == "both" else (card.place,))
    ]


def fields(found: Sequence[tuple[Pick, Card]]) -> list[dict]:
    """A check box for each."""
    names = place_names()
    said = _("{title} · {sign}, weight {n}")
    return [
        toggle_field(pick.key, said.format(title=card.title, sign=names[pick.sign], n=number(card.weight)))
        for pick, card in found
    ]


def page(chosen: Sequence[tuple[Pick, Card]], none_found: bool) -> dict[str, Any]:
    """What is chosen, and who could act: one sentence and a small table."""
    names, known = place_names(), impacts.impacts()
    rows = []
    for pick, card in chosen:
        who = _(known[pick.name].who_can_act) if pick.name in known else _("Your own impact: say in the room who.")
        rows.append([card.title, names[pick.sign], who])
    if none_found:
        sentence = _("Place some cards on the board of your home first: you choose among them here.")
    elif not chosen:
        sentence = _("Nothing is chosen yet. Which of these would you work on in the next two years?")
    else:
        sentence = _("Chosen: {n} of at most {most}.").format(n=number(len(chosen)), most=number(MOST))
    columns = [_("To act on"), _("Gain or cost"), _("Who can act")]
    compare = {"title": _("What I want to act on"), "columns": columns, "rows": rows, "words": True} if rows else None
    return view_content(sentence, compare=compare)


def read(state: Any) -> dict[str, list[Pick]]:
    """Read choices by country that were kept; what cannot be one is left out."""
    if not isinstance(state, dict):
        return {}
    return {iso3: _picks(rows) for iso3, rows in state.items() if isinstance(rows, list)}


def _picks(rows: list[Any]) -> list[Pick]:
    picks = []
    for row in rows:
        match row:
            case [str() as name, str() as sign] if sign in SIGNS:
                picks.append(Pick(name, sign))
    return picks
