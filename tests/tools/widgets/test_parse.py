"""Numbers as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.tools.widgets import InputError, read_number


@pytest.mark.parametrize(
    ("typed", "locale", "meant"),
    [
        ("1500", "en", 1500),
        ("1,234.56", "en", 1234.56),
        ("1,234.56", "es_MX", 1234.56),
        ("1.234,56", "es", 1234.56),
        ("1.234", "es", 1234),
        ("1.234", "en", 1.234),
        ("1234,5", "es", 1234.5),
        ("12.345.678", "es", 12_345_678),
        ("1 234,5", "fr", 1234.5),
        ("1\u202f234,5", "fr", 1234.5),
        ("1’234.5", "de_CH", 1234.5),
        (" 1 500 ", "en", 1500),
        ("$1,500", "en", 1500),
        ("4.5 %", "en", 4.5),
        (".5", "en", 0.5),
        ("+3", "en", 3),
        ("-3", "en", -3),
        ("−3", "en", -3),
        ("１２", "en", 12),
        ("١٢", "ar", 12),
        ("0", "en", 0),
    ],
)
def test_a_number_is_read_as_its_country_writes_it(typed, locale, meant):
    assert read_number(typed, locale) == pytest.approx(meant)


@pytest.mark.parametrize(
    ("typed", "locale"),
    [
        ("1.234,56", "es_MX"),
        ("1.234,56", "en"),
        ("1,5", "en"),
        ("1234.56", "es"),
        ("1,23,456", "en"),
        ("1.2.3", "en"),
        ("1e12", "en"),
        ("1_000", "en"),
        ("nan", "en"),
        ("inf", "en"),
        ("0x10", "en"),
        ("many", "en"),
        ("--3", "en"),
        ("-", "en"),
        (".", "en"),
        ("3 apples", "en"),
        ("<script>", "en"),
        ("9" * 10_000, "en"),
    ],
)
def test_what_could_mean_two_things_or_nothing_is_refused_with_an_example(typed, locale):
    with pytest.raises(InputError, match=r"not a number that can be read. Write it like 1[.,]234[.,]5\.") as refused:
        read_number(typed, locale)
    assert len(str(refused.value)) < 100


@pytest.mark.parametrize("raw", ["", "   ", None, True, [], {}, float("nan"), float("inf"), 10**400, b"5"])
def test_nothing_or_something_else_asks_for_a_number(raw):
    with pytest.raises(InputError, match=r"^Write a number, like 1,234\.5\.$"):
        read_number(raw, "en")


def test_the_range_is_named_with_its_end():
    with pytest.raises(InputError, match=r"^Too small: the smallest is 0\.$"):
        read_number("-5", "en", 0, 1e6)
    with pytest.raises(InputError, match=r"^Too large: the largest is 1,000,000\.$"):
        read_number("999999999999", "en", 0, 1e6)
    with pytest.raises(InputError, match=r"^Too large: the largest is 1\.000\.000\.$"):
        read_number(1e12, "es", 0, 1e6)
    assert read_number("0", "en", 0, 1e6) == 0
    assert read_number("1,000,000", "en", 0, 1e6) == 1e6


@pytest.mark.parametrize(("low", "high", "example"), [(0, 60, "30"), (0.5, 20, "10.25"), (2000, float("inf"), "2,000")])
def test_the_example_would_be_accepted(low, high, example):
    with pytest.raises(InputError, match=rf"like {example}\.$"):
        read_number("", "en", low, high)
    assert low <= read_number(example, "en", low, high) <= high


def test_the_locale_in_use_counts_when_none_is_given(monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_LANGUAGE", "es")
    assert read_number("1.234,5") == 1234.5


@given(st.text())
def test_any_text_is_a_number_or_a_sentence(text):
    try:
        value, said = read_number(text, "en", 0, 100), "."
    except InputError as error:
        value, said = 0, str(error)
    assert 0 <= value <= 100
    assert said.endswith(".")
