"""A result is sent as one short message of plain JSON."""

from __future__ import annotations

import json

import numpy as np
import pytest

from fieldschool.tools.widgets import View
from fieldschool.tools.widgets.view import lean

CONTENT = {"sentence": "8 in 10 families reach it.", "pictures": [], "table": None, "sources": []}


def test_showing_a_result_is_one_message_with_nothing_but_the_result(monkeypatch):
    view = View(CONTENT)
    messages = []
    monkeypatch.setattr(view, "send_state", lambda key=None: messages.append(key))
    view.show({**CONTENT, "sentence": "9 in 10."})
    assert messages == ["content"]
    view.show({**CONTENT, "sentence": "9 in 10."})
    assert messages == ["content"], "What is the same is not sent again."


def test_numbers_of_pictures_are_as_short_as_can_be_seen():
    picture = {"kind": "fan", "months": np.arange(3), "middle": {"values": np.array([0.1234567, 12345.678, -0.0])}}
    shown = lean({"pictures": [picture]})["pictures"][0]
    assert shown == {"kind": "fan", "months": [0, 1, 2], "middle": {"values": [0.1235, 12350, 0]}}
    assert json.dumps(shown) == '{"kind": "fan", "months": [0, 1, 2], "middle": {"values": [0.1235, 12350, 0]}}'


def test_unknown_numbers_become_gaps_and_not_bad_json():
    shown = lean({"pictures": [{"kind": "bars", "items": [{"value": float("nan")}, {"value": float("inf")}]}]})
    assert shown["pictures"][0]["items"] == [{"value": None}, {"value": None}]
    json.dumps(shown, allow_nan=False)


def test_the_picture_that_was_given_is_not_changed():
    values = [1.23456789]
    lean({"pictures": [{"kind": "fan", "middle": values}]})
    assert values == [1.23456789]


@pytest.mark.parametrize("kind", ["pie", None, ""])
def test_a_picture_that_cannot_be_drawn_is_refused(kind):
    view = View(CONTENT)
    with pytest.raises(ValueError, match="kinds are fan, flow, bars"):
        view.show({**CONTENT, "pictures": [{"kind": kind}]})
    assert view.content == CONTENT


def test_repr_is_the_sentence_so_that_a_notebook_check_compares_its_numbers():
    assert repr(View(CONTENT)) == "View('8 in 10 families reach it.')"
    assert repr(View()) == "View('')"
