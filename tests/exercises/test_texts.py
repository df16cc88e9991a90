import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from fieldschool import i18n
from fieldschool.exercises.texts import fill, places, strings, tell

MXN = {"home_currency": "MXN", "work_currency": "USD"}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("cost_pct", 4.25, "4.2%"),
        ("a.cost_pct", 3, "3%"),
        ("emergency_months", 3, "3 months"),
        ("goal_month", 30, "2 years and 6 months"),
        ("transfers_per_year", 12, "12"),
        ("savings_median", 41_234, "MXN 41,200"),
        ("sent", 300, "USD 300"),
        ("emergency_chance_pct", 80, "8 in 10"),
        ("emergency_chance_pct", 76, "76 in 100"),
        ("emergency_chance_pct", 79.9, "79 in 100"),
        ("emergency_chance_pct", 100, "all"),
        ("emergency_chance_pct", 99.7, "99 in 100"),
        ("emergency_chance_pct", 0, "none"),
        ("emergency_chance_pct", 0.4, "fewer than 1 in 100"),
        ("cost_pct", None, "not known"),
        ("cost_pct", True, "not known"),
        ("cost_pct", float("nan"), "not known"),
        ("cost_pct", 10**400, "not known"),
    ],
)
def test_a_figure_is_told_by_its_kind(name, value, said):
    assert tell(name, value, MXN).replace("\xa0", " ") == said


def test_a_chance_below_the_aim_is_never_told_as_the_aim():
    aim = tell("goal_chance_pct", 80, {})
    assert all(tell("goal_chance_pct", hundredth / 10, {}) != aim for hundredth in range(800))


@pytest.mark.parametrize("currency", [None, "", 3, "pesos", "<b>"])
def test_money_without_a_currency_is_a_plain_number(currency):
    assert tell("savings_median", 41_234, {"home_currency": currency}) == "41,234"


def test_figures_follow_the_readers_language():
    i18n.use("es")
    assert tell("cost_pct", 4.5, {}).replace("\xa0", " ") == "4,5 %"


def test_a_text_is_filled_from_the_state_and_the_aim():
    text = "Now {emergency_months}, to be {aim.emergency_months}; {cost_pct}."
    assert fill(text, {"emergency_months": 1}, {"emergency_months": 3}) == "Now 1 month, to be 3 months; not known."


@pytest.mark.parametrize(
    "text",
    [
        "{cost_pct.__class__}",
        "{cost_pct!r}",
        "{0}",
        "{}",
        "{product}",
        "{aim.cost_pct}",
        "{aim.__class__}",
        "%(cost_pct)s",
        "}{",
        "{{cost}}",
    ],
)
def test_nothing_but_a_whole_known_name_is_replaced(text):
    assert fill(text, {"cost_pct": 4, "product": "CASH"}, {}) == text


@given(st.text(), st.dictionaries(st.text(max_size=5), st.none() | st.booleans() | st.floats() | st.text(max_size=5)))
def test_filling_any_text_never_raises(text, state):
    assert isinstance(fill(text, state, {}), str)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("ask", "{cost_pct}", "{cost_pct}"),
        ("title", "{aim.cost_pct}", "{aim.cost_pct}"),
        ("say_when_done", "{cost_pc}", "cost_pct"),
        ("say_when_done", "{product}", "{product}"),
        ("say_when_done", "Open { brace", "brace"),
        ("say_when_done", "Closed } brace", "brace"),
        ("say_when_done", "{cost_pct.real}", "{cost_pct.real}"),
    ],
)
def test_a_place_that_cannot_be_filled_is_refused(task_with, field, text, said):
    with pytest.raises(ValidationError) as error:
        task_with(**{field: text})
    assert said in str(error.value)


def test_every_sentence_that_is_read_is_given_to_the_translators(exercise):
    found = strings(exercise)
    assert len(found) == len(set(found))
    for text in ("Two", "Try both.", "A fund", "Move it up.", "the size of the fund", "To whom?", "Kept."):
        assert text in found
    assert "It holds {emergency_months} of bills, not {aim.emergency_months}." in found
    assert "Save a little each month" not in found  # example answers are read by nobody


def test_places():
    assert places("{a.sent} and {b.sent}") == ["a.sent", "b.sent"]
