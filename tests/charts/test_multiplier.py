"""Pictures of money: rounds that add up, leaks that make 100, published multipliers that say what they are."""

import pytest

from fieldschool.charts import multiplier as chart
from fieldschool.charts.multiplier import Place
from fieldschool.i18n import use
from fieldschool.models.multiplier import Leaks
from fieldschool.sources import impacts

LEAKS = Leaks(0.10, 0.10, 0.30, 0.50)
PLACE = Place(100_000, "MXN", LEAKS)


@pytest.fixture
def spanish():
    use("es")
    yield
    use(None)


def test_the_bars_of_the_rounds_add_up_to_the_multiplier():
    found = chart.rounds(PLACE)
    assert sum(item["value"] for item in found.spec["items"]) == pytest.approx(100_000 / 0.72)
    assert [item["mark"] for item in found.spec["items"]] == [True, True, True, False, False, False]
    assert "MXN 100,000 come in; all rounds together they are MXN 139,000" in found.sentence
    assert "(LM3) give 1.36." in found.sentence


def test_the_parts_of_a_round_make_100_and_the_largest_leak_is_named():
    found = chart.leaving(PLACE)
    assert sum(part["value"] for part in found.spec["parts"]) == pytest.approx(100)
    assert found.sentence == "The largest leak: Goods that local shops buy outside, 28 of each 100."


def test_a_place_without_a_leak_is_called_unreal():
    assert "No real place" in chart.leaving(Place(1, "MXN", Leaks(0, 0, 0, 0))).sentence


def test_closing_says_what_it_adds_and_how_far_it_is_from_the_most():
    then = Place(100_000, "MXN", Leaks(0, 0, 0.30, 0.50))
    found = chart.closing(PLACE, then)
    assert found.sentence.startswith("Points closed: 20. The multiplier rises from 1.39 to 1.54: MXN 15,000 more")
    assert found.sentence.endswith("58% of the most that as many points can bring.")
    assert [item["mark"] for item in found.spec["items"]] == [False, True, False]


def test_without_a_closed_leak_there_is_no_most_to_compare_with():
    found = chart.closing(PLACE, PLACE)
    assert found.sentence.startswith("No leak is closed yet.")
    assert len(found.spec["items"]) == 2
    assert chart.best_percent(LEAKS, LEAKS) == 0


def test_the_leak_that_is_worth_most_comes_first():
    found = chart.next_points(PLACE)
    assert found.spec["items"][0]["name"] == "Goods that local shops buy outside"
    values = [item["value"] for item in found.spec["items"]]
    assert values == sorted(values, reverse=True)


def test_published_multipliers_stand_beside_the_own_one_with_what_they_measure():
    found = chart.anchored(PLACE, impacts.anchors())
    first, *others = found.spec["items"]
    assert (first["mark"], first["text"]) == (True, "1.39")
    assert all("Money: " in item["note"] for item in others)
    assert [item["reach"] for item in others if "reach" in item] == [[1.5, 2.5]]
    assert (
        "go from 1.2 (Kigeme camp in Rwanda and 10 km around it) to 2.9 (Mexico, the whole country)" in found.sentence
    )
    assert len(found.sources) >= 6


def test_numbers_and_words_are_those_of_the_language(spanish):
    assert chart.rounds(PLACE).sentence != ""
    assert "come in" not in chart.rounds(PLACE).sentence
