"""Places to visit, what is asked there, and the sheet: each place has a page, each answer fits its question."""

import pytest

from fieldschool.sources import visits

ALL_TYPES = list(visits.types())


def test_every_host_country_has_several_kinds_of_places():
    kinds = {
        iso3: {site.site_type for site in visits.sites().values() if site.iso3 == iso3}
        for iso3 in ("MEX", "PHL", "RWA")
    }
    assert all(len(found) >= 8 for found in kinds.values())
    assert set().union(*kinds.values()) == set(ALL_TYPES)


def test_every_place_names_the_page_that_was_read():
    for site in visits.sites().values():
        assert all((site.source.title, site.source.publisher, site.source.url.startswith("http"))), site.site_id
        assert site.why.endswith("."), site.site_id


@pytest.mark.parametrize("site_type", ALL_TYPES)
def test_every_kind_of_place_has_something_to_look_at_to_ask_and_to_write_down(site_type):
    assert len(visits.asks()[site_type, "look"]) >= 3
    assert 4 <= len(visits.asks()[site_type, "ask"]) <= 6
    sheet = visits.sheet(site_type)
    assert len({item.item_id for item in sheet}) == len(sheet)
    # What only this place can answer is asked first.
    assert sheet[-1] in visits.items()[visits.ALL]
    assert sheet[0] not in visits.items()[visits.ALL]
    assert sum(item.required for item in sheet) <= 8, "Nobody answers more in ten silent minutes."


def test_every_question_can_be_answered():
    assert len(visits.every_item()) > 50
    for item in visits.every_item().values():
        assert item.theme in visits.THEMES
        if item.kind == "number":
            assert (item.low or 0) < (item.high or 0), item.item_id
        assert (item.kind == "choice") == bool(item.options), item.item_id
        assert len(dict(item.options)) == len(item.options)


def test_no_question_asks_for_the_name_of_a_person():
    asked = " ".join(item.question.lower() for item in visits.every_item().values())
    assert "who received us? the post, no name" in asked
    assert asked.count("name") == 1


def test_each_theme_has_questions_at_every_place_of_the_group():
    everywhere = {item.theme for item in visits.items()[visits.ALL]}
    assert {"proof", "power", "trouble", "home"} <= everywhere


def test_the_plan_of_a_visit_has_two_places_and_silent_notes_at_both():
    steps = visits.steps()
    assert sum(step.minutes for step in steps) == 235  # the visit of the four-day programme
    assert [step.site for step in steps if step.kind == "notes"] == [1, 2]
