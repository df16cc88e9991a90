"""Places as the lesson names them: those of our table, and those that somebody wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldschool.i18n import _
from fieldschool.sources import visits as facts


@dataclass(frozen=True)
class Place:
    """A place; texts in the reader's language, ``source`` is empty for one's own."""

    name: str
    site_type: str
    title: str
    where: str
    why: str = ""
    source: str = ""

    @property
    def label(self) -> str:
        """Title and place in one line."""
        return f"{self.title}, {self.where}" if self.where else self.title


def ours(host: str) -> dict[str, Place]:
    """The places of our table in a host country."""
    order = list(facts.types())
    sites = [site for site in facts.sites().values() if site.iso3 == host]
    return {site.site_id: _of(site) for site in sorted(sites, key=lambda site: order.index(site.site_type))}


def known(name: str) -> Place | None:
    """A place of our table, of any host country."""
    site = facts.sites().get(name)
    return _of(site) if site else None


def written(rows: Iterable[Mapping[str, str]]) -> dict[str, Place]:
    """Places that somebody wrote, finished ones only."""
    return {
        row["id"]: Place(row["id"], row["type"], row["title"], row["where"])
        for row in rows
        if row["title"] and row["type"] in facts.types()
    }


def type_title(site_type: str) -> str:
    """What a kind of place is called."""
    return _(facts.types()[site_type].title)


def _of(site: facts.Site) -> Place:
    return Place(site.site_id, site.site_type, _(site.institution), _(site.where), _(site.why), site.source.citation())
