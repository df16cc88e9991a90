"""A list that a participant writes: nothing is lost, nothing is run, and each mistake is a sentence at its field."""

from __future__ import annotations

import pytest

from fieldschool.tools.widgets import Records

FIELDS = [
    {"key": "title", "kind": "text", "label": "Title", "required": True, "missing": "Write a title.", "longest": 40},
    {"key": "year", "kind": "year", "label": "Year", "required": True, "min": 1900, "max": 2027},
    {
        "key": "kind",
        "kind": "choice",
        "label": "What it is",
        "options": [["law", "Law"], ["plan", "Plan"]],
        "start": "law",
    },
    {"key": "link", "kind": "link", "label": "Page"},
    {"key": "money", "kind": "number", "label": "Money"},
]
GOOD = {"title": "A law", "year": "2001", "link": "https://www.gob.mx/a"}


def page_says(records: Records, **message):
    records._handle_custom_msg(message, [])


def card(records: Records, place: int = 0) -> dict:
    return records.shown["records"][place]


def notes(records: Records, place: int = 0) -> dict[str, str]:
    return {key: note["text"] for key, note in card(records, place)["notes"].items()}


def test_a_finished_record_gives_typed_values():
    records = Records(FIELDS, [{**GOOD, "money": "1,500.5"}])
    assert records.complete == [
        {"title": "A law", "year": 2001, "kind": "law", "link": "https://www.gob.mx/a", "money": 1500.5}
    ]
    assert card(records)["done"]


def test_a_new_record_is_not_scolded_and_does_not_count_until_it_is_begun():
    records = Records(FIELDS)
    page_says(records, do="add", seq=1)
    assert notes(records) == {}
    assert (records.complete, records.records) == ([], [])
    page_says(records, do="set", id=card(records)["id"], key="year", raw="2001", seq=2)
    assert notes(records) == {"title": "Write a title."}
    assert records.shown["heard"] == 2


@pytest.mark.parametrize(
    ("key", "raw", "said"),
    [
        ("title", "", "Write a title."),
        ("title", "x" * 41, "at most 40"),
        ("year", "20224", "“20224” is not a year from 1900 to 2027"),
        ("year", "1899", "is not a year"),
        ("year", "-200", "is not a year"),
        ("year", "two thousand", "is not a year"),
        ("kind", "song", "“song” is not in the list"),
        ("link", "www.gob.mx", "https://"),
        ("link", "javascript:alert(1)", "https://"),
        ("link", "ftp://a.mx/b", "https://"),
        ("link", "https://", "https://"),
        ("link", "http://[", "https://"),
        ("money", "much", "number"),
    ],
)
def test_a_mistake_is_a_sentence_at_its_field_and_stays_to_be_mended(key, raw, said):
    records = Records(FIELDS, [GOOD])
    records.set(card(records)["id"], key, raw)
    assert said in notes(records)[key]
    assert card(records)["values"][key] == raw
    assert records.complete == []
    again = Records(FIELDS, records.records)
    assert card(again)["values"][key] == raw


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "=HYPERLINK(1)", "+1+1", "@SUM(A1)", "{{7*7}}", "'; DROP--"]
)
def test_markup_and_formulas_stay_the_text_that_they_are(text):
    records = Records(FIELDS, [{**GOOD, "title": text}])
    assert records.complete[0]["title"] == text
    if text[0] in "<=+@":
        assert card(records)["notes"]["title"] == {
            "kind": "note", "text": "This is kept as plain text, as you wrote it. Nothing in it is run."
        }  # fmt: skip


def test_what_is_taken_out_comes_back_to_its_place():
    records = Records(FIELDS, [{**GOOD, "title": name} for name in "ABC"])
    page_says(records, do="remove", id=card(records, 1)["id"], seq=1)
    assert [each["title"] for each in records.records] == ["A", "C"]
    assert records.undo_text == "“B” was taken out."
    page_says(records, do="undo", seq=2)
    assert [each["title"] for each in records.records] == ["A", "B", "C"]
    assert records.undo_text == ""
    page_says(records, do="undo", seq=3)
    assert len(records.records) == 3


@pytest.mark.parametrize("mark", ["\t", ",", ";"])
def test_a_pasted_table_is_read_by_the_names_of_its_columns(mark):
    records = Records(FIELDS)
    records.paste(
        f"Year{mark}Title{mark}What it is{mark}notes\n2001{mark}A law{mark}PLAN{mark}x\n\n2002{mark}B{mark}Law{mark}"
    )
    assert [(r["title"], r["year"], r["kind"]) for r in records.complete] == [
        ("A law", 2001, "plan"),
        ("B", 2002, "law"),
    ]
    assert records.pasted["ok"]
    records.undo()
    assert records.records == []


def test_without_names_the_columns_stand_in_the_order_of_the_fields():
    records = Records(FIELDS)
    records.paste('"A, B",2001,Law')
    assert records.complete[0]["title"] == "A, B"


def test_a_lonely_quotation_mark_swallows_no_rows():
    records = Records(FIELDS)
    records.paste('"La ley\t2001\nB\t2002')
    assert [each["title"] for each in records.complete] == ['"La ley', "B"]


def test_rows_with_mistakes_are_added_and_told():
    records = Records(FIELDS)
    records.paste("A\t20224\nB\t2001\tsong")
    assert records.pasted == {"seq": 0, "ok": True, "text": "2 rows are not finished yet: look at their marked fields."}
    assert "song" in notes(records, 1)["kind"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n".join(f"A\t{i}" for i in range(5000)), "5,000 rows, and there is room for 199 more"),
        ("", "Nothing was pasted"),
        ("  \n \n", "Nothing was pasted"),
        (None, "Nothing was pasted"),
        ("Title\tYear", "Only the names"),
        ("A\t2001\tlaw\t\t\tx", "Line 1 has 6 columns; this list has 5"),
        ("A\t2001\n" + "x" * 200_000, "One cell has more than 1,000 letters"),
    ],
)
def test_a_table_that_cannot_be_taken_is_told_and_adds_nothing(text, said):
    records = Records(FIELDS, [GOOD])
    records.paste(text, 7)
    assert records.pasted["ok"] is False
    assert said in records.pasted["text"]
    assert [each["title"] for each in records.records] == ["A law"]


def test_a_full_list_says_so():
    records = Records(FIELDS, [GOOD, GOOD, GOOD], limit=2)
    assert len(records.records) == 2
    assert records.add() == ""
    assert "full" in records.notice
    records.paste("A\t2001")
    assert "full" in records.pasted["text"]


def test_what_cannot_be_kept_is_refused_with_its_sentence_and_the_rest_stays():
    records = Records(FIELDS, [GOOD], refuse=lambda rows: "No room." if sum(len(r["title"]) for r in rows) > 10 else "")
    records.set(card(records)["id"], "title", "a much longer title")
    assert (records.notice, records.records[0]["title"]) == ("No room.", "A law")
    records.paste("another title\t2001")
    assert records.pasted["text"] == "No room."
    records.set(card(records)["id"], "title", "Short")
    assert (records.notice, records.records[0]["title"]) == ("", "Short")


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"do": "set"},
        {"do": "set", "id": "r99", "key": "title", "raw": "x"},
        {"do": "set", "id": "r1", "key": "colour", "raw": "x"},
        {"do": "set", "id": ["r1"], "key": "title", "raw": "x"},
        {"do": "remove", "id": None},
        {"do": "undo"},
        {"do": "paste", "text": 5},
        {"do": "fly", "seq": "high"},
    ],
)
def test_what_the_page_says_is_not_believed(message):
    records = Records(FIELDS, [GOOD])
    page_says(records, **message)
    assert [each["title"] for each in records.records] == ["A law"]


def test_what_is_no_text_becomes_an_empty_field():
    records = Records(FIELDS, [{"title": ["x"], "year": 2001, "kind": None, "old": "gone"}, "no record"])
    assert records.records == [{"title": "", "year": "2001", "kind": "", "link": "", "money": ""}]


def test_every_change_is_told_once():
    heard = []
    records = Records(FIELDS, on_change=lambda: heard.append(len(records.records)))
    name = records.add(GOOD)
    records.set(name, "year", "2002")
    records.remove(name)
    records.undo()
    assert heard == [1, 1, 0, 1]


@pytest.mark.parametrize(
    "fields",
    [
        [],
        [{"key": "", "kind": "text", "label": "A"}],
        [{"key": "a", "kind": "song", "label": "A"}],
        [{"key": "a", "kind": "text", "label": ""}],
        [{"key": "a", "kind": "choice", "label": "A"}],
        [{"key": "a", "kind": "text", "label": "A"}, {"key": "a", "kind": "text", "label": "B"}],
    ],
)
def test_fields_that_cannot_be_shown_are_refused(fields):
    with pytest.raises(ValueError, match=r"[Ff]ield"):
        Records(fields)
