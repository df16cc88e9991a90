"""Reading the monthly exchange rates, and the means of a year that follow from them."""

from __future__ import annotations

from datetime import date

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.sources.refresh import hmrc
from fieldschool.sources.refresh.asking import Asker, PublisherError, client

HEADER = "Country/Territories,Currency,Currency Code,Currency Units per £1,Start date,End date\n"
DOLLAR = "USA,Dollar,USD,1.25,01/12/2026,31/12/2026\n"
PESO = "Mexico,Peso,MXN,24.0,01/12/2026,31/12/2026\n"


def per_pound(raw: bytes) -> dict[str, float]:
    asker = Asker(client(httpx.MockTransport(lambda request: httpx.Response(500))), hmrc.NAME)
    return hmrc._per_pound(asker, "the rates of 2026-12", raw, "2026-12")


def refused(raw: bytes) -> str:
    with pytest.raises(PublisherError) as caught:
        per_pound(raw)
    return str(caught.value)


def test_a_recorded_answer(recorded):
    rates = per_pound(recorded("hmrc.csv"))
    assert rates["MXN"] == 24
    assert rates["IDR"] == 21_000
    assert rates["GBP"] == 1
    assert rates["USD"] == 1.25


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "latin-1"])
def test_the_pound_sign_may_come_in_any_coding(coding):
    assert per_pound((HEADER + DOLLAR).encode(coding))["USD"] == 1.25


def test_capitals_of_the_header_do_not_matter():
    assert per_pound((HEADER.upper() + DOLLAR).encode())["USD"] == 1.25


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<html></html>", "a page instead of a table"),
        ("\n", "no column 'currency code'"),
        (HEADER, "a table without rates"),
        (HEADER.replace("Currency Code", "Code") + DOLLAR, "no column 'currency code'"),
        (HEADER.replace("Currency Units per £1", "Sterling value") + DOLLAR, "no column 'currency units per'"),
        (HEADER + DOLLAR + PESO[:20], "breaks off in row 3"),
        (HEADER + DOLLAR + PESO[:-4], "row 3 has another currency code or month"),
        (HEADER + DOLLAR.replace("12/2026", "11/2026"), "row 2 has another currency code or month"),
        (HEADER + DOLLAR.replace("USD", "usd"), "row 2 has another currency code or month"),
        (HEADER + DOLLAR.replace("1.25", "-"), "row 2 has no rate above zero"),
        (HEADER + DOLLAR.replace("1.25", "0"), "row 2 has no rate above zero"),
        (HEADER + DOLLAR.replace("1.25", "nan"), "row 2 has no rate above zero"),
        (HEADER + DOLLAR.replace("1.25", "1e999"), "row 2 has no rate above zero"),
        (HEADER + PESO + PESO.replace("24.0", "25.0"), "two rates for MXN"),
    ],
)
def test_another_shape_is_one_sentence(text, said):
    assert said in refused(text.encode())


def test_every_cut_within_a_row_is_seen(recorded):
    raw = recorded("hmrc.csv").rstrip(b"\n")
    ends = {place for place in range(len(raw)) if raw[place : place + 1] == b"\n"}
    for place in range(1, len(raw)):
        if place not in ends and place - 1 not in ends:
            refused(raw[:place])


@given(st.binary(max_size=300))
def test_no_bytes_whatever_end_in_anything_but_a_sentence(raw):
    refused(raw)


def test_rates_are_divided_by_the_dollar(ask, data, publishers):
    publishers.rates["2026-12"] = {"USD": 1.0, "MXN": 19.2, "GBP": 0.8, "XXN": 5.6, "EUR": 0.92, "PHP": 60, "ZAR": 18}
    (figures,) = hmrc.read(ask(), hmrc.Held(), None, date(2026, 11, 25))
    assert figures.rows["MXN", "2026-12"] == (19.2,)
    assert figures.rows["GBP", "2026-12"] == (0.8,)
    assert ("USD", "2026-12") not in figures.rows
    assert figures.ignored == {"XXN": 1}


def test_the_last_three_months_held_and_the_next_are_asked(ask, data, publishers):
    hmrc.read(ask(), hmrc.Held(), None, date(2026, 11, 25))
    assert [url.rsplit("_", 1)[-1] for url in publishers.asked] == [f"2026-{month}.csv" for month in (9, 10, 11, 12)]


def test_a_later_month_that_is_missing_is_no_fault_but_an_earlier_one_is(ask, data, publishers):
    assert hmrc.read(ask(), hmrc.Held(), None, date(2026, 11, 25))[0].rows
    with pytest.raises(PublisherError, match="2026-12; what came was word that there is no such page"):
        hmrc.read(ask(), hmrc.Held(), None, date(2026, 12, 25))


def test_since_begins_with_january_and_never_before_the_files(ask, data, publishers):
    publishers.rates |= {f"2014-{month:02d}": publishers.rates["2014-02"] for month in range(1, 13)}
    hmrc.read(ask(), hmrc.Held(), 1990, date(2014, 6, 1))
    assert publishers.asked[0].endswith("2014-1.csv")
    assert len(publishers.asked) == 7


@pytest.mark.parametrize(
    ("rates", "said"),
    [({"MXN": 19.0}, "only 2 currencies"), ({"MXN": 19.0, "EUR": 1, "PHP": 50, "ZAR": 9, "NAD": 9}, "US dollar")],
)
def test_a_file_that_is_not_whole_is_refused(ask, data, publishers, rates, said):
    publishers.rates["2026-10"] = rates
    with pytest.raises(PublisherError, match=said):
        hmrc.read(ask(), hmrc.Held(), None, date(2026, 11, 25))


def test_the_mean_of_a_year_follows_its_months(refresh, publishers, table):
    publishers.rates["2026-12"] = dict(publishers.rates["2026-11"])
    assert refresh("hmrc") == 0
    months = [
        float(row["per_usd"]) for row in table("fx_monthly") if row["currency"] == "MXN" and "2026" in row["month"]
    ]
    assert len(months) == 12
    rows = [
        row
        for row in table("macro_annual")
        if (row["iso3"], row["indicator"], row["year"]) == ("MEX", "FX.HMRC.AVG", "2026")
    ]
    shown = {row["source_id"]: row for row in rows if row["preferred"] == "true"}
    assert list(shown) == ["d_hmrc_2026-11-25"]
    assert float(shown["d_hmrc_2026-11-25"]["value"]) == pytest.approx(sum(months) / 12, rel=1e-5)
    assert shown["d_hmrc_2026-11-25"]["flag"] == ""
    assert [row["flag"] for row in rows if row["preferred"] == "false"] == ["part_year"]


def test_a_year_with_few_months_has_no_mean(refresh, publishers, table):
    publishers.rates |= {name: dict(publishers.rates["2026-11"]) for name in ("2026-12", "2027-01")}
    assert refresh("hmrc", today=date(2027, 1, 10)) == 0
    assert any(row["month"] == "2027-01" for row in table("fx_monthly"))
    assert not any(row["year"] == "2027" for row in table("macro_annual"))


def test_the_rule_gives_the_means_that_the_course_holds(data):
    held = hmrc.Held()
    levels: dict[tuple[str, str], list[float]] = {}
    for row in held.rows("fx_monthly"):
        if not row["flag"]:
            levels.setdefault((row["currency"], row["month"][:4]), []).append(float(row["per_usd"]))
    money = {row["iso3"]: row["currency"] for row in held.rows("countries")}
    rows = [
        row for row in held.rows("macro_annual") if row["indicator"] == "FX.HMRC.AVG" and row["source_id"] == "d_hmrc"
    ]
    compared = [
        (float(row["value"]), sum(months) / len(months))
        for row in rows
        if (months := levels.get((money[row["iso3"]], row["year"])))
    ]
    assert len(compared) > 50
    assert all(value == pytest.approx(mean, rel=1e-5) for value, mean in compared)


def test_a_country_whose_means_were_left_out_stays_out(refresh, publishers, data, table):
    path = data / "macro_annual.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("PHL,FX.HMRC.AVG")), "utf-8")
    publishers.rates["2026-12"] = dict(publishers.rates["2026-11"])
    assert refresh("hmrc") == 0
    means = {row["iso3"] for row in table("macro_annual") if row["source_id"].startswith("d_hmrc_2026")}
    assert "MEX" in means
    assert "PHL" not in means
