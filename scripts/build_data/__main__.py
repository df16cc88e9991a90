"""Build ``data/`` from the researched figures."""

from __future__ import annotations

import argparse
from pathlib import Path

from scripts.build_data import (
    access,
    action_plan,
    assessment,
    associations,
    cooperative,
    corridors,
    definitions,
    diaspora_groups,
    enterprise,
    finance,
    gcm,
    history_events,
    impacts,
    local,
    needs,
    partners,
    policies,
    practices,
    screening,
    sdg,
    social,
    start,
    statistics,
    strategies,
    venture,
    visits,
)
from scripts.build_data.table import Table, write


def tables(reference: Path) -> list[Table]:
    """Make every table of ``data/`` from the folder of researched figures (``data/``, ``finance/`` ...)."""
    return [
        *statistics.tables(reference),
        *finance.tables(reference),
        assessment.table(reference),
        *policies.tables(reference),
        *local.tables(reference),
        *needs.tables(reference),
        *impacts.tables(reference),
        *strategies.tables(reference),
        history_events.table(reference),
        *sdg.tables(reference),
        *diaspora_groups.tables(reference),
        *gcm.tables(reference),
        *screening.tables(reference),
        *social.tables(reference),
        *definitions.tables(reference),
        *partners.tables(reference),
        access.table(reference),
        corridors.table(reference),
        *cooperative.tables(reference),
        *associations.tables(reference),
        *enterprise.tables(reference),
        *practices.tables(reference),
        *venture.tables(reference),
        start.table(),
        *action_plan.tables(reference),
        *visits.tables(reference),
    ]


def main() -> None:
    """Read ``--reference``, write ``--into`` (``data/``), and say what was written."""
    parser = argparse.ArgumentParser(prog="python -m scripts.build_data", description=__doc__)
    parser.add_argument("--reference", type=Path, required=True, help="the folder of researched figures")
    parser.add_argument("--into", type=Path, default=Path("data"), help="where to write (data/)")
    arguments = parser.parse_args()
    for path in write(tables(arguments.reference), arguments.into):
        print(f"{path}  {path.stat().st_size / 1000:,.0f} kB")


if __name__ == "__main__":
    main()
