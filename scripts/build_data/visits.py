"""Tables of the study mission: places, kinds of places, what is asked there, the sheet, and how a visit is spent."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pandas as pd

from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.table import Table, boolean, integer, number, refers, text
from scripts.build_data.visits_words import LEFT_OUT, OPTIONS, QUESTIONS, READ, SITES, STEPS, THEMES, TYPES

HOSTS = ("MEX", "PHL", "RWA")
#: Kinds of answers; ``photo`` is one line about a photo that stays on the phone.
KINDS = {"number": "number", "choice": "choice", "scale": "choice", "text": "text", "photo-note": "photo"}
#: What a site of the programme's plan is spent on.
PROGRAMME = "4-day"


def tables(reference: Path) -> list[Table]:
    """Make the tables from the folder of researched figures."""
    folder = reference / "practices"

    def read(name: str) -> pd.DataFrame:
        return pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)

    kinds, items = read("site_types"), read("observation_items")
    return [
        types(kinds), looks(kinds), sites(read("visit_sites")), questions(items), options(items),
        steps(read("visit_plan")),
    ]  # fmt: skip


def types(found: pd.DataFrame) -> Table:
    """List kinds of places, in the order shown."""
    known = found.set_index("site_type")
    rows = [
        (place, name, title, int(known.loc[name]["minutes"]), known.loc[name]["best_time"], known.loc[name]["care"],
         *(known.loc[name][column] for column in CITED))
        for place, (name, title) in enumerate(TYPES.items(), start=1)
    ]  # fmt: skip
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("site_type", "Short name; saved answers hang on it", required=True),
        text("title", "Name for a label", required=True),
        integer("minutes", "Minutes on site; our estimate", "minutes", required=True, minimum=10),
        text("best_time", "When to go", required=True),
        text("care", "What to take care of", required=True),
        *page_fields(),
    ]
    return cited_table("visit_types", "A kind of place to visit, and a page that tells of one", rows, fields)


def looks(found: pd.DataFrame) -> Table:
    """List what to look at and what to ask, by kind of place."""
    rows = []
    for _place, row in found.iterrows():
        for kind, column in (("look", "what_to_look_at"), ("ask", "questions")):
            for n, words in enumerate(row[column].split(";"), start=1):
                told = words.strip().replace("programme", "program").replace("Organisation", "Organization")
                rows.append((f"{row['site_type']}-{kind}-{n}", row["site_type"], kind, n, told))
    fields = [
        text("question_id", "Short name; saved answers hang on it", required=True),
        text("site_type", "Kind of place", required=True),
        text("kind", "Something to look at, or to ask", required=True, enum=["look", "ask"]),
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("words", "In words; our own", required=True),
    ]
    foreign = [refers("site_type", "visit_types", "site_type")]
    title = "What to look at and what to ask in a kind of place; our own list"
    return cited_table("visit_questions", title, rows, fields, ["question_id"], foreign)


def sites(found: pd.DataFrame) -> Table:
    """List places, each with the page that was read; one without such a page is left out."""
    known = found.set_index("site_id")
    rows = []
    for name, words in SITES.items():
        row = known.loc[name]
        if row["checked"] == "memory" and name not in READ:
            raise ValueError(f"Site {name}: no page was read.")
        cited = READ.get(name) or tuple(row[column] for column in CITED)
        rows.append((name, row["iso3"], row["site_type"], *words, *cited))
    fields = [
        text("site_id", "Short name; saved answers hang on it", required=True),
        text("iso3", "Host country, ISO 3166-1 alpha-3", required=True, enum=list(HOSTS)),
        text("site_type", "Kind of place", required=True),
        text("institution", "Who would receive the group; nobody was asked yet", required=True),
        text("where", "Place", required=True),
        text("why", "Why one would go there", required=True),
        *page_fields(),
    ]
    foreign = [refers("site_type", "visit_types", "site_type")]
    title = "A place that a group could visit, and the page that tells of it"
    return cited_table("visit_sites", title, rows, fields, ["site_id"], foreign)


def questions(found: pd.DataFrame) -> Table:
    """List the questions of the sheet: first those of a kind of place, then those of every place."""
    themes = {name: theme for theme, names in THEMES.items() for name in names.split()}
    rows = []
    for place, row in enumerate(_kept(found), start=1):
        name = row["item_id"].removeprefix("o-")
        low, high, unit = _range(row["scale"]) if row["kind"] == "number" else (None, None, None)
        words = QUESTIONS.get(name, row["question"])
        rows.append((name, row["site_type"], place, KINDS[row["kind"]], themes[name], row["lesson"],
                     row["required"] == "yes", low, high, unit, words))  # fmt: skip
    fields = [
        text("item_id", "Short name; saved answers hang on it", required=True),
        text("site_type", "Kind of place; all for every one", required=True, enum=[*TYPES, "all"]),
        integer("place", "Order in which they are asked", required=True, minimum=1),
        text("kind", "How it is answered", required=True, enum=["number", "choice", "text", "photo"]),
        text("theme", "What it is about; our own grouping", required=True, enum=list(THEMES)),
        text("lesson", "Lesson that uses the answer", required=True),
        boolean("required", "Whether a sheet without it is unfinished", required=True),
        number("low", "Smallest number that is accepted", "as in unit"),
        number("high", "Largest number that is accepted", "as in unit"),
        text("unit", "Unit of the number"),
        text("question", "The question; our own", required=True),
    ]
    title = "A question of the observation sheet; our own"
    return cited_table("visit_items", title, rows, fields, ["item_id"])


def options(found: pd.DataFrame) -> Table:
    """List the answers that can be chosen."""
    rows = []
    for row in _kept(found):
        if KINDS[row["kind"]] != "choice":
            continue
        for place, words in enumerate(row["scale"].split("|"), start=1):
            # A step of a scale is named by its number, which stands first.
            step, _space, rest = words.partition(" ")
            value, shown = (
                (step, f"{step} · {rest}") if row["kind"] == "scale" else (_named(words), OPTIONS.get(words, words))
            )
            rows.append((row["item_id"].removeprefix("o-"), place, value, shown[0].upper() + shown[1:]))
    fields = [
        text("item_id", "Question", required=True),
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("value", "Short name; saved answers hang on it", required=True),
        text("words", "The answer in words", required=True),
    ]
    foreign = [refers("item_id", "visit_items", "item_id")]
    title = "An answer that can be chosen on the observation sheet; our own"
    return cited_table("visit_options", title, rows, fields, ["item_id", "place"], foreign)


def steps(found: pd.DataFrame) -> Table:
    """List how a visit to two places is spent."""
    rows = []
    for _place, row in found[found["programme"] == PROGRAMME].iterrows():
        words = row["title"]
        site = 2 if "second" in words or "back" in words else 1
        kind = next(kind for kind in STEPS if kind in words)
        rows.append((int(row["step"]), site, kind, int(row["minutes"]), STEPS[kind]))
    fields = [
        integer("step", "Order", required=True, minimum=1),
        integer("site", "First or second place; the way back belongs to the second", required=True, minimum=1),
        text("kind", "What it is", required=True, enum=list(STEPS)),
        integer("minutes", "Minutes; our own plan", "minutes", required=True, minimum=1),
        text("title", "Name for a label", required=True),
    ]
    return cited_table("visit_steps", "How a visit to two places is spent; our own plan", rows, fields, ["step"])


def _kept(found: pd.DataFrame) -> list[Any]:
    rows = [row for _place, row in found.iterrows() if row["item_id"] not in LEFT_OUT]
    # What only this kind of place can answer comes first: it is forgotten first.
    return sorted(rows, key=lambda row: row["site_type"] == "all")


def _range(scale: str) -> tuple[float, float, str | None]:
    low, high, unit = re.fullmatch(r"(\d+)\.\.(\d+) ?(.*)", scale).groups()  # type: ignore[union-attr]
    return float(low), float(high), unit or None


def _named(words: str) -> str:
    return re.sub(r"[^a-z]+", "_", words.lower()).strip("_")
