"""What the pictures of an association say: fans, the books, levers in order, who belongs to one."""

import numpy as np
import pytest

from fieldschool import i18n
from fieldschool.charts import association as chart
from fieldschool.charts.association_words import FundReading, GrowthReading, empty_sentence, pays_sentence
from fieldschool.tools.widgets.view import lean


def grown(last=(40, 50, 64, 78, 89), pool=300, smaller=0.01):
    levels = np.linspace([20.0] * 5, last, 61).T
    return GrowthReading(levels, pool, smaller)


def money(pays=8, empty=0.02, use="keep", lent=0.0, last=(100, 200, 300, 400, 500)):
    totals = dict.fromkeys(("opening", "dues", "joining", "events", "interest", "costs", "bad", "project"), 0.0)
    totals |= {"dues": 500.0, "costs": 200.0, "repaid": 9.0, "lent": 9.0, "closing": 300.0}
    return FundReading(np.linspace([0.0] * 5, last, 61).T, "MXN", pays, empty, totals, lent, use)


def pull(name="Dues", low=10.0, high=90.0, values=("1", "3")):
    return chart.Pull(name, low, high, values)


def test_members_are_a_fan_whose_sentence_has_its_numbers():
    picture = chart.members(grown())
    assert picture.kind == "fan"
    assert picture.sentence.startswith("After 5 years the middle future has 64 members. 8 in 10 futures lie between 40")
    assert picture.table.rows[-1] == ("5 years", "40", "64", "89")
    assert lean({"pictures": [picture.page()]})["pictures"][0]["middle"]["values"][-1] == 64


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"pool": 66}, "Nearly everybody who could join is in"),
        ({"smaller": 0.3}, "3 in 10 futures end smaller"),
        ({"smaller": 1.0}, "In all futures the association ends smaller"),
        ({"last": (1, 1, 1, 1, 1)}, "has 1 member."),
    ],
)
def test_what_is_particular_is_said(how, said):
    assert said in chart.members(grown(**how)).sentence


def test_a_growth_that_never_shrinks_says_nothing_of_it():
    assert "smaller" not in chart.members(grown(smaller=0.0)).sentence


def test_the_fund_marks_the_month_from_which_dues_pay():
    picture = chart.fund(money())
    assert picture.spec["lines"] == [{"month": 8, "label": "dues pay the costs"}]
    assert "From month 8 on" in picture.sentence
    assert chart.fund(money(pays=None)).spec["lines"] == []
    assert "lent out" not in picture.sentence
    assert "MXN 250 of it are lent out" in chart.fund(money(use="loans", lent=250)).sentence


def test_the_ends_of_the_fund_in_words():
    assert pays_sentence(None).startswith("The dues alone do not pay")
    assert "first month" in pays_sentence(1)
    assert empty_sentence(0) == "The fund is never empty."
    assert empty_sentence(1).startswith("In every future")
    assert empty_sentence(0.31).startswith("In 3 in 10 futures")


def test_an_empty_fund_can_be_drawn():
    picture = chart.fund(money(last=(0, 0, 0, 0, 0), empty=1.0))
    assert picture.spec["y"]["max"] > 0
    assert "holds MXN 0" in picture.sentence


def test_the_books_show_what_moved_and_close():
    books = chart.books(money())
    assert books["rows"] == [["Dues", "500"], ["Running costs", "−200"], ["In the fund at the end, on average", "300"]]
    assert books["title"] == "The fund over 5 years, in MXN"


def test_levers_are_sorted_and_the_strongest_is_named_and_marked():
    picture = chart.levers([pull("Small", 45, 55), pull("Large", 10, 90), pull("None", 50, 50)], "members", 50)
    names = [item["name"] for item in picture.spec["items"]]
    assert names == ["Large", "Small", "None"]
    assert [item["mark"] for item in picture.spec["items"]] == [True, False, False]
    assert "“Large”. It alone moves them from 10 to 90" in picture.sentence
    assert "Next comes “Small”" in picture.sentence
    assert picture.spec["items"][2]["text"] == "no change"
    assert picture.spec["items"][0]["reach"] == [10, 90]
    assert picture.spec["items"][0]["note"] == "from 1 to 3"


def test_levers_that_move_nothing_mark_nothing():
    picture = chart.levers([pull(low=0, high=0)], "fund", 0.0, "MXN")
    assert not any(item["mark"] for item in picture.spec["items"])
    assert picture.sentence.startswith("No lever moves anything")


def test_who_belongs_to_an_association():
    shares = [("Ethiopia", 57.0), ("Mexico", 16.0), ("El Salvador", 4.0)]
    picture = chart.rates(shares, "Mexico", 2008, ["A source"])
    assert "in 2008, 57 of 100 from Ethiopia" in picture.sentence
    assert picture.sentence.endswith("From Mexico: 16 of 100.")
    assert [item["mark"] for item in picture.spec["items"]] == [False, True, False]
    assert chart.rates(shares, None, 2008, []).sentence.endswith("Your country was not asked.")


def test_they_speak_spanish():
    i18n.use("es")
    try:
        assert chart.members(grown()).sentence.startswith("Después de 5 años, el futuro de en medio tiene 64 socios.")
        assert "alguien paga de su bolsillo" in chart.fund(money(empty=0.3)).sentence
    finally:
        i18n.use(None)
