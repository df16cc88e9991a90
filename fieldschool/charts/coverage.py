"""The coverage of instruments: area by kind, what is in force, and which areas are thin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from fieldschool.charts.instruments import Side
from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, listing, ngettext, number
from fieldschool.models import coverage


@dataclass(frozen=True)
class Coverage:
    """What is in force in one country.

    Attributes
    ----------
    country : str
    counts : numpy.ndarray of int, shape (areas, kinds)
    empty, few : tuple of str
        Ids of the areas with nothing, and with only one instrument.
    """

    country: str
    counts: np.ndarray
    empty: tuple[str, ...]
    few: tuple[str, ...]

    @property
    def thin(self) -> tuple[str, ...]:
        """Ids of the areas with little or nothing."""
        return (*self.empty, *self.few)


def covered(side: Side, areas: Sequence[str], kinds: Sequence[str]) -> Coverage:
    """Count what is in force in a country; what is repealed, ended, a draft or not known does not count.

    Parameters
    ----------
    side : Side
        A country and all of its instruments.
    areas, kinds : sequence of str
        Ids of the rows and columns.
    """
    found = coverage.counts(((m.areas, m.kind) for m in side.marks if m.holds), areas, kinds)
    empty, few = coverage.thin(found)
    return Coverage(side.country, found, tuple(areas[i] for i in empty), tuple(areas[i] for i in few))


def picture(
    own: Coverage,
    host: Coverage | None,
    areas: Sequence[tuple[str, str]],
    kinds: Sequence[str],
    sources: tuple[str, ...] = (),
) -> Picture:
    """Draw the coverage.

    Parameters
    ----------
    own, host : Coverage
        ``None`` where one country stands alone.
    areas : sequence of (id, title)
        Rows in the order shown; titles in the reader's language.
    kinds : sequence of str
        Columns in the order shown.
    sources : tuple of str
        Source lines.

    Returns
    -------
    Picture
        Of kind ``matrix``.
    """
    thin = set(own.thin)
    rows = [
        {
            "text": title,
            "cells": [int(n) for n in own.counts[i]],
            "total": number(int(own.counts[i].sum())),
            "beside": number(int(host.counts[i].sum())) if host else "",
            "thin": area in thin,
        }
        for i, (area, title) in enumerate(areas)
    ]
    spec = {
        "title": _("In force by area and kind: {country}").format(country=own.country),
        "heads": [short_kind(kind) for kind in kinds],
        "total": _("Total"),
        "beside": host.country if host else "",
        "matrix": rows,
        "thin": _("little or nothing"),
    }
    return Picture("matrix", sentence(own, host, dict(areas)), spec, table(own, host, areas, kinds), sources)


def sentence(own: Coverage, host: Coverage | None, titles: dict[str, str]) -> str:
    """Name the thin areas, and say in how many of them the other country has more."""
    if not own.counts.any():
        return _("{country}: nothing in force is on this list yet.").format(country=own.country)
    n, every = len(titles) - len(own.thin), len(titles)
    said = [
        ngettext(
            "{country}: {n} of {every} areas has two or more instruments in force on this list.",
            "{country}: {n} of {every} areas have two or more instruments in force on this list.",
            n,
        ).format(country=own.country, n=number(n), every=number(every))
    ]
    if own.thin:
        said.append(_("Thin: {areas}.").format(areas=_named(own.thin, titles)))
    more = sum(area not in host.thin for area in own.thin) if host else 0
    if host and more:
        there = ngettext(
            "{country} has two or more in {n} of these.", "{country} has two or more in {n} of these.", more
        )
        said.append(there.format(country=host.country, n=number(more)))
    return " ".join(said)


def table(own: Coverage, host: Coverage | None, areas: Sequence[tuple[str, str]], kinds: Sequence[str]) -> Table:
    """Say in words what each area has in each country."""
    both = [own, host] if host else [own]
    rows = tuple((title, *(_cell(side.counts[i], kinds) for side in both)) for i, (_area, title) in enumerate(areas))
    return Table(_("What is in force"), (_("Area"), *(side.country for side in both)), rows)


def short_kind(kind: str) -> str:
    """Name a kind in one word, for the head of a column."""
    return {
        "law": _("Law"),
        "policy": _("Policy"),
        "office": _("Office"),
        "programme": _("Programme"),
        "agreement": _("Agreement"),
    }[kind]


def _cell(counts: np.ndarray, kinds: Sequence[str]) -> str:
    parts = [_counted(kind, int(n)) for kind, n in zip(kinds, counts, strict=True) if n]
    return listing(parts) if parts else _("none on this list")


def _counted(kind: str, n: int) -> str:
    said = {
        "law": ngettext("{n} law", "{n} laws", n),
        "policy": ngettext("{n} policy", "{n} policies", n),
        "office": ngettext("{n} office", "{n} offices", n),
        "programme": ngettext("{n} programme", "{n} programmes", n),
        "agreement": ngettext("{n} agreement", "{n} agreements", n),
    }[kind]
    return said.format(n=number(n))


def _named(areas: Iterable[str], titles: dict[str, str]) -> str:
    # Titles have commas of their own, so that a comma between them would not tell them apart.
    return "; ".join(titles[area] for area in areas)
