"""The statistics of ``data/``: what each table keeps of the researched figures, and its description.

Names of columns are the course's own: the country where a migrant works is ``work_iso3``, the one at home
``home_iso3``. Text stays text: the code of Namibia is ``NA``, and 010 keeps its zeros.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from scripts.build_data import citations, diaspora, history, payments, sdg, world
from scripts.build_data.table import Table


def read(folder: Path, name: str) -> pd.DataFrame:
    """Read a researched table as text, empty cells as empty text."""
    return pd.read_csv(folder / f"{name}.csv", dtype="str", keep_default_na=False, na_values=[], encoding="utf-8")


def tables(reference: Path) -> list[Table]:
    """Make the tables of statistics.

    Parameters
    ----------
    reference : Path
        The folder that holds ``data/`` with the researched figures.

    Returns
    -------
    list of Table
        Each names the sources that its rows name, their licences and their dates.
    """
    folder = reference / "data"
    found = {path.stem: read(folder, path.stem) for path in sorted(folder.glob("*.csv"))}
    countries = world.countries(found, sdg.neighbours(found))
    sources = citations.sources(found["sources"])
    known = set(countries.frame["iso3"])
    made = [
        countries,
        world.indicators(found["indicators"]),
        world.macro_annual(found["macro_annual"], known),
        world.people(found["population_annual"], found["migrant_stock_totals"], known),
        world.findex(found["findex"], known),
        sdg.annual(found["sdg_indicators"], known),
        payments.remittances_annual(found["remittances_annual"], known),
        history.annual(found, known),
        payments.bilateral_remittances(found["bilateral_remittances_2021"], known),
        payments.migrant_stock(found["migrant_stock_od"], found["migrant_stock_2024_extract"], known),
        payments.corridor_cost(found["rpw_corridor_quarter"], known),
        payments.remittance_quotes(found["rpw_firm_quotes"]),
        payments.fx_monthly(found["fx_monthly"], set(countries.frame["currency"])),
        *diaspora.statistics(found, folder, known),
    ]
    cited = citations.cited(sources, made)
    return [cited, *(_credited(table, cited.frame) for table in made)]


def _credited(table: Table, sources: pd.DataFrame) -> Table:
    rows = sources[sources["source_id"].isin(citations.sources_of(table))]
    return Table(
        **{
            **vars(table),
            "sources": rows["source_id"].tolist(),
            "licences": sorted(set(rows["licence"])) or table.licences,
            "vintage": "; ".join(_unique(rows["vintage"])),
        }
    )


def _unique(values: Iterable[Any]) -> list[str]:
    return [value for value in dict.fromkeys(values) if value]
