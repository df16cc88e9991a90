"""Diaspora explorer: what happens when a control is moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ipywidgets import Widget

from fieldschool.charts import diaspora as chart
from fieldschool.i18n import _
from fieldschool.models import diaspora as model
from fieldschool.sources import diaspora, places
from fieldschool.tools.base import LessonTool, stacked
from fieldschool.tools.diaspora import fields, kept, pages, reading, regions
from fieldschool.tools.diaspora.fields import OPEN, TEXTS, THERE
from fieldschool.tools.diaspora.leaves import leaves
from fieldschool.tools.widgets import Form, View, side_by_side
from fieldschool.workbook.entries import Entry


class DiasporaTool(LessonTool):
    """The tool of lesson 2.1.3, in six parts: ``where``, ``change``, ``corridors``, ``composition``,
    ``places_at_home``, ``mine``.
    """  # fmt: skip

    # What is kept -----------------------------------------------------------------------------------------------

    def _restore(self, state: Mapping[str, Any]) -> None:
        self.chosen = kept.chosen(state, self.country, self.host)
        self.there, self.texts = kept.written(state)
        self.seen = kept.seen(state)
        self._look()

    @property
    def state(self) -> dict[str, Any]:
        """What was chosen, looked at and written. The country is kept for all lessons, not here."""
        looked = {key: list(values) for key, values in self.seen.items()}
        return {**self.chosen, "there": dict(self.there), "texts": dict(self.texts), "looked_at": looked}

    @property
    def theirs(self) -> list[str]:
        """Countries where most from the participant's own place live, in order."""
        return list(dict.fromkeys(code for code in self.there.values() if code != OPEN))

    def answers(self) -> tuple[Entry, ...]:
        """What other lessons read: ``who_my_diaspora_is``, ``from_my_place``, and the texts."""
        last = self.last
        equal = model.effective_number(last.people)
        return leaves(last, self._women(), equal, self.theirs, self.texts, reading.spread_sources(self.country))

    def summary(self) -> list[dict[str, str]]:
        """Where they live and what was written, in words, for the workbook."""
        last = self.last
        rows = [{"what": _("Where they live"), "value": chart.sentence(last)}]
        if self.theirs:
            own = "; ".join(reading.name_of(code) for code in self.theirs)
            rows.append({"what": _("From my place"), "value": own})
        said = {key: self.texts[key].strip() for key in TEXTS}
        return rows + [{"what": fields.text_name(key), "value": text} for key, text in said.items() if text]

    # How it is made -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.where = Form(fields.where_fields(), self._where_values(), self._moved, title=_("What to look at"))
        self.measure = Form(fields.measure_fields(), {"measure": self.chosen["measure"]}, self._measured)
        self.topic = Form(fields.topic_fields(), {"topic": self.chosen["topic"]}, self._asked)
        self.regions = Form(self._region_fields(), self._region_values(), self._at_home)
        own = {**self.there, **self.texts}
        self.mine = Form(fields.mine_fields(), own, self._wrote, title=_("Who my diaspora is"))
        self.forms = (self.where, self.measure, self.topic, self.regions, self.mine)
        self.map = View(atlas=places.atlas())
        self.changed, self.corridors, self.people, self.home, self.told = (View() for _part in range(5))
        self.parts: dict[str, Widget] = {
            "where": side_by_side(self.where, self.map),
            "change": self.changed,
            "corridors": stacked(self.measure, self.corridors),
            "composition": stacked(self.topic, self.people),
            "places_at_home": stacked(self.regions, self.home),
            "mine": stacked(self.mine, self.told),
        }

    def _where_values(self) -> dict[str, Any]:
        return {"country": self.country, **{key: self.chosen[key] for key in ("year", "who", "view")}}

    def _region_fields(self) -> list[dict]:
        return fields.region_fields(self.chosen["of"], self.chosen["counted"])

    def _region_values(self) -> dict[str, Any]:
        return {field["key"]: self.chosen[field["key"]] for field in self._region_fields()}

    # What a change does -------------------------------------------------------------------------------------------

    def _moved(self, key: str, raw: Any) -> None:
        value = self.where.accept(key, raw)
        if value is None:
            return
        if key == "country":
            self._take_country(value)
            return
        if key == "year":
            # A box takes any number between the ends; only some years were counted.
            self.chosen["year"] = min(diaspora.years(), key=lambda year: abs(year - value))
            self.where.set_values(year=self.chosen["year"])
        else:
            self.chosen[key] = value
        self._look()
        self._draw_where()
        self._note()

    def _take_country(self, country: str) -> None:
        self._move_to(country)
        self.chosen |= kept.home_of(country, self.host)
        self._open_regions()
        self._changed()

    def _measured(self, key: str, raw: Any) -> None:
        value = self.measure.accept(key, raw)
        if value is not None:
            self.chosen["measure"] = value
            self._look()
            self._draw_corridors()
            self._note()

    def _asked(self, key: str, raw: Any) -> None:
        value = self.topic.accept(key, raw)
        if value is not None:
            self.chosen["topic"] = value
            self._look()
            self._draw_people()
            self._note()

    def _at_home(self, key: str, raw: Any) -> None:
        value = self.regions.accept(key, raw)
        if value is None:
            return
        self.chosen[key] = round(value) if key == "region_year" else value
        if key == "of":
            self.chosen |= kept.home_of(value, value)
        if key in ("of", "counted"):
            self._open_regions()
        self._draw_home()
        self._note()

    def _open_regions(self) -> None:
        """Show the fields of the country that is looked at, with its years and its places."""
        with self.regions.hold_sync():
            self.regions.values, self.regions.fields = self._region_values(), self._region_fields()

    def _wrote(self, key: str, raw: Any) -> None:
        value = self.mine.accept(key, raw)
        if value is None:
            return
        if key in THERE:
            self.there[key] = value
        else:
            self.texts[key] = value[: fields.LETTERS]
        self._draw_mine()
        self._note()

    def _look(self) -> None:
        """Remember what was looked at, for the exercise."""
        for key in kept.LOOKED_AT:
            self.seen[key] = list(dict.fromkeys([*self.seen[key], self.chosen[key]]))

    # What is shown ------------------------------------------------------------------------------------------------

    def _women(self) -> float:
        last = self.counted[-1:]
        return model.women_share(last[0].people, last[0].women) if last else float("nan")

    def _draw(self) -> None:
        self.counted = counted = reading.counted(self.country)
        self.last = reading.spread(self.country, diaspora.years()[-1], "all")
        self._draw_where()
        self.changed.show(pages.change(reading.name_of(self.country), counted))
        self.changed.sources = list(reading.spread_sources(self.country)[:1])
        self._draw_corridors()
        self._draw_people()
        self._draw_home()
        self._draw_mine()

    def _draw_where(self) -> None:
        self.spread = reading.spread(self.country, self.chosen["year"], self.chosen["who"])
        self.map.show(pages.where(self.spread, whole=self.chosen["view"] == "whole"))
        self.map.sources = list(reading.spread_sources(self.country))

    def _draw_corridors(self) -> None:
        found = reading.corridors_of(self.country)
        self.corridors.show(pages.corridors(reading.name_of(self.country), self.chosen["measure"], found))
        self.corridors.sources = list(reading.corridor_sources(self.country))

    def _draw_people(self) -> None:
        shown, sources = pages.composition(reading.name_of(self.country), self.chosen["topic"], self.country)
        self.people.show(shown)
        self.people.sources = list(sources)

    def _draw_home(self) -> None:
        home, chosen = places.homes()[self.chosen["of"]], self.chosen
        found = regions.read(home, chosen["counted"], chosen["region_year"], chosen["quarter"], chosen["marked"])
        self.home.show(pages.region(found, own=self.country in regions.known()))
        self.home.sources = list(regions.sources(home, chosen["counted"]))

    def _draw_mine(self) -> None:
        self.told.show(pages.mine(self.last, self._women(), self.theirs, self.texts))

    def _seen(self) -> dict[str, Any]:
        found = self.spread
        top = found.destinations[0] if found.destinations else None
        return {
            "diaspora_who": self.chosen["who"],
            "diaspora_top_pct": 100 * found.share(top.people) if top else None,
            "diaspora_countries": len(found.destinations),
            "diaspora_years_seen": len(self.seen["year"]),
            "diaspora_first_seen": diaspora.years()[0] in self.seen["year"],
            "diaspora_groups_seen": len(self.seen["who"]),
            "diaspora_measures_seen": len(self.seen["measure"]),
            "diaspora_topics_seen": len(self.seen["topic"]),
            "diaspora_there": len(self.theirs),
            "diaspora_written": sum(bool(text.strip()) for text in self.texts.values()),
        }

    # What it says -------------------------------------------------------------------------------------------------

    def sources(self) -> tuple[str, ...]:
        """The source lines of map and bars."""
        return reading.spread_sources(self.country)

    def all_sources(self) -> list[str]:
        """Every source behind what is on view, for the list at the lesson's end."""
        views = (self.map, self.changed, self.corridors, self.people, self.home)
        return list(dict.fromkeys(line for view in views for line in view.sources))

    def says(self) -> str:
        """What each part says now, with the numbers behind its pictures, as text."""
        views = (self.map, self.changed, self.corridors, self.people, self.home, self.told)
        return "\n\n".join(pages.spoken(view.content) for view in views)
