"""The register of risks: what may stand in an entry, what is proposed, and what counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from fieldschool.charts.screening_risks import Entry
from fieldschool.i18n import _, number, percent
from fieldschool.sources import screening
from fieldschool.tools.widgets import Records, record_fields

#: Entries that there is room for.
LIMIT = 10
#: A risk of one's own; an entry that is about all ideas.
OWN, ALL = "own", "all"
#: Words for a likelihood: percent a year by short name.
OFTEN = {"rare": 2, "seldom": 5, "sometimes": 20, "often": 50, "always": 90}
#: Letters of a name, and of what reduces a risk.
SHORT, LONG = 120, 300
#: The largest loss that a box takes, in any currency.
LARGEST = 1e12


class Register(Records):
    """Risks that a participant writes down.

    A risk of the list brings along what would reduce it and, where it was counted, its likelihood; what was written is
    never replaced.

    Parameters
    ----------
    records : iterable of mapping
        As on another day.
    ideas : sequence of (id, title)
    currency : str
        Of the losses, ISO 4217.
    on_change : callable
        Called after each change.
    """

    def __init__(
        self,
        records: Iterable[Mapping[str, Any]],
        ideas: Sequence[tuple[str, str]],
        currency: str,
        on_change: Callable[[], None],
    ) -> None:
        self.known = {risk.risk_id: risk for risk in screening.risks()}
        super().__init__(
            fields(ideas, currency), records, on_change, title=_("My risks"), name_of=self._named, limit=LIMIT
        )

    def mistakes(self, values: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with an entry; also where one of two fields is needed."""
        found = super().mistakes(values)
        if values["idea"] and "idea" in found:
            found["idea"] = _("This idea is no longer on the list. Choose another one.")
        if values["risk"] == OWN and not values["own"]:
            found["own"] = _("Name the risk in a few words.")
        if not (values["often"] or values["chance"]):
            found["often"] = _("Choose how often, or write a number below.")
        return found

    def set(self, name: str, key: str, raw: Any) -> None:
        """Put something into a field; a risk of the list brings along what is known of it."""
        values = self._records.get(name)
        if key == "risk" and values is not None:
            old, new = self._proposed(values["risk"]), self._proposed(record_fields.kept(raw))
            for field in ("reduces", "chance"):
                if values[field] in ("", old[field]) and not (field == "chance" and values["often"]):
                    values[field] = new[field]
        super().set(name, key, raw)

    def set_ideas(self, ideas: Sequence[tuple[str, str]], currency: str) -> None:
        """Offer these ideas in the entries."""
        offered = fields(ideas, currency)
        if offered != self.fields:
            self.set_fields(offered)

    def entries(self, titles: Mapping[str, str]) -> list[Entry]:
        """The finished entries, as they were written.

        Parameters
        ----------
        titles : mapping
            Title by idea.
        """
        found = []
        for row in self.complete:
            idea = "" if row["idea"] == ALL else row["idea"]
            title = _("all ideas") if not idea else titles.get(idea, "")
            chance = row["chance"] if row["chance"] is not None else float(OFTEN[row["often"]])
            found.append(Entry(idea, title, self.title_of(row), chance, row["loss"], row["reduces"], row["owner"]))
        return found

    def title_of(self, row: Mapping[str, Any]) -> str:
        """What a risk is called."""
        if row["risk"] == OWN:
            return row["own"]
        found = self.known.get(row["risk"])
        return _(found.title) if found else ""

    def chosen(self) -> list[screening.Risk]:
        """The risks of the list that entries name, each once, in the order of the list."""
        named = {row["risk"] for row in self.records}
        return [risk for name, risk in self.known.items() if name in named]

    def _named(self, values: Mapping[str, str]) -> str:
        return self.title_of(values)

    def _proposed(self, risk: str) -> dict[str, str]:
        found = self.known.get(risk)
        if found is None:
            return {"reduces": "", "chance": ""}
        return {
            "reduces": _(found.reduces),
            "chance": "" if found.chance_pct is None else number(found.chance_pct),
        }


def fields(ideas: Sequence[tuple[str, str]], currency: str) -> list[dict]:
    """What is asked of a risk.

    Parameters
    ----------
    ideas : sequence of (id, title)
        Those that an entry can be about.
    currency : str
        ISO 4217.
    """
    about = [*map(list, ideas), [ALL, _("All ideas")]]
    groups = group_names()
    risks = [[risk.risk_id, _(risk.title), groups[risk.group]] for risk in screening.risks()]
    money = {"kind": "number", "min": 0, "max": LARGEST, "required": True}
    return [
        {"key": "idea", "kind": "choice", "label": _("Of which idea"), "options": about, "required": True,
         "missing": _("Choose the idea.")},
        {"key": "risk", "kind": "choice", "label": _("What can go wrong"), "required": True,
         "options": [[OWN, _("Something else: I name it below")], *risks], "missing": _("Choose a risk.")},
        {"key": "own", "kind": "text", "label": _("In my own words, if it is something else"), "longest": SHORT},
        {"key": "often", "kind": "choice", "label": _("How often"), "options": often_options()},
        {"key": "chance", "kind": "number", "min": 0, "max": 100,
         "label": _("Or in how many of 100 years, if you know it"),
         "help": _("A number here counts before the words above.")},
        {"key": "loss", "label": _("What is lost when it happens, in {currency}").format(currency=currency),
         "missing": _("Write an amount. A rough one is enough."), **money},
        {"key": "reduces", "kind": "text", "label": _("What would reduce it"), "longest": LONG},
        {"key": "owner", "kind": "text", "label": _("Who sees to it"), "longest": SHORT},
    ]  # fmt: skip


def often_options() -> list[list[str]]:
    """Words for a likelihood, each with its number."""
    words = {
        "rare": _("Rare: once in 50 years ({share})"),
        "seldom": _("Seldom: once in 20 years ({share})"),
        "sometimes": _("Sometimes: once in 5 years ({share})"),
        "often": _("Often: every second year ({share})"),
        "always": _("Almost every year ({share})"),
    }
    return [[name, words[name].format(share=percent(share, 0))] for name, share in OFTEN.items()]


def group_names() -> dict[str, str]:
    """The groups of risks, in the order shown."""
    names = {
        "price": _("Prices and costs"),
        "money": _("Exchange rate"),
        "weather": _("Weather"),
        "pest_disease": _("Pests and diseases"),
        "market_partner": _("Buyers and partners"),
        "fraud": _("Fraud"),
        "management": _("Running it"),
        "legal_policy": _("Law and programmes"),
        "household": _("The family"),
    }
    return {group: names[group] for group in screening.RISK_GROUPS}
