"""Two countries on one time line: joins, panels, events by number, and the sentence on what rose or fell."""

import pytest

from fieldschool.charts.history import paces, pictures, table
from fieldschool.charts.history_tracks import Chosen, Mark, Track
from fieldschool.charts.history_words import INDEX, MEASURES, SCALES, change, measure_name, say, scale_name, unit

RECEIVED = Chosen("received", "amount")


def track(name, known, **more):
    years, values = tuple(known), tuple(float(value) for value in known.values())
    n = len(years)
    return Track(name, years, values, more.get("broken", (False,) * n), more.get("sure", (True,) * n),
                 more.get("every", 1), more.get("currency", ""))  # fmt: skip


MEXICO = track("Mexico", {2000: 7.5e9, 2001: 10e9, 2005: 22e9, 2007: 27e9, 2009: 22e9})
RWANDA = track("Rwanda", {2000: 6.6e6, 2001: 7.9e6, 2002: 7.2e6})


def joins(picture):
    return [[point[2] for point in one["points"]] for one in picture.spec["series"]]


def test_the_sentence_says_from_when_to_when_and_by_how_much_in_both_countries():
    found = pictures(RECEIVED, [MEXICO, track("Peru", {2000: 4e9, 2010: 2e9})])
    assert len(found) == 1
    assert found[0].sentence == (
        "Money received from abroad. Mexico: up from USD 7.5 billion (2000) to USD 22 billion (2009), 2.9 times as "
        "high. It was highest in 2007: USD 27 billion. Peru: down from USD 4 billion (2000) to USD 2 billion (2010), "
        "50% lower."
    )


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (100, 100.5, "almost the same"),
        (100, 134, "34% higher"),
        (100, 80, "20% lower"),
        (100, 250, "2.5 times as high"),
        (100, 2500, "25 times as high"),
        (1, 3e6, "3 million times as high"),
        (0, 5, ""),
    ],
)
def test_a_change_is_told_as_people_say_it(first, last, said):
    assert change(first, last) == said


def test_countries_of_very_different_size_get_an_axis_each_on_the_same_years():
    one, other = pictures(RECEIVED, [MEXICO, RWANDA])
    assert one.spec["y"]["max"] > 1000 * other.spec["y"]["max"]
    assert one.spec["x"] == other.spec["x"]
    assert (one.spec["looks"], other.spec["looks"]) == ([0], [1])
    assert "Rwanda" in one.sentence
    assert other.sentence.startswith("Rwanda: up from")


def test_two_kinds_of_money_get_an_axis_each_and_one_index_has_one():
    tracks = [track("Mexico", {2000: 9}, currency="MXN"), track("Peru", {2000: 3.5}, currency="PEN")]
    assert len(pictures(Chosen("rate", "amount"), tracks)) == 2
    assert len(pictures(Chosen("rate", INDEX, 2000), tracks)) == 1


def test_nothing_is_joined_across_a_break_and_estimates_and_gaps_are_drawn_as_such():
    known = track("Croatia", {2000: 1, 2001: 2, 2004: 3, 2005: 9, 2006: 10},
                  broken=(False, False, False, True, False), sure=(True, True, True, True, False))  # fmt: skip
    (found,) = pictures(RECEIVED, [known])
    assert joins(found) == [["line", "line", "gap", "break", "estimate"]]
    assert found.spec["series"][0]["hollow"] == [4]
    assert [item["kind"] for item in found.spec["legend"]] == ["gap", "estimate"]
    assert found.sentence.endswith("Croatia: up from USD 1 (2000) to USD 3 (2004), 3 times as high.")
    assert found.table.rows[-1] == ("2006", "USD 10 (hollow sign)")


def test_counts_every_five_years_have_no_gaps_between_them():
    (found,) = pictures(Chosen("abroad", "amount"), [track("Mexico", {1990: 1, 1995: 2, 2005: 3}, every=5)])
    assert joins(found) == [["line", "line", "gap"]]


def test_a_figure_before_a_break_is_told_without_the_money_that_came_later():
    croatia = track("Croatia", {2018: 6.6, 2019: 6.7, 2020: 0.9}, broken=(False, False, True), currency="EUR")
    assert [row[1] for row in table(Chosen("rate", "amount"), [croatia]).rows] == ["6.6", "6.7", "EUR 0.9"]


@pytest.mark.parametrize(
    ("known", "said"),
    [({}, "Nauru: no figure is known here."), ({2010: 4e9}, "Nauru: one figure only, USD 4 billion (2010).")],
)
def test_a_country_without_a_history_says_so(known, said):
    (found,) = pictures(RECEIVED, [track("Nauru", known), MEXICO])
    assert said in found.sentence
    assert "Mexico: up from" in found.sentence
    assert paces(RECEIVED, [track("Nauru", {})]).rows == (("Nauru", "–", "–", "–"),)


def test_two_empty_countries_still_make_a_picture():
    (found,) = pictures(Chosen("abroad", "amount", window=(1990, 2020)), [Track("Nauru"), Track("Tuvalu")])
    assert found.spec["x"]["min"] == 1990
    assert found.table.rows == ()


def test_growth_and_turns_are_those_of_the_longest_stretch():
    known = track("Mexico", {2000: 100, 2001: 300, 2002: 100, 2003: 200, 2004: 9}, broken=(False,) * 4 + (True,))
    assert paces(Chosen("fled", "amount"), [known]).rows == (("Mexico", "+26%", "300 (2001)", "2001, 2002"),)


def marks(*placed):
    return tuple(Mark(year, side, f"{year} head", "text", "credit") for year, side in placed)


def test_events_are_numbered_by_year_over_both_countries_and_earlier_ones_have_no_number():
    chosen = Chosen("received", "amount", marks=marks((1942, 0), (2006, 1), (2001, 0), (2003, 1)))
    (found,) = pictures(chosen, [MEXICO, track("Peru", {2000: 4e9})])
    told = found.spec["events"]
    assert [(item["mark"], item["year"], item["side"]) for item in told["items"]] == [
        ("", 1942, 0), ("1", 2001, 0), ("2", 2003, 1), ("3", 2006, 1)]  # fmt: skip
    assert told["summary"] == "What happened: 3 events, by number"
    assert told["before"] == "Before 2000"


def test_with_an_axis_each_a_country_keeps_its_own_events_and_their_numbers():
    chosen = Chosen("received", "amount", marks=marks((2001, 1), (2002, 0), (2003, 1)))
    one, other = pictures(chosen, [MEXICO, RWANDA])
    assert [item["mark"] for item in one.spec["events"]["items"]] == ["2"]
    assert [item["mark"] for item in other.spec["events"]["items"]] == ["1", "3"]


def test_without_events_there_is_no_list():
    assert pictures(RECEIVED, [MEXICO])[0].spec["events"] is None


def test_the_axis_reaches_the_last_event():
    assert pictures(Chosen("received", "amount", marks=marks((2026, 0))), [MEXICO])[0].spec["x"]["max"] == 2026


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_and_scale_has_its_words(measure):
    assert measure_name(measure)
    for scale in SCALES[measure]:
        assert scale_name(measure, scale)
        assert unit(measure, scale, 2000)
        assert all(say(measure, scale, "MXN")(value) for value in (0, 0.00012, 3.25, 12_345_678_901.0))


def test_small_figures_keep_their_digits():
    assert say("abroad", "share")(0.0123) == "0.01%"
    assert say("rate", "amount", "EUR")(0.0471) == "EUR 0.047"
    assert say("received", "head")(0.36) == "USD 0.36"
