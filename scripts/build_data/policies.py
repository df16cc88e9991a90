"""The tables of national policies: areas, instruments, treaties and who ratified them.

Rows that were only remembered and not read anywhere are left out. Of a treaty whose list of parties is complete, such a
row is kept as "not known": a missing row would say that the country is not a party.
"""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from scripts.build_data.cited import CITED, VINTAGE
from scripts.build_data.policy_words import AREAS, CONVENTIONS, REVIEWS, TITLES
from scripts.build_data.statistics import read
from scripts.build_data.table import Table, integer, refers, text

#: Kinds of the researched table, as five that a participant tells apart. Treaties stand in a table of their own.
KINDS = {
    "law": "law",
    "decree": "law",
    "policy": "policy",
    "plan": "policy",
    "agency": "office",
    "programme": "programme",
    "bilateral": "agreement",
}
STATUSES = ("in force", "amended", "repealed", "ended", "draft", "unknown")
#: Treaties of which all parties are listed, so that a state without a row is none.
COMPLETE = ("ICRMW", "REFUGEE1951", "REFUGEE1967", "CEDAW", "CRC", "ICCPR", "ICESCR", "CERD")
#: The page that is read for a fact, where the fact does not name one of its own.


def tables(reference: Path) -> list[Table]:
    """Make the tables ``policy_areas``, ``instruments``, ``policy_reviews``, ``treaties`` and who ratified them.

    Parameters
    ----------
    reference : Path
        The folder that holds ``national-local-policy/`` and ``global-policy/`` with the researched tables.
    """
    national, world = reference / "national-local-policy", reference / "global-policy"
    return [
        areas(read(national, "areas")),
        instruments(read(national, "instruments")),
        reviews(read(national, "mgi_profiles")),
        treaties(read(world, "conventions")),
        *ratifications(read(world, "ratifications")),
    ]


def areas(found: pd.DataFrame) -> Table:
    """List the policy areas, with the objectives of the Global Compact that they serve."""
    objectives = dict(zip(found["area_id"], found["gcm_objectives"], strict=True))
    rows = [
        (place, area, title, question, objectives[area])
        for place, (area, (title, question)) in enumerate(AREAS.items(), start=1)
    ]
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("area_id", "Short name; saved answers hang on it", required=True, pattern="[a-z]+", example="return"),
        text("title", "Heading", required=True),
        text("question", "What an official asks about it", required=True),
        text("objectives", "Objectives of the Global Compact that it serves, split by ;", required=True),
    ]
    title = "An area of policy on migration and development; the grouping is our own"
    return _table("policy_areas", title, pd.DataFrame(rows), fields, ["place"])


def instruments(found: pd.DataFrame) -> Table:
    """List laws, policies, offices, programmes and agreements that were read of, with the page."""
    read_of = (found["checked"] != "memory") & (found["year"] != "")
    frame = found[read_of & found["kind"].isin(KINDS)].copy()
    frame["kind"] = frame["kind"].map(KINDS)
    frame["title_short"] = [TITLES.get(*row) for row in zip(frame["instrument_id"], frame["title_short"], strict=True)]
    fields = [
        text("instrument_id", "Short name; saved answers hang on it", required=True),
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        text("level", "Who it binds", required=True, enum=["national", "subnational", "bilateral"]),
        integer("year", "Year in which it was adopted or began", required=True, minimum=1800, maximum=2100),
        text("kind", "What it is", required=True, enum=list(dict.fromkeys(KINDS.values()))),
        text("number", "Official number, where there is one"),
        text("title_official", "Title as it was published, or in English", required=True),
        text("title_short", "Title for a label", required=True),
        text("areas", "Areas that it mainly serves, split by ;", required=True),
        text("status", "Whether it holds, as far as the source shows", required=True, enum=list(STATUSES)),
        text("amended_by", "What changed or ended it"),
        *_source_fields(),
    ]
    frame = frame[[field["name"] for field in fields]]
    title = "A law, policy, office, programme or agreement on migration of one country"
    keys = [refers("iso3", "countries", "iso3")]
    return _table("instruments", title, frame, fields, ["instrument_id"], keys)


def reviews(found: pd.DataFrame) -> Table:
    """List what reviewers from outside found good or missing in a country, in our own words."""
    rows = found.set_index("finding_id")
    made = [
        (name, *rows.loc[name, ["iso3", "kind"]], review, what, *rows.loc[name, list(CITED)])
        for name, (review, what) in REVIEWS.items()
    ]
    fields = [
        text("finding_id", "Short name", required=True),
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        text("kind", "Whether it was found good or missing", required=True, enum=["strength", "gap"]),
        text("review", "Where it was said, with the year", required=True),
        text("finding", "What was found, in our own words", required=True),
        *_source_fields(),
    ]
    title = "Something that reviewers from outside found good or missing in a country"
    keys = [refers("iso3", "countries", "iso3")]
    return _table("policy_reviews", title, pd.DataFrame(made), fields, ["finding_id"], keys)


def treaties(found: pd.DataFrame) -> Table:
    """List the treaties that bear on migration."""
    rows = found.set_index("convention_id")
    made = [
        (place, name, label, *rows.loc[name, ["title", "organisation", "adopted"]], what,
         "yes" if name in COMPLETE else "no", *rows.loc[name, list(CITED)])
        for place, (name, (label, what)) in enumerate(CONVENTIONS.items(), start=1)
    ]  # fmt: skip
    frame = pd.DataFrame(made)
    fields = [
        integer("place", "Order in which they are shown", required=True, minimum=1),
        text("treaty_id", "Short name", required=True),
        text("short_name", "Name for a label", required=True),
        text("title", "Official title", required=True),
        text("organisation", "Who adopted it", required=True),
        text("adopted", "Day of adoption", required=True, pattern=r"\d{4}-\d{2}-\d{2}", example="1990-12-18"),
        text("what", "What it is about, in our own words", required=True),
        text("complete", "Whether a state without a row is surely not a party", required=True, enum=["yes", "no"]),
        *_source_fields(),
    ]
    return _table("treaties", "A treaty that bears on migration", frame, fields, ["place"])


def ratifications(found: pd.DataFrame) -> list[Table]:
    """List who is a party since when, and the pages that say so."""
    frame = found.copy()
    remembered = frame["checked"] == "memory"
    frame = frame[~remembered | frame["convention_id"].isin(COMPLETE)]
    frame.loc[frame["checked"] == "memory", ["status", "date"]] = ["not known", ""]
    frame["year"] = pd.to_numeric(frame["date"].str[:4], errors="coerce").astype("Int64")
    frame["as_of"] = frame["as_of"].str[:4]
    pages = frame[list(CITED)].drop_duplicates().sort_values(list(CITED))
    pages.insert(0, "page_id", [_page_id(place, row) for place, row in enumerate(pages.itertuples(), start=1)])
    frame = frame.merge(pages, on=list(CITED)).rename(columns={"convention_id": "treaty_id"})
    statuses = ["party", "signed only", "not party", "not known"]
    fields = [
        text("treaty_id", "The treaty", required=True),
        text("iso3", "Country, ISO 3166-1 alpha-3", required=True),
        text("status", "How the country stands", required=True, enum=statuses),
        integer("year", "Since when it is a party; empty where the page does not say", minimum=1900, maximum=2100),
        text("as_of", "Year up to which the page was current", required=True, pattern=r"\d{4}", example="2022"),
        text("page_id", "The page that says so", required=True),
    ]
    page_fields = [text("page_id", "Short name", required=True), *_source_fields()]
    frame = frame[[field["name"] for field in fields]]
    # Not tied to `countries`: some parties are states of which the course has no figures.
    keys = [refers("page_id", "treaty_sources", "page_id")]
    title = "How one country stands to one treaty"
    return [
        _table("ratifications", title, frame, fields, ["treaty_id", "iso3"], keys),
        _table("treaty_sources", "A page that says who is a party to a treaty", pages, page_fields, ["page_id"]),
    ]


def _page_id(place: int, row: object) -> str:
    words = re.sub(r"[^a-z]+", "-", row.publisher.lower()).strip("-")
    return f"{place:02d}-{words[:24].strip('-')}"


def _source_fields() -> list[dict]:
    return [
        text("source_title", "Page or document", required=True),
        text("publisher", "Who published it", required=True),
        text("source_year", "Year of the page, where it shows one"),
        text("source_url", "Address of the page that was read", required=True),
    ]


def _table(
    name: str, title: str, frame: pd.DataFrame, fields: list[dict], key: list[str], foreign: list[dict] | None = None
) -> Table:
    frame = frame.set_axis([field["name"] for field in fields], axis=1)
    return Table(name, title, frame, fields, key, foreign or [], licences=["notspecified"], vintage=VINTAGE)
