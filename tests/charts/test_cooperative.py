"""A cooperative in pictures: what they say of a good year, a loss, five years and a shock."""

from __future__ import annotations

import pytest

from fieldschool import i18n
from fieldschool.charts import cooperative as chart
from fieldschool.models import cooperative as model
from fieldschool.models import cooperative_growth as years

SHARES = {"reserve": 10, "education": 10, "community": 3, "optional": 7, "interest": 49, "refund": 21}
ARTICLES = dict.fromkeys(SHARES, "") | {"reserve": "RA 9520 Art. 86(1)"}


def shared(surplus: float) -> model.Shared:
    return model.allocate(surplus, SHARES, 9_800_000, 4_200_000, 2.0)


def test_a_surplus_is_told_line_by_line_and_adds_up():
    picture = chart.surplus(shared(1_000_000), SHARES, ARTICLES, "PHP")
    assert picture.table.rows[0][0] == "Reserve fund · RA 9520 Art. 86(1)"
    told = [float(row[2].replace(",", "")) for row in picture.table.rows]
    assert sum(told[:-1]) == pytest.approx(told[-1]) == 1_000_000
    assert "RA 9520 Art. 86(1)" in picture.spec["items"][0]["note"]
    assert "Of PHP 1,000,000 the members are paid PHP 700,000" in picture.sentence


def test_a_loss_is_said_and_nothing_is_shared_out():
    picture = chart.surplus(shared(-50_000), SHARES, ARTICLES, "PHP")
    assert "A year of loss: nothing is shared out. PHP 50,000 is taken from the reserve." in picture.sentence
    assert all(item["value"] == 0 for item in picture.spec["items"])


def test_returns_keep_their_order_and_mark_ones_own():
    rows = [("Bonds", 2.5, "2025", False), ("Shares", -4.25, "never insured", True)]
    picture = chart.returns(rows, "A sentence.")
    assert [(item["name"], item["value"], item["mark"]) for item in picture.spec["items"]] == [
        ("Bonds", 2.5, False), ("Shares", -4.25, True),
    ]  # fmt: skip


def test_money_at_hand_is_drawn_from_the_first_month_to_the_last():
    start = years.Sheet(loans=80.0, cash=20.0, deposits=72.0, shares=19.0, reserve=9.0, surplus=0.0)
    calm, hard = years.shock(start, 0.0, 0, 0.0), years.shock(start, 0.3, 3, 0.5)
    assert len(chart.shock(calm, "PHP").table.rows) == len(calm.cash)
    assert chart.shock(calm, "PHP").sentence == "Everybody who asks is paid: PHP 0 in all."
    said = chart.shock(hard, "PHP").sentence
    assert "The reserve and all shares are gone" in said
    assert hard.dry is None or f"In month {hard.dry}" in said


@pytest.mark.parametrize(("size", "unit"), [(4e8, "millions"), (2.9e10, "billions")])
def test_the_balance_sheet_has_a_column_a_year_in_numbers_that_a_phone_has_room_for(size, unit):
    course = years.Course(0.08, 0.06, 0.8, 0.16, 0.03, 0.07, 0.015)
    sheets = years.run(years.opening(size), course, SHARES)
    table = chart.growth(sheets, "RWF", None, (10, 15)).table
    assert table.caption == f"The balance sheet, in {unit} of RWF"
    assert len(table.columns) == 7
    assert [row[0] for row in table.rows] == ["Loans", "At hand", "Deposits", "Shares", "Reserve"]
    assert max(len(cell) for row in table.rows for cell in row[1:]) <= 5
    first = [float(row[1].replace(",", "")) for row in table.rows]
    assert first[0] + first[1] == pytest.approx(sum(first[2:]), rel=0.01)


def test_it_is_said_in_spanish():
    i18n.use("es")
    try:
        said = chart.surplus(shared(1_000_000), SHARES, ARTICLES, "PHP").sentence
    finally:
        i18n.use(None)
    assert "a los socios se les pagan" in said
