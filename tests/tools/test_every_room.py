"""Every lesson can be seen together: nothing odd stops it, nobody's words are in it, an empty room is a sentence."""

from __future__ import annotations

import json
from importlib import import_module

import pytest

from fieldschool import course
from fieldschool.tools.together import has_one, together_of
from fieldschool.tools.widgets.view import on_page
from fieldschool.workbook.entries import Items, Number, State, Text

LESSONS = course.load().lessons
SECRET = "Ana Secreta <b>"


def odd(key: str) -> list:
    return [
        Text(lesson="9.9", key=key, value=SECRET),
        Number(lesson="9.9", key=key, value=-1e300, unit=SECRET),
        Items(lesson="9.9", key=key, value=[]),
        Items(lesson="9.9", key=key, value=[{}, {"item_id": 7.0, "target": None, "country": SECRET, "gap": SECRET}]),
        State(lesson="9.9", key=key, value={"plans": {"a": {"first": SECRET}}, "editing": "a", "country": SECRET}),
        State(lesson="9.9", key=key, value={"plans": 5, "editing": []}),
    ]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.number)
def test_every_lesson_has_a_view_of_the_room(lesson):
    assert has_one(lesson)
    assert together_of(lesson).KEYS


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.number)
def test_odd_answers_and_an_empty_room_are_no_reason_to_stop(lesson):
    made = import_module(f"fieldschool.tools.{lesson.tool.name}.room")
    kinds = len(odd("any"))
    strange = [{key: odd(key)[n] for key in made.KEYS} for n in range(kinds)]
    for answers in ([], [{}], strange):
        pictures = made.room(answers, "MEX")
        told = json.dumps(on_page([picture.page() for picture in pictures], ()))
        assert all(picture.sentence for picture in pictures)
        assert "Secreta" not in told
