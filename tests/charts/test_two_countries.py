"""Two countries in five figures: each has its sentence, and what is not known is said."""

import pytest

from fieldschool.charts.two_countries import FIVE, Known, Place, caution, pictures, sentence, summary, table


def known(value, year=2024, **more):
    return Known(value, str(year), year, **more)


def place(name, **figures):
    full = {
        "people": known(10_000_000),
        "abroad": known(500_000, 2020),
        "per_100": known(5.0, 2020),
        "remittances": known(2e9),
        "gdp_share": known(8.0),
        "cost": known(4.5),
        "account": known(50.0),
    }
    return Place(name, full | figures)


OWN, HOST = place("Here"), place("There", gdp_share=known(2.0), people=known(131e6))


def test_there_are_five_pictures_each_with_a_sentence_of_both_countries():
    found = pictures(OWN, HOST, {})
    assert len(found) == len(FIVE) == 5
    for picture in found:
        assert picture.kind == "bars"
        assert [item["name"] for item in picture.spec["items"]] == ["Here", "There"]
        assert "Here" in picture.sentence
        assert "There" in picture.sentence
        assert picture.sentence.endswith(".")


def test_a_picture_has_numbers_years_and_its_own_sources():
    first, *others = pictures(OWN, HOST, {"people": ("World Bank",)})
    assert [(item["value"], item["text"], item["note"]) for item in first.spec["items"]] == [
        (10_000_000, "10 million", "2024"),
        (131_000_000, "131 million", "2024"),
    ]
    assert first.sources == ("World Bank",)
    assert all(picture.sources == () for picture in others)


def test_the_own_country_is_marked_by_more_than_colour():
    for picture in pictures(OWN, HOST, {}):
        assert [item["mark"] for item in picture.spec["items"]] == [True, False]


def test_a_share_stands_beside_people_abroad_and_money_sent():
    assert "For every 100 people at home, that is 5 in Here and 5 in There." in sentence("abroad", OWN, HOST)
    assert "8% in Here and 2% in There" in sentence("remittances", OWN, HOST)


def test_the_table_has_a_row_for_each_figure_and_its_year():
    rows = table(OWN, HOST).rows
    assert len(rows) == 7
    assert rows[0] == ("Population", "10 million (2024)", "131 million (2024)")


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        (8.0, 2.0, "weighs more in Here than in There: as much as 8%"),
        (2.0, 8.0, "weighs more in There than in Here: as much as 8%"),
        (3.8, 3.6, "weighs about the same in Here and in There: as much as 3.8% and 3.6%"),
        (3.6, 3.8, "weighs about the same in There and in Here"),
        (0.0, 0.0, "weighs about the same"),
        (8.0, 0.03, "against less than 0.1%"),
    ],
)
def test_the_summary_says_where_money_from_abroad_weighs_more(mine, theirs, said):
    assert said in summary(place("Here", gdp_share=known(mine)), place("There", gdp_share=known(theirs)))


def test_what_is_not_known_is_said_and_never_drawn_as_a_number():
    unknown = Place("Nowhere")
    for picture in pictures(unknown, HOST, {}):
        assert picture.spec["items"][0]["text"] == "not known"
        assert picture.spec["items"][0]["note"] == ""
    assert "cannot be compared" in summary(unknown, HOST)
    assert caution(unknown, HOST).startswith("Not known here of Nowhere: Population")
    assert "For every 100" not in sentence("abroad", unknown, HOST)


def test_years_far_apart_are_said():
    old = place("Here", account=known(30.0, 2017))
    assert caution(old, HOST) == "Adults with an account: the figures are of different years, 2017 and 2024."
    assert caution(OWN, HOST) == ""


def test_an_estimate_is_called_one():
    shown = pictures(place("Here", remittances=known(1e9, 2023, estimate=True)), HOST, {})[2]
    assert shown.spec["items"][0]["note"] == "2023, an estimate"


def test_one_country_alone_says_what_to_do():
    assert "Choose another country" in summary(OWN, None)
    for picture in pictures(OWN, None, {}):
        assert [item["name"] for item in picture.spec["items"]] == ["Here"]
    assert table(OWN, None).columns == ("Figure", "Here")
