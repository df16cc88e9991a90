"""Associations: levers in order, amounts of a country, what was measured, lessons with the page they were read on."""

import pytest

from fieldschool.sources import associations
from fieldschool.sources.associations import GROUPS, WHERE


def test_a_lever_has_its_low_below_its_high_and_its_middle_between():
    levers = associations.levers()
    assert len(levers) == 14
    for lever in levers.values():
        assert lever.low <= lever.middle <= lever.high, lever.name
        assert lever.low < lever.high
        assert lever.group in GROUPS
        assert lever.why.endswith(".")


def test_only_what_was_measured_has_a_source_and_it_is_near_the_middle():
    measured = {name for name, lever in associations.levers().items() if lever.source}
    assert measured == {"paid"}
    pledged, unpaid = 1_008_893_263, 246_132_563
    assert associations.levers()["paid"].middle == pytest.approx(100 * (1 - unpaid / pledged), abs=1)


def test_money_of_a_country_is_in_its_size():
    fee = associations.levers()["fee"]
    assert associations.amount(fee, "USA", "abroad") == 5
    # Dues at home are far smaller, most of all where income is low.
    for iso3 in ("PHL", "MEX", "RWA"):
        abroad, home = (associations.amount(fee, iso3, where) for where in WHERE)
        assert 0 < home < abroad / 2
    assert associations.amount(fee, "TUV", "home") > 0


def test_what_is_no_money_has_no_amount():
    with pytest.raises(ValueError, match="start is not an amount"):
        associations.amount(associations.levers()["start"], "MEX", "home")


def test_shares_are_in_order_and_of_one_survey():
    rates = associations.rates()
    shares = [rate.share for rate in rates]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] == 57
    assert {(rate.host_iso3, rate.year) for rate in rates} == {("USA", 2008)}


def test_every_lesson_names_the_page_it_was_read_on():
    lessons = associations.lessons()
    assert len(lessons) == 9
    for lesson in lessons:
        assert lesson.source.url.startswith("http"), lesson.lesson_id
        assert lesson.source.publisher
        assert lesson.what.endswith(".")
        assert lesson.teaches.endswith(".")
    assert {"MEX", "RWA", "PHL"} <= {lesson.iso3 for lesson in lessons}
