"""Catalogues: written and read back alike, updated without loss, compiled without what is not sure."""

from __future__ import annotations

import gettext
from io import BytesIO

import pytest

from fieldschool.translate import catalogues
from fieldschool.translate.catalogues import CatalogueError
from fieldschool.translate.messages import Message

FEE = Message("The fee is 5 % of it", ("a.py",), comments=("Not the margin.",))
DAYS = Message("{n} day", ("a.py", "b.py"), plural="{n} days")
ALL = Message("all", ("a.py",), context="chance")


def spoken(catalogue):
    return gettext.GNUTranslations(BytesIO(catalogues.compiled(catalogue)))


@pytest.fixture
def updated(spanish):
    catalogues.update(spanish, catalogues.template([FEE, DAYS, ALL]))
    return spanish


def test_a_written_catalogue_reads_back_the_same_and_writes_the_same(updated, tmp_path):
    file = catalogues.po_file(tmp_path, "es")
    updated.get(FEE.text).string = "La comisión es 5 % de eso"
    catalogues.write(updated, file)
    first = file.read_bytes()
    catalogues.write(catalogues.read(file, "es"), file)
    assert file.read_bytes() == first
    assert catalogues.languages(tmp_path) == ["es"]


def test_the_file_says_where_and_what_and_holds_no_date_and_no_name(updated, tmp_path):
    catalogues.write(updated, tmp_path / "es.po")
    text = (tmp_path / "es.po").read_text(encoding="utf-8")
    assert "#. Not the margin." in text
    assert "#: a.py b.py" in text
    assert 'msgctxt "chance"' in text
    assert "Date:" not in text
    assert "EMAIL" not in text
    assert "python-format" not in text


def test_a_translation_stays_and_a_changed_sentence_becomes_unsure(updated):
    updated.get(FEE.text).string = "La comisión es 5 % de eso"
    updated.get(ALL.text, "chance").string = "10 de cada 10"
    changed = Message("The fee is 5 % of it now", ("a.py",))
    catalogues.update(updated, catalogues.template([changed, DAYS, ALL]))
    assert updated.get(ALL.text, "chance").string == "10 de cada 10"
    assert updated.get(changed.text).fuzzy
    assert FEE.text not in updated


def test_a_new_sentence_that_is_like_one_that_stays_is_simply_new(updated):
    updated.get(FEE.text).string = "La comisión es 5 % de eso"
    new = Message("The fee is 5 % of it now", ("a.py",))
    catalogues.update(updated, catalogues.template([FEE, new, DAYS, ALL]))
    assert not updated.get(new.text).string
    assert not updated.get(new.text).fuzzy
    assert updated.get(FEE.text).string == "La comisión es 5 % de eso"


def test_a_translation_that_found_its_new_sentence_is_not_kept_twice(updated):
    updated.get(FEE.text).string = "La comisión es 5 % de eso"
    changed = Message("The fee is 5 % of it now", ("a.py",))
    catalogues.update(updated, catalogues.template([changed, DAYS, ALL]))
    assert FEE.text not in {message.id for message in updated.obsolete.values()}


def test_what_is_not_sure_is_not_spoken(updated):
    updated.get(DAYS.text).string = ("{n} día", "{n} días")
    updated.get(FEE.text).string = "La comisión"
    updated.get(FEE.text).flags.add("fuzzy")
    told = spoken(updated)
    assert told.ngettext("{n} day", "{n} days", 2) == "{n} días"
    assert told.gettext(FEE.text) == FEE.text
    assert [entry.id for entry in catalogues.translated(updated)] == [("{n} day", "{n} days")]


def test_half_a_plural_counts_as_not_translated(updated):
    updated.get(DAYS.text).string = ("{n} día", "")
    assert list(catalogues.translated(updated)) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b'msgid "a"\nmsgstr', r"es\.po, line 2: found 'msgstr'"),
        (b'msgid "a\nmsgstr ""', r"es\.po, line 1"),
        (b'msgid "a"\nmsgstr "he said "yes""', r"es\.po, line 2"),
        (b"no catalogue", r"es\.po, line 1: found 'no catalogue'"),
        (b"\xff\xfe", r"es\.po is not saved as UTF-8"),
    ],
)
def test_a_file_that_is_no_catalogue_is_told_in_a_sentence_before_anything_is_lost(tmp_path, text, sentence):
    (tmp_path / "es.po").write_bytes(text)
    with pytest.raises(CatalogueError, match=sentence):
        catalogues.read(tmp_path / "es.po", "es")
    assert (tmp_path / "es.po").read_bytes() == text


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(CatalogueError, match="cannot be opened"):
        catalogues.read(tmp_path / "es.po", "es")


@pytest.mark.parametrize("code", ["", "xx-not", "español", "../es", "e" * 500])
def test_a_language_that_is_none_cannot_be_begun(code):
    with pytest.raises(CatalogueError, match="is not the code of a language"):
        catalogues.begun(code)


def test_english_cannot_be_begun_and_french_has_its_own_plurals():
    with pytest.raises(CatalogueError, match="written in English"):
        catalogues.begun("en")
    assert catalogues.begun("fr").plural_expr == "(n > 1)"
