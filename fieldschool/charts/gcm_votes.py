"""Who voted how on the Global Compact, and what has happened since: bars, a time line, sentences and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, ngettext, number

#: The vote of a place that is not a member state of the United Nations.
NO_VOTE = ""
#: What a country is for the participant.
OWN, HOST, OTHER = "own", "host", "other"


@dataclass(frozen=True)
class Place:
    """A country: its name, what it is for the participant, its vote (``NO_VOTE``: it had none), its list of champions.

    ``champion`` is the year of the list of champions that names it; ``None`` where neither list does.
    """

    name: str
    role: str
    vote: str
    champion: int | None = None


@dataclass(frozen=True)
class Mark:
    """A step in the life of the compact."""

    year: int
    what: str
    cite: str


def picture(places: Sequence[Place], counts: Mapping[str, int], sources: tuple[str, ...] = ()) -> Picture:
    """Draw how many states voted how, and where each of the places stands among them.

    Parameters
    ----------
    places : sequence of Place
        The own country first.
    counts : mapping
        Number of member states by vote, in the order shown.
    sources : tuple of str

    Returns
    -------
    Picture
        Of kind ``bars``.
    """
    items = []
    for vote, count in counts.items():
        here = [place.name for place in places if place.vote == vote]
        items.append({
            "name": vote_name(vote),
            "value": count,
            "text": number(count),
            "note": " · ".join(here),
            "mark": any(place.vote == vote and place.role == OWN for place in places),
        })  # fmt: skip
    spec = {
        "title": _("The vote of 19 December 2018"),
        "unit": _("member states of the United Nations"),
        "items": items,
    }
    return Picture("bars", sentence(places, counts), spec, table(places, counts), sources)


def sentence(places: Sequence[Place], counts: Mapping[str, int]) -> str:
    """Say how each of the places voted, and how the world did."""
    said = [_of_one(place) for place in places]
    world = _(
        "Of {all} member states, {yes} voted yes, {no} no, {abstain} abstained and {absent} took no part."
    ).format(all=number(sum(counts.values())), **{vote: number(n) for vote, n in counts.items()})
    return " ".join([*said, world])


def table(places: Sequence[Place], counts: Mapping[str, int]) -> Table:
    """List the places, and how many states voted how."""
    rows = [(place.name, vote_name(place.vote), champion_name(place)) for place in places]
    rows += [(vote_name(vote), number(count), "") for vote, count in counts.items()]
    return Table(_("Votes on the compact"), (_("Country"), _("Vote"), _("Champion of the compact")), tuple(rows))


def compared(places: Sequence[Place]) -> dict:
    """The places side by side, for a small table that is always seen."""
    rows = [[place.name, vote_name(place.vote), champion_name(place)] for place in places]
    columns = [_("Country"), _("Vote in 2018"), _("Champion of the compact")]
    return {"title": _("These countries"), "columns": columns, "rows": rows, "words": True}


def vote_name(vote: str) -> str:
    """Name a vote."""
    return {
        "yes": _("Yes"),
        "no": _("No"),
        "abstain": _("Abstained"),
        "absent": _("Took no part"),
        NO_VOTE: _("Had no vote"),
    }[vote]


def champion_name(place: Place) -> str:
    """Say whether a place is on a list of champions."""
    if place.champion is None:
        return _("in neither list")
    return _("yes, list of {year}").format(year=place.champion)


def timeline(own: str, own_marks: Sequence[Mark], all_marks: Sequence[Mark]) -> Picture:
    """Draw what happened with the compact: of all countries, and of the own country beside it.

    Parameters
    ----------
    own : str
        Name of the own country.
    own_marks, all_marks : sequence of Mark
        In the order of years.

    Returns
    -------
    Picture
        Of kind ``timeline``.
    """
    nothing = _("Nothing of this country stands in what we read. That does not mean that nothing was done.")
    sides = [
        {"country": _("All countries"), "marks": _drawn(all_marks), "quiet": [], "nothing": ""},
        {"country": own, "marks": _drawn(own_marks), "quiet": [], "nothing": "" if own_marks else nothing},
    ]
    spec = {
        "title": _("What has happened since"),
        "sides": sides,
        "legend": [{"sign": "full", "text": _("a step that a document tells of")}],
    }
    everybody = _("All countries")
    both = sorted(
        [(mark, everybody) for mark in all_marks] + [(mark, own) for mark in own_marks], key=lambda each: each[0].year
    )
    rows = tuple((str(mark.year), f"{who}: {mark.what}", mark.cite) for mark, who in both)
    heads = (_("Year"), _("What happened"), _("Source"))
    cited = tuple(dict.fromkeys(mark.cite for mark, _who in both))
    return Picture(
        "timeline", _told(own, own_marks, all_marks), spec, Table(_("Steps of the compact"), heads, rows), cited
    )


def _told(own: str, own_marks: Sequence[Mark], all_marks: Sequence[Mark]) -> str:
    everybody = ngettext("{n} step of all countries.", "{n} steps of all countries.", len(all_marks)).format(
        n=number(len(all_marks))
    )
    if not own_marks:
        return everybody + " " + _("We read of none that is {country}'s own. Do you know of one?").format(country=own)
    here = ngettext("{country}: {n} step of its own.", "{country}: {n} steps of its own.", len(own_marks)).format(
        n=number(len(own_marks)), country=own
    )
    return f"{everybody} {here}"


def _drawn(marks: Sequence[Mark]) -> list[dict]:
    return [{"year": mark.year, "text": mark.what, "sign": "full"} for mark in marks]


def _of_one(place: Place) -> str:
    said = {
        "yes": _("{country} voted yes."),
        "no": _("{country} voted no."),
        "abstain": _("{country} abstained."),
        "absent": _("{country} took no part in the vote; that is neither a yes nor a no."),
        NO_VOTE: _("{country} had no vote, because only member states of the United Nations vote."),
    }[place.vote]
    return said.format(country=place.name)
