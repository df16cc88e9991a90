"""Word, PDF, spreadsheet and calendar: the same plan, and what people wrote is text in each of them."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
import zlib

import docx
import icalendar
import openpyxl
import pytest

from fieldschool import i18n
from fieldschool.charts import paper
from fieldschool.document import calendar, images, pdf, sheet, word
from fieldschool.document.contents import contents
from fieldschool.document.make import everything
from fieldschool.document.parts import Chart, Document, Section, Table, Words
from fieldschool.document.word import TemplateError
from fieldschool.workbook.entries import Text

from .workbooks import activity, book, five, full, items, the_plan

TODAY = dt.date(2026, 11, 28)
NASTY = (
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{%p endfor %}",
    "<b>&amp;</b>",
    "</w:t></w:r>",
    "<script>alert(1)</script>",
    "**bold** _x_ [a](b)",
    "a;b,c\\n\nd",
    "100 % 'q' \"r\"",
)


def pages(content: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", content))


def texts_of_word(content: bytes) -> list[str]:
    """Paragraphs and cells in the order of the file."""
    body = docx.Document(io.BytesIO(content))
    found = []
    for block in body.iter_inner_content():
        if isinstance(block, docx.table.Table):
            found += [cell.text for row in block.rows for cell in row.cells]
        else:
            found.append(block.text)
    return [" ".join(text.split()) for text in found if text.strip()]


def texts_of_pdf(content: bytes) -> str:
    """All letters of a PDF in order: the codes of its fonts, read by their own tables."""
    objects = {int(n): body for n, body in re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", content, re.DOTALL)}

    def stream(n: int) -> bytes:
        raw = objects[n].split(b"stream\n", 1)[1].rsplit(b"\nendstream", 1)[0]
        return zlib.decompress(raw) if b"/FlateDecode" in objects[n] else raw

    fonts: dict[bytes, dict[int, str]] = {}
    listed = b"".join(objects.values())
    for name, n in set(re.findall(rb"/(F\d+) (\d+) 0 R", listed)):
        told = re.search(rb"/ToUnicode (\d+) 0 R", objects[int(n)])
        if told:
            pairs = re.findall(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>\n", stream(int(told[1])))
            fonts[name] = {int(a, 16): bytes.fromhex(b.decode()).decode("utf-16-be") for a, b in pairs}
    out = []
    for n in (int(n) for n in re.findall(rb"/Contents (\d+) 0 R", listed)):
        font: dict[int, str] = {}
        for name, string in re.findall(rb"/(F\d+) [\d.]+ Tf|\(((?:[^()\\]|\\.)*)\) Tj", stream(n), re.DOTALL):
            if name:
                font = fonts[name]
                continue
            raw = re.sub(rb"\\(.)", lambda m: {b"r": b"\r", b"n": b"\n"}.get(m[1], m[1]), string, flags=re.DOTALL)
            out += [font.get(int.from_bytes(raw[i : i + 2], "big"), "") for i in range(0, len(raw), 2)]
    return "".join(out)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def wanted(document: Document) -> list[str]:
    found = [document.title]
    for section in document.sections:
        found.append(section.title)
        for part in section.parts:
            if isinstance(part, Words):
                found.append(f"{part.label}: {part.text}" if part.label else part.text)
            elif isinstance(part, Table):
                found += [part.caption, *part.columns, *(cell for row in part.rows for cell in row), part.note]
            else:
                found += [part.sentence, part.note]
    return [text for text in found if text]


def in_order(texts: list[str], whole: str) -> list[str]:
    """Those that do not come in this order."""
    at, missing = 0, []
    for text in map(squeezed, texts):
        place = whole.find(text, at)
        if place < 0:
            missing.append(text)
        else:
            at = place + len(text)
    return missing


@pytest.mark.parametrize("locale", ["en", "es_MX"])
def test_word_and_pdf_hold_the_same_words_in_the_same_order(locale: str) -> None:
    i18n.use(locale)
    try:
        document = contents(full(), today=TODAY)
    finally:
        i18n.use(None)
    drawn = images.drawn(document)
    texts = wanted(document)
    assert len(texts) > 200
    assert in_order(texts, squeezed("".join(texts_of_word(word.write(document, drawn))))) == []
    made = pdf.write(document, drawn)
    furniture = re.compile(rf"{re.escape(squeezed(document.title))}|{document.words['page']}\d+/\d+")
    cells = [
        text
        for text in texts
        if text not in (document.title,)
        and not any(
            text in (*part.columns, *(c for row in part.rows for c in row))
            for section in document.sections
            for part in section.parts
            if isinstance(part, Table)
        )
    ]
    # Cells are written line by line beside their neighbours: they are looked for letter by letter below.
    whole = furniture.sub("", squeezed(texts_of_pdf(made)))
    assert in_order(cells, whole) == []
    letters = set(whole)
    assert not [text for text in texts if set(squeezed(text)) - letters]


def test_a_full_plan_is_six_to_twelve_pages_and_a_blank_one_fewer() -> None:
    whole = pages(pdf.write(*with_images(full())))
    assert 6 <= whole <= 12
    assert pages(pdf.write(*with_images({}))) <= 4
    assert pages(pdf.write(*with_images(five()))) < whole


def with_images(entries) -> tuple[Document, dict]:
    document = contents(entries, today=TODAY)
    return document, images.drawn(document)


def test_what_people_wrote_is_text_in_word_and_pdf() -> None:
    plan = the_plan(*(activity(i + 1, what=text, risk=text) for i, text in enumerate(NASTY[:12])))
    plan |= book(Text(lesson="4.3", key="plan_title", value="{{ 7*7 }} <w:p/> & =1"))
    plan |= book(Text(lesson="4.3", key="plan_purpose", value="{% if %}\n{{ title }}\n" + "<i>" * 40))
    document, drawn = with_images(plan)
    said = " ".join(texts_of_word(word.write(document, drawn)))
    for text in (*NASTY[:12], "{{ 7*7 }} <w:p/> & =1", "{{ title }}"):
        assert " ".join(text.split()) in said
    assert "49 <w:p/>" not in said
    assert "{{7*7}}<w:p/>&=1" in squeezed(texts_of_pdf(pdf.write(document, drawn)))


def test_charts_have_their_sentence_as_alternative_text_in_word_and_pdf() -> None:
    document, drawn = with_images(the_plan())
    sentence = "8 activities with a date, from January 2027 to July 2028."
    with zipfile.ZipFile(io.BytesIO(word.write(document, drawn))) as packed:
        assert f'descr="{sentence}"' in packed.read("word/document.xml").decode()
    made = pdf.write(document, drawn)
    assert b"/StructTreeRoot" in made
    assert sentence.encode() in made or sentence.encode("utf-16-be") in made
    assert b"/Lang (en)" in made


def test_a_chart_that_cannot_be_drawn_becomes_its_table() -> None:
    table = {"caption": "By area", "columns": ["Area", "Laws"], "rows": [["Return", "2"]]}
    chart = Chart({"kind": "matrix", "title": "In force", "table": table}, "Two laws.")
    document = Document("Plan", "", "today", (Section("a", "A", (chart,)),), (), "en", {"page": "Page"})
    assert images.drawn(document) == {}
    assert "Laws" in texts_of_word(word.write(document, {}))
    assert "Twolaws." in squeezed(texts_of_pdf(pdf.write(document, {})))


def test_a_template_that_cannot_be_used_is_named_in_a_sentence(tmp_path) -> None:
    document, drawn = with_images({})
    with pytest.raises(TemplateError, match="is not there"):
        word.write(document, drawn, tmp_path / "none.docx")
    changed = docx.Document(str(word.template()))
    changed.add_paragraph("{% for x in %}")
    changed.save(str(tmp_path / "bad.docx"))
    with pytest.raises(TemplateError, match="mistake in its code"):
        word.write(document, drawn, tmp_path / "bad.docx")


def test_a_trainer_may_change_the_template(tmp_path) -> None:
    changed = docx.Document(str(word.template()))
    changed.paragraphs[0].insert_paragraph_before("Municipality of San Miguel").style = changed.styles["Heading 1"]
    changed.save(str(tmp_path / "own.docx"))
    document, drawn = with_images(full())
    assert texts_of_word(word.write(document, drawn, tmp_path / "own.docx"))[0] == "Municipality of San Miguel"


@pytest.mark.parametrize("text", NASTY)
def test_no_text_of_a_person_is_a_formula(text: str) -> None:
    plan = the_plan(
        *(
            activity(i, **dict.fromkeys(("what", "lead", "partners", "funding", "indicator", "risk"), text))
            for i in (1, 2)
        )
    )
    plan |= book(
        Text(lesson="4.3", key="plan_title", value=text),
        items("4.3", "first_100_days", {"day": text, "what": text, "who": text}),
        items("4.3", "capacity", {"need": text, "by_month": text}),
    )
    book_ = openpyxl.load_workbook(io.BytesIO(sheet.write(plan, contents(plan, today=TODAY))))
    seen = 0
    for cells in (row for each in book_ for row in each.iter_rows()):
        for cell in cells:
            if isinstance(cell.value, str) and cell.value.strip() == text.strip():
                seen += 1
                assert cell.data_type == "s"
            elif cell.data_type == "f":
                assert cell.value.startswith(("=IF(", "=SUM(", "=SUMPRODUCT(", "=ROUND("))
                assert len(text) < 5 or text not in cell.value
    assert seen > 8


def test_the_spreadsheet_adds_up_by_formulas_over_the_activities() -> None:
    plan = the_plan(activity(1), activity(2), activity(3, currency="USD", funding=""))
    book_ = openpyxl.load_workbook(io.BytesIO(sheet.write(plan, contents(plan, today=TODAY))))
    assert book_.sheetnames == ["Activities", "Budget", "Months", "First 100 days", "Training", "Sources"]
    acts, budget = book_["Activities"], book_["Budget"]
    assert [acts.cell(4, c).value for c in range(15, 17)] == [2027, 2028]
    assert acts["E5"].value.date() == dt.date(2027, 1, 1)
    assert acts["O5"].value.startswith("=IF(AND(ISNUMBER($G5)")
    sums = [
        c.value for row in budget.iter_rows() for c in row if isinstance(c.value, str) and c.value.startswith("=SUM(")
    ]
    assert len(sums) >= 8
    assert book_["Months"].conditional_formatting


def test_the_calendar_has_starts_reviews_and_the_first_days_and_stays_the_same() -> None:
    plan = the_plan(activity(1), activity(2, months=1.0), activity(3, start=""))
    document = contents(plan, today=TODAY)
    first, again = (calendar.write(plan, document, "p_x") for _time in range(2))
    assert first == again
    events = [e for e in icalendar.Calendar.from_ical(first).walk("VEVENT")]
    names = [str(event["summary"]).split(":")[0] for event in events]
    # The second is short: no look at half of its time. The third has no date.
    assert names.count("Starts") == names.count("Review") == 2
    assert {"Day 3", "Day 30", "To be learned by now"} <= set(names)
    uids = [str(event["uid"]) for event in events]
    assert len(set(uids)) == len(uids)
    other = calendar.write(plan, document, "p_y")
    assert not set(uids) & {str(e["uid"]) for e in icalendar.Calendar.from_ical(other).walk("VEVENT")}
    assert b"p_x" not in first


def test_texts_are_escaped_in_the_calendar() -> None:
    text = "Meet; then, eat\nBEGIN:VALARM\nEND:VCALENDAR"
    plan = the_plan(activity(1, what=text, lead=text))
    found = icalendar.Calendar.from_ical(calendar.write(plan, contents(plan, today=TODAY)))
    assert not found.walk("VALARM")
    start = next(e for e in found.walk("VEVENT") if str(e["summary"]).startswith("Starts"))
    assert str(start["summary"]) == "Starts: Meet; then, eat BEGIN:VALARM END:VCALENDAR"
    assert text in str(start["description"])


def test_one_call_makes_the_four_files_even_of_nothing() -> None:
    made = everything({}, today=TODAY)
    assert set(made) == {"docx", "pdf", "xlsx", "ics"}
    assert all(made.values())


def test_letters_that_no_file_takes_are_left_out() -> None:
    plan = the_plan(activity(1, what="a\ufffe\u2028b\tc 😀 ﷽ 漢字", lead="x" * 900, currency="=1+1"))
    assert all(everything(plan, today=TODAY).values())


def test_every_kind_of_picture_of_the_page_is_drawn_or_is_a_table() -> None:
    from fieldschool.tools.widgets.view import PICTURES

    assert set(PICTURES) <= set(paper.MODULES) | set(paper.AS_TABLE)
