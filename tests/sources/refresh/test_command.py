"""``fieldschool refresh`` from the question to the files."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest
from frictionless import Package

from fieldschool.sources import facts, tables
from fieldschool.sources import refresh as package

INFLATION = "FP.CPI.TOTL.ZG"
RECEIVED = "BX.TRF.PWKR.CD.DT"


def rows_of(rows, **cells):
    return [row for row in rows if all(row[name] == cell for name, cell in cells.items())]


def test_publishers_that_say_what_the_course_holds_change_nothing(refresh, files):
    before = files()
    assert refresh() == 0
    assert files() == before
    assert refresh.said.count("Nothing to write.") == 3
    assert not refresh.complaints
    assert not any("changed:" in line or "held back:" in line for line in refresh.said)


def test_only_the_publishers_named_are_asked(refresh, publishers):
    assert refresh("hmrc") == 0
    assert {httpx.URL(url).host for url in publishers.asked} == {"www.trade-tariff.service.gov.uk"}


def test_a_publisher_that_is_not_known_is_a_sentence(refresh, publishers):
    assert refresh("worldbank", "imf") == 1
    assert refresh.complaints == ["There is no publisher 'imf'. Known are: worldbank, rpw, hmrc."]
    assert not publishers.asked


def test_a_new_year_is_a_new_row_under_a_dated_source(refresh, publishers, table):
    publishers.worldbank[INFLATION]["NAM", "2025"] = 3.75
    assert refresh("worldbank") == 0
    assert rows_of(table("macro_annual"), iso3="NAM", indicator=INFLATION, year="2025") == [
        {
            "iso3": "NAM",
            "indicator": INFLATION,
            "year": "2025",
            "value": "3.75",
            "preferred": "true",
            "flag": "",
            "source_id": "wdi_2026-11-25",
        }
    ]
    (source,) = rows_of(table("sources"), source_id="wdi_2026-11-25")
    assert source["vintage"] == "API answer of 2026-11-25"
    assert source["licence"] == "CC-BY-4.0"
    fact = facts.latest("NAM", INFLATION)
    assert (float(fact), fact.year, fact.source.source_id) == (3.75, 2025, "wdi_2026-11-25")


def test_a_revision_keeps_the_old_row_and_moves_preferred(refresh, publishers, table):
    before = rows_of(table("macro_annual"), iso3="MEX", indicator=INFLATION, year="2023")
    publishers.worldbank[INFLATION]["MEX", "2023"] = 6.25
    assert refresh("worldbank") == 0
    after = rows_of(table("macro_annual"), iso3="MEX", indicator=INFLATION, year="2023")
    assert [row | {"preferred": "?"} for row in before] == [row | {"preferred": "?"} for row in after][: len(before)]
    assert [row["source_id"] for row in after if row["preferred"] == "true"] == ["wdi_2026-11-25"]
    assert float(facts.value("MEX", INFLATION, 2023)) == 6.25
    assert "  changed: Mexico 2023: 5.527961 -> 6.25" in refresh.said


def test_a_table_with_one_row_a_figure_keeps_the_old_row_beside_it(refresh, publishers, table):
    (old,) = rows_of(table("remittances_annual"), iso3="PHL", indicator=RECEIVED, year="2022")
    publishers.worldbank[RECEIVED]["PHL", "2022"] = float(old["value"]) * 1.01
    assert refresh("worldbank") == 0
    (new,) = rows_of(table("remittances_annual"), iso3="PHL", indicator=RECEIVED, year="2022")
    assert new["source_id"] == "wdi_2026-11-25"
    assert table("remittances_annual_earlier") == [old]
    assert tables.load("remittances_annual_earlier")["value"].tolist() == [float(old["value"])]


def test_every_revision_of_a_figure_is_kept(refresh, publishers, table):
    (first,) = rows_of(table("remittances_annual"), iso3="PHL", indicator=RECEIVED, year="2022")
    for factor in (1.01, 1.02, 1.03):
        publishers.worldbank[RECEIVED]["PHL", "2022"] = float(first["value"]) * factor
        assert refresh("worldbank") == 0
    sources = [row["source_id"] for row in table("remittances_annual_earlier")]
    assert sources == sorted([first["source_id"], "wdi_2026-11-25", "wdi_2026-11-25_2"])
    (shown,) = rows_of(table("remittances_annual"), iso3="PHL", indicator=RECEIVED, year="2022")
    assert shown["source_id"] == "wdi_2026-11-25_3"


def test_the_second_run_has_nothing_new(refresh, publishers, files):
    publishers.worldbank[INFLATION]["MEX", "2025"] = 3.8
    publishers.worldbank[RECEIVED]["PHL", "2022"] *= 1.01
    publishers.rates["2026-12"] = dict(publishers.rates["2026-11"])
    publishers.rates["2026-10"] = publishers.rates["2026-10"] | {"PHP": publishers.rates["2026-10"]["PHP"] * 1.01}
    assert refresh() == 0
    after = files()
    assert refresh() == 0
    assert files() == after
    assert refresh.said.count("Nothing to write.") == 3


def test_what_is_written_is_a_valid_package(refresh, publishers, data):
    publishers.worldbank[INFLATION]["MEX", "2023"] = 6.25
    publishers.worldbank[RECEIVED]["PHL", "2022"] *= 1.01
    publishers.rates["2026-12"] = dict(publishers.rates["2026-11"])
    publishers.services.append(
        dict(publishers.services[-1], **{"period": "2025_3Q", "cc1 total cost %": 4.5, "cc2 total cost %": 3.5})
    )
    assert refresh() == 0
    report = Package(str(data / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
    assert report.stats["tasks"] == 8
    for name in tables.names():
        assert len(tables.load(name)) > 0
    described = tables.resource("remittances_annual")
    assert "API answer of 2026-11-25" in described["vintage"]
    named = {source["source_id"] for source in described["sources"]}
    assert named == set(tables.load("remittances_annual")["source_id"])


def test_old_rows_keep_their_bytes(refresh, publishers, data):
    before = (data / "corridor_cost.csv").read_text("utf-8").splitlines()
    publishers.services.append(dict(publishers.services[-1], period="2025_3Q"))
    assert refresh("rpw") == 0
    after = (data / "corridor_cost.csv").read_text("utf-8").splitlines()
    assert [line for line in after if "rpw_2026" not in line] == before
    assert len(after) == len(before) + 1


def test_the_code_of_namibia_stays_text(refresh, publishers, table):
    publishers.worldbank[INFLATION]["NAM", "2025"] = 3.75
    assert refresh("worldbank") == 0
    assert [row["iso2"] for row in table("countries") if row["iso3"] == "NAM"] == ["NA"]
    assert tables.load("countries").set_index("iso3").loc["NAM", "iso2"] == "NA"


def test_regions_and_unknown_codes_are_counted_and_left_out(refresh, publishers, table):
    publishers.worldbank[INFLATION] |= {
        ("WLD", "2024"): 3.0,
        ("WLD", "2025"): 3.1,
        ("EAP", "2025"): 2.0,
        ("", "2025"): 1.0,
    }
    assert refresh("worldbank") == 0
    assert "  left out: 4 rows of 3 codes that the course does not have (WLD, EAP, no code)" in refresh.said
    assert not rows_of(table("macro_annual"), iso3="WLD")


def test_what_is_no_longer_published_is_counted_and_kept(refresh, publishers, files):
    before = files()
    del publishers.worldbank[INFLATION]["MEX", "2023"]
    assert refresh("worldbank") == 0
    place = refresh.said.index(f"macro_annual: Inflation, consumer prices ({INFLATION})")
    assert "1 no longer published (kept)" in refresh.said[place + 1]
    assert files() == before


@pytest.mark.parametrize(
    ("factor", "held"),
    [(4.9, False), (5.1, True), (1 / 4.9, False), (1 / 5.1, True), (-0.001, True), (0, True), (1e6, True)],
)
def test_a_figure_that_jumps_is_shown_and_held_back(refresh, publishers, files, factor, held):
    before = files()
    publishers.worldbank["NY.GDP.PCAP.CD"]["MEX", "2023"] *= factor
    assert refresh("worldbank") == 0
    assert (files() == before) is held
    assert any(line.startswith("  held back: Mexico 2023: 13,860.96 -> ") for line in refresh.said) is held
    assert any("--accept-jumps" in line for line in refresh.said) is held


def test_a_new_year_in_another_unit_is_a_jump(refresh, publishers, files):
    before, held = files(), publishers.worldbank[RECEIVED]
    held["MEX", "2025"] = held["MEX", "2024"] / 1e6
    assert refresh("worldbank") == 0
    assert files() == before
    assert any("held back: Mexico 2025" in line and "the figure before" in line for line in refresh.said)


def test_a_jump_is_written_when_it_is_accepted(refresh, publishers):
    publishers.worldbank["NY.GDP.PCAP.CD"]["MEX", "2023"] = 100_000.0
    assert refresh("worldbank", jumps=True) == 0
    assert float(facts.value("MEX", "NY.GDP.PCAP.CD", 2023)) == 100_000


def test_a_figure_that_its_table_does_not_accept_is_never_written(refresh, publishers, files):
    before = files()
    publishers.worldbank["NY.GDP.PCAP.CD"]["MEX", "2023"] = -500.0
    assert refresh("worldbank", jumps=True) == 0
    assert files() == before
    assert any("outside what the table accepts" in line for line in refresh.said)


def test_a_currency_with_other_money_is_held_back(refresh, publishers, table):
    publishers.rates["2026-12"] = publishers.rates["2026-11"] | {"MXN": publishers.rates["2026-11"]["MXN"] / 1000}
    assert refresh("hmrc") == 0
    assert rows_of(table("fx_monthly"), month="2026-12", currency="PHP")
    assert not rows_of(table("fx_monthly"), month="2026-12", currency="MXN")


def test_nothing_is_written_without_consent(refresh, publishers, files):
    before = files()
    publishers.worldbank[INFLATION]["NAM", "2025"] = 3.75
    assert refresh("worldbank", write=False) == 0
    assert files() == before
    assert refresh.said[-1] == "Nothing was written. To write, run the command again with --write."


def test_since_asks_for_later_years_only(refresh, publishers):
    del publishers.worldbank[INFLATION]["MEX", "2015"]
    assert refresh("worldbank", since=2020) == 0
    assert all("date=2020%3A2026" in url for url in publishers.asked)
    assert "1 no longer published" not in refresh.text


def test_a_publisher_that_fails_does_not_stop_the_others(refresh, publishers, table):
    publishers.instead["//api.worldbank.org"] = httpx.Response(500)
    publishers.rates["2026-12"] = dict(publishers.rates["2026-11"])
    assert refresh() == 1
    assert len(refresh.complaints) == 1
    assert rows_of(table("fx_monthly"), month="2026-12")


def cut(response: httpx.Response) -> httpx.Response:
    return httpx.Response(200, content=response.content[: len(response.content) * 2 // 3])


HTML = httpx.Response(200, html="<!doctype html><title>Maintenance</title>")
FAILURES = {
    "time-out": (httpx.ReadTimeout("slow"), "no answer within 60 seconds"),
    "refused": (httpx.ConnectError("refused"), "no connection"),
    "broken off": (httpx.RemoteProtocolError("peer closed"), "an answer that broke off"),
    "404": (httpx.Response(404), "no such page (HTTP 404)"),
    "429": (httpx.Response(429), "ask again later (HTTP 429)"),
    "500": (httpx.Response(500), "the publisher's side (HTTP 500)"),
    "page": (HTML, "a page instead of"),
    "empty": (httpx.Response(200, content=b""), "an empty answer"),
    "blank": (httpx.Response(200, content=b" \n"), "an empty answer"),
    "half": (cut, ("breaks off", "cut or damaged")),
}
ADDRESSES = {
    "worldbank": ("FR.INR.LEND", "The World Bank was asked for Lending interest rate (FR.INR.LEND); what came was "),
    "rpw": (
        "rpw_dataset",
        "The World Bank (Remittance Prices Worldwide) was asked for the complete file (rpw_dataset_2011_2025_q3.xlsx); "
        "what came was ",
    ),
    "hmrc": ("2026-10.csv", "HM Revenue & Customs was asked for the exchange rates of 2026-10; what came was "),
}


@pytest.mark.parametrize("publisher", ADDRESSES)
@pytest.mark.parametrize("failure", FAILURES)
def test_a_failure_is_one_sentence_and_changes_nothing(refresh, publishers, files, publisher, failure):
    instead, came = FAILURES[failure]
    address, start = ADDRESSES[publisher]
    before = files()
    # What came before the failure would have changed something.
    publishers.worldbank[INFLATION]["NAM", "2025"] = 3.75
    publishers.rates["2026-09"] = publishers.rates["2026-09"] | {"PHP": publishers.rates["2026-09"]["PHP"] * 1.01}
    publishers.instead[address] = instead
    assert refresh(publisher) == 1
    (sentence,) = refresh.complaints
    assert sentence.startswith(start)
    assert any(part in sentence for part in ([came] if isinstance(came, str) else came))
    assert sentence.endswith(", and nothing was changed.")
    assert files() == before


def test_a_broken_table_of_the_course_is_a_sentence(refresh, data):
    path = data / "macro_annual.csv"
    path.write_text(path.read_text("utf-8").replace(",true,", ",perhaps,", 1), "utf-8")
    assert refresh("worldbank") == 1
    assert refresh.complaints[0].startswith("data/macro_annual.csv, row 2, column preferred: found 'perhaps'")


def test_a_course_without_tables_is_a_sentence(refresh, data):
    (data / "datapackage.json").unlink()
    assert refresh() == 1
    assert all("datapackage.json" in sentence for sentence in refresh.complaints)


def test_without_a_terminal_nothing_is_asked(monkeypatch, capsys, data: Path):
    monkeypatch.setattr("sys.stdin", open(__file__, encoding="utf-8"))  # noqa: SIM115, PTH123
    assert package.command._ask() is False
    assert capsys.readouterr().out == ""


def test_the_description_stays_in_the_form_in_which_it_was_written(refresh, publishers, data):
    text = (data / "datapackage.json").read_text("utf-8")
    publishers.worldbank[INFLATION]["NAM", "2025"] = 3.75
    assert refresh("worldbank") == 0
    after = json.loads((data / "datapackage.json").read_text("utf-8"))
    macro = next(resource for resource in after["resources"] if resource["name"] == "macro_annual")
    before = json.loads(text)
    for resource in before["resources"]:
        if resource["name"] == "macro_annual":
            resource |= {"vintage": macro["vintage"], "sources": macro["sources"]}
    assert after == before
