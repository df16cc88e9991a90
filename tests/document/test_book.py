"""The room's book: everybody's plans without names, what the room answered, and tables that no spreadsheet runs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldschool import i18n
from fieldschool.document import book, book_files, book_plans, book_room, book_tables, images, word
from fieldschool.document.parts import Chart, Document, Section, Table, Words
from fieldschool.sources import assessment
from fieldschool.workbook import crowd
from fieldschool.workbook.entries import Choice, Number, Text
from fieldschool.workbook.store import Store

from .test_files import NASTY, squeezed, texts_of_word
from .workbooks import Workbook, activity, five, full, items, the_plan
from .workbooks import book as workbook_of

TODAY = dt.date(2026, 11, 28)
FIRST = assessment.statements()[0].statement_id
PLACE = "Tlalpujahua de Rayón"


def person(n: int) -> Workbook:
    """Somebody who did all lessons, and said where."""
    about = workbook_of(
        Text(lesson="4.3", key="plan_title", value=f"The plan of group {n}"),
        Text(lesson="0.0", key="profile.place", value=PLACE),
        Choice(lesson="0.0", key="profile.role", value="council", options=("open", "council")),
        items("4.3", "activities", activity(1, what=f"Group {n} begins")),
    )
    return full() | about


def only_rated(before: float) -> Workbook:
    return workbook_of(Number(lesson="0.0", key=f"before.{FIRST}", value=before))


def told(document: Document) -> str:
    found = []
    for section in document.sections:
        found.append(section.title)
        for part in section.parts:
            if isinstance(part, Words):
                found += [part.label, part.text]
            elif isinstance(part, Table):
                found += [part.caption, *part.columns, *(cell for row in part.rows for cell in row), part.note]
            else:
                found += [part.sentence, part.note, str(part.picture)]
    return "\n".join(found)


def csvs(content: bytes) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    assert all(raw.startswith(b"\xef\xbb\xbf") for raw in files.values())
    return {name: list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))) for name, raw in files.items()}


# The plans ---------------------------------------------------------------------------------------------------------


def test_each_plan_begins_a_page_and_is_called_by_a_number() -> None:
    made = book.document(book.bound([person(1), person(2), five()]), TODAY)
    begun = [section for section in made.sections if section.page]
    assert [section.title for section in begun] == ["Plan 1", "Plan 2", "Plan 3", "Sources"]
    file = docx.Document(io.BytesIO(word.write(made, {})))
    starts = [each for each in file.paragraphs if each.paragraph_format.page_break_before]
    assert [each.text for each in starts] == [section.title for section in begun]
    assert {each.style.name for each in starts} == {"Title"}


def test_what_a_plan_holds_is_what_the_persons_own_document_holds() -> None:
    said = told(book.document(book.bound([full()]), TODAY))
    for words in (
        "Open help desk number 1",
        "Postal order takes 2% of USD 300",
        "Money that stays",
        "Ask the treasurer",
    ):
        assert words in said


def test_nobodys_profile_is_in_it_unless_it_is_asked_for() -> None:
    plain = told(book.document(book.bound([person(1)]), TODAY))
    assert PLACE not in plain
    assert "Member of a migration and development council" not in plain
    named = book.bound([person(1)], names=True)
    assert PLACE in told(book.document(named, TODAY))
    assert "Member of a migration and development council" in told(book.document(named, TODAY))
    assert csvs(book_tables.zipped(named))["activities.csv"][1][1:3] == [
        "Member of a migration and development council", f"{PLACE}, Mexico",
    ]  # fmt: skip
    assert PLACE not in str(csvs(book_tables.zipped(book.bound([person(1)]))))


def test_how_one_person_rated_himself_or_herself_stays_in_the_own_plan() -> None:
    found = book.bound([full()])
    assert not [section for section in found.plans[0].sections if section.key.endswith("change")]
    assert assessment.statements()[0].text not in told(book.document(found, TODAY))


def test_who_left_nothing_is_counted_and_not_shown() -> None:
    found = book.bound([{}, full(), only_rated(2.0), {}])
    assert len(found.plans) == 1
    said = told(book.document(found, TODAY))
    assert "4 people have answers in this room. 1 plan follows." in said
    assert "3 people have left nothing yet that belongs into a plan." in said


def test_an_empty_room_is_a_book_that_says_so() -> None:
    made = book.document(book.bound([]), TODAY)
    assert "0 plans follow." in told(made)
    assert texts_of_word(word.write(made, {}))
    tables = csvs(book_tables.zipped(book.bound([])))
    assert [len(tables[name]) for name in ("activities.csv", "answers.csv")] == [1, 1]


def test_what_is_blank_in_a_plan_is_said_once() -> None:
    (plan,) = book.bound([the_plan()]).plans
    blank = [part for section in plan.sections for part in section.parts
             if isinstance(part, Words) and part.look == "blank"]  # fmt: skip
    assert len(blank) == 1
    assert "1.1 " in blank[0].text
    assert "4.3 " not in blank[0].text


def test_the_numbers_of_sources_hold_across_plans() -> None:
    found = book.bound([full(), full()])
    assert len(set(found.sources)) == len(found.sources) > 0
    ends = [section for section in book.document(found, TODAY).sections if section.key == "sources"]
    assert [part.text for part in ends[0].parts[: len(found.sources)]] == [
        f"[{n}] {line}" for n, line in enumerate(found.sources, start=1)
    ]


def test_one_workbook_that_cannot_be_written_does_not_take_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, calls = book_plans.plan, []

    def fails_once(*args: object, **options: object) -> object:
        calls.append(args)
        if len(calls) == 2:
            raise RuntimeError("broken")
        return whole(*args, **options)

    monkeypatch.setattr(book_plans, "plan", fails_once)
    found = book.bound([person(1), person(2), person(3)])
    assert [plan.title for plan in found.plans] == ["The plan of group 1", "–", "The plan of group 3"]
    assert "This plan could not be written." in told(book.document(found, TODAY))


# The order ---------------------------------------------------------------------------------------------------------


def test_the_order_is_that_of_a_secret_and_not_of_arrival() -> None:
    people = [f"p_{n:032x}" for n in range(30)]
    found = book.in_order(people, "salt")
    assert sorted(found) == people
    assert found == book.in_order(reversed(people), "salt")
    assert found != people
    assert found != book.in_order(people, "another")


# What the room answered ---------------------------------------------------------------------------------------------


def test_of_two_people_nothing_is_shown_of_three_it_is() -> None:
    two, three = (book.bound([full()] * n) for n in (2, 3))
    assert [each for each in two.lessons if each.pictures] == []
    assert "Too few answered yet to show it: " in told(book.document(two, TODAY))
    assert len([each for each in three.lessons if each.pictures]) > 10
    assert csvs(book_tables.zipped(two))["answers.csv"][1:] == []
    rows = csvs(book_tables.zipped(three))["answers.csv"][1:]
    assert {row[2] for row in rows} == {"3"}
    assert len({row[0] for row in rows}) > 5


def test_each_picture_stands_with_its_sentence_and_its_table() -> None:
    found = book.bound([full()] * 3)
    made = book.document(found, TODAY)
    drawn = images.drawn(made)
    assert drawn
    whole = book_room.with_tables(made, drawn)
    texts = squeezed("".join(texts_of_word(word.write(whole, drawn))))
    looked_at = 0
    for each in found.lessons:
        for picture in each.pictures:
            looked_at += 1
            assert squeezed(picture.sentence) in texts
            if len(picture.table.columns) <= 8:
                for row in picture.table.rows[:14]:
                    assert all(squeezed(cell) in texts for cell in row)
    assert looked_at > 20


def test_a_lesson_that_cannot_be_drawn_does_not_take_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_answers: object, _home: str) -> list:
        raise RuntimeError("no picture")

    whole = book_room.together_of
    odd = SimpleNamespace(KEYS=("starting_points",), room=broken)
    monkeypatch.setattr(book_room, "together_of", lambda lesson: odd if lesson.number == "4.1" else whole(lesson))
    found = {each.lesson: each for each in book.bound([full()] * 3).lessons}
    assert found["4.1"].pictures == ()
    assert found["4.2"].pictures
    assert "could not be drawn" in told(book.document(book.bound([full()] * 3), TODAY))


def test_it_is_drawn_for_the_country_that_most_people_chose() -> None:
    seen: list[str] = []
    room = SimpleNamespace(KEYS=("priority_targets",), room=lambda _answers, home: seen.append(home) or [])
    here = [workbook_of(Text(lesson="0.0", key="country", value=iso3)) | full() for iso3 in ("MEX",)]
    chosen = [full() | workbook_of(Text(lesson="0.0", key="country", value="RWA")) for _n in range(2)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(book_room, "has_one", lambda lesson: lesson.number == "1.1")
        patch.setattr(book_room, "together_of", lambda _lesson: room)
        book.bound([*here, *chosen, full() | workbook_of(Text(lesson="0.0", key="country", value="Atlantis"))])
        book.bound([*here, *chosen], "PHL")
    assert seen == ["RWA", "PHL"]


# How people rated themselves ----------------------------------------------------------------------------------------


def test_ratings_are_counted_from_three_people_on() -> None:
    def rows(*rated: float) -> list[str]:
        return csvs(book_tables.zipped(book.bound([only_rated(each) for each in rated])))["self_assessment.csv"][1]

    assert rows(1.0, 5.0)[1:] == ["2", "", "0", "", "0", ""]
    assert rows(1.0, 5.0, 4.0)[1:] == ["3", "4", "0", "", "0", ""]
    # What is no rating is none.
    assert rows(1.0, 5.0, 4000.0)[1:] == ["2", "", "0", "", "0", ""]


def test_how_many_rose_is_in_the_book() -> None:
    rated = [only_rated(2.0) | workbook_of(Number(lesson="4.3", key=f"after.{FIRST}", value=after))
             for after in (1.0, 4.0, 5.0)]  # fmt: skip
    said = told(book.document(book.bound(rated), TODAY))
    assert assessment.statements()[0].text in said
    assert "2 of 3" in said
    assert "as soon as 3 people have rated" not in said


# What is typed stays text ---------------------------------------------------------------------------------------------


def test_what_people_typed_is_text_in_word_and_no_formula_in_a_table() -> None:
    rows = [activity(n % 12 + 1, what=text, lead=text, risk=f"x;{text}") for n, text in enumerate(NASTY)]
    odd = the_plan(*rows) | workbook_of(Text(lesson="4.3", key="plan_title", value="{{ 7*7 }}<b>"))
    found = book.bound([odd])
    texts = texts_of_word(word.write(book.document(found, TODAY), {}))
    for text in NASTY:
        assert any(squeezed(text) == squeezed(each) for each in texts), text
    assert any("{{ 7*7 }}<b>" in each for each in texts)
    cells = [cell for row in csvs(book_tables.zipped(found))["activities.csv"] for cell in row]
    assert any("=1+1" in cell for cell in cells)
    for cell in cells:
        for piece in cell.replace(";", "\n").split("\n"):
            assert not piece.strip().startswith(("=", "+", "-", "@")), cell


def test_a_title_that_looks_like_a_mark_begins_no_page() -> None:
    odd = the_plan() | workbook_of(Text(lesson="4.3", key="plan_title", value="page-0123456789abcdef"))
    made = book.document(book.bound([odd]), TODAY)
    file = docx.Document(io.BytesIO(word.write(made, {})))
    assert sum(bool(each.paragraph_format.page_break_before) for each in file.paragraphs) == 2


@settings(max_examples=300)
@given(st.text(max_size=60))
def test_a_cell_is_no_formula_and_loses_nothing(text: str) -> None:
    found = book_tables.safe(text)
    for piece in found.replace(";", "\n").replace("\r", "\n").replace("\t", "\n").split("\n"):
        assert not piece.lstrip().startswith(("=", "+", "-", "@")), found
    assert found.replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("text", ["12-14", "a=b", "50 %", "you@home", "1 + 1"])
def test_what_begins_with_no_sign_is_left_alone(text: str) -> None:
    assert book_tables.safe(text) == text


def test_a_number_below_zero_stays_a_number() -> None:
    assert book_tables.written([[-5, -0.25, None, "-5"]]).decode("utf-8-sig") == '"-5","-0.25","","\'-5"\r\n'


# Files ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def store(tmp_path: Path) -> Store:
    found = Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")
    for n in range(4):
        found.put(f"p_{n:032x}", *person(n).values())
    return found


@pytest.mark.parametrize(("locale", "said"), [("en", "The room's book"), ("es_MX", "El libro de la sala")])
def test_both_files_are_made_of_a_store_in_both_languages(store: Store, locale: str, said: str) -> None:
    i18n.use(locale)
    try:
        made = book_files.everything(store, "salt", today=TODAY)
    finally:
        i18n.use(None)
    texts = texts_of_word(made["docx"])
    assert texts[0] == said
    shown = squeezed("".join(texts))
    order = book.in_order(crowd.everyone(store), "salt")
    plans = [shown.index(f"Theplanofgroup{int(who[2:], 16)}", shown.index("Plan1", 200)) for who in order]
    assert len(set(plans)) == 4
    assert len(csvs(made["zip"])["activities.csv"]) == 5
    assert "p_0000" not in shown


def test_the_files_are_their_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    folder.mkdir(parents=True)
    (folder / "room-book.zip").write_bytes(b"old, open for all")
    made = book_files.keep({"docx": b"a", "zip": b"b"}, folder)
    assert [file.name for file in made] == ["room-book.docx", "room-book.zip"]
    assert [file.read_bytes() for file in made] == [b"a", b"b"]
    assert {file.stat().st_mode & 0o077 for file in made} == {0}


def test_a_picture_that_is_not_drawn_has_its_table_once() -> None:
    table = {"caption": "T", "columns": ["a", "b"], "rows": [["only-here", "1"]]}
    charts = tuple(Chart({"kind": kind, "title": "x", "table": table}, "says") for kind in ("bars", "matrix", "odd"))
    made = Document("t", "", "", (Section("s", "S", charts),), (), "en", {"page": "Page"})
    drawn = images.drawn(made)
    assert drawn == {}
    texts = texts_of_word(word.write(book_room.with_tables(made, drawn), drawn))
    assert texts.count("only-here") == 3
    bars = {"unit": "", "items": [{"name": "n", "value": 1.0, "text": "1", "note": "", "mark": ""}]}
    made = replace(made, sections=(Section("s", "S", (Chart({**charts[0].picture, **bars}, "says"),)),))
    drawn = images.drawn(made)
    assert list(drawn) == [0]
    assert texts_of_word(word.write(book_room.with_tables(made, drawn), drawn)).count("only-here") == 1
