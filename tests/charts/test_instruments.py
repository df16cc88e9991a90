"""The time line in words: who has how many, since when, and how long nothing new came."""

import pytest

from fieldschool.charts.instruments import Mark, Side, kind_name, picture, sentence, status_name, table


def mark(year, title="Law", **more):
    given = {"number": "", "kind": "law", "areas": ("return",), "status": "in force", "cite": "Gazette"} | more
    return Mark(year, title, **given)


OWN = Side("Rwanda", (mark(2018, "B"), mark(2000, "A", number="RA 1"), mark(2018, "C", status="repealed")))
HOST = Side("Mexico", (mark(2025, "D", mine=True, cite="my notes"),))


def test_the_sentence_tells_number_years_and_the_longest_quiet_time():
    assert sentence(OWN, None, 2026) == (
        "Rwanda: 3 instruments on the line, from 2000 to 2018. "
        "Its longest quiet time is 17 years, between 2000 and 2018."
    )


def test_an_open_quiet_time_is_told_since_when():
    assert sentence(Side("Rwanda", (mark(2016),)), None, 2026).endswith("Nothing new has come since 2016: 10 years.")


def test_years_have_no_mark_for_thousands():
    assert "2,0" not in sentence(OWN, HOST, 2026)


def test_a_country_without_instruments_is_told_so():
    found = picture(Side("Nepal", ()), HOST, 2026)
    assert found.sentence.startswith("Nepal: no instrument on the line.")
    assert found.spec["sides"][0]["nothing"]
    assert found.spec["sides"][0]["quiet"] == []


def test_signs_tell_what_holds_what_does_not_and_what_is_mine():
    sides = picture(OWN, HOST, 2026).spec["sides"]
    assert [each["sign"] for each in sides[0]["marks"]] == ["full", "full", "hollow"]
    assert sides[1]["marks"][0]["sign"] == "mine"


def test_the_table_has_every_instrument_in_the_order_of_years_with_its_source():
    rows = table([OWN, HOST]).rows
    assert [row[0] for row in rows] == ["2000", "2018", "2018", "2025"]
    assert rows[0] == ("2000", "Rwanda: A (RA 1). Law or decree, in force.", "Gazette")
    assert rows[3][2] == "my notes"


def test_sources_are_those_of_others_once():
    assert picture(OWN, HOST, 2026).sources == ("Gazette",)


@pytest.mark.parametrize("kind", ["law", "policy", "office", "programme", "agreement"])
def test_every_kind_has_a_name(kind):
    assert kind_name(kind)


@pytest.mark.parametrize("status", ["in force", "amended", "repealed", "ended", "draft", "unknown"])
def test_every_status_has_words(status):
    assert status_name(status)
