"""Terms, questions, cases and local words fit each other."""

from collections import Counter

import pytest

from fieldschool.models.definitions import Leaf, grow, terms, walk
from fieldschool.sources import countries, definitions, tables
from fieldschool.sources.checking import TableError

TERMS, QUESTIONS, CASES = definitions.terms(), definitions.questions(), definitions.cases()
IN_TREES = [name for name, term in TERMS.items() if term.answers]


def tree_of(family):
    table = {name: TERMS[name].answers for name in IN_TREES if TERMS[name].family == family}
    return grow(table, [name for name, question in QUESTIONS.items() if question.family == family])


@pytest.mark.parametrize("family", definitions.FAMILIES)
def test_every_term_of_a_tree_is_reached_and_every_question_is_asked(family):
    tree = tree_of(family)
    assert sorted(terms(tree)) == sorted(name for name in IN_TREES if TERMS[name].family == family)
    asked = set()

    def visit(part):
        if not isinstance(part, Leaf):
            asked.add(part.question)
            visit(part.yes)
            visit(part.no)

    visit(tree)
    assert asked == {name for name, question in QUESTIONS.items() if question.family == family}


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.case_id)
def test_what_a_case_tells_leads_to_its_term(case):
    assert walk(tree_of(TERMS[case.term_id].family), case.answers)[1] == Leaf(case.term_id)


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.case_id)
def test_the_tempting_term_is_of_the_same_family_and_does_not_hold_as_well(case):
    assert TERMS[case.tempting].family == TERMS[case.term_id].family
    assert TERMS[case.tempting].answers
    assert case.tempting not in (case.term_id, *case.also)
    assert all(countries.country(iso3) for iso3 in case.iso3s)


def test_every_term_of_a_tree_has_a_case_and_the_host_countries_have_many():
    assert {case.term_id for case in CASES.values()} == set(IN_TREES)
    named = Counter(iso3 for case in CASES.values() for iso3 in case.iso3s)
    assert min(named[iso3] for iso3 in ("MEX", "PHL", "RWA")) >= 10


def test_there_are_easy_cases_for_a_first_round_in_every_family():
    easy = {TERMS[case.term_id].family for case in CASES.values() if case.level == 1}
    assert easy == set(definitions.FAMILIES)


def test_each_definition_and_each_word_names_the_page_that_was_read():
    for page in [*(term.source for term in TERMS.values()), *(word.source for word in definitions.local_words())]:
        assert page.title
        assert page.publisher
        assert page.url.startswith("http")


def test_the_host_countries_have_local_words_of_known_terms():
    words = definitions.local_words()
    assert {"MEX", "PHL", "RWA"} <= {word.iso3 for word in words}
    assert {word.term_id for word in words} <= set(TERMS)
    assert any(word.word == "diaspora nyarwanda" for word in words)


def test_every_term_has_a_spanish_and_a_french_name():
    assert all({"es", "fr"} <= set(term.names) for term in TERMS.values())


def edited(monkeypatch, name, **cells):
    """The frame of a table with the first row changed."""
    frame = tables.load(name)
    for column, value in cells.items():
        frame.loc[0, column] = value
    loaded = tables.load
    monkeypatch.setattr(tables, "load", lambda asked: frame if asked == name else loaded(asked))


@pytest.mark.parametrize(
    ("table", "cells", "said"),
    [
        ("term_cases", {"term_id": "nobody"}, "data/term_cases.csv, row 2, column term_id: found 'nobody'"),
        ("term_cases", {"tempting": "nobody"}, "column tempting: found 'nobody'"),
        ("term_cases", {"yes": "m_border;q_what"}, "column yes: found 'q_what'; accepted is a question_id"),
        ("term_cases", {"yes": "m_border", "no": "m_border"}, "m_border with both answers"),
        ("terms", {"no": "q_what"}, "data/terms.csv, row 2, column no: found 'q_what'"),
    ],
)
def test_a_slip_of_a_trainer_is_told_with_its_row(monkeypatch, table, cells, said):
    edited(monkeypatch, table, **cells)
    make = definitions.cases if table == "term_cases" else definitions.terms
    frames = [tables.load(name) for name in ("term_cases", "terms", "term_questions")]
    with pytest.raises(TableError, match=said):
        make.__wrapped__(*(frames if table == "term_cases" else frames[1:]))
