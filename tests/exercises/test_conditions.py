import pytest
from pydantic import TypeAdapter, ValidationError

from fieldschool.exercises.conditions import Condition
from fieldschool.exercises.scene import Scene

_FORM = TypeAdapter(Condition)
OPENED = {"cost_pct": 7, "cheapest_cost_pct": 3, "saves_first": False, "product": "CASH"}
LATER = {**OPENED, "cost_pct": 3.4, "saves_first": True, "a.sent": 300, "b.sent": 300.0}
NOW = {**LATER, "cost_pct": 5, "b.sent": 400, "product": "COOP"}
SCENE = Scene(
    now=NOW,
    opened=OPENED,
    acted=[LATER, NOW],
    aim={"cost_pct": 5},
    begun=frozenset({"office", "whom"}),
    complete=frozenset({"whom"}),
)


def condition(**table):
    return _FORM.validate_python({name.removesuffix("_"): value for name, value in table.items()})


@pytest.mark.parametrize(
    ("table", "holds"),
    [
        ({"see": "cost_pct", "at_least": 5}, True),
        ({"see": "cost_pct", "at_least": 5.01}, False),
        ({"see": "cost_pct", "at_most": 5}, True),
        ({"see": "cost_pct", "more_than": 5}, False),
        ({"see": "cost_pct", "less_than": 5}, False),
        ({"see": "cost_pct", "more_than": 4.99}, True),
        ({"see": "cost_pct", "less_than": 5.01}, True),
        ({"see": "cost_pct", "at_most": "aim.cost_pct"}, True),
        ({"see": "cost_pct", "at_most": "cheapest_cost_pct"}, False),
        ({"see": "cost_pct", "at_most": "cheapest_cost_pct", "plus": 2}, True),
        ({"see": "cost_pct", "at_most": "cheapest_cost_pct", "plus": 0.5, "when": "ever"}, True),
        ({"see": "b.sent", "more_than": "a.sent"}, True),
        ({"see": "saves_first", "is": True}, True),
        ({"see": "saves_first", "is": False}, False),
        ({"see": "saves_first", "is": False, "when": "ever"}, False),  # the opening is nobody's doing
        ({"see": "product", "is": "COOP"}, True),
        ({"see": "product", "is": "CASH", "when": "ever"}, True),
        ({"see": "product", "is_not": "CASH"}, True),
        ({"see": "goal", "is_not": "room"}, False),  # not known
        ({"see": "goal_chance_pct", "less_than": 80}, False),  # not known
        ({"changed": "cost_pct"}, True),
        ({"changed": "cheapest_cost_pct"}, False),
        ({"changed": "a.sent"}, True),  # was not known when the tool opened
        ({"changed": "goal"}, False),
        ({"same": ["a.sent", "b.sent"]}, False),
        ({"same": ["a.sent", "b.sent"], "when": "ever"}, True),
        ({"same": ["a.goal", "b.goal"]}, False),
        ({"differ": ["a.sent", "b.sent"]}, True),
        ({"differ": ["a.goal", "b.goal"]}, False),
        ({"unknown": "goal"}, True),
        ({"unknown": "cost_pct"}, False),
        ({"written": "whom"}, True),
        ({"written": "office"}, False),
        ({"too_short": "office"}, True),
        ({"too_short": "whom"}, False),
        ({"too_short": "other"}, False),
        ({"all": [{"see": "cost_pct", "at_most": 4}, {"see": "product", "is": "COOP"}]}, False),
        ({"any": [{"see": "cost_pct", "at_most": 4}, {"see": "product", "is": "COOP"}]}, True),
        # Each held at some moment, but not at the same one.
        (
            {"all": [{"see": "cost_pct", "at_most": 4}, {"see": "product", "is": "COOP"}], "when": "ever"},
            False,
        ),
        (
            {
                "all": [
                    {"see": "cost_pct", "at_most": 4, "when": "ever"},
                    {"see": "product", "is": "COOP", "when": "ever"},
                ]
            },
            True,
        ),
    ],
)
def test_whether_a_condition_holds(table, holds):
    assert condition(**table).holds(SCENE) is holds


def test_the_last_bit_of_arithmetic_does_not_decide():
    scene = Scene(now={"cost_pct": 0.1 + 0.2}, opened={})
    assert condition(see="cost_pct", at_most=0.3).holds(scene)
    assert not condition(see="cost_pct", more_than=0.3).holds(scene)


@pytest.mark.parametrize("value", ["5", True, None, float("nan"), [5], {}])
def test_a_value_of_another_kind_never_holds(value):
    scene = Scene(now={"cost_pct": value}, opened={})
    for comparison in ("at_least", "at_most", "more_than", "less_than"):
        assert not condition(see="cost_pct", **{comparison: 0}).holds(scene)


def test_names_and_parts_are_found_inside_groups():
    found = condition(
        all=[
            {"any": [{"see": "cost_pct", "at_most": "cheapest_cost_pct"}, {"written": "whom"}]},
            {"differ": ["a.sent", "b.sent"]},
            {"changed": "goal"},
            {"unknown": "product"},
            {"too_short": "office"},
        ]
    )
    assert found.names() == {"cost_pct", "cheapest_cost_pct", "a.sent", "b.sent", "goal", "product"}
    assert found.parts() == {"whom", "office"}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"see": "cost_pc", "at_most": 3}, "cost_pct"),
        ({"see": "cost_pct"}, "exactly one"),
        ({"see": "cost_pct", "at_most": 3, "at_least": 1}, "exactly one"),
        ({"see": "cost_pct", "at_mots": 3}, "at_most"),
        ({"see": "cost_pct", "at_most": True}, "at_most"),
        ({"see": "cost_pct", "at_most": float("nan")}, "finite"),
        ({"see": "cost_pct", "at_most": "sent"}, "percent"),
        ({"see": "cost_pct", "at_most": "aim.nothing"}, "aim.nothing"),
        ({"see": "saves_first", "at_least": 1}, "is no number"),
        ({"see": "saves_first", "is": "true"}, "yes or no"),
        ({"see": "cost_pct", "is": "low"}, "percent"),
        ({"see": "product", "is": "CASH", "plus": 1}, "plus"),
        ({"see": "cost_pct", "at_most": 3, "when": "always"}, "ever"),
        ({"changed": "cost_pct", "see": "cost_pct", "at_most": 3}, "changed"),
        ({"same": ["a.sent"]}, "at least 2"),
        ({"differ": ["a.sent", "b.sent", "sent"]}, "at most 2"),
        ({"all": []}, "at least 1"),
        ({"any": [{"eval": "1 + 1"}]}, "discriminator"),
        ({}, "discriminator"),
        ({"written": "whom", "when": "ever"}, "when"),
    ],
)
def test_a_malformed_condition_is_refused(table, said):
    with pytest.raises(ValidationError) as error:
        _FORM.validate_python(table)
    assert said in str(error.value)
