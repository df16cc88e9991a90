"""Why the plan is as it is: where the place stands, its migrants, what migration does, what can be done."""

from __future__ import annotations

from fieldschool.charts.balance import level_names
from fieldschool.document.building import Builder, labelled
from fieldschool.document.parts import Part, Words
from fieldschool.document.saved import Row, amount, forecast, titled, words
from fieldschool.i18n import _, language, number, percent
from fieldschool.sources.countries import UnknownCountry, country

#: What is written in lesson 2.1.3, by key; the whereabouts of a place stand in a list of their own.
DIASPORA = ("who_left", "what_they_do", "who_is_missing")


def write(builder: Builder) -> None:
    """Add the chapters."""
    builder.section("stand", _("Where we stand"), [*_goals(builder), *_policies(builder), *_gaps(builder)],
                    ["1.1", "1.2", "1.3", "1.4", "1.5"])  # fmt: skip
    builder.section("people", _("Our people abroad and their families"), [*_diaspora(builder), *_needs(builder)],
                    ["2.1.2", "2.1.3", "3.1.1"])  # fmt: skip
    builder.section("impacts", _("What migration does here, and what we do about it"), _impacts(builder),
                    ["2.2.1", "2.2.2"])  # fmt: skip


def _goals(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    targets = builder.table(_("Goals of the world that we work on (SDG)"), [
        (_("Target"), 0.9, "target"), (_("What it says"), 3.0, lambda row: titled(row, "title")),
        (_("Office"), 1.4, lambda row: titled(row, "office_name")), (_("Why"), 2.2, "reason"),
    ], saved.rows("1.1", "priority_targets"), lesson="1.1", keys=("priority_targets",), most=5)  # fmt: skip
    compact = builder.table(_("Objectives of the Global Compact that come first"), [
        (_("No."), 0.6, "objective"), (_("Objective"), 3.0, lambda row: titled(row, "title")),
        (_("What the place does already"), 2.6, "already"),
    ], saved.rows("1.2", "priorities"), lesson="1.2", keys=("priorities",), most=5)  # fmt: skip
    return [
        *builder.filled("1.1", targets, builder.chart("1.1")),
        *builder.filled("1.2", compact, builder.chart("1.2")),
    ]


def _policies(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    thin = [titled(row, "area") for row in saved.rows("1.3", "thin")]
    added = [words(row, "title") or words(row, "name") or words(row, "text") for row in saved.rows("1.3", "added")]
    national = labelled(_("Areas with little or nothing in force in the country"), "; ".join(filter(None, thin)))
    own = labelled(_("Laws and programmes that were added"), "; ".join(filter(None, added)))
    cited = builder.cite(saved.sources("1.3", "thin")) if national else ""
    have = "; ".join(titled(row, "item") for row in saved.rows("1.4", "have"))
    lack = "; ".join(titled(row, "item") for row in saved.rows("1.4", "lack"))
    steps = builder.table(_("First steps of the office"), [
        (_("What we lack"), 2.0, lambda row: titled(row, "item")), (_("First step"), 3.0, "step"),
    ], saved.rows("1.4", "first_steps"))  # fmt: skip
    return [
        *builder.filled("1.3", national, own, Words(cited, look="note") if cited else None, builder.chart("1.3")),
        *builder.filled("1.4", labelled(_("What our local government has"), have),
                        labelled(_("What it lacks"), lack), steps, builder.chart("1.4")),
    ]  # fmt: skip


def _gaps(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    scores = sorted(saved.rows("1.5", "scores"), key=lambda row: amount(row, "rank") or 1e9)
    gaps = builder.table(_("Our largest gaps"), [
        (_("No."), 0.6, "rank"), (_("What was looked at"), 3.4, lambda row: titled(row, "indicator")),
        (_("Score"), 0.7, "score"), (_("Weight"), 0.8, "importance"),
    ], scores, lesson="1.5", keys=("scores",), most=5)  # fmt: skip
    advice = builder.table(_("What we recommend"), [
        (_("What is done"), 2.4, "action"), (_("Lead"), 1.2, "leads"), (_("First step"), 2.0, "first"),
        (_("By when"), 1.0, "by"), (_("How one would see that it works"), 1.8, "seen"),
    ], saved.rows("1.5", "recommendations"))  # fmt: skip
    return builder.filled("1.5", gaps, advice, builder.chart("1.5"))


def _diaspora(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    rows = saved.rows("2.1.3", "who_my_diaspora_is")
    places = builder.table(_("Where people born in our country live"), [
        (_("Country"), 2.0, lambda row: _country(row)), (_("People"), 1.2, lambda row: _people(row)),
        (_("Of all"), 1.0, lambda row: _share(row, "part")), (_("Women"), 1.0, lambda row: _share(row, "women")),
        (_("Year"), 0.8, lambda row: f"{amount(row, 'year'):.0f}" if amount(row, "year") else ""),
    ], [row for row in rows if row.get("about") == "destination"], lesson="2.1.3",
        keys=("who_my_diaspora_is",), most=5)  # fmt: skip
    whole = next((words(row, "sentence") for row in rows if row.get("about") == "all"), "")
    own = "; ".join(_country(row) for row in saved.rows("2.1.3", "from_my_place"))
    said = [Words(text) for key in DIASPORA if (text := saved.text("2.1.3", key))][:3]
    notes = []
    for key, title in (
        ("likenesses", _("Like in the host country")),
        ("differences", _("Different in the host country")),
    ):
        texts = [words(row, "text") for row in saved.rows("2.1.2", key)]
        notes.append(labelled(title, "\n".join(filter(None, texts))))
    return [
        *builder.filled("2.1.3", Words(whole) if whole and places else None,
                        labelled(_("Where people from our own place live"), own), *said,
                        builder.chart("2.1.3"), places),
        *builder.filled("2.1.2", *notes, builder.chart("2.1.2")),
    ]  # fmt: skip


def _needs(builder: Builder) -> list[Part | None]:
    rows = sorted(builder.saved.rows("3.1.1", "target_needs"), key=lambda row: amount(row, "first") or 99)
    answers = {"yes": _("yes"), "partly": _("partly"), "no": _("no"), "unknown": _("not known")}
    table = builder.table(_("What the group needs"), [
        (_("When"), 1.2, lambda row: titled(row, "stage")), (_("Need"), 3.0, lambda row: titled(row, "need")),
        (_("Who answers"), 1.6, "office"), (_("Answered"), 0.9, lambda row: answers.get(words(row, "state"), "")),
    ], rows, most=8)  # fmt: skip
    return builder.filled("3.1.1", labelled(_("For whom"), builder.saved.text("3.1.1", "target_name")), table,
                          builder.chart("3.1.1"))  # fmt: skip


def _impacts(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    signs = {"gain": _("Gain"), "cost": _("Cost"), "both": _("Both")}
    levels = level_names()
    top = builder.table(_("What to act on"), [
        (_("Impact"), 3.6, lambda row: titled(row, "title")),
        (_("Felt by"), 1.2, lambda row: levels.get(words(row, "level"), titled(row, "level"))),
        (_("Gain or cost"), 1.0, lambda row: signs.get(words(row, "sign"), "")), (_("Weight"), 0.8, "weight"),
    ], saved.rows("2.2.1", "top_impacts"), lesson="2.2.1", keys=("top_impacts",), most=5)  # fmt: skip
    mix = builder.table(_("The strategies that we chose"), [
        (_("Strategy"), 3.0, lambda row: titled(row, "title")), (_("Cost in a year (estimate)"), 1.4, _yearly),
        (_("Staff"), 0.7, "staff"), (_("Months until it works"), 1.0, "months"), (_("Evidence"), 1.2, "evidence"),
    ], saved.rows("2.2.2", "strategy_mix"), lesson="2.2.2", keys=("strategy_mix",))  # fmt: skip
    fits = saved.flag("2.2.2", "strategy_fits") if mix else None
    says = {
        True: _("The mix fits our budget and staff."),
        False: _("The mix is more than our budget or staff carries."),
    }
    return [
        *builder.filled("2.2.1", top, builder.chart("2.2.1")),
        *builder.filled("2.2.2", mix, Words(says[fits]) if fits is not None else None, builder.chart("2.2.2")),
    ]


def _yearly(row: Row) -> str:
    currency = words(row, "unit").split(" ")[0]
    return forecast(amount(row, "cost"), currency)


def _people(row: Row) -> str:
    found = amount(row, "people")
    return "" if found is None else number(found)


def _share(row: Row, key: str) -> str:
    found = amount(row, key)
    return "" if found is None else percent(100 * found)


def _country(row: Row) -> str:
    return country_name(words(row, "iso3")) or words(row, "name")


def country_name(iso3: str) -> str:
    """A country's name in the language in use; empty for what is no country."""
    try:
        return country(iso3).name(language())
    except UnknownCountry:
        return ""
