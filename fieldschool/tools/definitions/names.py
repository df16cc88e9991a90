"""Names of families, terms and countries as they are shown, and the tree of each family."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fieldschool.charts.definitions import Spoken
from fieldschool.i18n import _, language, listing
from fieldschool.models.definitions import NotParted, Tree, grow
from fieldschool.sources import countries, definitions, tables
from fieldschool.sources.checking import TableError


def family_names() -> dict[str, str]:
    """The families of terms, in the order shown."""
    return {
        "moving": _("Going to live or work elsewhere"),
        "protection": _("Seeking safety"),
        "papers": _("Papers, recruiters and abuse"),
        "return": _("Coming back"),
        "money": _("Money and goods"),
        "ties": _("Families and groups"),
        "skills": _("Skills"),
    }


def title(term_id: str) -> str:
    """A term in the reader's language, as a label."""
    words = _(definitions.terms()[term_id].title)
    return words[:1].upper() + words[1:]


def country_names(iso3s: Iterable[str]) -> str:
    """Countries as a list in words."""
    return listing([countries.country(iso3).name(language()) for iso3 in iso3s])


@tables.kept("terms", "term_questions")
def trees(_terms: Any, _questions: Any) -> dict[str, Tree]:
    """The tree of each family.

    Raises
    ------
    TableError
        When a table cannot be used, or no question tells two terms apart.
    """
    asked = definitions.questions()
    return {family: _tree(family, [name for name, q in asked.items() if q.family == family])
            for family in definitions.FAMILIES}  # fmt: skip


def spoken(family: str) -> Spoken:
    """A tree with its words in the reader's language."""
    of_family = [term for term in definitions.terms().values() if term.family == family]
    return Spoken(
        trees()[family],
        family_names()[family],
        {name: _(question.text) for name, question in definitions.questions().items() if question.family == family},
        {term.term_id: title(term.term_id) for term in of_family},
        {term.term_id: _(term.meaning) for term in of_family},
    )


def _tree(family: str, asked: list[str]) -> Tree:
    known = [term for term in definitions.terms().values() if term.family == family and term.answers]
    try:
        return grow({term.term_id: term.answers for term in known}, asked)
    except NotParted as error:
        accepted = "answers that tell them apart, in the columns yes and no"
        raise TableError("data/terms.csv", None, "yes", f"{' and '.join(error.terms)} alike", accepted) from None
