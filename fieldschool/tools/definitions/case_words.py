"""A case in words: what is asked, which element decides, and why another term does not fit."""

from __future__ import annotations

from typing import Any

from fieldschool.charts.definitions import yes_or_no
from fieldschool.i18n import _, number
from fieldschool.models.definitions import parting
from fieldschool.sources import definitions
from fieldschool.sources.definitions import Case
from fieldschool.tools.definitions.names import country_names, title, trees
from fieldschool.tools.definitions.rounds import UNKNOWN, Answer, Rounds, options

ANSWER, GO, DONT_KNOW = "answer", "go", "unknown"


def fields(rounds: Rounds) -> list[dict]:
    """The case with its terms, and the button that goes on."""
    return [_case_field(rounds), {"key": GO, "kind": "buttons", "label": "", "options": [[GO, _go_on(rounds)]]}]


def heading(rounds: Rounds) -> str:
    """Where one is."""
    if rounds.case is None:
        return _("Round {n}: the result").format(n=number(rounds.number))
    place = {"n": number(rounds.number), "i": number(rounds.at + 1), "all": number(len(rounds.cases))}
    return _("Round {n} · case {i} of {all}").format(**place)


def explanation(case: Case, chosen: str) -> str:
    """Say which element decides; where another term was chosen, the question at which the two part comes first."""
    why, right = _(case.why), title(case.term_id)
    if chosen == UNKNOWN:
        return _("The term is “{right}”. {why}").format(right=right, why=why)
    if chosen == case.term_id or chosen in case.also:
        return _("“{chosen}” fits. {why}").format(chosen=title(chosen), why=why)
    question, answer = deciding(case, chosen)
    said = _("Look at this question: {question} Here the answer is {answer}, and so the term is “{right}”, not "
             "“{chosen}”. {why}")  # fmt: skip
    return said.format(question=question, answer=yes_or_no(answer).lower(), right=right, chosen=title(chosen), why=why)


def deciding(case: Case, other: str) -> tuple[str, bool]:
    """The question at which the right term and another one part, and the answer of the case."""
    question, answer = parting(trees()[definitions.terms()[case.term_id].family], case.term_id, other)
    return _(definitions.questions()[question].text), answer


def contrast(case: Case, chosen: str) -> dict[str, Any]:
    """A small table of the terms that were offered, and the question at which each parts from the one that fits.

    What a term means is told of the one that fits, of the tempting one and of the one that was chosen.
    """
    rows = []
    for term in options(case):
        meaning = _(definitions.terms()[term].meaning)
        if term == case.term_id:
            rows.append([f"✓ {title(term)}", meaning])
            continue
        question, answer = deciding(case, term)
        decides = _("Does not fit: {question} Here: {answer}.").format(
            question=question, answer=yes_or_no(answer).lower()
        )
        said = [meaning, decides] if term in (case.tempting, chosen) else [decides]
        rows.append([f"{'● ' if term == chosen else ''}{title(term)}", " ".join(said)])
    columns = [_("The term"), _("What it means, and what decides here")]
    return {"title": _("Term by term"), "columns": columns, "rows": rows, "words": True}


def missed_table(answers: list[Answer]) -> dict[str, Any] | None:
    """The cases of a round that were not right, with the question to look at; ``None`` when there are none."""
    rows = []
    for answer in answers:
        if answer.right:
            continue
        case = definitions.cases()[answer.case_id]
        if answer.chosen == UNKNOWN:
            chosen, element = _("I don't know"), _(case.why)
        else:
            chosen, element = title(answer.chosen), deciding(case, answer.chosen)[0]
        rows.append([title(case.term_id), chosen, element])
    if not rows:
        return None
    columns = [_("The term"), _("Your answer"), _("Look at this")]
    return {"title": _("Look again at these"), "columns": columns, "rows": rows, "words": True}


def _case_field(rounds: Rounds) -> dict:
    case, answer = rounds.case, rounds.answer
    field = {"key": ANSWER, "kind": "buttons"}
    if case is None:
        said = _("Round {n} is finished: {right} of {all} were right at the first answer.")
        right, all_ = sum(a.right for a in rounds.answered()), len(rounds.cases)
        words = said.format(n=number(rounds.number), right=number(right), all=number(all_))
        return {**field, "label": words, "options": []}
    listed = [[term, _marked(term, case, answer)] for term in options(case)]
    unknown = _("I don't know")
    listed.append([DONT_KNOW, f"● {unknown}" if answer and answer.chosen == UNKNOWN else unknown])
    where = _("Illustrative case: made up to show one element. {countries}").format(countries=country_names(case.iso3s))
    return {**field, "label": _(case.text), "options": listed, "help": where}


def _marked(term: str, case: Case, answer: Answer | None) -> str:
    if answer is None:
        return title(term)
    sign = "✓ " if term == case.term_id else "● " if term == answer.chosen else ""
    return f"{sign}{title(term)}"


def _go_on(rounds: Rounds) -> str:
    if rounds.case is None:
        return _("Begin round {n}").format(n=number(rounds.number + 1))
    return _("See the result") if rounds.is_last and rounds.answer else _("Next case")
