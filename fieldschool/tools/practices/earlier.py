"""What earlier lessons left: conditions that are there, how large the place is, themes; or which lesson to do first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

import ipywidgets

from fieldschool import course
from fieldschool.charts.practices_words import theme_names
from fieldschool.i18n import _, listing, number
from fieldschool.sources.practices import conditions
from fieldschool.tools.kept import is_number, text
from fieldschool.workbook.entries import Choice, Entry, Items, Number

#: The condition that an item of the inventory (1.4) surely speaks of; other items ask something else.
CONDITIONS = {
    "I01": "c-legal",
    "I02": "c-council",
    "I03": "c-person",
    "I05": "c-budget",
    "I07": "c-data",
    "I11": "c-complaint",
    "I12": "c-consulate",
    "I17": "c-match-rules",
}
ANSWERS = {"yes": "yes", "partly": "part", "no": "no"}
#: Who one is, by the level of government of 1.4.
LEVELS = {
    "town": "city_municipality",
    "city": "city_municipality",
    "district": "city_municipality",
    "province": "state_province",
    "state": "state_province",
}
#: Theme of a strategy (2.2.2), of a group (3.1.1) and of an objective of the Global Compact (1.2).
STRATEGIES = {
    "mrc": "services",
    "consular": "services",
    "open_data": "services",
    "fin_edu": "money_lessons",
    "remit_savings": "savings",
    "digital_transfer": "remittances",
    "coop": "cooperatives",
    "pooled_savings": "investment",
    "coinvest": "investment",
    "match_business": "matched",
    "edu_match": "matched",
    "match_works": "matched",
    "children": "families",
    "psychosocial": "families",
    "reception": "return",
    "reintegration": "return",
    "skills_rec": "skills",
    "diaspora_experts": "skills",
    "council": "partnership",
    "associations": "partnership",
    "solidarity_fund": "partnership",
}
GROUPS = {
    "children": "families",
    "spouses": "families",
    "carers": "families",
    "savers": "investment",
    "planned": "return",
    "forced": "return",
}
OBJECTIVES = {
    "1": "services",
    "14": "services",
    "18": "skills",
    "19": "partnership",
    "20": "remittances",
    "21": "return",
}
#: Themes that are taken over, things seen on the visit that are named, and letters of one.
THEMES, SEEN, LETTERS = 3, 3, 160
#: What is read.
READ = (
    ("1.4", "have"),
    ("3.4", "take_home"),
    ("1.2", "priorities"),
    ("2.2.2", "strategy_mix"),
    ("3.1.1", "target_group"),
)


@dataclass(frozen=True)
class Earlier:
    """What was saved.

    Attributes
    ----------
    have : dict of str to str
        Answer by condition.
    level : str
        Empty where nothing was said.
    people : float or None
        Who live in the place.
    themes : tuple of str
    seen : tuple of str
        What was brought home from the visits, as it was typed.
    there : frozenset of str
        Lessons that left something.
    """

    have: Mapping[str, str] = field(default_factory=dict)
    level: str = ""
    people: float | None = None
    themes: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    there: frozenset[str] = frozenset()


def read(saved: Mapping[tuple[str, str], Entry]) -> Earlier:
    """Read what was saved; anything that is not what is expected counts as nothing."""
    have = {}
    for key in ("have", "lack"):
        for row in _rows(saved, "1.4", key):
            condition, answer = CONDITIONS.get(text(row.get("item_id"))), ANSWERS.get(text(row.get("answer")))
            if condition and answer:
                have[condition] = answer
    level, people = saved.get(("1.4", "level")), saved.get(("1.4", "people"))
    group = saved.get(("3.1.1", "target_group"))
    found = [
        *(STRATEGIES.get(text(row.get("strategy_id"))) for row in _rows(saved, "2.2.2", "strategy_mix")),
        GROUPS.get(group.value) if isinstance(group, Choice) else None,
        *(OBJECTIVES.get(_number(row.get("objective"))) for row in _rows(saved, "1.2", "priorities")),
    ]
    seen = [text(row.get("what"), LETTERS).strip() for row in _rows(saved, "3.4", "take_home")]
    return Earlier(
        have,
        LEVELS.get(level.value, "") if isinstance(level, Choice) else "",
        people.value if isinstance(people, Number) and people.value > 0 else None,
        tuple(dict.fromkeys(theme for theme in found if theme))[:THEMES],
        tuple(one for one in seen if one)[:SEEN],
        frozenset(lesson for lesson, key in READ if _is_there(saved.get((lesson, key)))),
    )


class EarlierView(ipywidgets.HTML):
    """What was taken over, lesson by lesson, and which lesson left nothing."""

    def __init__(self, earlier: Earlier) -> None:
        super().__init__()
        self.add_class("fs-html")
        answers = {"yes": _("Yes"), "part": _("In part"), "no": _("No")}
        taken = "; ".join(_(conditions()[name].title) + f": {answers[answer]}" for name, answer in earlier.have.items())
        place = _("About {n} people live in your place.").format(n=number(earlier.people)) if earlier.people else ""
        named = theme_names()
        themes = listing([named[theme] for theme in earlier.themes])
        self.rows = [
            ("1.4", _("What your place has"), " ".join(part for part in (taken, place) if part)),
            ("3.4", _("What you brought home from the visits"), "; ".join(earlier.seen)),
            ("2.2.2", _("Themes of your strategies, your group and your priorities"), themes),
        ]
        # A theme may come from any of three lessons; those that left nothing are all named.
        missing = [lesson for lesson, _key in READ if lesson not in earlier.there]
        self.missing = missing
        cards = "".join(_card(*row) for row in self.rows if row[2])
        if missing:
            title = _("Nothing is saved yet in these lessons. You can go on without them.")
            links = "".join(f"<p>{one}</p>" for one in map(_link, missing))
            cards += f'<li class="fs-card"><h3>{escape(title)}</h3>{links}</li>'
        self.value = f'<ul class="fs-cards">{cards}</ul>'

    def __repr__(self) -> str:
        return f"EarlierView({[lesson for lesson, _title, said in self.rows if said]!r})"

    def says(self) -> str:
        """All that is shown, as text."""
        said = [f"{title} ({lesson}): {words}" for lesson, title, words in self.rows if words]
        return "\n".join(
            [
                *said,
                *(
                    [_("Nothing is saved yet in: {lessons}").format(lessons=listing(self.missing))]
                    if self.missing
                    else []
                ),
            ]
        )


def _card(lesson: str, title: str, said: str) -> str:
    where = _("From lesson {number}").format(number=lesson)
    return (
        f'<li class="fs-card"><h3>{escape(title)}</h3><p class="fs-place">{escape(where)}</p><p>{escape(said)}</p></li>'
    )


def _link(lesson: str) -> str:
    """The lesson's title, with a link if it is built. It is relative: all lessons stand beside each other."""
    entry = course.load().lesson(lesson)
    words = _("{number}: {title}").format(number=lesson, title=_(entry.title))
    return f'<a href="{escape(entry.stem)}">{escape(words)}</a>' if entry.built else escape(words)


def _rows(saved: Mapping[tuple[str, str], Entry], lesson: str, key: str) -> list[Mapping[str, Any]]:
    entry = saved.get((lesson, key))
    return list(entry.value) if isinstance(entry, Items) else []


def _is_there(entry: Entry | None) -> bool:
    return bool(getattr(entry, "value", None)) and getattr(entry, "value", None) != "open"


def _number(value: object) -> str:
    return str(int(value)) if is_number(value) and value == int(value) else text(value)
