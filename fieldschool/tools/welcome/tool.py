"""The welcome: what happens when a country is chosen, a statement rated, or something said of oneself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ipywidgets import Box

from fieldschool import course
from fieldschool.i18n import _, language, number
from fieldschool.sources import countries
from fieldschool.tools.trail import Trail
from fieldschool.tools.two_countries import TwoCountries, compare
from fieldschool.tools.welcome.fields import OPEN, SCALE, profile_fields, roles, statement_fields
from fieldschool.tools.welcome.timetable_view import TimetableView
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Choice, Entry, Number, Text

LESSON = "0.0"
#: What the numbers of the self-assessment are counted in; lesson 4.3 compares them with those of the last day.
UNIT = "1 to 5"
#: Letters that are kept of a place.
PLACE_LETTERS = 120


class WelcomeTool:
    """The tool of lesson 0.0, in three parts: ``countries``, ``timetable``, ``self_assessment``.

    Parameters
    ----------
    state : dict, optional
        What `state` gave on another day; what is no longer known in it is left out.
    country : str
        The participant's own country, ISO 3166 alpha-3.
    seminar : str
        The host country.
    on_state : callable, optional
        Called as ``on_state(state)`` after each change.
    on_country : callable, optional
        Called as ``on_country(iso3)`` when another own country is chosen.

    Attributes
    ----------
    parts : dict of str to widget
        For a notebook that shows them one by one with text between.
    forms : tuple of Form
        Those that say when they were saved.
    trail : Trail
        The states seen, for the exercise.
    """

    def __init__(
        self,
        state: dict[str, Any] | None = None,
        *,
        country: str = "MEX",
        seminar: str = "MEX",
        on_state: Callable[[dict], None] | None = None,
        on_country: Callable[[str], None] | None = None,
    ) -> None:
        self._on_state, self._on_country = on_state, on_country
        self.country, self.host = country, seminar
        self.trail = Trail()
        statements = statement_fields()
        self._statements = {field["key"]: field["label"] for field in statements}
        self._restore(state or {})
        profile = {"country": self.country, "host": self.host, "role": self.role, "place": self.place}
        self.form = Form(profile_fields(), profile, self._said, title=_("My seminar"))
        ratings = {key: self.ratings.get(key) for key in self._statements}
        self.assessment = Form(statements, ratings, self._rated, title=_("Where I stand today"))
        self.forms = (self.form, self.assessment)
        self.view = View()
        self.timetable = TimetableView(course.load())
        self._compare()
        self._note()
        self.parts = {
            "countries": side_by_side(self.form, self.view),
            "timetable": self.timetable,
            "self_assessment": self.assessment,
        }
        self.widget = Box(list(self.parts.values()))

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was said, as plain values. The two countries are kept for all lessons, not here."""
        return {"role": self.role, "place": self.place, "ratings": dict(self.ratings)}

    def _restore(self, state: Mapping[str, Any]) -> None:
        role, place, ratings = (state.get(name) for name in ("role", "place", "ratings"))
        self.role = role if role in [option[0] for option in roles()] else OPEN
        self.place = place[:PLACE_LETTERS] if isinstance(place, str) else ""
        known = ratings if isinstance(ratings, dict) else {}
        # True is 1 to Python, and would be a rating.
        self.ratings = {
            key: known[key] for key in self._statements if type(known.get(key)) is int and known[key] in SCALE
        }

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read, each under its own key: the host country, the profile, the ratings before."""
        options = tuple(option[0] for option in roles())
        return (
            Text(lesson=LESSON, key="host", value=self.host),
            Choice(lesson=LESSON, key="profile.role", value=self.role, options=options),
            Text(lesson=LESSON, key="profile.place", value=self.place),
            *(
                Number(lesson=LESSON, key=f"before.{key}", value=float(rating), unit=UNIT)
                for key, rating in self.ratings.items()
            ),
        )

    def summary(self) -> list[dict[str, str]]:
        """The two countries and how far the self-assessment is, in words, for the workbook."""
        rated = _("{n} of {all}").format(n=number(len(self.ratings)), all=number(len(self._statements)))
        return [
            {"what": _("My own country"), "value": _name(self.country)},
            {"what": _("The host country"), "value": _name(self.host)},
            {"what": _("Statements rated"), "value": rated},
        ]

    def sources(self) -> tuple[str, ...]:
        """The source lines of the five figures."""
        return tuple(self.compared.sources())

    def all_sources(self) -> list[str]:
        """Every source behind the tool, for the list at the lesson's end."""
        return self.compared.sources()

    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""
        found = self.compared
        sentences = [found.sentence, *(picture.sentence for picture in found.pictures), found.caution]
        statements = "\n".join(self._statements.values())
        parts = ["\n".join(filter(None, sentences)), str(found.table), self.timetable.says(), statements]
        return "\n\n".join(parts)

    # What a change does -------------------------------------------------------------------------------------------

    def _said(self, key: str, raw: Any) -> None:
        value = self.form.accept(key, raw)
        if value is None:
            return
        setattr(self, key, value[:PLACE_LETTERS])
        if key in ("country", "host"):
            self._compare()
        if key == "country" and self._on_country:
            self._on_country(value)
        self._note()

    def _rated(self, key: str, raw: Any) -> None:
        value = self.assessment.accept(key, raw)
        if value is None:
            return
        self.ratings[key] = value
        self._note()

    def _compare(self) -> None:
        self.compared: TwoCountries = compare(self.country, self.host)
        self.view.show(self.compared.page())
        self.view.sources = self.compared.sources()

    def _note(self) -> None:
        """Add what is now to the trail, and have it kept if somebody did it."""
        seen = {"country": self.country, "rated": len(self.ratings), "statements": len(self._statements)}
        self.trail.add({"a": seen}, "a")
        if self._on_state and not self.trail.just_opened:
            self._on_state(self.state)


def _name(iso3: str) -> str:
    return countries.country(iso3).name(language())
