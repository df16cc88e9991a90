"""An exercise file as checked objects. `exercises/README.md` explains each field to trainers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from fieldschool.exercises.conditions import Condition, Written
from fieldschool.exercises.problems import Strict, one_of, quoted, refuse
from fieldschool.exercises.texts import check_places, places
from fieldschool.exercises.vocabulary import AIM, PLANS, VALUES, State, bare, fits, kind_of, names
from fieldschool.i18n import _, ngettext

# A trainer breaks lines where the editor does; the sentence is one line, for the page as for the translator.
Text = Annotated[
    str,
    BeforeValidator(lambda found: " ".join(found.split()) if isinstance(found, str) else found),
    Field(min_length=1, max_length=1200),
]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class Part(Strict):
    """One prompt of an answer in the participant's own words."""

    key: Key
    label: Text
    words: int = Field(ge=1, le=200)


class Coaching(Strict):
    """What to look at again, and when to say so."""

    key: Key
    condition: Condition = Field(alias="if")
    look_at: Text
    say: Text


def _flat(step: object) -> object:
    """In TOML ``a.sent = 300`` is a table ``a`` with ``sent`` in it; in a trail it is one name."""
    if not isinstance(step, dict):
        return step
    flat = {}
    for name, value in step.items():
        inner = value.items() if isinstance(value, dict) and f"{name}." in PLANS else None
        flat |= {name: value} if inner is None else {f"{name}.{key}": found for key, found in inner}
    return flat


Step = Annotated[dict[str, bool | float | str], BeforeValidator(_flat)]


class Example(Strict):
    """An answer made up by the author to try the task: steps in the tool, texts, or both.

    The first step is how the tool opens; each next one has only what the participant changed.
    """

    trail: list[Step] = Field(default_factory=list)
    answer: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _values_known(self) -> Example:
        known = names()
        for step in self.trail:
            for name, value in step.items():
                if name not in known:
                    raise refuse(quoted(name), one_of(name, known), "trail")
                if not fits(value, kind_of(name)):
                    accepted = _("a value of the kind: {kind}").format(kind=kind_of(name))
                    raise refuse(f"{name} = {quoted(value)}", accepted, "trail")
        return self

    def states(self) -> list[State]:
        """The trail that the tool would publish."""
        states, now = [], {}
        for place, step in enumerate(self.trail):
            now = {**now, **step, "opened": place == 0}
            states.append(now)
        return states


class WrongExample(Example):
    """An answer that is not there yet, and the coaching it must get."""

    coaching: Key


class Task(Strict):
    """One task."""

    key: Key
    title: Text
    kind: Literal["do", "compare", "write"]
    ask: Text
    aim: dict[str, float] = Field(default_factory=dict)
    conditions: list[Condition] = Field(default_factory=list)
    parts: list[Part] = Field(default_factory=list)
    coaching: list[Coaching] = Field(min_length=1)
    hints: list[Text] = Field(min_length=2, max_length=4)
    say_when_done: Text
    model: Example
    wrong: list[WrongExample] = Field(min_length=1)

    @property
    def needs(self) -> list[Condition]:
        """What must hold for the task to be done: the conditions, or all parts of an open question."""
        return self.conditions or [Written(written=part.key) for part in self.parts]

    def names(self) -> set[str]:
        """Names of the values that the task asks for or coaches about, aims not among them."""
        conditions = [*self.needs, *(entry.condition for entry in self.coaching)]
        found = set().union(*(condition.names() for condition in conditions))
        found.update(name for entry in self.coaching for name in places(entry.say))
        return {name for name in found if not name.startswith(AIM)}

    @model_validator(mode="after")
    def _agrees(self) -> Task:
        _once((entry.key for entry in self.coaching), "coaching")
        _once((part.key for part in self.parts), "parts")
        self._check_kind()
        self._check_references()
        self._check_texts()
        return self

    def _check_kind(self) -> None:
        if self.kind == "write":
            if self.conditions:
                raise refuse(_("conditions in a task to write"), _("parts only"), "conditions")
            if not self.parts:
                raise refuse(_("nothing"), _("at least one part to write"), "parts")
        elif not self.conditions:
            raise refuse(_("nothing"), _("at least one condition"), "conditions")
        of_plans = {plan for plan in PLANS if any(name.startswith(plan) for name in self.names())}
        if self.kind == "compare" and len(of_plans) < len(PLANS):
            raise refuse(_("a comparison of one plan"), _('names with "a." and with "b."'), "conditions")
        if self.kind != "compare" and of_plans:
            raise refuse(_('a name with "a." or "b."'), _('such names in a task of the kind "compare"'), "conditions")
        for place, example in (("model", self.model), *(("wrong", wrong) for wrong in self.wrong)):
            if self.kind != "write" and len(example.trail) < 2:
                steps = len(example.trail)
                found = ngettext("{n} step", "{n} steps", steps).format(n=steps)
                raise refuse(found, _("how the tool opens and at least one step more"), f"{place}.trail")

    def _check_references(self) -> None:
        for name in self.aim:
            if name not in VALUES or not kind_of(name).is_number:
                numbers = [value for value in VALUES if kind_of(value).is_number]
                raise refuse(quoted(name), one_of(name, numbers), "aim")
        conditions = {"conditions": self.needs, "coaching": [entry.condition for entry in self.coaching]}
        parts = [part.key for part in self.parts]
        for place, group in conditions.items():
            for condition in group:
                for name in condition.names():
                    if name.startswith(AIM) and bare(name) not in self.aim:
                        raise refuse(quoted(name), one_of(name, [AIM + aim for aim in self.aim]), place)
                for part in condition.parts() - set(parts):
                    raise refuse(quoted(part), one_of(part, parts), place)
        for place, answer in (("model", self.model.answer), *(("wrong", wrong.answer) for wrong in self.wrong)):
            for part in set(answer) - set(parts):
                raise refuse(quoted(part), one_of(part, parts), f"{place}.answer")
        coaching = [entry.key for entry in self.coaching]
        for wrong in self.wrong:
            if wrong.coaching not in coaching:
                raise refuse(quoted(wrong.coaching), one_of(wrong.coaching, coaching), "wrong.coaching")

    def _check_texts(self) -> None:
        for field in ("title", "ask"):
            check_places(getattr(self, field), self.aim, field, figures=False)
        for text in (*self.hints, *(part.label for part in self.parts)):
            check_places(text, self.aim, "hints" if text in self.hints else "parts", figures=False)
        check_places(self.say_when_done, self.aim, "say_when_done", figures=True)
        for entry in self.coaching:
            check_places(entry.look_at, self.aim, f"coaching {entry.key}.look_at", figures=False)
            check_places(entry.say, self.aim, f"coaching {entry.key}.say", figures=True)


class Exercise(Strict):
    """The tasks of one lesson."""

    lesson: Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+){1,2}$")]
    title: Text
    intro: Text
    tasks: list[Task] = Field(min_length=1)

    @model_validator(mode="after")
    def _agrees(self) -> Exercise:
        _once((task.key for task in self.tasks), "tasks")
        for field in ("title", "intro"):
            check_places(getattr(self, field), {}, field, figures=False)
        return self

    def task(self, key: str) -> Task:
        """The task of that key.

        Raises
        ------
        KeyError
            When the exercise has no such task.
        """
        for task in self.tasks:
            if task.key == key:
                return task
        raise KeyError(key)


def _once(keys: Iterable[str], field: str) -> None:
    for key, times in Counter(keys).items():
        if times > 1:
            raise refuse(_('the key "{key}" {n} times').format(key=key, n=times), _("each key once"), field)
