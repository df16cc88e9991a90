"""Reading the Indicators API."""

from __future__ import annotations

import json

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldschool.sources.refresh import worldbank
from fieldschool.sources.refresh.asking import Asker, PublisherError, client

CODE = "FP.CPI.TOTL.ZG"
KNOWN = {"MEX", "NAM"}


def rows(*pages: bytes | httpx.Response):
    answers = iter(pages)

    def answer(request: httpx.Request) -> httpx.Response:
        page = next(answers)
        return page if isinstance(page, httpx.Response) else httpx.Response(200, content=page)

    asker = Asker(client(httpx.MockTransport(answer)), worldbank.NAME)
    return worldbank._rows(asker, "inflation", CODE, 1990, 2026, KNOWN)


def page(found: list, number: int = 1, pages: int = 1, total: int | None = None) -> bytes:
    head = {"page": number, "pages": pages, "per_page": "20000", "total": len(found) if total is None else total}
    return json.dumps([head, found]).encode()


def row(iso3: str = "MEX", year: str = "2025", value: object = 3.5, **cells: object) -> dict:
    return {"indicator": {"id": CODE}, "countryiso3code": iso3, "date": year, "value": value} | cells


def test_a_recorded_answer(recorded):
    found, ignored = rows(recorded("worldbank.json"))
    assert found == {("NAM", CODE, "2025"): (4.12345679,), ("MEX", CODE, "2025"): (3.0,)}
    assert ignored == {"AFE": 1, "WLD": 1, "no code": 1}


def test_all_pages_are_read():
    first, second = page([row()], 1, 2, total=2), page([row("NAM")], 2, 2, total=2)
    assert set(rows(first, second)[0]) == {("MEX", CODE, "2025"), ("NAM", CODE, "2025")}


def refused(*pages: bytes) -> str:
    with pytest.raises(PublisherError) as caught:
        rows(*pages)
    said = str(caught.value)
    assert said.startswith("The World Bank was asked for inflation; what came was ")
    assert said.endswith(", and nothing was changed.")
    return said


def test_a_message_of_the_publisher_is_passed_on(recorded):
    assert "'The provided parameter value is not valid'" in refused(recorded("worldbank_message.json"))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"{}", "another shape"),
        (b"null", "another shape"),
        (b"[]", "another shape"),
        (b"[1, 2]", "another shape"),
        (b'[{"pages": 1}, []]', "no 'total'"),
        (b'[{"total": 1}, []]', "no 'pages'"),
        (b'[{"pages": "x", "total": 1}, []]', "no 'pages'"),
        (b'[{"pages": 1, "total": 1}, {}]', "no list of rows"),
        (b'[{"message": "gone"}]', "the message 'gone'"),
        (page([], total=0), "an answer without figures"),
        (json.dumps([{"pages": 0, "total": 0}, None]).encode(), "an answer without figures"),
        (page([row(value=None)]), "an answer without figures"),
        (page([row("WLD")]), "an answer without figures"),
        (page([row()], total=2), "1 rows of 2"),
        (page([row()], pages=11), "11 pages"),
        (page([{"date": "2025", "value": 1, "indicator": {"id": CODE}}]), "no 'countryiso3code'"),
        (page([{"countryiso3code": "MEX", "value": 1, "indicator": {"id": CODE}}]), "no 'date'"),
        (page([{"countryiso3code": "MEX", "date": "2025", "indicator": {"id": CODE}}]), "no 'value'"),
        (page(["row"]), "no 'row'"),
        (page([row(indicator={"id": "SP.POP.TOTL"})]), "indicator, country or year"),
        (page([row(indicator=None)]), "no 'row'"),
        (page([row(year="2025Q1")]), "indicator, country or year"),
        (page([row(year=2025)]), "indicator, country or year"),
        (page([row(iso3=7)]), "indicator, country or year"),
        (page([row(value="3.5")]), "the figure '3.5'"),
        (page([row(value=True)]), "the figure 'True'"),
        (page([row(value=float("nan"))]), "the figure 'nan'"),
        (page([row(value=float("inf"))]), "the figure 'inf'"),
        (b'[{"pages":1,"total":1},[{"indicator":{"id":"FP.CPI.TOTL.ZG"},"countryiso3code":"MEX","date":"2025",'
         b'"value":1e999}]]', "the figure 'inf'"),
    ],
)  # fmt: skip
def test_another_shape_is_one_sentence(answer, said):
    assert said in refused(answer)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["message", "pages", "total", "countryiso3code", "date", "value", "indicator", "id"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_no_answer_whatever_ends_in_anything_but_a_sentence(answer):
    with pytest.raises(PublisherError):
        rows(*[json.dumps(answer).encode()] * (worldbank.MOST_PAGES + 1))
