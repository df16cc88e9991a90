"""The language in use, and English where no translation is."""

import pytest

from fieldschool import i18n


@pytest.fixture(autouse=True)
def back_to_english():
    yield
    i18n.use(None)


def test_a_region_is_part_of_the_locale_not_of_the_language():
    i18n.use("es-MX")
    assert i18n.locale_tag() == "es_MX"
    assert i18n.language() == "es"


def test_a_language_that_the_course_is_not_in_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="not in 'xx'"):
        i18n.use("xx")


def test_the_environment_chooses_until_somebody_does(monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_LANGUAGE", "es")
    assert i18n.language() == "es"
    i18n.use("en")
    assert i18n.language() == "en"


def test_what_is_not_translated_stays_as_it_was_written():
    assert i18n._("A sentence that no catalogue holds.") == "A sentence that no catalogue holds."
    assert i18n._("") == ""
    assert i18n.ngettext("{n} day", "{n} days", 1) == "{n} day"
    assert i18n.ngettext("{n} day", "{n} days", 2) == "{n} days"


def test_text_with_braces_from_a_person_is_never_a_format():
    assert i18n._("{0.__class__}") == "{0.__class__}"


def test_the_course_is_in_english_and_in_whatever_has_a_catalogue(translations):
    assert i18n.languages() == ("en",)
    translations({})
    assert i18n.languages() == ("en", "es")


def test_a_hyphen_in_the_environment_is_as_good_as_babels_underscore(monkeypatch):
    monkeypatch.setenv("FIELDSCHOOL_LANGUAGE", "es-MX")
    assert i18n.locale_tag() == "es_MX"
    assert i18n.number(1234.5, 1) == "1,234.5"


def test_one_english_word_in_two_senses_has_two_translations(translations):
    translations({"all": "10 de cada 10"}, context="chance")
    i18n.use("es")
    assert i18n.pgettext("chance", "all") == "10 de cada 10"
    assert i18n.pgettext("another sense", "all") == "all"
    assert i18n._("all") == "all"


def test_plurals_follow_the_language(translations):
    translations({("{n} month", "{n} months"): ("{n} mes", "{n} meses")})
    i18n.use("es")
    assert [i18n.span(1), i18n.span(14)] == ["1 mes", "1 year y 2 meses"]


def test_a_catalogue_that_is_taken_away_leaves_english(translations):
    file = translations({"fee": "comisión"})
    i18n.use("es")
    assert i18n._("fee") == "comisión"
    file.unlink()
    assert i18n._("fee") == "fee"
