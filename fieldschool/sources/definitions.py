"""Terms on migration: what they mean, the questions that part them, local words, and made-up cases to try them on."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fieldschool.sources import tables
from fieldschool.sources.checking import TableError
from fieldschool.sources.cited import Page

#: Families of terms, in the order shown. Each has a tree of questions of its own.
FAMILIES = ("moving", "protection", "papers", "return", "money", "ties", "skills")


@dataclass(frozen=True)
class Term:
    """A term; its words are in English.

    Attributes
    ----------
    term_id, family : str
        Short name; one of `FAMILIES`.
    title, meaning : str
        The term and what it means.
    answers : dict of str to bool
        Answers that lead to it, by question; empty where it stands in the glossary only.
    names : dict of str to str
        What it is called in other languages, by the code of the language; a language without a word is not there.
    source : Page
        Where the definition was read.
    """

    term_id: str
    family: str
    title: str
    meaning: str
    answers: dict[str, bool]
    names: dict[str, str]
    source: Page


@dataclass(frozen=True)
class Question:
    """An element of definitions as a question, in English, whose answer is yes or no."""

    question_id: str
    family: str
    text: str


@dataclass(frozen=True)
class Word:
    """What people in a country call it; ``note``, in English, is what to know of the word."""

    term_id: str
    iso3: str
    word: str
    note: str
    source: Page


@dataclass(frozen=True)
class Case:
    """A made-up case.

    Attributes
    ----------
    case_id, term_id : str
        Short name; the term that fits best.
    also : frozenset of str
        Terms that hold as well.
    tempting : str
        The term that one may take it for.
    iso3s : tuple of str
        Countries in it.
    level : int
        1 is easy, 3 is hard; our judgement.
    answers : dict of str to bool
        What its text tells, by question.
    text, why : str
        In English; ``why`` says which element decides.
    """

    case_id: str
    term_id: str
    also: frozenset[str]
    tempting: str
    iso3s: tuple[str, ...]
    level: int
    answers: dict[str, bool]
    text: str
    why: str


@tables.kept("terms", "term_questions")
def terms(frame: pd.DataFrame, asked: pd.DataFrame) -> dict[str, Term]:
    """List the terms by their ids, family by family.

    Raises
    ------
    TableError
        When a table cannot be used.
    """
    known = set(asked["question_id"])
    found = {}
    for place, row in _rows(frame.sort_values("place")):
        names = {code: row[code] for code in ("es", "fr", "fil") if row[code]}
        answers = _answers(row, known, "data/terms.csv", place)
        found[row["term_id"]] = Term(
            row["term_id"], row["family"], row["title"], row["meaning"], answers, names, Page.of(row)
        )
    return found


@tables.kept("term_questions")
def questions(frame: pd.DataFrame) -> dict[str, Question]:
    """List the questions by their ids, in the order in which they may be asked.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    rows = frame.sort_values("place").to_dict("records")
    return {row["question_id"]: Question(row["question_id"], row["family"], row["question"]) for row in rows}


@tables.kept("term_words")
def local_words(frame: pd.DataFrame) -> tuple[Word, ...]:
    """List local words of all countries.

    Raises
    ------
    TableError
        When the table cannot be used.
    """
    columns = ("term_id", "iso3", "word", "note")
    return tuple(Word(*(row[name] for name in columns), Page.of(row)) for _place, row in _rows(frame))


@tables.kept("term_cases", "terms", "term_questions")
def cases(frame: pd.DataFrame, known: pd.DataFrame, asked: pd.DataFrame) -> dict[str, Case]:
    """List the cases by their ids.

    Raises
    ------
    TableError
        When a table cannot be used, or a case names a term or question that is not there.
    """
    ids, questioned = set(known["term_id"]), set(asked["question_id"])
    found = {}
    for place, row in _rows(frame):
        for column in ("term_id", "tempting", "also"):
            _check(_listed(row[column]), ids, "data/term_cases.csv", place, column, "a term_id of terms.csv")
        found[row["case_id"]] = Case(
            row["case_id"],
            row["term_id"],
            frozenset(_listed(row["also"])),
            row["tempting"],
            _listed(row["iso3s"]),
            int(row["level"]),
            _answers(row, questioned, "data/term_cases.csv", place),
            row["text"],
            row["why"],
        )
    return found


def _rows(frame: pd.DataFrame) -> list[tuple[int, dict]]:
    """Rows with the number that a spreadsheet shows, empty cells as empty text."""
    filled = frame.astype(object).where(frame.notna(), "")
    return [(index + 2, row) for index, row in zip(frame.index, filled.to_dict("records"), strict=True)]


def _answers(row: dict, known: set[str], file: str, place: int) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for column, answer in (("yes", True), ("no", False)):
        listed = _listed(row[column])
        _check(listed, known, file, place, column, "a question_id of term_questions.csv")
        twice = [name for name in listed if name in found]
        if twice:
            raise TableError(file, place, column, f"{twice[0]} with both answers", "one answer to a question")
        found |= dict.fromkeys(listed, answer)
    return found


def _check(listed: tuple[str, ...], known: set[str], file: str, place: int, column: str, accepted: str) -> None:
    strange = [name for name in listed if name not in known]
    if strange:
        raise TableError(file, place, column, f"'{strange[0]}'", accepted)


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
