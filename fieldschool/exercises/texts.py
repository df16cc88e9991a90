"""Sentences of an exercise with figures in them: ``{cost_pct}`` becomes ``4.5%``."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from fieldschool.exercises.problems import one_of, quoted, refuse
from fieldschool.exercises.vocabulary import AIM, Kind, Scalar, State, is_number, kind_of, names
from fieldschool.i18n import _, in_ten, money, number, percent, span

if TYPE_CHECKING:
    from fieldschool.exercises.schema import Exercise

_PLACE = re.compile(r"\{([^{}]*)\}")
_CURRENCY = re.compile(r"[A-Z]{3}")


def places(text: str) -> list[str]:
    """The names in braces, in order."""
    return _PLACE.findall(text)


def fill(text: str, state: State, aim: Mapping[str, float]) -> str:
    """Put the figures of a state, and the task's aims, in the places of a text.

    Only whole names are looked up: nothing in the text is run, and a name that is not known stays as it is (a
    translation may have misspelt it).
    """
    return _PLACE.sub(lambda place: _figure(place[1], state, aim) or place[0], text)


def _figure(name: str, state: State, aim: Mapping[str, float]) -> str | None:
    if name.startswith(AIM):
        bare = name.removeprefix(AIM)
        return tell(bare, aim[bare], state) if bare in aim else None
    if name not in _TOLD:
        return None
    return tell(name, state.get(name), state)


def tell(name: str, value: Scalar, state: State) -> str:
    """One figure in words, by the kind of its name.

    Parameters
    ----------
    name : str
        A known name of a number, with or without a prefix.
    value : bool, int, float, str or None
        What is no number is told as "not known".
    state : mapping
        Gives the currencies (``home_currency``, ``work_currency``); without them money is a plain number.
    """
    if not is_number(value):
        return _("not known")
    match kind_of(name):
        case Kind.PERCENT:
            return percent(value)
        case Kind.CHANCE:
            return _chance(value)
        case Kind.MONTHS:
            return span(value)
        case Kind.HOME_MONEY:
            return _money(value, state.get("home_currency"))
        case Kind.WORK_MONEY:
            return _money(value, state.get("work_currency"))
        case _:
            return number(value, 1)


def _money(value: float, currency: Scalar) -> str:
    known = isinstance(currency, str) and _CURRENCY.fullmatch(currency)
    return money(value, currency) if known else number(value)


def _chance(value: float) -> str:
    """``8 in 10``; in hundredths between the tenths, so that 76 is not read as the 8 in 10 that was asked for."""
    hundredths = math.floor(value + 1e-9)
    if hundredths % 10 == 0 and math.isclose(value, hundredths, abs_tol=1e-6):
        return in_ten(hundredths / 100)
    if hundredths == 0:
        return _("fewer than 1 in 100")
    return _("{n} in 100").format(n=number(hundredths))


#: Names that can stand in braces: numbers only, since an id such as ``CASH`` is no word for a reader.
_TOLD = frozenset(name for name in names() if kind_of(name).is_number)


def check_places(text: str, aim: Mapping[str, float], field: str, *, figures: bool) -> None:
    """Refuse a brace that is not closed, or a name in braces that cannot be told.

    Parameters
    ----------
    text, aim, field
        The text, the aims of its task and the field it stands in.
    figures : bool
        Whether figures of the state may stand in the text; aims always may.
    """
    accepted = {AIM + name for name in aim} | (_TOLD if figures else frozenset())
    for name in places(text):
        if name not in accepted:
            raise refuse(quoted("{" + name + "}"), one_of(name, accepted), field)
    if set("{}") & set(_PLACE.sub("", text)):
        raise refuse(_("a brace without its partner"), _("a name between { and }"), field)


def strings(exercise: Exercise) -> list[str]:
    """Every sentence of an exercise that a participant can read, once each, in order: what is to be translated."""
    return list(dict.fromkeys(_strings(exercise)))


def _strings(exercise: Exercise) -> Iterator[str]:
    yield exercise.title
    yield exercise.intro
    for task in exercise.tasks:
        yield task.title
        yield task.ask
        for part in task.parts:
            yield part.label
        yield from task.hints
        for entry in task.coaching:
            yield entry.look_at
            yield entry.say
        yield task.say_when_done
