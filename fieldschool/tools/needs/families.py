"""The table of families: what may stand in it, invented families as its first rows, and a row as two budgets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldschool.charts.needs_words import line_names
from fieldschool.i18n import _
from fieldschool.models.needs import LINES, Back, Budget
from fieldschool.sources.budgets import Profile
from fieldschool.tools.widgets.kinds import LARGEST

#: Families that there is room for in a country.
LIMIT = 10
#: Letters of all that is kept of the families of all countries.
ROOM = 30_000
#: Where a family comes from, if a participant wrote it.
OWN = "own"
#: Texts of a family, and the letters of each.
TEXTS = {"title": 100, "who": 200, "wants": 200, "worries": 200}
Records = list[dict[str, str]]


@dataclass(frozen=True)
class FamilyBudget:
    """A family of the table.

    Attributes
    ----------
    key : str
        ``profile_id`` of an invented family, ``own1``, ``own2`` ... of others.
    title, who, wants, worries, note : str
        In the reader's language, or as they were typed.
    invented, returned : bool
    debt : float
    before, after : Budget
    back : Back or None
    """

    key: str
    title: str
    who: str
    wants: str
    worries: str
    note: str
    invented: bool
    returned: bool
    debt: float
    before: Budget
    after: Budget
    back: Back | None


def record_fields(profiles: Sequence[Profile], currency: str) -> list[dict]:
    """The fields of a family, in the order of a spreadsheet's columns."""
    lines = line_names()
    origins = [[OWN, _("A family that I know")]]
    origins += [[one.profile_id, _("Invented: {title}").format(title=_(one.title))] for one in profiles]
    texts = {
        "title": (_("A short name, not a real one"), _("Like: baker, three children, son in Madrid.")),
        "who": (_("Who is in the family"), ""),
        "wants": (_("What they want"), ""),
        "worries": (_("What worries them"), ""),
    }
    fields: list[dict] = [
        {"key": key, "kind": "text", "label": label, "longest": TEXTS[key], **({"help": words} if words else {})}
        for key, (label, words) in texts.items()
    ]
    fields[0] |= {"required": True, "missing": _("Give the family a short name, so that you find it in the lists.")}
    fields.append(
        {"key": "origin", "kind": "choice", "label": _("Where it comes from"), "options": origins, "start": OWN}
    )
    before, after = _("{what}, before ({currency})"), _("{what}, after ({currency})")

    def money(key: str, label: str, **more: Any) -> dict:
        return {"key": key, "kind": "number", "label": label, "min": 0, "max": LARGEST, **more}

    eats = _("Every family eats: write about what food takes in a month.")
    fields.append(money("earned_before", before.format(what=_("Earned at home"), currency=currency)))
    fields.append(money("earned_after", after.format(what=_("Earned at home"), currency=currency)))
    fields.append(money("received", after.format(what=_("Arrives from abroad"), currency=currency)))
    for name in (*LINES, "loan"):
        must = {"required": True, "missing": eats} if name == "food" else {}
        fields.append(money(f"{name}_before", before.format(what=lines[name], currency=currency), **must))
        fields.append(money(f"{name}_after", after.format(what=lines[name], currency=currency), **must))
    fields.append(money("debt", _("Borrowed to leave ({currency})").format(currency=currency)))
    fields.append(
        money("back_earned", _("Would be earned at home after a return ({currency})").format(currency=currency))
    )
    fields.append(money("back_living", _("Cost of one more at the table ({currency})").format(currency=currency)))
    return fields


def heading(values: Mapping[str, str]) -> str:
    """Name a row of the table, with a mark where the course invented it."""
    title = values.get("title", "")
    return _("{title} (invented)").format(title=title) if title and values.get("origin", OWN) != OWN else title


def invented(profiles: Iterable[Profile]) -> Records:
    """Invented families as rows of the table, in the reader's language."""
    return [_row(profile) for profile in profiles]


def _row(profile: Profile) -> dict[str, str]:
    texts = {key: _(getattr(profile, key)) for key in TEXTS}
    money = {"earned_before": profile.earned_before, "earned_after": profile.earned_after,
             "received": profile.received, "debt": profile.debt}  # fmt: skip
    for when in ("before", "after"):
        spent = getattr(profile, f"spent_{when}")
        money |= {f"{name}_{when}": spent.get(name, 0.0) for name in LINES}
        money[f"loan_{when}"] = getattr(profile, f"loan_{when}")
    if profile.back is not None:
        money |= dict(zip(("back_earned", "back_living"), profile.back, strict=True))
    # Whole units without a mark for thousands: they are read the same in every language.
    return texts | {"origin": profile.profile_id} | {key: str(round(amount)) for key, amount in money.items()}


def kept(records: Iterable[Mapping[str, str]], start: Records) -> Records:
    """The rows as they are saved; what an invented family (of ``start``) says in the reader's language is not."""
    by_origin = {row["origin"]: row for row in start}
    found = []
    for record in records:
        same = by_origin.get(record.get("origin", ""), {})
        found.append(
            {key: text for key, text in record.items() if text and not (key in TEXTS and text == same.get(key))}
        )
    return found


def opened(saved: Any, start: Records) -> Records:
    """The rows as they are shown: as they were saved, else the invented families (``start``)."""
    if not isinstance(saved, list):
        return start
    by_origin = {row["origin"]: row for row in start}
    found = []
    for row in saved[:LIMIT]:
        if not isinstance(row, dict):
            continue
        origin = row.get("origin")
        same = by_origin.get(origin, {}) if isinstance(origin, str) else {}
        texts = {key: same[key] for key in TEXTS if key in same}
        typed = {
            key: value for key, value in row.items() if isinstance(key, str) and isinstance(value, str | int | float)
        }
        found.append(texts | typed | {"origin": origin if same else OWN})
    return found


def refused(records: Iterable[Mapping[str, str]], others: int) -> str:
    """One sentence when there are more letters than can be kept; ``others`` are those of other countries."""
    letters = len(json.dumps(list(records), ensure_ascii=False)) + others
    if letters <= ROOM:
        return ""
    return _("There is no room for so much text. Shorten what the families say, or take one out.")


def families(complete: Iterable[Mapping[str, Any]], profiles: Iterable[Profile]) -> list[FamilyBudget]:
    """Read the finished rows as families."""
    start = {profile.profile_id: profile for profile in profiles}
    found: dict[str, FamilyBudget] = {}
    mine = 0
    for values in complete:
        profile = start.get(values["origin"])
        if profile is not None and profile.profile_id not in found:
            key = profile.profile_id
        else:
            mine += 1
            key = f"{OWN}{mine}"
        found[key] = _family(key, values, profile)
    return list(found.values())


def _family(key: str, values: Mapping[str, Any], profile: Profile | None) -> FamilyBudget:
    def amount(name: str) -> float:
        return float(values[name] or 0.0)

    before, after = (
        Budget(
            earned=amount(f"earned_{when}"),
            received=amount("received") if when == "after" else 0.0,
            spent={name: amount(f"{name}_{when}") for name in LINES},
            loan=amount(f"loan_{when}"),
        )
        for when in ("before", "after")
    )
    known = values["back_earned"] is not None or values["back_living"] is not None
    back = Back(amount("back_earned"), amount("back_living")) if known else None
    note = _(profile.note) if profile is not None and profile.note else ""
    texts = (values[name] for name in TEXTS)
    returned = profile.returned if profile is not None else False
    return FamilyBudget(key, *texts, note, profile is not None, returned, amount("debt"), before, after, back)
