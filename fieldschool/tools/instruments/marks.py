"""Prepared instruments and those of a participant as marks of one time line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fieldschool.charts.instruments import Mark, Side
from fieldschool.i18n import _, language
from fieldschool.sources import countries, policies
from fieldschool.sources.policies import Instrument
from fieldschool.tools.instruments.fields import ALL, NEW, NONE


def side(iso3: str, own: Iterable[Mapping[str, Any]] = ()) -> Side:
    """Collect all instruments of a country.

    Parameters
    ----------
    iso3 : str
        ISO 3166 alpha-3.
    own : iterable of mapping
        The participant's finished records; one that corrects a prepared instrument stands in its place.
    """
    added = list(own)
    corrected = {record.get("corrects", NEW) for record in added}
    prepared = [_prepared(each) for each in policies.instruments(iso3) if each.instrument_id not in corrected]
    return Side(countries.country(iso3).name(language()), (*prepared, *map(_added, added)))


def chosen(whole: Side, area: str, kind: str) -> Side:
    """Keep the marks of an area and a kind; ``all`` keeps every one."""
    marks = (mark for mark in whole.marks if area in (ALL, *mark.areas) and kind in (ALL, mark.kind))
    return Side(whole.country, tuple(marks))


def cited(record: Mapping[str, Any]) -> bool:
    """Whether a participant's record says where it can be read."""
    return bool(record["source"] or record["link"])


def _prepared(each: Instrument) -> Mark:
    return Mark(each.year, _(each.title), each.number, each.kind, each.areas, each.status, each.source.citation())


def _added(record: Mapping[str, Any]) -> Mark:
    areas = tuple(dict.fromkeys(area for area in (record["area"], record["area2"]) if area not in ("", NONE)))
    cite = ", ".join(part for part in (record["source"], record["link"]) if part)
    status = record["status"] or "unknown"
    return Mark(record["year"], record["title"], "", record["kind"], areas, status, cite, mine=True)
