"""The small charts: every country has them, with a sentence, a table and a source."""

import pytest

from fieldschool.sources import countries
from fieldschool.tools import cash_and_inflation, programmes, real_return, sending_cost
from fieldschool.tools.figure_view import FigureView, _drawn

CODES = [country.iso3 for country in countries.all_countries()]


@pytest.mark.parametrize("tool", [sending_cost, cash_and_inflation, real_return])
@pytest.mark.parametrize("iso3", ["MEX", "RWA", "PHL", "HND", *CODES[::17]])
def test_every_country_has_the_chart(tool, iso3):
    picture = tool.chart(iso3)
    assert picture.kind == "bars"
    assert picture.sentence.endswith(".")
    assert picture.table.rows
    assert picture.spec["items"]
    assert picture.sources


def test_what_sending_to_honduras_takes_is_the_world_banks_figure():
    picture = sending_cost.chart("HND")
    assert picture.spec["items"][0]["text"] == "3.9%"
    assert "quarter 1 of 2025" in picture.sentence
    assert "Remittance Prices Worldwide" in picture.sources[0]


def test_where_no_corridor_is_measured_the_page_says_so():
    unmeasured = [iso3 for iso3 in CODES if "stands in" in " ".join(sending_cost.chart(iso3).sources)]
    assert unmeasured
    assert "HND" not in unmeasured


def test_where_prices_are_not_known_the_page_says_so():
    unknown = [iso3 for iso3 in CODES if "stand in" in cash_and_inflation.chart(iso3).sources[0]]
    assert unknown
    assert "MEX" not in unknown


def test_cash_at_home_is_among_the_products_and_loses_with_inflation():
    items = {item["name"]: item["value"] for item in real_return.chart("PHL").spec["items"]}
    assert items["Cash at home"] < 0
    assert max(items.values()) > items["Cash at home"]


def test_a_chart_on_the_page_has_its_sentence_as_text_and_as_alternative_text():
    view = FigureView(sending_cost.chart("HND"))
    sentence = view.picture.sentence
    assert view.value.count(sentence) == 2
    assert 'role="img"' in view.value
    assert "<table>" in view.value


def test_what_is_seen_first_is_drawn_once_for_all_who_see_it():
    _drawn.cache_clear()
    views = [FigureView(sending_cost.chart("HND")) for _visitor in range(3)]
    assert len({view.value for view in views}) == 1
    assert _drawn.cache_info().misses == 1


def test_another_country_is_drawn_in_the_same_figure():
    view = FigureView(sending_cost.chart("HND"))
    view.show(sending_cost.chart("MEX"))
    kept = view._drawing.figure
    view.show(sending_cost.chart("PHL"))
    assert view._drawing.figure is kept
    assert "Philippines" in view.value


def test_programmes_come_own_country_first_with_what_is_known_of_their_effect():
    view = programmes.ProgrammesView("PHL")
    assert view.value.index("In this country") < view.value.index("Elsewhere in the world")
    assert "Tested: no effect found" in view.value
    assert "Nobody has measured it" in view.value


def test_a_country_without_a_pack_sees_the_worlds_evidence():
    view = programmes.ProgrammesView("HND")
    assert "Elsewhere in the world" in view.value
    assert view.names


def test_markup_in_a_programme_is_text():
    from dataclasses import replace

    from fieldschool.sources.programmes import for_country

    shown = programmes.card(replace(for_country("PHL")[0], name="<img src=x onerror=alert(1)>"))
    assert "<img" not in shown
