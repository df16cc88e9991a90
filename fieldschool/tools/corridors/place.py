"""Where one is: the corridor on view, the one that is judged, the one that is chosen, and the amounts."""

from __future__ import annotations

from dataclasses import dataclass

from fieldschool.i18n import language
from fieldschool.sources import countries
from fieldschool.tools.corridors.corridor import Facts, facts_of, works_of
from fieldschool.tools.corridors.kept import Kept


@dataclass(frozen=True)
class Place:
    """What was chosen, as far as it exists for a country.

    Attributes
    ----------
    country : str
        The own country, ISO 3166 alpha-3.
    kept : Kept
    """

    country: str
    kept: Kept

    @property
    def works(self) -> list[tuple[str, str]]:
        """The countries of work that can be chosen: code and name."""
        return [(iso3, countries.country(iso3).name(language())) for iso3 in works_of(self.country)]

    @property
    def work(self) -> str:
        """The country of work on view."""
        return self._known(self.kept.works) or works_of(self.country)[0]

    @property
    def looking(self) -> str:
        """The country of work whose corridor is judged."""
        return self._known(self.kept.looking) or self.work

    @property
    def facts(self) -> Facts:
        """The corridor on view."""
        return facts_of(self.work, self.country)

    @property
    def chosen(self) -> Facts | None:
        """The chosen corridor."""
        work = self._known(self.kept.chosen)
        return facts_of(work, self.country) if work else None

    @property
    def wanted(self) -> list[str]:
        """Countries of work that must be on the score card."""
        return [self.work, self.looking, *filter(None, [self._known(self.kept.chosen)])]

    @property
    def amount(self) -> float:
        """What is sent at once in the corridor on view."""
        return self._amount(self.facts)

    def each(self, facts: Facts) -> float:
        """What a community sends each time; as above until somebody writes another amount."""
        return self.kept.each.get(facts.currency, self._amount(facts))

    def _amount(self, facts: Facts) -> float:
        low, high = facts.ends_of_slider
        return min(max(self.kept.amounts.get(facts.currency, facts.opening), low), high)

    def _known(self, by_country: dict[str, str]) -> str:
        found = by_country.get(self.country, "")
        return found if found in works_of(self.country) else ""
