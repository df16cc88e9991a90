"""Tables of the Global Compact: objectives, targets that they meet, votes, steps of its life, champion countries.

The words are our own (`gcm_words`); official titles, pairs, votes and dates are those of the researched tables. What
was only remembered is not among them; a pair that is our own judgement says so in ``basis``.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from scripts.build_data import sdg_words
from scripts.build_data.cited import CITED, cited_table, page_fields
from scripts.build_data.gcm_words import OBJECTIVES, READ_SINCE, REASONS, STEPS, TARGETS
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, refers, text

#: Groups of objectives, in the order shown, as the researched table calls them.
GROUPS = {
    "data and policy": "facts",
    "drivers": "home",
    "regular pathways": "paths",
    "protection": "protection",
    "integration": "together",
    "contribution and cooperation": "ties",
}
#: What a pair rests on: the two texts, a page that names both, a page that names one of them, our own judgement.
BASES = {"text": "text", "published": "page", "published in part": "part", "own reading": "own"}
VOTES = ("yes", "no", "abstain", "absent")
_OBJECTIVE = {"pattern": "[0-9]{1,2}", "example": "20"}
_TARGET = {"pattern": r"[0-9]{1,2}\.[0-9a-z]{1,2}", "example": "10.c"}


def tables(reference: Path) -> list[Table]:
    """Make the tables whose names begin with ``gcm_``.

    Parameters
    ----------
    reference : Path
        The folder that holds ``global-policy/`` with the researched tables.
    """
    folder = reference / "global-policy"
    pairs = read(folder, "gcm_sdg_crosswalk")
    return [
        objectives(read(folder, "gcm_objectives")),
        targets(read(folder, "sdg_targets"), set(pairs["target_id"])),
        crosswalk(pairs),
        votes(read(folder, "gcm_votes")),
        steps(read(folder, "gcm_review")),
        champions(read(folder, "gcm_champions")),
    ]


def objectives(found: pd.DataFrame) -> Table:
    """List the 23 objectives with their official titles."""
    rows = []
    for row in found.to_dict("records"):
        name = row["objective_no"]
        cited = READ_SINCE.get(name) or tuple(row[column] for column in CITED)
        if row["checked"] == "memory" and name not in READ_SINCE:
            raise ValueError(f"The title of objective {name} was not seen in a source.")
        rows.append((name, int(name), GROUPS[row["cluster"]], row["official_title"], *OBJECTIVES[name], *cited))
    fields = [
        text("objective", "Number; saved answers hang on it", required=True, **_OBJECTIVE),
        integer("place", "Order in which they are shown", required=True, minimum=1, maximum=23),
        text("group", "Group; the course's own", required=True, enum=list(GROUPS.values())),
        text("official", "Official title", required=True),
        text("title", "Short name", required=True),
        text("asks", "What it asks for", required=True),
        text("action", "One thing that a municipality or a province can do", required=True),
        text("question", "A question that begins a discussion", required=True),
        *page_fields(),
    ]
    return cited_table("gcm_objectives", "An objective of the Global Compact for Migration", rows, fields, ["place"])


def targets(found: pd.DataFrame, used: set[str]) -> Table:
    """List the targets that an objective meets, with a short name."""
    rows = []
    for place, row in enumerate(found[found["target_id"].isin(used)].to_dict("records"), start=1):
        name = row["target_id"]
        words = sdg_words.WORDS.get(name)
        rows.append((name, place, int(row["goal"]), row["goal_name"], words["title"] if words else TARGETS[name]))
    fields = [
        text("target_id", "Number of the target", required=True, **_TARGET),
        integer("place", "Order in which they are shown", required=True, minimum=1),
        integer("goal", "Number of the goal", required=True, minimum=1, maximum=17),
        text("goal_name", "Name of the goal", required=True),
        text("title", "The target in a few words", required=True),
    ]
    return cited_table("gcm_targets", "A target that an objective of the compact meets", rows, fields, ["place"])


def crosswalk(found: pd.DataFrame) -> Table:
    """List the pairs of an objective and a target; a pair that is not there is not strong enough to show."""
    rows = []
    for row in found.to_dict("records"):
        basis = BASES[row["basis"]]
        if row["checked"] == "memory" and basis != "own":
            raise ValueError(f"The pair {row['objective_no']} and {row['target_id']} was not seen in a source.")
        pair = row["objective_no"], row["target_id"]
        reason = REASONS.get(pair, row["why"])
        # Our own judgement has no source; the text that was judged is that of the compact.
        rows.append((*pair, int(row["strength"]), basis, reason, *(row[column] for column in CITED)))
    fields = [
        text("objective", "Number of the objective", required=True, **_OBJECTIVE),
        text("target_id", "Number of the target", required=True, **_TARGET),
        integer("strength", "3: same subject; 2: a main action; 1: one help among many. Our own", required=True,
                minimum=1, maximum=3),
        text("basis", "What the pair rests on; own: our own judgement", required=True, enum=list(BASES.values())),
        text("why", "Why", required=True),
        *page_fields(),
    ]  # fmt: skip
    keys = [refers("objective", "gcm_objectives", "objective"), refers("target_id", "gcm_targets", "target_id")]
    title = "An objective of the compact and a target of the Sustainable Development Goals that it meets"
    return cited_table("gcm_pairs", title, rows, fields, ["objective", "target_id"], keys)


def votes(found: pd.DataFrame) -> Table:
    """List the votes of 19 December 2018 on resolution A/RES/73/195."""
    frame = found[found["checked"] != "memory"]
    rows = [tuple(row[column] for column in ("iso3", "vote", "date", *CITED)) for row in frame.to_dict("records")]
    fields = [
        # No key to the countries: one member state is not among them, and its vote counts.
        text("iso3", "Member state, ISO 3166-1 alpha-3", required=True, pattern="[A-Z]{3}", example="RWA"),
        text("vote", "How it voted; absent: no vote in the roll call", required=True, enum=list(VOTES)),
        text("date", "Day of the vote", required=True),
        *page_fields(),
    ]
    return cited_table("gcm_votes", "The vote of a member state on the compact", rows, fields, ["iso3"])


def steps(found: pd.DataFrame) -> Table:
    """List what happened with the compact, of all countries and of one."""
    rows = []
    for place, (event, date, iso3, what) in enumerate(STEPS, start=1):
        matching = found[(found["event"] == event) & (found["date"] == date)]
        own = matching[matching["iso3"] == iso3]
        row = (own if len(own) else matching).iloc[0]
        if row["checked"] == "memory":
            raise ValueError(f"{event} was not seen in a source.")
        rows.append((place, int(date[:4]), date, iso3, what, *(row[column] for column in CITED)))
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        integer("year", "Year", required=True, minimum=2015, maximum=2100),
        text("date", "Day, month or year", required=True),
        text("iso3", "Country whose step it is; empty: of all countries"),
        text("what", "What happened", required=True),
        *page_fields(),
    ]
    keys = [refers("iso3", "countries", "iso3")]
    return cited_table("gcm_steps", "A step in the life of the compact", rows, fields, ["place"], keys)


def champions(found: pd.DataFrame) -> Table:
    """List the champion countries, with the month of the list."""
    frame = found[found["checked"] != "memory"]
    rows = [tuple(row[column] for column in ("iso3", "listed_as_of", *CITED)) for row in frame.to_dict("records")]
    fields = [
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        text("as_of", "Month of the list", required=True, pattern="[0-9]{4}-[0-9]{2}", example="2023-11"),
        *page_fields(),
    ]
    keys = [refers("iso3", "countries", "iso3")]
    return cited_table("gcm_champions", "A champion country of the compact", rows, fields, ["iso3"], keys)
