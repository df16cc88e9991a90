"""The room of lesson 2.2.2: counted, honest about how many answered, and nothing that people typed."""

from fieldschool.tools.strategies import TOOL
from fieldschool.tools.strategies.room import KEYS, room
from fieldschool.workbook.entries import Flag, Items, Number, Text

SECRET = "Doña Ana's debts"


def answered(*names, **how):
    tool = TOOL(country="MEX", **how)
    for name in names:
        tool.mix.edit(name, True)
    return {entry.key: entry for entry in tool.answers()}


def test_it_looks_at_what_the_tool_leaves():
    assert set(KEYS) == set(answered("coop"))


def test_it_counts_who_chose_what_and_says_how_many_have_a_mix():
    chosen, reached = room([answered("coop", "council"), answered("coop"), answered(), {}], "MEX")
    assert chosen.sentence.startswith("2 of 4 who answered have a mix; 2 of the mixes keep their limits.")
    assert chosen.spec["items"][0]["name"] == "Cooperatives open to members abroad"
    assert chosen.spec["items"][0]["value"] == 2
    assert reached.sentence.startswith("Of 2 mixes the middle one reaches 17 of 100")


def test_what_people_typed_is_never_shown():
    earlier = {("2.2.1", "top_impacts"): Items(lesson="2.2.1", key="top_impacts",
                                               value=[{"impact_id": "own-1", "title": SECRET}])}  # fmt: skip
    pictures = room([answered("coop", saved=earlier)] * 3, "MEX")
    assert SECRET not in repr(pictures)


def test_odd_answers_are_passed_over():
    odd = {
        "strategy_mix": Items(lesson="2.2.2", key="strategy_mix", value=[{"strategy_id": SECRET}, {"x": None}]),
        "reached_impacts": Items(
            lesson="2.2.2", key="reached_impacts", value=[{"impact_id": "mig_debt", "reach": 9e9}]
        ),
        "strategy_reach": Number(lesson="2.2.2", key="strategy_reach", value=1e9),
        "strategy_fits": Text(lesson="2.2.2", key="strategy_fits", value="x"),
    }
    half = {**answered("coop"), "strategy_reach": Flag(lesson="2.2.2", key="strategy_reach", value=True),
            "strategy_fits": Number(lesson="2.2.2", key="strategy_fits", value=1.0)}  # fmt: skip
    chosen, _reached = room([odd, half], "MEX")
    assert SECRET not in repr(chosen)
    assert chosen.sentence.startswith("1 of 2 who answered has a mix; 0 of the mixes keep their limits.")


def test_an_empty_room_says_so():
    assert [picture.sentence for picture in room([], "MEX")] == ["Nobody has a mix yet."] * 2
