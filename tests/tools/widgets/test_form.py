"""What a participant enters reaches the tool as it was entered, and nothing comes back that was not asked for."""

from __future__ import annotations

import pytest
from traitlets import TraitError

from fieldschool.tools.widgets import Form

SLIDER = {"key": "sent", "kind": "range", "label": "Sent home", "min": 100, "max": 10_000}
TEXT = {"key": "name", "kind": "text", "label": "Name"}
CHOICE = {"key": "often", "kind": "choice", "label": "How often", "options": [[52.0, "weekly"], [12.0, "monthly"]]}
TOGGLE = {"key": "loan", "kind": "toggle", "label": "A loan"}
BUTTONS = {"key": "act", "kind": "buttons", "label": "", "options": [["keep", "Keep"]]}
FIELDS = [SLIDER, TEXT, CHOICE, TOGGLE, BUTTONS]
VALUES = {"sent": 500.0, "name": "", "often": 12.0, "loan": False}


class Heard(list):
    def __call__(self, key, raw):
        self.append((key, raw))


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def form(heard):
    return Form(FIELDS, VALUES, heard, title="Your plan", locale="en")


@pytest.fixture
def sent(form, monkeypatch):
    """What is sent to the page: the names of the traits, message by message."""
    messages = []
    monkeypatch.setattr(form, "send_state", lambda key=None: messages.append(key))
    return messages


def page_sends(form: Form, **state):
    form.set_state(state)


def test_an_edit_is_heard_raw_and_kept(form, heard):
    page_sends(form, edits={"sent": ["1,200", 1]})
    assert heard == [("sent", "1,200")]
    assert form.values == {**VALUES, "sent": "1,200"}


def test_an_edit_is_heard_once(form, heard):
    page_sends(form, edits={"sent": [600, 1]})
    page_sends(form, edits={"sent": [600, 1]})
    page_sends(form, edits={"sent": [600, 1], "name": ["Ana", 2]})
    assert heard == [("sent", 600), ("name", "Ana")]


def test_edits_that_arrive_together_are_heard_in_their_order(form, heard):
    page_sends(form, edits={"sent": [700, 3], "name": ["Ana", 2]})
    assert heard == [("name", "Ana"), ("sent", 700)]
    assert form.values["sent"] == 700
    assert form.values["name"] == "Ana"


def test_a_button_can_be_pressed_again_and_has_no_value(form, heard):
    page_sends(form, edits={"act": ["keep", 1]})
    page_sends(form, edits={"act": ["keep", 2]})
    assert heard == [("act", "keep"), ("act", "keep")]
    assert form.values == VALUES


@pytest.mark.parametrize(
    "edits", [{"sent": 5}, {"sent": [5]}, {"sent": [5, "1"]}, {"sent": [5, True]}, {"other": [5, 1]}, {"sent": None}]
)
def test_what_no_page_of_ours_sends_is_passed_over(form, heard, edits):
    page_sends(form, edits=edits)
    assert heard == []
    assert form.values == VALUES


def test_edits_of_a_wrong_kind_are_refused(form):
    with pytest.raises(TraitError):
        page_sends(form, edits="sent")


def test_nothing_is_sent_back_for_an_edit_that_is_taken_as_it_is(form, sent):
    form.edit("sent", 700)
    sent.clear()
    page_sends(form, edits={"sent": [800, 2]})
    assert form.accept("sent", 800) == 800.0
    assert sent == []


def test_a_value_that_python_changes_is_sent_with_what_python_had_heard(form):
    page_sends(form, edits={"sent": ["1,200", 7]})
    form.accept("sent", "1,200")
    assert form.shown == {"heard": 7, "values": {**VALUES, "sent": 1200.0}}


def test_a_tool_may_answer_while_it_is_called():
    def answer(key, raw):
        form.set_values(name=f"sends {raw}")

    form = Form([SLIDER, TEXT], {"sent": 500, "name": ""}, answer)
    page_sends(form, edits={"sent": [900, 1]})
    assert form.values == {"sent": 900, "name": "sends 900"}
    assert form.shown == {"heard": 1, "values": {"sent": 900, "name": "sends 900"}}


def test_accept_reads_each_kind_of_field(form):
    assert form.accept("sent", "1,200.5") == 1200.5
    assert form.accept("name", "Ana") == "Ana"
    assert form.accept("loan", True) is True
    assert form.accept("act", "keep") == "keep"
    monthly = form.accept("often", 52)
    assert (monthly, type(monthly)) == (52.0, float)
    assert form.values == {"sent": 1200.5, "name": "Ana", "often": 52.0, "loan": True}


def test_what_cannot_be_accepted_gets_a_note_and_changes_nothing(form):
    assert form.accept("sent", "50") is None
    assert form.notes == {"sent": {"kind": "error", "text": "Too small: the smallest is 100."}}
    assert form.accept("often", 7) is None
    assert form.notes["often"]["text"] == "Choose one of the list."
    assert form.values == VALUES


def test_a_good_value_takes_the_error_away_but_not_a_note(form):
    form.accept("sent", "x")
    form.accept("sent", "600")
    assert form.notes == {}
    form.set_note("sent", "More than they earn.")
    form.accept("sent", "700")
    assert form.notes == {"sent": {"kind": "note", "text": "More than they earn."}}
    form.clear_note("sent")
    form.clear_note("sent")
    assert form.notes == {}


def test_a_field_that_is_not_there_is_named(form):
    for ask in (
        lambda: form.set_values(salary=1),
        lambda: form.set_note("salary", "?"),
        lambda: form.accept("salary", 1),
    ):
        with pytest.raises(KeyError, match="no field 'salary'"):
            ask()


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ({"kind": "text", "label": "x"}, "no key"),
        ({"key": "", "kind": "text", "label": "x"}, "no key"),
        ({"key": "a", "kind": "slider", "label": "x"}, "kinds are range, number"),
        ({"key": "a", "kind": "text"}, "needs 'label'"),
        ({"key": "a", "kind": "choice", "label": "x"}, "needs 'options'"),
        ({"key": "a", "kind": "range", "label": "x", "min": 1}, "needs 'max'"),
        ({"key": "a", "kind": "range", "label": "x", "min": 5, "max": 5}, "must lie below"),
        (TEXT, "same key: name, name"),
    ],
)
def test_a_field_that_cannot_be_drawn_is_refused_in_words(field, said):
    with pytest.raises(ValueError, match=said):
        Form([TEXT, field], {})


def test_status_and_kind_of_note(form):
    form.set_status("saved 10:42")
    assert form.status == {"state": "saved", "text": "saved 10:42"}
    with pytest.raises(ValueError, match="'note' or 'error'"):
        form.set_note("sent", "x", "warning")


def test_repr_is_short_and_stays_the_same(form):
    assert repr(form) == "Form('Your plan')"
    form.edit("sent", 900)
    assert repr(form) == "Form('Your plan')"


def test_the_locale_of_the_course_is_the_forms(monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_LANGUAGE", "es_MX")
    assert Form([SLIDER], {"sent": 500}).locale == "es-MX"


def test_a_field_that_changes_is_sent_without_the_others(form, sent):
    longer = {**SLIDER, "max": 12_000}
    form.fields = [longer, *FIELDS[1:]]
    assert sent == ["amended"]
    assert form.amended == {"sent": longer}
    assert form.field("sent") == longer
    form.fields = FIELDS
    assert form.amended == {}


def test_other_fields_are_sent_whole(form):
    form.fields = [{**FIELDS[0], "label": "Received"}, *FIELDS[1:]]
    form.fields = FIELDS[1:]
    assert form.described == FIELDS[1:]
    assert form.amended == {}
