"""What was pressed on the run of show, in a file beside the answers; a reload, another browser, a restart keep it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NaiveDatetime, ValidationError

from fieldschool.models.run_of_show import Moment
from fieldschool.present import whole_file

FILE = "show.json"
#: A day has about thirty items; nobody presses so often.
MOST = 400


class Press(BaseModel):
    """A button that was pressed, with the time on the laptop's clock (local, to the minute)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: Literal["begin", "more", "done"]
    at: NaiveDatetime
    item: Annotated[str, Field(max_length=200)] = ""
    minutes: Annotated[int, Field(ge=0, le=240)] = 0


class Kept(BaseModel):
    """All that was pressed, by day."""

    model_config = ConfigDict(extra="forbid")

    version: Literal[1] = 1
    days: dict[Annotated[str, Field(max_length=80)], Annotated[tuple[Press, ...], Field(max_length=MOST)]] = {}


def erase(folder: Path) -> None:
    """Take away what was pressed, and a damaged file that was put aside.

    Raises
    ------
    OSError
        When it cannot be taken away.
    """
    for file in (folder / FILE, (folder / FILE).with_suffix(".damaged.json")):
        file.unlink(missing_ok=True)


class ShowLog:
    """The presses of each day (``four-days/1``), the oldest first.

    Parameters
    ----------
    folder : Path
        Where answers are kept; made when something is to be written.
    """

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE

    def of(self, day: str) -> tuple[Press, ...]:
        """What was pressed on a day; nothing when the file is missing or cannot be read."""
        return self._read()[0].days.get(day, ())

    def last_day(self) -> str:
        """The day on which something was pressed last; empty before the first press."""
        days = {day: presses[-1].at for day, presses in self._read()[0].days.items() if presses}
        return max(days, key=lambda day: days[day], default="")

    @property
    def damaged(self) -> bool:
        """Whether there is a file that cannot be read; it is put aside before the next press is written."""
        return self._read()[1]

    def read(self) -> Kept:
        """What was pressed on all days; nothing when the file is missing or cannot be read."""
        return self._read()[0]

    def write(self, day: str, presses: tuple[Press, ...]) -> None:
        """Keep what was pressed on a day, at once and whole: another file is made and put in the place of the old one.

        Raises
        ------
        OSError
            When it cannot be written; the old file is as it was.
        """
        kept, damaged = self._read()
        days = {**kept.days, day: presses}
        self._write(Kept(days={name: each for name, each in days.items() if each}), damaged)

    def replace(self, kept: Kept) -> None:
        """Keep this in the place of all that was pressed; ``OSError`` as for `write`."""
        self._write(kept, self.damaged)

    def _write(self, kept: Kept, damaged: bool) -> None:
        if damaged:
            self.file.replace(self.file.with_suffix(".damaged.json"))
        whole_file.write(self.file, kept.model_dump_json(indent=1).encode())

    def _read(self) -> tuple[Kept, bool]:
        try:
            return Kept.model_validate_json(self.file.read_bytes()), False
        except FileNotFoundError:
            return Kept(), False
        except (OSError, ValidationError):
            return Kept(), True


def moments(presses: tuple[Press, ...]) -> list[Moment]:
    """The presses as the model reads them: minutes after the midnight before the day."""
    return [Moment(each.what, minutes_of(presses, each.at), each.item, each.minutes) for each in presses]


def minutes_of(presses: tuple[Press, ...], time: dt.datetime) -> int:
    """A time as minutes after the midnight before the day on which the first button was pressed."""
    return seconds_of(presses, time) // 60


def seconds_of(presses: tuple[Press, ...], time: dt.datetime) -> int:
    """The same in whole seconds."""
    first = presses[0].at if presses else time
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    return (time - midnight) // dt.timedelta(seconds=1)
