"""The one object a notebook talks to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from IPython.display import Markdown

from fieldschool import course
from fieldschool.i18n import _, ngettext
from fieldschool.workbook.debounce import Debounce
from fieldschool.workbook.entries import Items, State, Text
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store
from fieldschool.workbook.whose import participant

if TYPE_CHECKING:
    from fieldschool.tools.figure_view import FigureView

#: Where the choices of the two countries are kept: lesson and key. They hold in every lesson.
COUNTRY, HOST = ("0.0", "country"), ("0.0", "host")


class Lesson:
    """A lesson as its notebook sees it: heading, tool, charts, exercise, sources.

    Parameters
    ----------
    number : str
        As in ``course.toml``, such as ``3.2.1``.
    saver : Saver, optional
        Keeps the answers; the participant's own workbook when not given.

    Raises
    ------
    CourseError
        When the course has no such lesson.
    """

    def __init__(self, number: str, saver: Saver | None = None) -> None:
        self.course = course.load()
        self.entry = self.course.lesson(number)
        self.saver = saver or Saver(Store(), participant())
        self._saved = self.saver.latest()
        self._followers: list[Callable[[str], None]] = []
        self._shown: list[FigureView] = []
        self._keep_at_rest = Debounce(self._keep)

    @cached_property
    def country(self) -> str:
        """The participant's country, ISO 3166 alpha-3; the one of ``course.toml`` until one is chosen."""
        return self._chosen(COUNTRY)

    @cached_property
    def host(self) -> str:
        """The host country, ISO 3166 alpha-3; the one of ``course.toml`` until another is chosen."""
        return self._chosen(HOST)

    def _chosen(self, place: tuple[str, str]) -> str:
        from fieldschool.sources.countries import UnknownCountry, country

        saved = self._saved.get(place)
        try:
            return country(saved.value).iso3 if saved else self.course.start_country
        except (UnknownCountry, AttributeError):
            return self.course.start_country

    def heading(self) -> Markdown:
        """What the lesson is for and how long it takes."""
        minutes = self.entry.minutes
        time = _("{all} minutes: {teaching} to teach, {exercise} for the exercise.").format(
            all=minutes.lesson, teaching=minutes.teaching, exercise=minutes.exercise
        )
        first = ngettext("After this lesson you can:", "After this lesson you can:", len(self.entry.objectives))
        return Markdown("\n".join([first, "", *(f"- {_(text)}" for text in self.entry.objectives), "", time]))

    @cached_property
    def _tool(self) -> Any:
        module = import_module(f"fieldschool.tools.{self.entry.tool.name}")
        tool = module.TOOL(
            self._state(),
            country=self.country,
            seminar=self.host,
            on_state=self._changed,
            on_country=self._moved,
            saved=dict(self._saved),
        )
        for form in tool.forms:
            self._show_status(form)
        return tool

    def _state(self) -> dict | None:
        """How the tool was left; not when another country was chosen since, for which its settings mean nothing."""
        saved = self._saved.get((self.entry.number, self.entry.tool.name))
        if not isinstance(saved, State) or saved.value.get("country", self.country) != self.country:
            return None
        return saved.value

    def tool(self, part: str = "") -> Any:
        """The lesson's tool, as the participant left it.

        Parameters
        ----------
        part : str, optional
            Name of a part, where a tool has several and a lesson shows them one by one.
        """
        return self._tool.parts[part] if part else self._tool.widget

    def says(self) -> None:
        """Print what the charts and the tool say, with their numbers: for trainers, and for the stored output."""
        for picture in (view.picture for view in self._shown):
            print(f"{picture.sentence}\n\n{picture.table}\n\n{'; '.join(picture.sources)}\n")
        print(self._tool.says())

    def show(self, name: str) -> Any:
        """A small chart of the lesson, for the participant's country; it follows the choice of country.

        Parameters
        ----------
        name : str
            Module in ``fieldschool.tools`` with ``chart(iso3) -> Picture``.
        """
        from fieldschool.tools.figure_view import FigureView

        chart = import_module(f"fieldschool.tools.{name}").chart
        view = FigureView(chart(self.country))
        self._shown.append(view)
        self._followers.append(lambda iso3: view.show(chart(iso3)))
        return view

    def exercise(self) -> Any:
        """The lesson's tasks, with the states they were left in."""
        from fieldschool.tools.exercise import ExerciseTool

        panel = ExerciseTool(self.entry.stem, self.saver, self._tool.trail)
        self._show_status(panel.tasks)
        return panel.tasks

    def programmes(self) -> Any:
        """Real programmes and what is known of their effect; the participant's country first."""
        from fieldschool.tools.programmes import ProgrammesView

        view = ProgrammesView(self.country)
        self._followers.append(view.show_country)
        return view

    def sources(self) -> Any:
        """Where every figure of the lesson comes from; it follows the choice of country."""
        from fieldschool.tools.sources_view import SourcesView

        def lines() -> list[str]:
            charts = [line for view in self._shown for line in view.picture.sources]
            return [*self._tool.all_sources(), *charts]

        view = SourcesView(lines)
        self._followers.append(lambda _iso3: view.show())
        return view

    def _changed(self, state: dict) -> None:
        self.saver.changed()
        self._keep_at_rest(state)

    def _keep(self, state: dict) -> None:
        number, name = self.entry.number, self.entry.tool.name
        others = self._tool.answers()
        if any(entry.key == name for entry in others):
            # It would stand in for the tool's own state, and what was done would be gone on another day.
            raise ValueError(f"The tool {name} keeps its state under {name!r}; its answers need other keys.")
        self.saver.rested()
        self.saver.save(
            State(lesson=number, key=name, value=state),
            Items(lesson=number, key=f"{name}.plan", value=self._tool.summary(), sources=self._tool.sources()),
            *others,
        )

    def _moved(self, iso3: str) -> None:
        self.country = iso3
        self.saver.save(Text(lesson=COUNTRY[0], key=COUNTRY[1], value=iso3))
        for follow in self._followers:
            follow(iso3)

    def _show_status(self, widget: Any) -> None:
        def show(status) -> None:
            widget.set_status(status.text, status.state, status.offer)

        def load(_widget: Any, message: object, _buffers: object) -> None:
            asked = isinstance(message, Mapping) and message.get("do") == "load"
            if asked and self.saver.take_other().state == "saved":
                widget.send({"do": "reload"})

        show(self.saver.status)
        self.saver.on_change(show)
        widget.on_msg(load)
