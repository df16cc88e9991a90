from datetime import UTC, datetime

from fieldschool.exercises import cards as cards_module
from fieldschool.exercises import coach
from fieldschool.exercises.cards import cards
from fieldschool.exercises.progress import Progress, follow
from fieldschool.exercises.texts import strings

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
OPENED = {"opened": True, "emergency_months": 1}
ENOUGH = {"emergency_months": 3, "savings_median": 5000, "home_currency": "MXN"}


def shown(exercise, trail, answers=None, progress=None):
    progress, verdicts = follow(exercise, progress or Progress(lesson="9.9"), trail, answers or {}, NOON)
    return cards(exercise, progress, verdicts, answers or {}), progress


def test_a_task_as_it_opens(exercise):
    (fund, advice), _ = shown(exercise, [OPENED])
    assert fund == {
        "key": "fund",
        "title": "A fund",
        "ask": "Plan for 3 months.",
        "state": "not_started",
        "state_text": "not started",
        "coaching": "",
        "hints": [],
        "more_hints": True,
        "done_text": "",
        "parts": [],
    }
    assert [part["key"] for part in advice["parts"]] == ["whom", "what"]


def test_coaching_stands_with_its_state(exercise):
    (fund, _), _progress = shown(exercise, [OPENED, {"emergency_months": 2}])
    assert fund["state_text"] == "look again at the size of the fund"
    assert fund["coaching"] == "It holds 2 months of bills, not 3 months."


def test_a_done_task_keeps_its_closing_sentence_and_is_not_coached_again(exercise):
    _, progress = shown(exercise, [OPENED, ENOUGH])
    (fund, _), _progress = shown(exercise, [OPENED, ENOUGH, {"emergency_months": 0}], progress=progress)
    assert fund["state_text"] == "done"
    assert fund["coaching"] == ""
    assert fund["done_text"].replace("\xa0", " ") == "It holds 3 months. Left over: MXN 5,000."


def test_only_hints_that_were_asked_for_are_shown(exercise):
    task = exercise.task("fund")
    progress = Progress(lesson="9.9").with_hint(task)
    (fund, _), progress = shown(exercise, [OPENED], progress=progress)
    assert (fund["hints"], fund["more_hints"]) == (["Find the control."], True)
    (fund, _), _progress = shown(exercise, [OPENED], progress=progress.with_hint(task))
    assert (fund["hints"], fund["more_hints"]) == (["Find the control.", "Move it up."], False)


def test_what_was_written_is_in_its_box_as_it_was_written(exercise):
    text = "<b>A mother</b> {cost_pct}"
    (_, advice), _progress = shown(exercise, [OPENED], {"advice": {"whom": text}})
    assert [part["value"] for part in advice["parts"]] == [text, ""]


def test_every_sentence_shown_went_through_the_catalogue(exercise, monkeypatch):
    asked = []

    def marked(message):
        asked.append(message)
        return message

    monkeypatch.setattr(cards_module, "_", marked)
    monkeypatch.setattr(coach, "_", marked)
    progress = Progress(lesson="9.9")
    for task in exercise.tasks:
        for _hint in task.hints:
            progress = progress.with_hint(task)
    shown(exercise, [OPENED, {"emergency_months": 2}], {"advice": {"what": "Save"}}, progress)
    answers = {"advice": {"whom": "A mother", "what": "Save a little each month"}}
    shown(exercise, [OPENED, ENOUGH], answers, progress)
    of_the_lesson = {exercise.title, exercise.intro}
    assert set(strings(exercise)) - of_the_lesson <= set(asked)


def test_an_exercise_without_verdicts_is_shown_all_the_same(exercise):
    assert [card["state"] for card in cards(exercise, Progress(lesson="9.9"), {}, {})] == ["not_started"] * 2


def test_a_translation_is_shown(exercise, monkeypatch):
    monkeypatch.setattr(cards_module, "_", lambda text: {"A fund": "Un fondo"}.get(text, text))
    assert shown(exercise, [OPENED])[0][0]["title"] == "Un fondo"
