from pathlib import Path

import pytest

from fieldschool.exercises.load import ExerciseError, available, load, read

GOOD = """
lesson = "9.9"
title = "One"
intro = "Try it."

[[tasks]]
key = "fund"
title = "A fund"
kind = "do"
ask = "Plan for {aim.emergency_months}."
aim = { emergency_months = 3 }
conditions = [{ see = "emergency_months", at_least = "aim.emergency_months" }]
hints = ["Find the control.", "Move it up."]
say_when_done = "It holds {emergency_months}."

[[tasks.coaching]]
key = "too_small"
if = { see = "emergency_months", less_than = "aim.emergency_months" }
look_at = "the fund"
say = "It holds {emergency_months}."

[tasks.model]
trail = [{ emergency_months = 1 }, { emergency_months = 3 }]

[[tasks.wrong]]
coaching = "too_small"
trail = [{ emergency_months = 1 }, { emergency_months = 2 }]
"""
NAME = "9.9-one.toml"


def write(folder: Path, text: str | bytes, name: str = NAME) -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_a_good_file_is_read(tmp_path):
    write(tmp_path, GOOD)
    assert available(tmp_path) == ["9.9-one"]
    assert load("9.9-one", tmp_path).task("fund").hints[1] == "Move it up."


@pytest.mark.parametrize("text", [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode()])
def test_files_from_other_editors_are_read(tmp_path, text):
    assert read(write(tmp_path, text)).lesson == "9.9"


# (what stands there, what stands in its place, where, what the sentence says was found, and is accepted)
MALFORMED = {
    "unknown field of the file": ('intro = "Try it."', 'intro = "x"\nnotes = "y"', "notes", "of that name", "intro"),
    "misspelt field of a task": (
        'say_when_done = "',
        'say_when_don = "',
        "task fund, say_when_don",
        "",
        "say_when_done",
    ),
    "misspelt field of coaching": ('look_at = "the', 'lok_at = "the', "task fund, coaching 1, lok_at", "", "look_at"),
    "misspelt value": (
        '[{ see = "emergency_months"',
        '[{ see = "emergency_month"',
        "conditions 1 see",
        "emergency_month",
        "emergency_months",
    ),
    "misspelt comparison": ("at_least =", "at_lest =", "task fund, conditions 1, at_lest", "", "at_least"),
    "misspelt condition": ('[{ see = "em', '[{ sea = "em', "task fund, conditions 1", "sea", "see"),
    "condition as text": ("[{ see = ", '["emergency_months > 3"]\nold = [{ see = ', "task fund", "", ""),
    "two comparisons": (
        "at_least =",
        "at_most = 3, at_least =",
        "task fund, conditions 1",
        "2 comparisons",
        "exactly one",
    ),
    "aim that the task has not": (
        "aim = { emergency_months",
        "aim = { cost_pct",
        "task fund, conditions",
        "aim.emergency_months",
        "aim.cost_pct",
    ),
    "aim that is no number": (
        "emergency_months = 3 }\ncond",
        'emergency_months = "3" }\ncond',
        "aim emergency_months",
        '"3"',
        "number",
    ),
    "aim that never ends": (
        "emergency_months = 3 }\ncond",
        "emergency_months = inf }\ncond",
        "aim emergency_months",
        "inf",
        "end",
    ),
    "place that cannot be filled": (
        'say = "It holds {emergency_months}',
        'say = "It holds {emergency_month}',
        "coaching too_small.say",
        "{emergency_month}",
        "emergency_months",
    ),
    "figure in a question": (
        "{aim.emergency_months}.",
        "{cost_pct}.",
        "task fund, ask",
        "{cost_pct}",
        "aim.emergency_months",
    ),
    "attribute in a place": (
        'done = "It holds {emergency_months}',
        'done = "{emergency_months.real}',
        "say_when_done",
        "{emergency_months.real}",
        "emergency_months",
    ),
    "brace left open": ('done = "It holds {', 'done = "It {holds {', "say_when_done", "brace", "}"),
    "no hints": ('hints = ["Find the control.", "Move it up."]', "", "task fund, hints", "nothing", "filled in"),
    "one hint": ('"Find the control.", ', "", "task fund, hints", "1 entry", "at least 2"),
    "an empty hint": ('"Find the control."', '"  "', "task fund, hints 1", "an empty text", "at least 1"),
    "hints as text": (
        '["Find the control.", "Move it up."]',
        '"Find the control."',
        "task fund, hints",
        "Find",
        "list",
    ),
    "no model": (
        "[tasks.model]\ntrail = [{ emergency_months = 1 }, { emergency_months = 3 }]",
        "",
        "task fund, model",
        "nothing",
        "filled in",
    ),
    "model of one step": (
        "{ emergency_months = 1 }, { emergency_months = 3 }",
        "{ emergency_months = 3 }",
        "model.trail",
        "1 step",
        "one step more",
    ),
    "misspelt value in a model": (
        "}, { emergency_months = 3 }",
        "}, { emergency_mnths = 3 }",
        "task fund, model, trail",
        "emergency_mnths",
        "emergency_months",
    ),
    "text for a number in a model": (
        "}, { emergency_months = 3 }",
        '}, { emergency_months = "3" }',
        "model, trail",
        '"3"',
        "months",
    ),
    "list for a number in a model": (
        "}, { emergency_months = 3 }",
        "}, { emergency_months = [3] }",
        "model trail 2 emergency_months",
        "a list",
        "",
    ),
    "coaching that is not there": (
        'coaching = "too_small"',
        'coaching = "to_small"',
        "wrong.coaching",
        "to_small",
        "too_small",
    ),
    "no wrong answer": ("[[tasks.wrong]]", "[[tasks.wrnog]]", "task fund, wrnog", "", "wrong"),
    "kind that is not there": (
        'kind = "do"',
        'kind = "guess"',
        "task fund, kind",
        '"guess"',
        "'do', 'compare' or 'write'",
    ),
    "key with spaces": ('key = "fund"', 'key = "The fund"', "task The fund, key", '"The fund"', "small letters"),
    "title as number": ('title = "A fund"', "title = 3", "task fund, title", "3", "text in quotes"),
    "task without a key": ('key = "fund"', "", "task 1, key", "nothing", "filled in"),
    "two tasks of one key": (
        '[[tasks]]\nkey = "fund"',
        GOOD.partition("[[tasks]]")[2].join(["[[tasks]]", '\n[[tasks]]\nkey = "fund"']),
        "tasks",
        'the key "fund" 2 times',
        "once",
    ),
    "lesson of another file": ('lesson = "9.9"', 'lesson = "9.8"', "lesson", '"9.8"', "begins with"),
    "no title": ('title = "One"', "", "title", "nothing", "filled in"),
    "same field twice": ('title = "One"', 'title = "One"\ntitle = "Two"', "", "not TOML", "TOML"),
    "not TOML": ('title = "One"', "title: One", "", "not TOML", "TOML"),
    "quote left open": ('title = "One"', 'title = "One', "", "line 3", "TOML"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_what_is_wrong_gets_one_sentence(tmp_path, name):
    old, new, where, found, accepted = MALFORMED[name]
    assert old in GOOD
    with pytest.raises(ExerciseError) as caught:
        read(write(tmp_path, GOOD.replace(old, new, 1)))
    error = caught.value
    assert where in error.where
    assert found in error.found
    assert accepted in error.accepted
    assert error.file.endswith(NAME)
    assert_is_a_sentence(str(error))


@pytest.mark.parametrize(
    ("text", "where", "found"),
    [
        (b"", "", "an empty file"),
        (b" \n\n", "", "an empty file"),
        (b"# nothing yet", "lesson", "nothing"),
        (b'lesson = "9.9"\ntitle = "One"\nintro = "x"', "tasks", "nothing"),
        (b'lesson = "9.9"\ntitle = "One"\nintro = "x"\ntasks = []', "tasks", "0 entries"),
        (b'lesson = "9.9"\ntitle = "One"\nintro = "x"\ntasks = "none"', "tasks", '"none"'),
        (b'lesson = "9.9"\ntitle = "One"\nintro = "x"\ntasks = [3]', "task 1", "3"),
        (b'lesson = "9.9"\ntitle = "Espa\xf1ol"', "line 2", "UTF-8"),
        (b"\x00\x01\x02", "", "not TOML"),
        (b"a = " + b"[" * 5000, "", "brackets"),
        (b"a = " + b"9" * 5000, "", "not TOML"),
    ],
)
def test_a_file_that_is_no_exercise_gets_one_sentence(tmp_path, text, where, found):
    with pytest.raises(ExerciseError) as caught:
        read(write(tmp_path, text))
    assert caught.value.where == where
    assert found in caught.value.found
    assert_is_a_sentence(str(caught.value))


def test_a_condition_in_conditions_without_end_gets_one_sentence(tmp_path):
    deep = "{ all = [" * 60 + '{ changed = "cost_pc" }' + "] }" * 60
    with pytest.raises(ExerciseError) as caught:
        read(write(tmp_path, GOOD.replace("conditions = [", f"conditions = [{deep}, ", 1)))
    assert "cost_pct" in caught.value.accepted


def test_a_lesson_without_an_exercise_gets_the_nearest_name(tmp_path):
    write(tmp_path, GOOD)
    with pytest.raises(ExerciseError, match=r"9\.9-one"):
        load("9.9-on", tmp_path)


@pytest.mark.parametrize("stem", ["../9.9-one", "", "9.9-one.toml", "x" * 5000])
def test_only_a_file_of_the_folder_is_read(tmp_path, stem):
    (tmp_path / "exercises").mkdir()
    write(tmp_path, GOOD)
    with pytest.raises(ExerciseError):
        load(stem, tmp_path / "exercises")


def test_a_file_that_went_away_gets_one_sentence(tmp_path):
    with pytest.raises(ExerciseError, match="no readable file"):
        read(tmp_path / NAME)


def assert_is_a_sentence(text: str) -> None:
    assert text.endswith(".")
    assert "\n" not in text
    assert "validation" not in text
    assert len(text) < 400
