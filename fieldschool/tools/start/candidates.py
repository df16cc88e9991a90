"""Points that earlier lessons left: from where, where their judgement begins and why, and a first step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from fieldschool.i18n import _, ngettext, number
from fieldschool.models.start import MOST
from fieldschool.sources import local, needs, partners, practices, strategies
from fieldschool.tools.kept import is_number
from fieldschool.workbook.entries import Entry, Items

Saved = Mapping[tuple[str, str], Entry]

#: The four lessons that are laid side by side, and others that may have left something.
FOUR, OTHERS = ("1.4", "1.5", "2.2.2", "3.1.1"), ("3.1.2", "3.2.2", "3.2.4", "3.2.5")
#: Before the id of a condition, and of a point of one's own.
CONDITION, OWN = "4.2", "4.1"
#: Where a judgement begins when nothing saved says anything.
MIDDLE = 3
#: Letters of a title and of an id; points that one lesson offers.
TITLE, ID, OFFERED = 80, 40, 12
#: Points of each lesson that stand on the list to begin with.
FIRST = 2


@dataclass(frozen=True)
class Candidate:
    """A point that may stand on the list.

    Attributes
    ----------
    ref : str
        The lesson and the id there, joined by a colon.
    title : str
        In the reader's language.
    impact, feasible : int
        Where the judgement begins.
    because : str
        From where these come; empty where nothing saved says anything.
    step, who : str
        A first step and who would do it, where one is known.
    first : bool
        Whether it stands on the list to begin with.
    """

    ref: str
    title: str
    impact: int = MIDDLE
    feasible: int = MIDDLE
    because: str = ""
    step: str = ""
    who: str = ""
    first: bool = False

    @property
    def lesson(self) -> str:
        """The lesson that left it."""
        return self.ref.partition(":")[0]

    @property
    def point_id(self) -> str:
        """Its id there."""
        return self.ref.partition(":")[2]


def offered(saved: Saved) -> dict[str, Candidate]:
    """What earlier lessons left, by ref, in the order shown; anything that is not what is expected counts as nothing.

    Parameters
    ----------
    saved : mapping
        Entries by (lesson, key).
    """
    gaps = _gaps(saved)
    covered = {item for one in gaps if one.first for item in _items(one.point_id)}
    found = [*_lacks(saved, covered), *gaps, *_strategies(saved), *_needs(saved), *_others(saved)]
    return {one.ref: one for one in found}


def known(ref: str) -> Candidate | None:
    """A point of our tables, with nothing saved; ``None`` if it is in none."""
    lesson, _colon, name = ref.partition(":")
    titles: dict[str, Callable[[], Mapping[str, str]]] = {
        "1.4": lambda: {one.item_id: _(one.title) for one in local.inventory()},
        "1.5": lambda: {one.indicator_id: _(one.title) for one in local.rubric()},
        "2.2.2": lambda: {key: _(one.title) for key, one in strategies.strategies().items()},
        "3.1.1": lambda: {one.need_id: _(one.title) for one in needs.needs()},
        "3.2.4": lambda: {key: _bring_in(_(one.title)) for key, one in partners.kinds().items()},
        CONDITION: lambda: {key: _(one.title) for key, one in practices.conditions().items()},
    }
    title = titles[lesson]().get(name) if lesson in titles else None
    if title is None:
        return None
    step = _(practices.conditions()[name].build) if lesson == CONDITION else ""
    return Candidate(ref, title, step=step)


def rows(saved: Saved, lesson: str, key: str) -> list[Mapping[str, Any]]:
    """The rows of an entry; none where there is no such entry."""
    entry = saved.get((lesson, key))
    return [row for row in entry.value if row] if isinstance(entry, Items) else []


def _gaps(saved: Saved) -> list[Candidate]:
    written = {row["gap"]: row for row in rows(saved, "1.5", "recommendations") if isinstance(row.get("gap"), str)}
    by_id = {one.indicator_id: one for one in local.rubric()}
    lacking = {row.get("item_id") for row in rows(saved, "1.4", "lack")}
    found = []
    for row in rows(saved, "1.5", "scores"):
        one = by_id.get(row.get("indicator_id"))  # type: ignore[arg-type]
        score, weight, gap = row.get("score"), row.get("importance"), row.get("gap")
        if one is None or not is_number(gap) or gap <= 0 or not is_number(weight) or not 1 <= weight <= 3:
            continue
        plan = written.get(one.indicator_id, {})
        nothing = is_number(score) and score == 0
        said = [_("Lesson 1.5: importance {weight} of 3, score {score} of 4.").format(
            weight=number(weight), score=number(score) if is_number(score) else _("not known"))]  # fmt: skip
        said.append(_usual(one.pattern.months))
        said += [_("You wrote a recommendation for it.")] if plan else []
        said += [_("Lesson 1.4 says that it is missing, too.")] if one.items & lacking else []
        found.append(
            Candidate(
                f"1.5:{one.indicator_id}", _(one.title), min(MOST, 1 + int(weight) + nothing),
                min(MOST, _pace(one.pattern.months) + bool(plan)), " ".join(said),
                _text(plan.get("first")) or _(one.pattern.first_step), _text(plan.get("leads")) or _(one.pattern.leads),
                first=len(found) < FIRST,
            )
        )  # fmt: skip
    return found[:OFFERED]


def _lacks(saved: Saved, covered: set[str]) -> list[Candidate]:
    steps = {row["item_id"]: row.get("step") for row in rows(saved, "1.4", "first_steps") if row.get("item_id")}
    by_id = {one.item_id: one for one in local.inventory()}
    listed = [(by_id[row["item_id"]], row.get("answer") == "partly") for row in rows(saved, "1.4", "lack")
              if row.get("item_id") in by_id]  # fmt: skip
    # What is missing wholly, and what somebody wrote a step for, comes first.
    listed.sort(key=lambda pair: (pair[0].item_id not in steps, pair[1]))
    found: list[Candidate] = []
    for one, partly in listed:
        said = [_("Lesson 1.4: a part of it is there.") if partly else _("Lesson 1.4: it is missing.")]
        said += [_("You wrote a first step.")] if one.item_id in steps else []
        taken = sum(each.first for each in found) < FIRST and one.item_id not in covered
        step = _text(steps.get(one.item_id)) or _(one.first_step)
        feasible = 2 + partly + (one.item_id in steps)
        found.append(Candidate(f"1.4:{one.item_id}", _(one.title), MIDDLE, feasible, " ".join(said), step, first=taken))
    return found[:OFFERED]


def _strategies(saved: Saved) -> list[Candidate]:
    found = []
    for row in rows(saved, "2.2.2", "strategy_mix"):
        one = strategies.strategies().get(row.get("strategy_id"))  # type: ignore[arg-type]
        if one is None:
            continue
        reached = len([name for name in _text(row.get("impacts")).split(";") if name])
        said = ngettext("Lesson 2.2.2: it reaches {n} of your impacts.",
                        "Lesson 2.2.2: it reaches {n} of your impacts.", reached).format(n=number(reached))  # fmt: skip
        because = f"{said} {_usual(one.months)}"
        found.append(Candidate(f"2.2.2:{one.strategy_id}", _(one.title), min(MOST, 2 + reached), _pace(one.months),
                               because, who=_(one.leads), first=len(found) < FIRST))  # fmt: skip
    return found[:OFFERED]


def _needs(saved: Saved) -> list[Candidate]:
    by_id = {one.need_id: one for one in needs.needs()}
    listed = [
        (by_id[row["need_id"]], row) for row in rows(saved, "3.1.1", "target_needs") if row.get("need_id") in by_id
    ]
    listed = [(one, row) for one, row in listed if row.get("state") != "yes"]
    listed.sort(key=lambda pair: _place(pair[1]) or 99)
    found = []
    for one, row in listed:
        place, office = _place(row), _text(row.get("office"))
        answered = bool(office) and office != _("Nobody")
        if place:
            said = [_("Lesson 3.1.1: number {n} among the needs that come first.").format(n=number(place))]
        else:
            said = [_("Lesson 3.1.1: nobody answers this need fully.")]
        said += [_("An office answers for it: {office}.").format(office=office)] if answered else []
        impact = {1: 5, 2: 4, 3: 4}.get(place, 3)
        found.append(Candidate(f"3.1.1:{one.need_id}", _(one.title), impact, 3 if answered else 2, " ".join(said),
                               who=office if answered else "", first=bool(place) and len(found) < FIRST))  # fmt: skip
    return found[:OFFERED]


def _others(saved: Saved) -> list[Candidate]:
    """What further lessons left; they say nothing of impact and feasibility, so each begins in the middle."""
    promote, organise = _("Make known: {name}"), _("Reach the target: {name}")
    gone = [row.get("type_id") for row in rows(saved, "3.2.4", "missing")]
    found = [
        *(_other("3.1.2", row.get("idea_id"), row.get("idea"), row.get("who"))
          for row in rows(saved, "3.1.2", "short_list")),
        *(_other("3.2.2", f"t{i}", _text(row.get("what")) and organise.format(name=row["what"]), row.get("who"))
          for i, row in enumerate(rows(saved, "3.2.2", "organizing_targets"), start=1)),
        *(known(f"3.2.4:{name}") for name in gone if name in partners.kinds()),
        *(_other("3.2.5", row.get("product_id"), _text(row.get("product")) and promote.format(name=row["product"]), "")
          for row in rows(saved, "3.2.5", "products_to_promote")),
    ]  # fmt: skip
    each = {lesson: [one for one in found if one and one.lesson == lesson][:OFFERED] for lesson in OTHERS}
    return [one for few in each.values() for one in few]


def _other(lesson: str, name: Any, title: Any, who: Any) -> Candidate | None:
    name, title = _text(name)[:ID], _text(title)[:TITLE]
    return Candidate(f"{lesson}:{name}", title, who=_text(who)) if name and title else None


def with_title(ref: str, title: str) -> Candidate:
    """A point of which only the title was kept."""
    return replace(Candidate(ref, ""), title=title[:TITLE])


def _bring_in(title: str) -> str:
    return _("Bring in: {partner}").format(partner=title)


def _pace(months: int) -> int:
    """How easy a thing is by the months that it usually takes; our estimate."""
    return 4 if months <= 3 else 3 if months <= 9 else 2


def _usual(months: int) -> str:
    text = ngettext("Usual time: {n} month (our estimate).", "Usual time: {n} months (our estimate).", months)
    return text.format(n=number(months))


def _place(row: Mapping[str, Any]) -> int:
    first = row.get("first")
    return int(first) if is_number(first) and 1 <= first <= 9 else 0


def _items(indicator_id: str) -> frozenset[str]:
    return next((one.items for one in local.rubric() if one.indicator_id == indicator_id), frozenset())


_text = partial(lambda value, letters: value[:letters] if isinstance(value, str) else "", letters=250)
