"""What a starting point builds and needs: every point of the four lessons is in the table, and nothing else is."""

from fieldschool.sources import local, needs, partners, practices, strategies
from fieldschool.sources.start import ANY, Links, links, links_of


def test_every_point_that_four_lessons_can_leave_has_an_opinion():
    expected = {
        "1.4": {one.item_id for one in local.inventory()},
        "1.5": {one.indicator_id for one in local.rubric()},
        "2.2.2": {name for name, one in strategies.strategies().items() if one.local},
        "3.1.1": {one.need_id for one in needs.needs()},
    }
    for lesson, names in expected.items():
        assert {name for found, name in links() if found == lesson} == names


def test_partners_that_are_brought_in_are_partners_of_the_table():
    named = {name for lesson, name in links() if lesson == "3.2.4"}
    assert len(named) > 10
    assert named <= set(partners.kinds())


def test_conditions_are_those_of_lesson_4_2_and_few_on_each_side():
    for one in links().values():
        assert one.builds | one.needs <= set(practices.conditions())
        assert len(one.builds) <= 3
        assert len(one.needs) <= 3
        assert not one.builds & one.needs  # nothing waits for itself


def test_what_all_of_a_lesson_have_in_common_and_what_nobody_knows():
    assert links_of("3.1.2", "i7") == links()["3.1.2", ANY]
    assert links_of("4.1", "p1") == Links()
    assert links_of("9.9", "G1") == Links()
