"""What earlier lessons suggest for the plan, each with a key of its origin, so that none is taken over twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fieldschool.i18n import _
from fieldschool.sources import strategies
from fieldschool.tools.action_plan.fields import LONG, WHAT, WHO, month_count
from fieldschool.tools.action_plan.rows import ORIGIN
from fieldschool.tools.kept import is_number
from fieldschool.workbook.entries import Entry, Items

Saved = Mapping[tuple[str, str], Entry]
Row = Mapping[str, Any]

#: Suggestions of one lesson.
OFFERED = 8
_LONGEST = {"what": WHAT, "lead": WHO, "partners": WHO, "funding": WHO, "indicator": WHAT, "baseline": WHO,
            "target": WHO, "risk": LONG, "answer": LONG}  # fmt: skip

#: Fields that may be a number where they come from.
_NUMBERS = ("months", "cost", "baseline", "target")


@dataclass(frozen=True)
class Suggestion:
    """Something that can be taken over.

    Attributes
    ----------
    origin : str
        Key of where it comes from.
    lesson : str
    values : dict of str to str
        Text by field of an activity, as a participant would type it.
    step, who : str
        A first step and who does it, where one was written.
    """

    origin: str
    lesson: str
    values: Mapping[str, str] = field(default_factory=dict)
    step: str = ""
    who: str = ""

    @property
    def what(self) -> str:
        """What is done."""
        return self.values.get("what", "")


def suggestions(saved: Saved) -> list[Suggestion]:
    """What was saved, the starting points first; anything that is not what is expected counts as nothing.

    What two lessons left under the same origin, or in the same words, comes once: the starting point
    (4.1) with what the other lesson adds.
    """
    found: dict[str, Suggestion] = {}
    for read in _READERS:
        counted = 0
        for one in read(saved):
            if not one.what or counted >= OFFERED:
                continue
            known = found.get(one.origin) or next((each for each in found.values() if _same(each, one)), None)
            if known:
                more = {key: value for key, value in one.values.items() if value and not known.values.get(key)}
                found[known.origin] = replace(known, values={**known.values, **more}, step=known.step or one.step,
                                            who=known.who or one.who)  # fmt: skip
            else:
                found[one.origin] = one
                counted += 1
    return list(found.values())


def rows(saved: Saved, lesson: str, key: str) -> list[Row]:
    """The rows of an entry; none where there is no such entry."""
    entry = saved.get((lesson, key))
    return [row for row in entry.value if row] if isinstance(entry, Items) else []


def partner_names(saved: Saved) -> list[str]:
    """Partners of lesson 3.2.4."""
    return [said for row in rows(saved, "3.2.4", "partner_list") if (said := _text(row.get("partner"), WHO))]


def _starting(saved: Saved) -> Iterator[Suggestion]:
    for row in rows(saved, "4.1", "starting_points"):
        start = row.get("by_month")
        yield _made("4.1", _text(row.get("id")) or _text(row.get("what")), row.get("first_step"), row.get("who"),
                    whole=True, what=_titled(row.get("what")), lead=row.get("who"),
                    start=start if month_count(start) is not None else "")  # fmt: skip


def _strategies(saved: Saved) -> Iterator[Suggestion]:
    known = strategies.strategies()
    for row in rows(saved, "2.2.2", "strategy_mix"):
        one = known.get(row.get("strategy_id"))  # type: ignore[arg-type]
        if one:
            yield _made("2.2.2", one.strategy_id, what=_(one.title), lead=_(one.leads), months="12",
                        cost=row.get("cost"), currency=_text(row.get("unit")).split(" ")[0])  # fmt: skip


def _practices(saved: Saved) -> Iterator[Suggestion]:
    # In lesson 4.1 the ids behind "4.2:" are conditions; ids of practices do not begin like those.
    for row in rows(saved, "4.2", "practices_chosen"):
        yield _made("4.2", row.get("practice_id"), row.get("first_step"), what=_titled(row.get("title")),
                    partners=row.get("who_to_call"))  # fmt: skip


def _recommended(saved: Saved) -> Iterator[Suggestion]:
    for row in rows(saved, "1.5", "recommendations"):
        yield _made("1.5", row.get("gap"), row.get("first"), row.get("leads"), what=row.get("action"),
                    lead=row.get("leads"), partners=row.get("helps"), indicator=row.get("seen"))  # fmt: skip


def _lacking(saved: Saved) -> Iterator[Suggestion]:
    for row in rows(saved, "1.4", "first_steps"):
        yield _made("1.4", row.get("item_id"), row.get("step"), what=_titled(row.get("item")))


def _organizing(saved: Saved) -> Iterator[Suggestion]:
    words = _("Reach the target: {name}")
    for i, row in enumerate(rows(saved, "3.2.2", "organizing_targets"), start=1):
        said = _text(row.get("what"))
        yield _made("3.2.2", f"t{i}", what=said and words.format(name=said), lead=row.get("who"), indicator=said,
                    baseline=row.get("now"), target=row.get("in_a_year"))  # fmt: skip


def _corridor(saved: Saved) -> Iterator[Suggestion]:
    words = _("Tell families of a cheaper way of sending money: {name}")
    for row in rows(saved, "3.2.3", "chosen_corridor"):
        said = _text(row.get("service"))
        yield _made("3.2.3", f"{_text(row.get('from_iso3'))}-{_text(row.get('to_iso3'))}", row.get("step"),
                    what=said and words.format(name=said))  # fmt: skip


def _products(saved: Saved) -> Iterator[Suggestion]:
    words = _("Make known: {name}")
    for row in rows(saved, "3.2.5", "products_to_promote"):
        said = _text(row.get("product"))
        yield _made("3.2.5", row.get("product_id"), what=said and words.format(name=said), risk=row.get("risk"))


def _ideas(saved: Saved) -> Iterator[Suggestion]:
    words = _("Help a business to start: {name}")
    for row in rows(saved, "3.1.2", "short_list"):
        said = _text(row.get("idea"))
        yield _made("3.1.2", row.get("idea_id"), what=said and words.format(name=said), lead=row.get("who"),
                    risk=row.get("main_risk"))  # fmt: skip


def _outlines(saved: Saved) -> Iterator[Suggestion]:
    for row in rows(saved, "3.3.1", "scheme_terms")[:1]:
        said = _text(row.get("what"))
        yield _made("3.3.1", "scheme", row.get("ask"), what=said and _("Agree on a scheme of the cooperative: {name}"
                    ).format(name=said))  # fmt: skip
    for row in rows(saved, "3.3.2", "venture_terms")[:1]:
        if _text(row.get("venture")):
            yield _made("3.3.2", row.get("venture"), what=_("Negotiate the terms of the venture"))
    for row in rows(saved, "3.3.3", "social_outline")[:1]:
        yield _made("3.3.3", "outline", row.get("step"), what=row.get("what"), lead=row.get("decides"))
    for row in rows(saved, "3.3.4", "enterprise_outline")[:1]:
        if row.get("decision") == "no_go":
            continue
        put_in = [part for key in ("own", "loan") if is_number(part := row.get(key))]
        yield _made("3.3.4", "outline", row.get("first"), what=row.get("idea"), lead=row.get("who"),
                    cost=sum(put_in) if put_in else None, currency=row.get("currency"))  # fmt: skip


_READERS = (_starting, _strategies, _practices, _recommended, _lacking, _organizing, _corridor, _products, _ideas,
            _outlines)  # fmt: skip


def _made(lesson: str, name: Any, step: Any = "", who: Any = "", whole: bool = False, **values: Any) -> Suggestion:
    """A suggestion; ``whole`` says that the name is an origin already, as the ids of lesson 4.1 are."""
    name = _text(name)
    origin = name if whole and ":" in name else f"{lesson}:{name}"
    told = {
        key: (_typed if key in _NUMBERS else _text)(value)[: _LONGEST.get(key, 20)] for key, value in values.items()
    }
    if not name:
        told["what"] = ""
    return Suggestion(origin[:ORIGIN], lesson, told, _text(step, WHAT), _text(who, WHO))


def _typed(value: Any) -> str:
    """A value as a participant would type it: a whole number without marks, since languages differ in theirs."""
    if is_number(value):
        return str(round(value))
    return _text(value, LONG)


def _text(value: Any, letters: int = LONG) -> str:
    return " ".join(value.split())[:letters] if isinstance(value, str) else ""


def _titled(value: Any) -> str:
    """One of the course's own titles, in the language of now where it was kept in English."""
    return _(said) if (said := _text(value)) else ""


def _same(one: Suggestion, other: Suggestion) -> bool:
    return one.what.casefold() == other.what.casefold()


def steps(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Those that bring a first step."""
    return [one for one in found if one.step]
