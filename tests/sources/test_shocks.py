"""Shocks: how often, what they cost, what they stop."""

from __future__ import annotations

from fieldschool.sources import countries, shocks, yardstick
from fieldschool.sources.packs import load_pack
from fieldschool.sources.scaling import SHOCKS

ALL = [country.iso3 for country in countries.all_countries()]


def test_every_country_has_the_five_shocks():
    assert len(ALL) > 190
    for iso3 in ALL:
        found = shocks.for_country(iso3)
        assert [shock.shock_id for shock in found] == list(SHOCKS), iso3
        for shock in found:
            assert 0 < shock.chance_year_pct <= 30, (iso3, shock.shock_id)
            assert shock.cost > 0 or shock.months_without_pay > 0 or shock.ends_stay, (iso3, shock.shock_id)
            assert shock.currency == countries.country(iso3).currency
            assert shock.status == "illustrative"
            assert shock.source.title


def test_a_lost_job_stops_pay_and_an_ended_contract_ends_the_stay():
    job, contract, *others = shocks.for_country("PHL")
    assert (job.months_without_pay, job.ends_stay) == (4, False)
    assert contract.ends_stay is True
    assert not any(shock.ends_stay for shock in others)


def test_a_typhoon_is_called_so_in_the_philippines():
    assert shocks.for_country("PHL")[-1].name == "Typhoon damage"


def test_the_multiples_lie_near_what_the_packs_hold():
    """Each made cost, as months of GDP per head, is between the lowest and the highest of the three packs."""
    for shock_id, (_, chance, months, _, _) in SHOCKS.items():
        rows = [
            (row, yardstick.gdp_month(iso3))
            for iso3 in ("MEX", "PHL", "RWA")
            for row in load_pack(iso3).shocks
            if row.shock_id == shock_id
        ]
        costs = [row.cost / month for row, month in rows]
        chances = [row.chance_year_pct for row, _ in rows]
        assert len(rows) == 3
        assert min(costs) <= months <= max(costs), shock_id
        assert min(chances) <= chance <= max(chances), shock_id
