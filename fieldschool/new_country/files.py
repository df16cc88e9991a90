"""The files of a new pack: what is known, and empty tables for what is not."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from fieldschool.i18n import _, language
from fieldschool.new_country.gaps import TO_FILL, Gap, gaps
from fieldschool.new_country.known import Known
from fieldschool.sources import families, prices, products, shocks
from fieldschool.sources.packs import TABLES
from fieldschool.sources.rows import Row
from fieldschool.sources.yardstick import WORK_COUNTRY

TODO = "TODO.md"


def files(known: Known) -> dict[str, str]:
    """Every file of the pack, its text by its name below the pack's folder."""
    missing = gaps(known)
    held = {f"{name}.csv": table(TABLES[name], map(plain, rows)) for name, rows in known.held.items()}
    held_names = known.held.keys()
    begun = begun_tables(known.country.iso3)
    empty = {f"{TO_FILL}/{name}.csv": table(TABLES[name], begun.get(name, ())) for name in TABLES.keys() - held_names}
    return {"pack.toml": pack_toml(known), TODO: todo(known, missing), **held, **empty}


def pack_toml(known: Known) -> str:
    """``pack.toml`` with what the tables know, and general words where a country's own are to stand."""
    country = known.country
    product = "BANK" if any(each.product_id == "BANK" for each in products.for_country(country.iso3)) else "CASH"
    name = country.name()
    lines = [
        "# Laid by `fieldschool new-country` from international statistics. TODO.md names what to fill;",
        "# README.md in the folder above tells what each line is.",
        _line("iso3", country.iso3),
        _line("name", name),
        _line("person", f"a person from {name}"),
        _line("people", f"people from {name}"),
        _line("currency", country.currency),
        f"languages = {json.dumps(known.languages or ('en',))}",
        'notes = ["Words are general ones until somebody who knows the country changes them."]',
        "",
        "[terms]",
        _line("migrant", "migrant"),
        _line("migrants", "migrants"),
        _line("family", "family of a migrant"),
        _line("association", "association of migrants"),
        _line("migrant_office", "office for migrants"),
        _line("cooperative", "savings cooperative"),
        "",
        "[defaults]",
        _line("work_country", known.work_country or WORK_COUNTRY),
        "emergency_months = 3",
        _line("goal", "house-repair"),
        _line("product", product),
    ]
    return "\n".join(lines) + "\n"


def table(model: type[Row], rows: Iterable[Mapping[str, Any]] = ()) -> str:
    """A table of a pack, its own columns first."""
    shared = list(Row.model_fields)
    columns = [*(name for name in model.model_fields if name not in shared), *shared]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(cells.get(name)) for name in columns} for cells in rows)
    return out.getvalue()


def plain(row: Row) -> dict[str, Any]:
    """A checked row as its cells."""
    return {name: getattr(row, name) for name in type(row).model_fields}


def begun_tables(iso3: str) -> dict[str, list[dict[str, Any]]]:
    """What the course makes up for a country, as rows that a trainer changes: all ``illustrative``."""
    family = families.for_country(iso3)[0]
    cells = asdict(family) | dict(family.bills)
    if family.loan:
        loan = family.loan
        cells |= {
            "loan_principal": loan.principal,
            "loan_rate_pct_month": loan.rate_pct_month,
            "loan_months": loan.months,
            "loan_kind": loan.kind,
        }
    return {
        "families": [cells | {"note": ""}],
        "prices": [asdict(goal) for goal in prices.goals(iso3)],
        "shocks": [asdict(shock) for shock in shocks.for_country(iso3)],
    }


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ";".join(map(str, value))
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    return str(value)


def todo(known: Known, missing: Sequence[Gap]) -> str:
    """The list for a trainer: what is known, what to fill, where one finds it, what happens until then."""
    return "\n".join(_todo(known, missing)) + "\n"


def _todo(known: Known, missing: Sequence[Gap]) -> Iterator[str]:
    yield _("# {country}: what to fill").format(country=known.country.name(language() or "en"))
    yield ""
    yield _(
        "Every lesson opens for this country already. Each thing below makes it more like home. Begin with the first."
    )
    yield ""
    yield _(
        "The tables to fill are in the folder `{folder}`; nothing reads them there. Families, prices and shocks begin "
        "with our illustrative rows: change them. Open a table in a spreadsheet, write your rows, save it as CSV "
        "(UTF-8) one folder up, beside `pack.toml`. `README.md` in `data/countries` explains every column. Then run "
        "`fieldschool check`."
    ).format(folder=TO_FILL)
    yield ""
    yield _("## To fill")
    yield ""
    for gap in missing:
        yield f"- [ ] **{gap.what}**"
        yield "  - " + _("File and columns: `{file}`: {columns}").format(file=gap.file, columns=", ".join(gap.columns))
        yield "  - " + _("Where one finds it: {where}").format(where=gap.where)
        yield "  - " + _("Until then: {until}").format(until=gap.until)
    yield ""
    yield _("## Known already, from international statistics")
    yield ""
    for figure in known.figures.values():
        yield f"- {figure.line()}"
    if not known.figures:
        yield "- " + _("Nothing.")


def _line(name: str, value: str) -> str:
    # A JSON string is a TOML string, apart from DEL, which no name has.
    return f"{name} = {json.dumps(value, ensure_ascii=False)}"
