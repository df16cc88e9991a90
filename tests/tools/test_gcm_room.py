"""The room's ranking: everybody's order together, nobody's words, odd entries passed over."""

import json

from fieldschool.tools.gcm import room as module
from fieldschool.tools.gcm.leaves import leaves
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Items, Text


def answer(*order, already=""):
    entries = leaves(order, {order[0]: already} if order else {})
    return {entry.key: entry for entry in entries if entry.key in module.KEYS}


def test_what_most_put_first_comes_first():
    ranking, agreement = module.room([answer("20", "19"), answer("20", "3"), answer("19", "20")], "MEX")
    assert ranking.sentence.startswith(
        "3 people ranked the objectives. Sending and saving money (objective 20) comes first"
    )
    assert "Agreement is" in agreement.sentence


def test_nobody_and_people_who_ranked_nothing_do_not_count():
    assert module.room([], "MEX")[0].sentence.startswith("0 people")
    assert module.room([{}, answer(), answer("1")], "RWA")[0].sentence.startswith("1 person")


def test_odd_entries_are_passed_over():
    rows = [
        {"objective": "20", "place": "first"},
        {"objective": "99", "place": 1.0},
        {"objective": None, "place": 2.0},
        {},
    ]
    odd = {"ranking": Items(lesson="1.2", key="ranking", value=rows)}
    text = {"ranking": Text(lesson="1.2", key="ranking", value="20")}
    ranking, _agreement = module.room([odd, text, answer("20")], "MEX")
    assert ranking.sentence.startswith("1 person")


def test_a_place_that_is_given_twice_counts_once():
    rows = [{"objective": "20", "place": 2.0}, {"objective": "20", "place": 1.0}, {"objective": "1", "place": 1.0}]
    twice = {"ranking": Items(lesson="1.2", key="ranking", value=rows)}
    assert module.room([twice], "MEX")[0].spec["items"][0]["text"] == "1 of 1"


def test_what_people_wrote_never_appears():
    pictures = module.room([answer("20", "19", already="my secret sentence")] * 3, "MEX")
    told = json.dumps(on_page([picture.page() for picture in pictures], ()))
    assert "secret" not in told
    assert "Sending and saving money" in told
