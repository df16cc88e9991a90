"""Country packs: what the course knows of one country, in files that a trainer can edit.

A pack is a folder ``data/countries/<ISO3>/`` with a ``pack.toml`` and up to seven tables. Any table may be
left out. ``data/countries/README.md`` tells a trainer what each file and column is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from fieldschool.paths import data_dir
from fieldschool.sources.checking import quoted, shown
from fieldschool.sources.reading import PackError, read_table, read_toml
from fieldschool.sources.rows import (
    BillRow,
    Country,
    Currency,
    FamilyRow,
    PriceRow,
    ProductRow,
    ProgrammeRow,
    RateRow,
    Row,
    ShockRow,
    Text,
)

TABLES: dict[str, type[Row]] = {
    "products": ProductRow,
    "rates": RateRow,
    "families": FamilyRow,
    "prices": PriceRow,
    "shocks": ShockRow,
    "bills": BillRow,
    "programmes": ProgrammeRow,
}
GENERAL_PRODUCTS = ("CASH", "BANK")


class Part(BaseModel):
    """A part of ``pack.toml``: closed to unknown names, and never changed after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Terms(Part):
    """The words of the country, as people say them."""

    migrant: Text
    migrants: Text
    family: Text
    association: Text
    migrant_office: Text
    cooperative: Text


class Defaults(Part):
    """What the simulator starts with."""

    work_country: Country
    emergency_months: Annotated[int, Field(ge=0, le=24, strict=True, description="a whole number from 0 to 24")]
    goal: Text
    product: Text


class Place(Part):
    """A place of the study visits. Nobody there has been asked yet: the host agrees a visit."""

    place: Text
    institution: Text
    why: Text
    source_title: Text
    source_url: Annotated[str, Field(pattern=r"^https?://\S+$", description="an address that starts with http")]


class PackFile(Part):
    """What ``pack.toml`` holds."""

    iso3: Country
    name: Text
    person: Text
    people: Text
    currency: Currency
    languages: Annotated[
        tuple[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")], ...],
        Field(min_length=1, description='a list of language codes, like ["en", "fil"]'),
    ]
    terms: Terms
    defaults: Defaults
    host_places: Annotated[tuple[Place, ...], Field(description="a list of places")] = ()
    notes: Annotated[tuple[Text, ...], Field(description="a list of sentences")] = ()


class CountryPack(PackFile):
    """``pack.toml`` and the tables beside it; a table that is not there is empty."""

    products: tuple[ProductRow, ...] = ()
    rates: tuple[RateRow, ...] = ()
    families: tuple[FamilyRow, ...] = ()
    prices: tuple[PriceRow, ...] = ()
    shocks: tuple[ShockRow, ...] = ()
    bills: tuple[BillRow, ...] = ()
    programmes: tuple[ProgrammeRow, ...] = ()


def packs_dir() -> Path:
    """The folder of all packs."""
    return data_dir() / "countries"


def pack_codes() -> tuple[str, ...]:
    """The countries that have a pack, by code, sorted."""
    folders = packs_dir().glob("*/") if packs_dir().is_dir() else ()
    return tuple(sorted(folder.name for folder in folders if re.fullmatch("[A-Z]{3}", folder.name)))


def load_pack(iso3: str) -> CountryPack | None:
    """The pack of a country, read again only when a file of it has changed.

    Parameters
    ----------
    iso3 : str
        ISO 3166 alpha-3 code.

    Returns
    -------
    CountryPack or None
        None when the country has no pack.

    Raises
    ------
    PackError
        When a file cannot be used; the text is one plain sentence with the place, what was found, and what is
        accepted.
    """
    if not isinstance(iso3, str) or not re.fullmatch("[A-Z]{3}", iso3):
        return None
    folder = packs_dir() / iso3
    return read_pack(folder) if folder.is_dir() else None


def read_pack(folder: Path) -> CountryPack:
    """The pack in a folder that has the name of its country.

    Raises
    ------
    PackError
        When a file cannot be used.
    """
    files = sorted(path for path in folder.iterdir() if path.suffix in (".toml", ".csv"))
    return _read(folder, tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files))


@lru_cache(maxsize=64)
def _read(folder: Path, files: tuple[tuple[str, int, int], ...]) -> CountryPack:
    """Read a pack; ``files`` (name, time, size) is the key that makes a changed file be read again."""
    known = {f"{name}.csv": name for name in TABLES}
    tables = {}
    for file, _, _ in files:
        if file in known:
            tables[known[file]] = read_table(folder / file, TABLES[known[file]])
        elif file != "pack.toml":
            accepted = "one of: pack.toml, " + ", ".join(known)
            raise PackError(shown(folder / file), None, None, "a file of this name", accepted)
    head = read_toml(folder / "pack.toml", PackFile)
    pack = CountryPack.model_construct(**dict(head), **tables)
    _check_together(folder, pack)
    return pack


def _check_together(folder: Path, pack: CountryPack) -> None:
    """Check what one file says against the others."""
    if pack.iso3 != folder.name:
        raise _refused(folder, "iso3", pack.iso3, f"'{folder.name}', the name of the folder")
    products = {row.product_id: row for row in pack.products}
    goals = [row.goal_id for row in pack.prices]
    choices = [*GENERAL_PRODUCTS, *products]
    if products and pack.defaults.product not in choices:
        raise _refused(folder, "defaults.product", pack.defaults.product, "one of: " + ", ".join(choices))
    if goals and pack.defaults.goal not in goals:
        raise _refused(folder, "defaults.goal", pack.defaults.goal, "one of: " + ", ".join(goals))
    for table, column in (("prices", "currency"), ("shocks", "currency"), ("families", "home_currency")):
        for number, row in enumerate(getattr(pack, table), start=2):
            if getattr(row, column) != pack.currency:
                accepted = f"{pack.currency}, the currency of pack.toml"
                raise _refused_cell(folder, table, number, column, getattr(row, column), accepted)
    for number, family in enumerate(pack.families, start=2):
        strange = [goal for goal in family.goal_ids if goal not in goals]
        if goals and strange:
            accepted = "ids of prices.csv: " + ", ".join(goals)
            raise _refused_cell(folder, "families", number, "goal_ids", strange[0], accepted)
    for number, rate in enumerate(pack.rates, start=2):
        product = products.get(rate.product_id)
        if product is None:
            accepted = "a product_id of products.csv"
            raise _refused_cell(folder, "rates", number, "product_id", rate.product_id, accepted)
        if product.rate_pct is not None and product.rate_year == rate.year and product.rate_pct != rate.rate_pct:
            accepted = f"{product.rate_pct:g}, the rate of {rate.year} in products.csv"
            raise _refused_cell(folder, "rates", number, "rate_pct", rate.rate_pct, accepted)


def _refused(folder: Path, field: str, found: object, accepted: str) -> PackError:
    return PackError(shown(folder / "pack.toml"), None, None, quoted(found), accepted, field)


def _refused_cell(folder: Path, table: str, row: int, column: str, found: object, accepted: str) -> PackError:
    return PackError(shown(folder / f"{table}.csv"), row, column, quoted(found), accepted)
