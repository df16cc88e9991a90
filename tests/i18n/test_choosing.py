"""Which language a reader gets, and how numbers are written there."""

import pytest

from fieldschool import i18n


@pytest.mark.parametrize(
    ("cookie", "header", "language"),
    [
        ("es", "en", "es"),
        ("en", "es-MX", "en"),
        (None, "es-MX,es;q=0.9,en;q=0.5", "es"),
        (None, "de-DE,de;q=0.9,en;q=0.6,es;q=0.8", "es"),
        (None, "fr-FR,fr;q=0.9,en;q=0.6", "fr"),
        (None, "en;q=0.4, es;q=0.4", "en"),
        (None, "ES", "es"),
        (None, "es;q=0, en", "en"),
        (None, "tl-PH,en;q=0.9", "fil"),
        (None, "rw", "rw"),
        (None, "sw,xx;q=0.9", "en"),
        (None, "*", "en"),
        (None, None, "en"),
        ("xx", "es", "es"),
        ("", "", "en"),
    ],
)
def test_a_choice_comes_first_then_the_browser_then_english(cookie, header, language):
    assert i18n.preferred(cookie, header) == language


@pytest.mark.parametrize(
    "header",
    ["es;q=", "es;q=1.2.3", ";;;,,", "es;q=-1", "\x00", "e" * 100_000, "es\r\nSet-Cookie: a", ",".join(["a"] * 9999)],
)
def test_a_header_that_cannot_be_read_is_no_choice(header):
    assert i18n.preferred(None, header) == "en"


@pytest.mark.parametrize(
    ("language", "country", "locale"),
    [
        ("es", "MX", "es_MX"),
        ("es", "AR", "es_AR"),
        ("es", "RW", "es_MX"),
        ("es", None, "es_MX"),
        ("es", "", "es_MX"),
        ("es", "../MX", "es_MX"),
        ("en", "MX", "en"),
        ("en", "IN", "en"),
        ("fr", "RW", "fr_RW"),
        ("fr", "MX", "fr"),
    ],
)
def test_numbers_are_written_as_in_the_readers_country_where_it_speaks_the_language(language, country, locale):
    assert i18n.regional(language, country) == locale


def test_a_language_is_found_by_the_name_it_has_for_itself():
    assert [i18n.own_name(code) for code in ("en", "es", "fr")] == ["English", "Español", "Français"]
