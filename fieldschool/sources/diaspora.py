"""Where people born in a country live, by year and sex; what they send; what is known of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from fieldschool.sources import facts, tables
from fieldschool.sources.cited import Page
from fieldschool.sources.facts import Fact, Source

#: What is asked of people abroad, in the order shown.
TOPICS = ("sex", "education", "work", "age", "papers", "count")


@dataclass(frozen=True, eq=False)
class Abroad:
    """People born in one country who live in others.

    Attributes
    ----------
    home_iso3 : str
    work : tuple of str
        Countries where they live.
    years : tuple of int
        Years counted, rising.
    people, women : numpy.ndarray
        People by country and year; 0 where fewer than 20 are known.
    source : Source
    """

    home_iso3: str
    work: tuple[str, ...]
    years: tuple[int, ...]
    people: np.ndarray
    women: np.ndarray
    source: Source

    def in_year(self, year: int, who: str = "all") -> np.ndarray:
        """Give the people of one year, by country; ``who`` is ``all``, ``women`` or ``men``.

        Raises
        ------
        ValueError
            When the year was not counted.
        """
        if year not in self.years:
            raise ValueError(f"{year!r} was not counted; there are {', '.join(map(str, self.years))}.")
        at = self.years.index(year)
        people, women = self.people[:, at], self.women[:, at]
        return {"all": people, "women": women, "men": people - women}[who]


@dataclass(frozen=True)
class Answer:
    """One answer of a group: its words in English and the figure."""

    text: str
    value: float


@dataclass(frozen=True)
class Group:
    """One question to one group of people.

    Attributes
    ----------
    topic : str
        One of `TOPICS`.
    year : int
    who : str
        Which people, in English.
    whole : bool
        Whether the answers together are everybody.
    unit : str
        ``percent``, ``years`` or ``people``.
    answers : tuple of Answer
    source : Page
    """

    topic: str
    year: int
    who: str
    whole: bool
    unit: str
    answers: tuple[Answer, ...]
    source: Page


def years() -> tuple[int, ...]:
    """The years in which the United Nations counted, rising."""
    return tuple(
        sorted(int(field["name"][7:]) for field in _fields("migrants_by_year") if field["name"].startswith("people_"))
    )


def abroad(home_iso3: str) -> Abroad | None:
    """Give where people born in a country live; ``None`` where nobody is known."""
    return _abroad().get(home_iso3)


def counted_later(home_iso3: str) -> dict[str, Fact]:
    """Give the large groups that were counted after the last of `years`, by country where they live.

    For a few countries of birth only, without women and men, and without small groups.
    """
    return _later().get(home_iso3, {})


def sent(home_iso3: str) -> dict[str, Fact]:
    """Give the money sent home in a year by country of work, US$ million, estimated by a model."""
    found = _sent().get(home_iso3, {})
    label = "Remittances sent home, estimated by a model"
    sources = {name: facts.source(name) for name in {row[2] for row in found.values()}}
    return {
        work: Fact(usd, "US$ million a year", year, str(year), sources[name], "estimate", label, work)
        for work, (usd, year, name) in found.items()
    }


def groups(home_iso3: str) -> tuple[Group, ...]:
    """List what was counted or asked of people from a country, by topic, the newest first; empty if nothing."""
    return _groups().get(home_iso3, ())


def _fields(name: str) -> list[dict]:
    return tables.resource(name)["schema"]["fields"]


@tables.kept("migrants_by_year")
def _abroad(frame: pd.DataFrame) -> dict[str, Abroad]:
    counted = years()
    people = frame[[f"people_{year}" for year in counted]].fillna(0).to_numpy(dtype=float)
    women = frame[[f"women_{year}" for year in counted]].fillna(0).to_numpy(dtype=float)
    work, source_ids = frame["work_iso3"].to_numpy(), frame["source_id"].to_numpy()
    return {
        str(home): Abroad(
            str(home), tuple(work[rows]), counted, people[rows], women[rows], facts.source(source_ids[rows[0]])
        )
        for home, rows in frame.groupby("home_iso3").indices.items()
    }


@tables.kept("migrant_stock")
def _later(frame: pd.DataFrame) -> dict[str, dict[str, Fact]]:
    found: dict[str, dict[str, Fact]] = {}
    for row in frame[frame["year"] > years()[-1]].to_dict("records"):
        year, source = int(row["year"]), facts.source(row["source_id"])
        fact = Fact(float(row["people"]), "people", year, str(year), source, "", "Migrants", row["work_iso3"])
        found.setdefault(row["home_iso3"], {})[row["work_iso3"]] = fact
    return found


@tables.kept("bilateral_remittances")
def _sent(frame: pd.DataFrame) -> dict[str, dict[str, tuple[float, int, str]]]:
    found: dict[str, dict[str, tuple[float, int, str]]] = {}
    frame = frame.sort_values("year", kind="stable")
    names = ["home_iso3", "work_iso3", "usd_million", "year", "source_id"]
    for home, work, *row in zip(*(frame[name].tolist() for name in names), strict=True):
        found.setdefault(home, {})[work] = tuple(row)
    return found


@tables.kept("diaspora_groups")
def _groups(frame: pd.DataFrame) -> dict[str, tuple[Group, ...]]:
    found: dict[str, list[Group]] = {}
    frame = frame.sort_values(["group_id", "place"])
    for _name, rows in frame.groupby("group_id", sort=True):
        first = rows.iloc[0]
        answers = tuple(Answer(text, float(value)) for text, value in zip(rows["answer"], rows["value"], strict=True))
        page = Page.of(first)
        group = Group(
            first["topic"], int(first["year"]), first["who"], bool(first["whole"]), first["unit"], answers, page
        )
        found.setdefault(first["iso3"], []).append(group)
    return {
        iso3: tuple(sorted(listed, key=lambda one: (TOPICS.index(one.topic), -one.year)))
        for iso3, listed in found.items()
    }
