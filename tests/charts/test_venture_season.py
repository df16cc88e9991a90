"""A full year by months as a picture: twelve rows, and a sentence that tells how much must be there and when."""

from fieldschool.charts import venture_season as chart
from fieldschool.models.venture_season import season

AUTUMN = [0] * 10 + [6, 6]


def test_one_harvest_a_year_tells_what_must_be_there_before_it():
    found = chart.months(season(18_000, 12_000, 0, AUTUMN), "MXN")
    assert found.kind == "stacked"
    assert [item["name"] for item in found.spec["items"]][::11] == ["January", "December"]
    expected = "In a full year MXN 10,000 must be there from January to October, before the harvest pays."
    assert found.sentence == expected
    assert found.table.rows[10] == ("November", "9,000", "1,000", "8,000")


def test_where_every_month_pays_for_itself_it_says_so():
    assert chart.months(season(18_000, 12_000, 0, [1] * 12), "MXN").sentence == (
        "In a full year every month pays for itself."
    )


def test_a_year_of_loss_is_called_one():
    said = chart.months(season(6_000, 12_000, 0, AUTUMN), "MXN").sentence
    assert said == "A full year costs more than it brings; at most MXN 10,000 are missing, from January to October."


def test_one_dry_month_is_named_once():
    said = chart.months(season(22_000, 12_000, 0, [0, *[1] * 11]), "MXN").sentence
    assert said == "In a full year MXN 1,000 must be there in January, before it comes back."
