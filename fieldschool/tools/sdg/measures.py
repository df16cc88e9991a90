"""The figures over the years: where each stands in the tables, and which way it should move."""

from __future__ import annotations

from dataclasses import dataclass

from fieldschool.charts.sdg_words import FIGURES
from fieldschool.sources.facts import ALL

#: Until when a target is to be met that names no year: the year of the whole agenda.
AGENDA = 2030
#: No corridor above this, % of the amount (target 10.c).
CORRIDOR = 5.0


@dataclass(frozen=True)
class Measure:
    """A figure over the years.

    Attributes
    ----------
    figure : str
        One of `FIGURES`.
    target_id : str
        The target that it belongs to.
    indicator, group : str
        As in the tables.
    downward : bool
        Whether less is better; only where there is a line.
    own_aim : float or None
        Where the participant sets the line: the first one shown, %. ``None`` where the target does, or nobody.
    """

    figure: str
    target_id: str
    indicator: str
    group: str = ALL
    downward: bool = False
    own_aim: float | None = None


_ALL = (
    Measure("cost_to", "10.c", "RPW.MEAN.TO", downward=True),
    Measure("cost_from", "10.c", "RPW.MEAN.FROM", downward=True),
    Measure("share", "17.3", "BX.TRF.PWKR.DT.GD.ZS"),
    Measure("accounts", "8.10", "account_pct", own_aim=80.0),
    Measure("women", "5.a", "account_pct", "female", own_aim=80.0),
    Measure("refugees", "10.7", "SDG.10.7.4"),
)
MEASURES: dict[str, Measure] = {measure.figure: measure for measure in _ALL}


def figure_of(target_id: str) -> str:
    """The first figure that is known of a target; empty where none is held here."""
    return next((figure for figure in FIGURES if MEASURES[figure].target_id == target_id), "")
