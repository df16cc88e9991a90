"""An entry takes what a participant can honestly give, and refuses the rest in one plain sentence."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.workbook import entries
from fieldschool.workbook.entries import Choice, Flag, Items, Number, State, Text, expect, make
from fieldschool.workbook.refusals import EntryError

AT = {"lesson": "3.2.1", "key": "plan.monthly-saving_1"}


def refused(kind: str, **fields: object) -> EntryError:
    with pytest.raises(EntryError) as caught:
        make(kind, **{**AT, **fields})
    return caught.value


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("number", {"value": 1500.5, "unit": "MXN a month"}),
        ("text", {"value": "Ahorrar para la casa 🏠\n\tمرحبا"}),
        ("choice", {"value": "adopt", "options": ["adopt", "replicate", "improve"]}),
        ("flag", {"value": False}),
        ("items", {"value": [{"who": "Treasurer", "cost": 20.5, "when": None}, {}]}),
        ("state", {"value": {"send": 300, "on": True, "path": [1, 2.5, None, "x"]}}),
    ],
)
def test_each_kind_is_made_by_its_name_and_keeps_its_value(kind, fields):
    entry = make(kind, **AT, **fields)
    assert entry.kind == kind
    assert isinstance(entry, entries.KINDS[kind])
    assert json.loads(entry.body())["value"] == fields["value"] == entry.value


def test_an_entry_says_when_in_utc_and_by_default_now():
    manila = datetime(2026, 11, 25, 18, 42, tzinfo=timezone(timedelta(hours=8)))
    assert Flag(**AT, value=True, made_at=manila).made_at.isoformat() == "2026-11-25T10:42:00+00:00"
    before = datetime.now(UTC)
    assert before <= Flag(**AT, value=True).made_at <= datetime.now(UTC)


def test_an_entry_cannot_be_changed_afterwards():
    with pytest.raises(ValueError, match="frozen"):
        Number(**AT, value=1).value = 2


def test_a_tool_that_moves_on_does_not_change_the_settings_it_gave():
    settings = {"months": [1, 2]}
    entry = State(**AT, value=settings)
    settings["months"].append(3)
    assert entry.value == {"months": [1, 2]}


def test_control_characters_are_removed_and_line_ends_are_one():
    entry = Text(**AT, value="a\0b\x1b[31m\r\nc\rd\te\x7f\x85", note="n\0", sources=["s\0"])
    assert entry.value == "ab[31m\nc\nd\te"
    assert (entry.note, entry.sources) == ("n", ("s",))


def test_half_an_emoji_is_dropped_so_that_the_rest_can_be_written():
    cut = "house \ud83c"
    assert Text(**AT, value=cut).value == "house "
    assert State(**AT, value={"name": cut}).value == {"name": "house "}


def test_markup_and_sql_are_only_text():
    text = "<script>alert(1)</script> '); DROP TABLE answers; --"
    assert Text(**AT, value=text).value == text


def test_the_longest_text_is_taken_and_one_more_is_not():
    assert len(Text(**AT, value="ñ" * 10_000).value) == 10_000
    assert str(refused("text", value="ñ" * 10_001)) == (
        "value: found a text of 10,001 characters. Accepted: a text of at most 10,000 characters."
    )


@pytest.mark.parametrize(
    "value", ["7", "", None, True, float("nan"), float("inf"), -float("inf"), 10**400, [1], {}, object()]
)
def test_a_number_is_a_finite_number(value):
    error = refused("number", value=value)
    assert error.field == "value"
    assert error.accepted == "a number, and not an infinite one"


@pytest.mark.parametrize("value", [None, 7, b"x", ["x"]])
def test_a_text_is_a_text(value):
    assert refused("text", value=value).field == "value"


@pytest.mark.parametrize("value", [None, 0, 1, "yes", ""])
def test_a_flag_is_yes_or_no(value):
    assert refused("flag", value=value).accepted == "yes or no"


def test_a_choice_is_one_of_what_was_offered():
    options = ("adopt", "replicate")
    assert Choice(**AT, value="adopt", options=options).options == options
    assert str(refused("choice", value="burn", options=options)) == (
        'value: found "burn". Accepted: adopt and replicate.'
    )
    assert refused("choice", value="adopt", options=()).field == "options"
    assert refused("choice", value="adopt").found == "nothing"


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([{"a": 1.0}] * 201, "value"),
        ("abc", "value"),
        (None, "value"),
        ([1], "value, row 1"),
        ([{}, {str(n): 1.0 for n in range(21)}], "value, row 2"),
        ([{}, {}, {"price": True}], "value, row 3, price"),
        ([{"price": float("nan")}], "value, row 1, price"),
        ([{"price": [1]}], "value, row 1, price"),
        ([{"price": "x" * 1_001}], "value, row 1, price"),
    ],
)
def test_rows_are_short_and_the_sentence_names_row_and_column(rows, place):
    assert refused("items", value=rows).field == place


def test_two_hundred_rows_are_taken():
    assert len(Items(**AT, value=[{"a": 1.0}] * 200).value) == 200


def nested(levels: int) -> object:
    value: object = 1
    for _level in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "{}",
        {"x": float("nan")},
        {"x": [{"y": float("inf")}]},
        {"x": {1, 2}},
        {(1, 2): 3},
        {"x": b"bytes"},
        {"x": 10**5_000},
        {"x": "y" * 65_536},
        {"x": nested(40)},
        {"x": nested(100_000)},
    ],
)
def test_settings_are_a_small_json_object(value):
    assert refused("state", value=value).accepted.startswith("settings of at most 65,536 bytes")


def test_settings_of_exactly_64_kb_are_taken():
    value = {"x": "y" * (65_536 - len('{"x": ""}'))}
    assert State(**AT, value=value).value == value


def test_settings_are_kept_as_they_will_be_read_back():
    assert State(**AT, value={"pair": (1, 2), 3: "x"}).value == {"pair": [1, 2], "3": "x"}


@pytest.mark.parametrize("lesson", ["", "3", "three", "3.2.1 ", "3.2.1\n", "../3.1", "3.2.1.1.1", "1000.1", None, 3.2])
def test_a_lesson_is_named_by_its_number(lesson):
    assert refused("flag", value=True, lesson=lesson).field == "lesson"


@pytest.mark.parametrize("key", ["", "Plan", "a b", "ñ", "a/b", "a\n", "a" * 65, None, 1])
def test_a_key_is_short_and_plain(key):
    assert refused("flag", value=True, key=key).field == "key"


@pytest.mark.parametrize("made_at", [None, "2026-11-25", 0, datetime(2026, 11, 25)])
def test_the_time_of_answering_has_a_zone(made_at):
    assert refused("flag", value=True, made_at=made_at).field == "made_at"


@pytest.mark.parametrize("sources", [None, "one line", [1], ["x" * 1_001], ["x"] * 201])
def test_sources_are_lines(sources):
    assert refused("flag", value=True, sources=sources).field.startswith("sources")


def test_an_unknown_field_is_named_with_the_known_ones():
    error = refused("number", value=1, valeu=2)
    assert error.field == "valeu"
    assert "unit" in error.accepted


@pytest.mark.parametrize("kind", ["", "Number", "picture", None, 1, ["text"]])
def test_an_unknown_kind_is_answered_with_the_known_ones(kind):
    with pytest.raises(EntryError, match="Accepted: number, text, choice, flag, items"):
        make(kind, **AT, value=1)


def test_a_refusal_never_shows_pydantic():
    for kind, value in [("number", "x"), ("items", [{"a": {}}]), ("state", {"x": object()}), ("text", None)]:
        sentence = str(refused(kind, value=value))
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert "pydantic" not in sentence
        assert "validation" not in sentence


def test_the_same_answer_given_later_is_the_same():
    early = datetime(2026, 11, 25, tzinfo=UTC)
    one = Number(**AT, value=1, unit="MXN", made_at=early)
    assert one.same_as(Number(**AT, value=1.0, unit="MXN"))
    for other in (
        None,
        Number(**AT, value=2, unit="MXN"),
        Number(**AT, value=1, unit="PHP"),
        Number(**AT, value=1, unit="MXN", note="in a good month"),
        Number(**AT, value=1, unit="MXN", sources=["World Bank"]),
        Text(**AT, value="1"),
    ):
        assert not one.same_as(other)


def test_one_and_yes_are_different_settings():
    assert not State(**AT, value={"on": 1}).same_as(State(**AT, value={"on": True}))


@pytest.mark.parametrize("thing", [None, "text", {"kind": "text"}, Number])
def test_only_entries_are_expected(thing):
    expect([Flag(**AT, value=True)])
    with pytest.raises(EntryError, match="entry: found"):
        expect([Flag(**AT, value=True), thing])


@given(st.text(st.characters()))
def test_any_text_becomes_text_that_utf8_can_hold(text):
    kept = Text(**AT, value=text).value
    kept.encode()
    assert entries.clean(kept) == kept
    assert [c for c in text if c.isalnum()] == [c for c in kept if c.isalnum()]
