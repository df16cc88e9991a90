"""Numbers, money and chances as the reader's country writes them."""

import datetime as dt

import pytest

from fieldschool import i18n


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")
    yield
    i18n.use(None)


@pytest.mark.parametrize(
    ("tag", "number", "percent", "money"),
    [
        ("en", "12,345.7", "4.3%", "MXN 123,000"),
        ("es", "12.345,7", "4,3 %", "MXN 123.000"),
        ("es_MX", "12,345.7", "4.3%", "MXN 123,000"),
    ],
)
def test_each_country_writes_numbers_its_own_way(tag, number, percent, money):
    i18n.use(tag)
    assert i18n.number(12345.678, 1) == number
    assert i18n.percent(4.26).replace("\xa0", " ") == percent
    assert i18n.money(123456.78, "MXN").replace("\xa0", " ") == money


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "RWF 0"),
        (3.456, "RWF 3.46"),
        (19.5, "RWF 19.50"),
        (1843.7, "RWF 1,840"),
        (1_234_567, "RWF 1,230,000"),
        (-50, "-RWF 50"),
    ],
)
def test_money_is_rounded_as_a_person_says_it(value, said):
    assert i18n.money(value, "RWF").replace("\xa0", " ") == said


def test_a_quote_keeps_its_cents():
    assert i18n.money(1234.5, "USD", exact=True).replace("\xa0", " ") == "USD 1,234.50"


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.0, "none"), (0.004, "none"), (0.02, "fewer than 1 in 10"), (0.5, "5 in 10"), (0.84, "8 in 10"),
        (0.97, "more than 9 in 10"), (0.996, "all"), (1.0, "all"),
    ],
)  # fmt: skip
def test_chances_are_told_as_people_count(share, said):
    assert i18n.in_ten(share) == said


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (0, "0 months"),
        (1, "1 month"),
        (11, "11 months"),
        (12, "1 year"),
        (30, "2 years and 6 months"),
        (240, "20 years"),
    ],
)
def test_lengths_of_time_are_told_in_words(months, said):
    assert i18n.span(months) == said


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_not_known(value):
    assert i18n.number(value) == i18n.percent(value) == i18n.money(value, "USD") == "not known"


@pytest.mark.parametrize(
    ("value", "said"), [(0, "0"), (500, "500"), (2500, "2,500"), (20_000, "20K"), (1_500_000, "1.5M"), (2.5, "2.5")]
)
def test_an_axis_is_labelled_shortly(value, said):
    assert i18n.compact(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(130_861_007, "131 million"), (40_279_405_932, "40.3 billion"), (492_419, "492,000"), (-0.0, "0"), (9, "9")],
)
def test_a_large_number_is_told_as_people_say_it(value, said):
    assert i18n.large(value) == said
    assert i18n.large(value, "USD") == f"USD {said}"
    assert i18n.large(float("nan"), "USD") == "not known"


def test_dates_and_times():
    assert i18n.clock(dt.datetime(2026, 11, 25, 9, 5)) == "09:05"
    assert i18n.month(dt.date(2026, 11, 1)) == "November 2026"
    assert i18n.date(dt.date(2026, 11, 25)) == "Nov 25, 2026"
    assert i18n.listing(["a", "b", "c"]) == "a, b, and c"
    assert i18n.in_words(3) == "three"
    assert i18n.in_words(12) == "12"


@pytest.mark.parametrize(
    ("tag", "name", "said"),
    [
        ("en", "Fee", "Fee: 3"),
        ("es", "Comisión", "Comisión: 3"),
        ("fr", "Commission", "Commission\N{NO-BREAK SPACE}: 3"),
        ("fr", "Est-ce assez rapide ?", "Est-ce assez rapide ? 3"),
    ],
)
def test_a_name_has_the_colon_of_the_language(tag: str, name: str, said: str) -> None:
    i18n.use(tag)
    assert i18n.labelled(name, "3") == said
