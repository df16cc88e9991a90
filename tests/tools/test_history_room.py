"""What the room compared: figures and pairs of countries counted, notes left out."""

import json

from fieldschool.tools.history.room import room
from fieldschool.workbook.entries import Items


def person(like=(), differ=(), second="PHL"):
    def rows(measures):
        return [{"text": "A secret note", "first": "MEX", "second": second, "measure": one} for one in measures]

    return {
        "likenesses": Items(lesson="2.1.2", key="likenesses", value=rows(like)),
        "differences": Items(lesson="2.1.2", key="differences", value=rows(differ)),
    }


def test_likenesses_and_differences_are_counted_by_figure():
    figures, _pairs = room([person(["received"], ["received"]), person(differ=["received", "nonsense"])], "MEX")
    assert figures.sentence.startswith("Written down in the room: likenesses 1, differences 2.")
    assert [bundle["values"] for bundle in figures.spec["bundles"]] == [[1, 2]]


def test_a_person_counts_once_for_a_pair_whatever_its_order():
    pairs = room([person(["received"], ["received"]), person(["received"], second="RWA"), person()], "MEX")[1]
    assert pairs.sentence.startswith("2 people compared two countries.")
    assert sorted(item["value"] for item in pairs.spec["items"]) == [1, 1]


def test_a_country_beside_itself_or_an_unknown_one_is_no_pair():
    assert room([person(["received"], second="MEX"), person(["received"], second="XXX")], "MEX")[1].spec["items"] == []


def test_notes_are_never_shown():
    assert "secret" not in json.dumps([one.page() for one in room([person(["received"])] * 3, "MEX")])
