"""Who lives where: what the tables hold of people abroad, of the map, and of places at home."""

from dataclasses import replace

import pytest

from fieldschool.sources import countries, diaspora, facts, places, tables


def test_mexicans_abroad_as_the_united_nations_counted_them():
    known = diaspora.abroad("MEX")
    there = known.work.index("USA")
    assert known.in_year(2020)[there] == 10_853_105
    assert known.in_year(2020, "women")[there] + known.in_year(2020, "men")[there] == 10_853_105
    assert known.years == (1990, 1995, 2000, 2005, 2010, 2015, 2020)
    assert "International Migrant Stock 2020" in known.source.citation()


def test_all_years_of_all_countries_agree_with_the_number_of_people_abroad():
    seen = 0
    for country in countries.all_countries():
        known, told = diaspora.abroad(country.iso3), facts.latest(country.iso3, "people_abroad")
        if known and told:
            seen += 1
            assert (known.women <= known.people).all()
            # Pairs with North Korea and the Channel Islands are left out here.
            assert known.in_year(2020).sum() <= float(told)
            assert known.in_year(2020).sum() >= 0.9 * float(told), country.iso3
    assert seen > 200


def test_a_year_that_was_not_counted_is_refused_by_name():
    with pytest.raises(ValueError, match="2021"):
        diaspora.abroad("PHL").in_year(2021)


def test_countries_of_which_nobody_is_known_are_no_error():
    assert diaspora.abroad("TWN") is None
    assert diaspora.abroad("nowhere") is None
    assert diaspora.sent("nowhere") == {}
    assert diaspora.groups("ISL") == ()
    assert diaspora.counted_later("ISL") == {}


def test_newer_counts_say_their_year():
    found = diaspora.counted_later("MEX")["USA"]
    assert (found.year, found.unit) == (2024, "people")
    assert float(found) > 11_000_000


def test_money_is_an_estimate_and_says_so():
    found = diaspora.sent("MEX")["USA"]
    assert (found.flag, found.year) == ("estimate", 2021)
    assert 50_000 < float(found) < 55_000


def test_answers_that_are_everybody_make_a_hundred():
    groups = [group for country in countries.all_countries() for group in diaspora.groups(country.iso3)]
    whole = [group for group in groups if group.whole and group.unit == "percent"]
    assert len(whole) >= 8
    for group in whole:
        assert sum(answer.value for answer in group.answers) == pytest.approx(100, abs=1.0), group.who
    assert all(group.source.citation() for group in groups)


def test_topics_come_in_order_the_newest_first():
    found = [(group.topic, group.year) for group in diaspora.groups("PHL")]
    assert [topic for topic, _year in found] == sorted((topic for topic, _ in found), key=diaspora.TOPICS.index)
    assert [year for topic, year in found if topic == "work"] == [2024, 2019, 2018]


def test_the_map_is_small_and_has_a_place_for_nearly_all():
    atlas = places.atlas()
    assert len(atlas) < 80_000
    lines = dict(line.split(" ", 1) for line in atlas.split("\n"))
    assert {"MEX", "PHL", "RWA", "RUS", "FJI"} <= set(lines)
    for rings in lines.values():
        for ring in rings.split(";"):
            steps = [int(step) for step in ring.split(" ")]
            assert len(steps) % 2 == 0
            assert len(steps) >= 6
            assert abs(steps[0]) <= 1800
            assert abs(steps[1]) <= 900
    placed = places.positions()
    without = [country.iso3 for country in countries.all_countries() if country.iso3 not in placed]
    assert len(without) < 30
    assert placed["PHL"][1] == pytest.approx(121, abs=3)
    assert "KIR" in placed


def test_mexican_states_by_quarter_add_up_to_the_country():
    home = places.homes()["MEX"]
    sums = [sum(known.get(f"2024Q{n}", 0) for n in (1, 2, 3, 4)) for known in home.figures["remittances"].values()]
    assert len(sums) == 32
    # Banco de Mexico: 64.7 to 65 billion in 2024.
    assert sum(sums) == pytest.approx(65e9, rel=0.01)
    assert set(home.figures["population"]) == set(home.figures["remittances"])


def test_philippine_regions_are_called_as_people_call_them():
    names = places.homes()["PHL"].names
    assert len(names) == 17
    assert {"CALABARZON", "Central Luzon", "National Capital Region"} <= set(names)
    assert not any(name.startswith("Region ") for name in names)


def test_a_measure_that_is_not_held_has_no_years():
    home = places.homes()["PHL"]
    assert home.years("remittances") == ()
    assert replace(home, figures={}).years("emigrants") == ()


def test_the_tables_name_their_sources():
    for name in ("migrants_by_year", "home_places", "world_places"):
        described = tables.resource(name)
        assert described["sources"], name
        assert described["licenses"], name
