"""The facts behind the comparison: every pair of countries has one, with sources."""

import pytest

from fieldschool.sources import countries
from fieldschool.sources.countries import UnknownCountry
from fieldschool.tools.two_countries import compare

CODES = [country.iso3 for country in countries.all_countries()]


@pytest.mark.parametrize("iso3", ["MEX", "RWA", "PHL", "HND", *CODES[::17]])
def test_every_country_can_be_compared_with_every_host(iso3):
    for host in ("MEX", "USA", CODES[-1]):
        found = compare(iso3, host)
        assert found.sentence.endswith(".")
        assert len(found.pictures) == 5
        assert all(picture.sentence.endswith(".") for picture in found.pictures)


def test_the_philippines_and_mexico_have_the_publishers_figures():
    found = compare("PHL", "MEX")
    rows = {row[0]: row[1:] for row in found.table.rows}
    assert rows["Population"] == ("116 million (2024)", "131 million (2024)")
    assert rows["Born in the country, living abroad"] == ("6.1 million (2020)", "11.2 million (2020)")
    assert rows["Money sent home in a year"] == ("USD 40.3 billion (2024)", "USD 67.6 billion (2024)")
    assert "weighs more in Philippines than in Mexico" in found.sentence
    assert any("Global Findex" in line for line in found.sources())


def test_every_figure_that_is_shown_has_a_source():
    for iso3 in CODES[::9]:
        for picture in compare(iso3, "MEX").pictures:
            shown = [item for item in picture.spec["items"] if item["text"] != "not known"]
            assert bool(shown) == bool(picture.sources)


def test_an_old_survey_is_said():
    assert "2017 and 2024" in compare("RWA", "MEX").caution


def test_money_and_its_share_of_gdp_are_of_one_year():
    for iso3 in CODES[::9]:
        rows = {row[0]: row[1] for row in compare(iso3, "MEX").table.rows}
        money, share = rows["Money sent home in a year"], rows["The same in % of GDP"]
        if "not known" not in (money, share):
            assert money[-6:] == share[-6:]


def test_a_country_beside_itself_stands_alone():
    assert len(compare("MEX", "MEX").pictures[0].spec["items"]) == 1


@pytest.mark.parametrize("iso3", ["XXX", "", None, 7])
def test_an_unknown_country_is_a_sentence(iso3):
    with pytest.raises(UnknownCountry):
        compare(iso3, "MEX")


def test_the_page_shows_each_picture_with_a_short_title_and_its_sentence():
    page = compare("PHL", "MEX").page()
    assert all(0 < len(picture["title"]) < len(picture["sentence"]) for picture in page["pictures"])
    assert page["compare"]["columns"] == ["Figure", "Philippines", "Mexico"]
