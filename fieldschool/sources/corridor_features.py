"""What there is to build on between two countries: agreements, organisations of migrants, programmes, and rules."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.cited import Page

#: What one can build on; a ``rule`` is shown beside them.
GROUPS = ("agreement", "organisation", "programme")
RULE = "rule"


@dataclass(frozen=True)
class Feature:
    """One thing that was read of a corridor; ``what`` is in English."""

    feature_id: str
    group: str
    what: str
    source: Page


def features(work_iso3: str, home_iso3: str) -> tuple[Feature, ...]:
    """List what was read of a corridor; empty where nothing was, which does not mean that there is nothing."""
    return _features().get((work_iso3, home_iso3), ())


@tables.kept("corridor_features")
def _features(frame: pd.DataFrame) -> dict[tuple[str, str], tuple[Feature, ...]]:
    found: dict[tuple[str, str], tuple[Feature, ...]] = {}
    for row in frame.sort_values("place").astype(object).fillna("").to_dict("records"):
        key = (row["work_iso3"], row["home_iso3"])
        feature = Feature(row["feature_id"], row["group"], row["what"], Page.of(row))
        found[key] = (*found.get(key, ()), feature)
    return found
