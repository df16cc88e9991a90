"""What the tools of lessons have in common: two countries, a trail, and when a state is kept."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from ipywidgets import Box, VBox, Widget

from fieldschool.tools.trail import Trail
from fieldschool.tools.widgets import Form
from fieldschool.workbook.entries import Entry

#: What earlier lessons saved, by lesson and key.
Saved = Mapping[tuple[str, str], Entry]


class LessonTool(ABC):
    """A tool as a lesson opens it. A tool says what it restores, builds, draws and publishes; this keeps the order.

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
    saved : mapping, optional
        What earlier lessons saved.

    Attributes
    ----------
    parts : dict of str to widget
        For a notebook that shows them one by one with text between.
    forms : tuple
        Those that say when they were saved.
    trail : Trail
        The states seen, for the exercise.
    """

    parts: dict[str, Widget]
    forms: tuple[Any, ...]
    _stale: tuple[str, ...] | None = None

    def __init__(
        self,
        state: Mapping[str, Any] | None = None,
        *,
        country: str = "MEX",
        seminar: str = "MEX",
        on_state: Callable[[dict], None] | None = None,
        on_country: Callable[[str], None] | None = None,
        saved: Saved | None = None,
    ) -> None:
        self._on_state, self._on_country = on_state, on_country
        self.country, self.host = country, seminar
        self.trail = Trail()
        self.saved: Saved = saved or {}
        self._restore(state if isinstance(state, Mapping) else {})
        self._build()
        self._draw()
        self._note()
        self.widget = self._whole()

    # What a tool must say -----------------------------------------------------------------------------------------

    @property
    @abstractmethod
    def state(self) -> dict[str, Any]:
        """What was chosen and written, as plain values."""

    @abstractmethod
    def _restore(self, state: Mapping[str, Any]) -> None:
        """Take over what was kept; what cannot be true of this tool is left out."""

    @abstractmethod
    def _build(self) -> None:
        """Make the forms and views, and name them in ``parts`` and ``forms``."""

    @abstractmethod
    def _draw(self) -> None:
        """Show what follows from the choices."""

    @abstractmethod
    def _seen(self) -> dict[str, Any]:
        """What exercises may look at, by the names in ``exercises/values``."""

    @abstractmethod
    def summary(self) -> list[dict[str, str]]:
        """The choices in words, for the workbook: rows of ``what`` and ``value``."""

    @abstractmethod
    def sources(self) -> tuple[str, ...]:
        """The source lines of what is seen."""

    @abstractmethod
    def says(self) -> str:
        """What the tool says now, with the numbers behind its pictures, as text."""

    # What a tool may say otherwise --------------------------------------------------------------------------------

    def all_sources(self) -> list[str]:
        """Every source behind the tool, for the list at the lesson's end."""
        return list(self.sources())

    def answers(self) -> tuple[Entry, ...]:
        """What later lessons read, each entry under a key of its own."""
        return ()

    def _whole(self) -> Widget:
        """The tool as one widget: its parts one below the other."""
        return Box(list(self.parts.values()))

    def _noted(self) -> tuple[Mapping[str, Mapping[str, Any]], str]:
        """What goes to the trail: what was made, by its short name, and which of it is being made."""
        return {"a": {"country": self.country, **self._seen()}}, "a"

    # What all do alike --------------------------------------------------------------------------------------------

    @cached_property
    def form(self) -> Form:
        """The first form."""
        return self.forms[0]

    def _note(self) -> None:
        """Add what is now to the trail, and have it kept if somebody did it."""
        self.trail.add(*self._noted())
        if self._on_state and not self.trail.just_opened:
            self._on_state(self.state)

    def _changed(self) -> None:
        """After a change: draw, and keep."""
        self._draw()
        self._note()

    def _redraw(self, *parts: str) -> None:
        """After a change that only these parts follow: draw them, and keep."""
        self._stale = parts
        try:
            self._changed()
        finally:
            self._stale = None

    def _drawn(self, parts: Sequence[str]) -> list[str]:
        """Which of the parts `_draw` has to draw: all, but after `_redraw`."""
        return [part for part in parts if self._stale is None or part in self._stale]

    def _move_to(self, country: str) -> None:
        """Take another own country, for all lessons."""
        self.country = country
        if self._on_country:
            self._on_country(country)


def stacked(*widgets: Widget, several: bool = False) -> VBox:
    """Place widgets one below the other; a picture does not stay in sight, so that questions have a phone's screen.

    Parameters
    ----------
    *widgets : Widget
        The first is a form.
    several : bool
        Whether short controls may stand side by side where there is room.
    """
    first, *others = widgets
    # In a box of its own the picture does not stay in sight.
    box = VBox([first, *(Box([other]) for other in others)])
    box.add_class("fs-stack")
    if not several:
        box.add_class("fs-one")
    return box
