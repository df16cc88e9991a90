"""Where people live, as a map, bars, a sentence and a table; how that changed; who they are; places at home."""

import json
import math

import pytest

from fieldschool.charts import diaspora_change, diaspora_groups, home_places
from fieldschool.charts import diaspora_corridors as corridors
from fieldschool.charts.diaspora import Destination, Spread, bars, left_out, on_map, sentence, table
from fieldschool.charts.diaspora_change import Counted
from fieldschool.charts.diaspora_corridors import Corridor
from fieldschool.charts.diaspora_groups import Asked
from fieldschool.charts.home_places import Places
from fieldschool.i18n import use


def spread(*people, at=(10.0, 20.0), who="all", places=None):
    places = places or [(10.0, 20.0 + 5 * n) for n in range(len(people))]
    found = tuple(
        Destination(f"C{n:02d}", f"Country {n}", float(count), 0.25 * (n % 3), places[n])
        for n, count in enumerate(people)
    )
    return Spread("Home", at, 2020, who, found, float(max(people, default=1)), "HOM")


def test_one_country_is_said_to_be_one():
    assert sentence(spread(500)).endswith("lived in 1 other country. All of them live in one country: Country 0.")


def test_nearly_all_in_one_is_said_in_words_and_not_as_a_fraction_of_a_country():
    said = sentence(spread(970, 20, 10))
    assert "Nearly all live in one country: Country 0, 97 of every 100." in said
    assert "equal size" not in said


def test_equal_parts_are_as_many_countries():
    assert "spread as if over 4 countries of equal size" in sentence(spread(5, 5, 5, 5))


def test_nobody_is_said_and_nothing_is_drawn():
    empty = spread()
    assert "nobody who was born there and lives abroad is known here" in sentence(empty)
    drawn = on_map(empty, whole=False)
    assert drawn.spec["items"] == []
    assert drawn.spec["legend"] == []
    assert bars(empty).spec["items"] == []
    assert table(empty).rows == ()
    assert left_out(empty, whole=False) == ""


@pytest.mark.parametrize(("who", "word"), [("women", "women born there"), ("men", "men born there")])
def test_it_says_whom_it_counts(who, word):
    assert word in sentence(spread(40, 30, who=who))


def test_the_close_map_holds_what_most_of_them_need_and_the_whole_one_twelve():
    many = spread(*range(100, 50, -1))
    close, whole = on_map(spread(600, 300, 50, 50), whole=False), on_map(many, whole=True)
    assert [item["near"] for item in close.spec["items"]] == [True, True, False, False]
    assert sum(item["near"] for item in whole.spec["items"]) == 12
    assert len(whole.spec["items"]) == 40
    assert "10 countries with few people are not drawn." in left_out(many, whole=True)
    assert "at least 90 of every 100" in left_out(spread(600, 300, 50, 50), whole=False)


def test_a_country_whose_place_is_not_known_is_in_the_bars_and_named():
    found = spread(60, 40, places=[None, (0.0, 0.0)])
    assert [item["name"] for item in on_map(found, whole=False).spec["items"]] == ["Country 1"]
    assert "Not on the map, but in the bars: Country 0." in left_out(found, whole=False)
    assert bars(found).spec["items"][0]["name"] == "Country 0"


def test_a_home_without_a_place_still_has_a_map():
    drawn = on_map(spread(60, 40, at=None), whole=False)
    assert drawn.spec["home"] is None
    assert [item["sign"] for item in drawn.spec["legend"]] == ["circle"]
    json.dumps(drawn.page())


def test_the_map_turns_so_that_the_pacific_is_no_edge():
    drawn = on_map(spread(60, 40, at=(12.0, 121.0), places=[(40.0, -100.0), (-25.0, 135.0)]), whole=False)
    assert drawn.spec["middle"] in range(180, 200) or drawn.spec["middle"] in range(-180, -160)


def test_bars_and_table_add_up_to_all():
    found = spread(*range(100, 50, -1))
    assert sum(item["value"] for item in bars(found).spec["items"]) == found.total
    assert table(found).rows[-1][1] == "3,775"
    assert len(table(found).rows) == 32


def test_a_newer_count_stands_at_its_bar_for_everybody_only():
    one = Destination("USA", "United States", 100.0, 0.5, None, (120.0, 2024))
    for who, wanted in (("all", True), ("women", False)):
        note = bars(Spread("Home", None, 2020, who, (one,), 100.0)).spec["items"][0]["note"]
        assert ("2024: 120" in note) is wanted


def test_the_smallest_parts_are_not_told_as_none():
    assert table(spread(1_000_000, 20)).rows[1][2] == "below 0.1%"


# Change -----------------------------------------------------------------------------------------------------------


def counted(*rows):
    return [Counted(year, float(people), float(women), equal) for year, people, women, equal in rows]


@pytest.mark.parametrize(
    ("now", "words"),
    [(3000, "3 times as many"), (1050, "about as many"), (400, "For every 100 then, there are 40.")],
)
def test_more_as_many_or_fewer(now, words):
    assert words in diaspora_change.sentence("Home", counted((1990, 1000, 500, 2.0), (2020, now, now / 2, 2.0)))


def test_women_then_and_now():
    said = diaspora_change.sentence("Home", counted((1990, 1000, 590, 2.0), (2020, 1000, 540, 2.0)))
    assert "Of every 100, 59 were women then, and 54 are now." in said


def test_years_without_anybody_make_no_sum():
    rows = counted((1990, 0, 0, math.nan), (2020, 50, 20, 1.0))
    assert "for 1990 nobody is known" in diaspora_change.sentence("Home", rows)
    assert len(diaspora_change.spread_bars(rows).spec["items"]) == 1
    assert "nobody is known abroad" in diaspora_change.sentence("Home", [])
    json.dumps(diaspora_change.lines("Home", []).page())


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [(2.0, 4.0, "more spread out"), (4.0, 2.0, "more concentrated"), (1.1, 1.2, "nearly all of them lived in one")],
)
def test_spread_out_or_concentrated(before, now, words):
    rows = counted((1990, 10, 5, before), (2020, 10, 5, now))
    assert words in diaspora_change.spread_bars(rows).sentence


def test_lines_are_everybody_women_and_men():
    drawn = diaspora_change.lines("Home", counted((1990, 100, 60, 2.0), (2020, 200, 90, 2.0)))
    assert [[point[1] for point in one["points"]] for one in drawn.spec["series"]] == [[100, 200], [60, 90], [40, 110]]


# Corridors --------------------------------------------------------------------------------------------------------

ROWS = (
    Corridor("Far", 1000.0, 4.0, 6.0, 2020, 2021, "2025Q1"),
    Corridor("Near", 500.0, 3.0, math.nan, 2020, 2021),
    Corridor("Poor", 200.0, math.nan, 3.0, 2020, 2021, "2024Q4"),
)


def test_one_measure_at_a_time_in_the_same_order():
    for measure in corridors.MEASURES:
        drawn = corridors.picture("Home", measure, ROWS)
        assert [item["name"] for item in drawn.spec["items"]] == ["Far", "Near", "Poor"]
    assert corridors.picture("Home", "each", ROWS).spec["items"][0]["value"] == pytest.approx(4000)


def test_what_is_not_known_is_said_and_has_no_bar():
    item = corridors.picture("Home", "money", ROWS).spec["items"][2]
    assert (item["value"], item["text"]) == (None, "not known")


def test_the_sentence_names_both_ends():
    assert "most in Near, USD 6,000; least in Far, USD 4,000" in corridors.sentence("Home", "each", ROWS)
    assert "Poor takes least (3%) and Far takes most (6%)" in corridors.sentence("Home", "cost", ROWS)
    assert "For the other countries no price is known." in corridors.sentence("Home", "cost", ROWS[:2])
    assert "of this nothing is known" in corridors.sentence("Home", "cost", ROWS[1:2])
    assert "of this nothing is known" in corridors.sentence("Home", "people", ())


def test_people_and_money_stand_in_columns_of_their_own():
    columns = corridors.table("Home", ROWS).columns
    assert columns == ("Country", "People", "Money sent home", "Money for each person", "Cost of sending", "Asked in")


# Who they are -----------------------------------------------------------------------------------------------------


def test_answers_that_are_not_everybody_say_so():
    some = Asked("Workers", 2024, "percent", False, (("A", 40.0), ("B", 20.0)), "")
    assert "The other answers are not held here." in diaspora_groups.sentence(some)
    whole = Asked("Workers", 2024, "percent", True, (("A", 60.0), ("B", 40.0)), "")
    assert diaspora_groups.sentence(whole) == "Most: A, 60%."
    assert diaspora_groups.picture(whole).spec["top"] == 100


def test_units_are_written_as_what_they_are():
    assert diaspora_groups.say("years", 32.6) == "32.6 years"
    assert diaspora_groups.say("people", 5_100_000) == "5,100,000"


def test_different_people_are_warned_of():
    one, other = (Asked(who, 2024, "percent", True, (("A", 100.0),), "") for who in ("Workers", "Settlers"))
    assert diaspora_groups.contrast([one, other])
    assert not diaspora_groups.contrast([one, one])


# Places at home ---------------------------------------------------------------------------------------------------


def test_the_marked_place_is_drawn_however_small():
    values = tuple((f"P{n}", 100.0 - n) for n in range(20))
    drawn = home_places.picture(Places("per_head", "2024", values, 90.0, "P19"))
    assert len(drawn.spec["items"]) == 13
    assert drawn.spec["items"][-1]["mark"]
    assert "P19 is in place 20 of 20." in drawn.sentence
    assert len(drawn.table.rows) == 21


def test_a_time_of_which_nothing_is_held_says_so():
    drawn = home_places.picture(Places("left", "1970", (), 0.0, "P1"))
    assert drawn.sentence == "For this time nothing is held here."
    assert drawn.table.rows == ()


def test_it_speaks_spanish():
    use("es")
    try:
        assert "de cada 100" in sentence(spread(40, 30))
    finally:
        use(None)
