"""The welcome: what happens when a country is chosen, a statement rated, or something said of oneself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldschool import course
from fieldschool.i18n import _, language, number
from fieldschool.sources import countries
from fieldschool.tools.base import LessonTool
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


class WelcomeTool(LessonTool):
    """The tool of lesson 0.0, in three parts: ``countries``, ``timetable``, ``self_assessment``."""

    def _build(self) -> None:
        profile = {"country": self.country, "host": self.host, "role": self.role, "place": self.place}
        self.form = Form(profile_fields(), profile, self._said, title=_("My seminar"))
        ratings = {key: self.ratings.get(key) for key in self._statements}
        self.assessment = Form(statement_fields(), ratings, self._rated, title=_("Where I stand today"))
        self.forms = (self.form, self.assessment)
        self.view = View()
        self.timetable = TimetableView(course.load())
        self.parts = {
            "countries": side_by_side(self.form, self.view),
            "timetable": self.timetable,
            "self_assessment": self.assessment,
        }

    # What is kept -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> dict[str, Any]:
        """What was said, as plain values. The two countries are kept for all lessons, not here."""
        return {"role": self.role, "place": self.place, "ratings": dict(self.ratings)}

    def _restore(self, state: Mapping[str, Any]) -> None:
        self._statements = {field["key"]: field["label"] for field in statement_fields()}
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
            self._draw()
        if key == "country":
            self._move_to(value)
        self._note()

    def _rated(self, key: str, raw: Any) -> None:
        value = self.assessment.accept(key, raw)
        if value is None:
            return
        self.ratings[key] = value
        self._note()

    def _draw(self) -> None:
        self.compared: TwoCountries = compare(self.country, self.host)
        self.view.show(self.compared.page())
        self.view.sources = self.compared.sources()

    def _seen(self) -> dict[str, Any]:
        return {"rated": len(self.ratings), "statements": len(self._statements)}


def _name(iso3: str) -> str:
    return countries.country(iso3).name(language())
