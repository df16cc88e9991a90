"""Faults of a translation, each found and named; a good one has none."""

from __future__ import annotations

import pytest

from fieldschool.translate.faults import of_catalogue, shortened


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("{n} in 10", "{n} de cada 10"),
        ("{work} to {home}", "a {home} desde {work}"),
        ("The **fee**", "La **comisión**"),
        ("cell {n}: ", "celda {n}: "),
        ("a name between { and }", "un nombre entre { y }"),
        (("{n} day", "{n} days"), ("un día", "{n} días")),
        (("{n} of {all} day", "{n} of {all} days"), ("{n} de {all} día", "{n} de {all} días")),
        ("[here](page)", "[aquí](page)"),
    ],
)
def test_a_good_translation_has_no_fault(spanish, english, translation):
    spanish.add(english, translation)
    assert of_catalogue(spanish) == []


@pytest.mark.parametrize(
    ("english", "translation", "fault"),
    [
        ("{n} in 10", "de cada 10", "{n} is missing"),
        ("{n} in 10", "{numero} de cada 10", "{numero} is not in the English"),
        ("{aim.months} of bills", "{aim.meses} de gastos", "{aim.months} is missing"),
        ("{n} in 10", "{n de cada {n} 10", "a brace stands without its partner"),
        ("The **fee**", "La *comisión*", "** is not there as often"),
        ("the fee", "la comisión ", "a space at its beginning or end"),
        ("the fee", "la\ncomisión", "line break"),
        ("[here](page)", "[aquí](pagina)", "a link leads elsewhere"),
        (("{n} day", "{n} days"), ("{n} día", "días"), "{n} is missing"),
        (("{n} of {all} day", "{n} of {all} days"), ("{n} día", "{n} de {all} días"), "{all} is missing"),
    ],
)
def test_a_fault_is_named_with_the_english_words(spanish, english, translation, fault):
    spanish.add(english, translation)
    faults = of_catalogue(spanish)
    assert any(fault in one for one in faults)
    assert all(one.startswith("“") for one in faults)


def test_what_is_not_translated_or_not_sure_is_no_fault(spanish):
    spanish.add("{n} in 10")
    spanish.add("{n} out of 10", "de cada 10", flags=["fuzzy"])
    spanish.add(("{n} day", "{n} days"), ("", ""))
    assert of_catalogue(spanish) == []


def test_long_words_are_cut():
    assert shortened("a" * 100) == "a" * 59 + "…"
    assert shortened("short") == "short"
