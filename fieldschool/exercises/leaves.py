"""Single conditions: what each looks at, and whether it holds in a scene."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from fieldschool.exercises.problems import Strict, one_of, quoted, refuse
from fieldschool.exercises.scene import Scene
from fieldschool.exercises.vocabulary import (
    AIM,
    VALUES,
    alike,
    changed,
    fits,
    is_known,
    is_number,
    kind_of,
    names,
)
from fieldschool.i18n import _, ngettext


def _known(name: str) -> str:
    if name not in _NAMES:
        raise refuse(quoted(name), one_of(name, _NAMES))
    return name


def _known_right(right: float | str) -> float | str:
    if isinstance(right, str) and not right.startswith(AIM):
        return _known(right)
    if isinstance(right, str) and right.removeprefix(AIM) not in VALUES:
        raise refuse(quoted(right), one_of(right, [AIM + name for name in VALUES]))
    return right


_NAMES = frozenset(names())
ValueName = Annotated[str, AfterValidator(_known)]
_Right = Annotated[float | str, AfterValidator(_known_right)]
_SIZES = ("at_least", "at_most", "more_than", "less_than")
# A figure that came out of arithmetic may miss a round number by the last bit.
_NEAR = 1e-9


class _Condition(Strict):
    """What every condition can be asked."""

    def names(self) -> set[str]:
        """Names of the values that it looks at; aims keep their prefix."""
        return set()

    def parts(self) -> set[str]:
        """Keys of the parts of the answer that it looks at."""
        return set()


class OverTrail(_Condition):
    """A condition on states: now, or at any moment since the tool opened."""

    when: Literal["now", "ever"] = "now"

    def holds(self, scene: Scene) -> bool:
        """Whether the condition holds in a scene."""
        if self.when == "ever":
            return any(self._at(scene.at(state)) for state in scene.acted)
        return self._at(scene)


class See(OverTrail):
    """A value against a number, an aim, another value, or a fixed value."""

    see: ValueName
    at_least: _Right | None = None
    at_most: _Right | None = None
    more_than: _Right | None = None
    less_than: _Right | None = None
    is_: bool | float | str | None = Field(default=None, alias="is")
    is_not: bool | float | str | None = None
    plus: float = 0

    @model_validator(mode="after")
    def _one_comparison(self) -> See:
        given = [name for name in (*_SIZES, "is_", "is_not") if getattr(self, name) is not None]
        every = ", ".join((*_SIZES, "is", "is_not"))
        if len(given) != 1:
            raise refuse(
                ngettext("{n} comparison", "{n} comparisons", len(given)).format(n=len(given)),
                _("exactly one of {names}").format(names=every),
            )
        kind, right = kind_of(self.see), getattr(self, given[0])
        if given[0] not in _SIZES:
            if "plus" in self.model_fields_set:
                raise refuse(_('"plus" beside "is"'), _("one of {names}").format(names=", ".join(_SIZES)))
            if not fits(right, kind):
                raise refuse(quoted(right), _("a value of the kind: {kind}").format(kind=kind), given[0].strip("_"))
        elif not kind.is_number:
            raise refuse(quoted(given[0]), _('"is" or "is_not", since {name} is no number').format(name=self.see))
        elif isinstance(right, str) and kind_of(right) is not kind:
            raise refuse(quoted(right), _("a value of the kind: {kind}").format(kind=kind), given[0])
        return self

    def names(self) -> set[str]:
        """The value on the left, and the one on the right if it is a name."""
        return {self.see, *(right for name in _SIZES if isinstance(right := getattr(self, name), str))}

    def _at(self, scene: Scene) -> bool:
        left = scene.value(self.see)
        if self.is_ is not None:
            return alike(left, self.is_)
        if self.is_not is not None:
            return is_known(left) and not alike(left, self.is_not)
        for name in _SIZES:
            right = getattr(self, name)
            if right is not None:
                return self._by_size(name, left, scene.value(right) if isinstance(right, str) else right)
        return False

    def _by_size(self, name: str, left: object, right: object) -> bool:
        if not is_number(left) or not is_number(right):
            return False
        right += self.plus
        near = _NEAR * max(1.0, abs(right))
        match name:
            case "at_least":
                return left >= right - near
            case "at_most":
                return left <= right + near
            case "more_than":
                return left > right + near
            case _:
                return left < right - near


class Changed(OverTrail):
    """The value is not what it was when the tool opened."""

    changed: ValueName

    def names(self) -> set[str]:
        """The value."""
        return {self.changed}

    def _at(self, scene: Scene) -> bool:
        return changed(scene.value(self.changed), scene.opened.get(self.changed))


class Same(OverTrail):
    """All these values are known and the same."""

    same: list[ValueName] = Field(min_length=2)

    def names(self) -> set[str]:
        """All the values."""
        return set(self.same)

    def _at(self, scene: Scene) -> bool:
        first, *others = (scene.value(name) for name in self.same)
        return all(alike(first, other) for other in others)


class Differ(OverTrail):
    """Both values are known and not the same."""

    differ: list[ValueName] = Field(min_length=2, max_length=2)

    def names(self) -> set[str]:
        """Both values."""
        return set(self.differ)

    def _at(self, scene: Scene) -> bool:
        one, other = (scene.value(name) for name in self.differ)
        return is_known(one) and is_known(other) and not alike(one, other)


class Unknown(OverTrail):
    """The tool does not know the value."""

    unknown: ValueName

    def names(self) -> set[str]:
        """The value."""
        return {self.unknown}

    def _at(self, scene: Scene) -> bool:
        return not is_known(scene.value(self.unknown))


class Written(_Condition):
    """This part of the answer has all the words it asks for."""

    written: str

    def parts(self) -> set[str]:
        """The part."""
        return {self.written}

    def holds(self, scene: Scene) -> bool:
        """Whether the part is complete."""
        return self.written in scene.complete


class TooShort(_Condition):
    """This part of the answer is begun, with fewer words than it asks for."""

    too_short: str

    def parts(self) -> set[str]:
        """The part."""
        return {self.too_short}

    def holds(self, scene: Scene) -> bool:
        """Whether the part is begun and not complete."""
        return self.too_short in scene.begun - scene.complete
