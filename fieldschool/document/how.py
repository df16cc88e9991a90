"""What the plan builds on: money and business, people and partners, what was seen and learned, and how we changed."""

from __future__ import annotations

from fieldschool import course
from fieldschool.document.activities import first_day, month_of
from fieldschool.document.building import Builder, labelled
from fieldschool.document.parts import Part, Table, Words, clean
from fieldschool.document.saved import Row, amount, cash, titled, words
from fieldschool.document.why import country_name
from fieldschool.i18n import _, month, number, percent
from fieldschool.sources import assessment, ventures
from fieldschool.workbook.entries import Items


def write(builder: Builder) -> None:
    """Add the chapters."""
    builder.section("money", _("Money that is sent, saved and put to work"), [
        *_family(builder), *_corridor(builder), *_products(builder),
    ], ["3.2.1", "3.2.3", "3.2.5"])  # fmt: skip
    builder.section("business", _("Business and ventures"), [
        *_ideas(builder), *_schemes(builder), *_venture(builder), *_outlines(builder),
    ], ["3.1.2", "3.3.1", "3.3.2", "3.3.3", "3.3.4"])  # fmt: skip
    builder.section("partners", _("Who goes with us"), [*_organizing(builder), *_partners(builder)], ["3.2.2", "3.2.4"])
    builder.section("learned", _("What we saw, and where we start"), [*_seen(builder), *_start(builder)],
                    ["3.4", "4.1", "4.2"])  # fmt: skip
    builder.section("change", _("What changed in us"), builder.filled("0.0", _change(builder)), ["0.0", "4.3"])


def _family(builder: Builder) -> list[Part | None]:
    entry = builder.saved.entries.get(("3.2.1", "household.plan"))
    rows = builder.saved.rows("3.2.1", "household.plan") if isinstance(entry, Items) else []
    table = builder.table(_("A family's plan that we can show at our desk"), [
        (_("What"), 2.0, "what"), (_("Value"), 3.0, "value"),
    ], rows, lesson="3.2.1", keys=("household.plan",))  # fmt: skip
    return builder.filled("3.2.1", table, builder.chart("3.2.1"))


def _corridor(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    found = []
    for row in saved.rows("3.2.3", "chosen_corridor")[:1]:
        cited = builder.cite(saved.sources("3.2.3", "chosen_corridor") or ((words(row, "source"),) if row.get("source")
                                                                          else ()))  # fmt: skip
        cost = amount(row, "total")
        text = _("From {start} to {end}: {service} takes {cost} of {amount}.").format(
            start=_place(row, "from_iso3"), end=_place(row, "to_iso3"), service=words(row, "service") or "?",
            cost="?" if cost is None else percent(cost),
            amount=cash(amount(row, "amount"), words(row, "currency")) or "?",
        )  # fmt: skip
        found += [labelled(_("The corridor that we chose"), text), labelled(_("Why"), words(row, "why")),
                  labelled(_("First step"), words(row, "step")),
                  Words(cited, look="note") if cited else None]  # fmt: skip
    for row in saved.rows("3.2.3", "switch_gain")[:1]:
        low, high = (cash(amount(row, key), words(row, "currency")) for key in ("kept_low", "kept_high"))
        if low and high:
            text = _("between {low} and {high} in a year (estimate)").format(low=low, high=high)
            found.append(labelled(_("What the community keeps if it switches"), text))
    return builder.filled("3.2.3", *found, builder.chart("3.2.3"))


def _products(builder: Builder) -> list[Part | None]:
    table = builder.table(_("Products that we promote"), [
        (_("Product"), 2.2, "product"), (_("Rate"), 0.8, lambda row: _pct(row, "rate_pct")),
        (_("Real return"), 0.9, lambda row: _pct(row, "real_pct")), (_("For whom"), 1.5, "whom"),
        (_("Risk"), 1.8, "risk"),
    ], builder.saved.rows("3.2.5", "products_to_promote"), lesson="3.2.5", keys=("products_to_promote",),
        note=_("The real return is what is left after tax, fees and inflation."))  # fmt: skip
    return builder.filled("3.2.5", table, builder.chart("3.2.5"))


def _ideas(builder: Builder) -> list[Part | None]:
    table = builder.table(_("Business ideas on our short list"), [
        (_("Idea"), 2.2, "idea"), (_("Score"), 1.3, "score"),
        (_("Weakest point"), 1.5, lambda row: titled(row, "weakest")),
        (_("Main risk"), 1.5, lambda row: titled(row, "main_risk")), (_("Who"), 1.1, "who"), (_("Where"), 1.1, "where"),
    ], builder.saved.rows("3.1.2", "short_list"))  # fmt: skip
    return builder.filled("3.1.2", table, builder.chart("3.1.2"))


def _schemes(builder: Builder) -> list[Part | None]:
    insured = {"yes": _("yes"), "no": _("no"), "unknown": _("not known")}
    table = builder.table(_("Terms of a cooperative's scheme"), [
        (_("Scheme"), 1.6, "what"), (_("For whom"), 1.4, "for_whom"),
        (_("Smallest share"), 1.1, lambda row: _own(row, "share_min")),
        (_("Each time"), 1.1, lambda row: _own(row, "contribution")), (_("Months"), 0.8, "months"),
        (_("What it earns"), 1.2, "earns"),
        (_("Insured"), 0.9, lambda row: insured.get(words(row, "insured"), words(row, "insured"))),
        (_("How it comes back"), 1.3, "back"), (_("To ask"), 1.3, "ask"),
    ], builder.saved.rows("3.3.1", "scheme_terms"))  # fmt: skip
    return builder.filled("3.3.1", table, builder.chart("3.3.1"))


def _venture(builder: Builder) -> list[Part | None]:
    found: list[Part | None] = []
    for row in builder.saved.rows("3.3.2", "venture_terms")[:1]:
        known = {one.venture_id: one.title for one in ventures.ventures(course.load().start_country)}
        name = words(row, "venture")
        facts = [
            (_("Migrants put in"), _pct(row, "money")), (_("Migrants get of the profit"), _pct(row, "profit")),
            (_("Years"), words(row, "years")), (_("Migrants lose money in"), _futures(row, "losing")),
            (_("The farmer loses in"), _futures(row, "losing_farmer")),
            (_("Return a year if all goes as planned"), _pct(row, "irr")),
        ]  # fmt: skip
        said = "; ".join(f"{label}: {value}" for label, value in facts if value)
        found += [labelled(_("The venture"), _(known[name]) if known.get(name) else name),
                  labelled(_("Terms (illustrative until they are negotiated)"), said),
                  labelled(_("In our words"), words(row, "words"))]  # fmt: skip
    return builder.filled("3.3.2", *found, builder.chart("3.3.2"))


def _outlines(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    social: list[Part | None] = []
    labels = {"what": _("What we would sell or do"), "whom": _("For whom, and how many of them"),
              "first": _("Who the first members are"), "ready": _("What must be there first"),
              "decides": _("Who decides, and in which legal form"),
              "step": _("The first step, who takes it, and by when")}  # fmt: skip
    for row in saved.rows("3.3.3", "social_outline")[:1]:
        social.append(_pairs(_("A member-owned enterprise"), [(labels.get(key, key), words(row, key)) for key in row]))
    for row in saved.rows("3.3.3", "break_even")[:1]:
        sales = cash(amount(row, "sales"), words(row, "currency"))
        if sales:
            social.append(
                Words(_("It pays for itself from sales of {sales} a month (illustrative).").format(sales=sales))
            )
    single: list[Part | None] = []
    decided = {"go": _("Go"), "wait": _("Wait"), "no_go": _("No")}
    for row in saved.rows("3.3.4", "enterprise_outline")[:1]:
        pairs = [(_("The idea"), words(row, "idea")), (_("Who"), words(row, "who")),
                 (_("Buyers"), words(row, "buyers")),
                 (_("First step"), words(row, "first")), (_("By when"), words(row, "by")),
                 (_("Who watches the cash"), words(row, "watches")), (_("Own money"), _own(row, "own")),
                 (_("Loan"), _own(row, "loan")), (_("Money that is missing"), _own(row, "missing")),
                 (_("What is decided today"), decided.get(words(row, "decision"), ""))]  # fmt: skip
        single.append(_pairs(_("A small business"), pairs))
    return [*builder.filled("3.3.3", *social, builder.chart("3.3.3")),
            *builder.filled("3.3.4", *single, builder.chart("3.3.4"))]  # fmt: skip


def _organizing(builder: Builder) -> list[Part | None]:
    table = builder.table(_("Targets of the association"), [
        (_("What"), 2.4, "what"), (_("Now"), 0.9, "now"), (_("In a year"), 0.9, "in_a_year"),
        (_("In five years"), 1.0, "in_five_years"), (_("Who"), 1.6, "who"),
    ], builder.saved.rows("3.2.2", "organizing_targets"))  # fmt: skip
    return builder.filled("3.2.2", table, builder.chart("3.2.2"))


def _partners(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    listed = builder.table(_("Partners"), [
        (_("Partner"), 2.4, "partner"), (_("Kind"), 1.8, lambda row: titled(row, "type")),
        (_("Influence (1 to 5)"), 0.9, "influence"), (_("Interest (1 to 5)"), 0.9, "interest"),
    ], saved.rows("3.2.4", "partner_list"))  # fmt: skip
    roles = builder.table(_("Who does what"), [
        (_("Activity"), 2.2, "activity"), (_("Answers for it"), 1.4, "accountable"), (_("Does it"), 1.4, "responsible"),
        (_("Is asked"), 1.4, "consulted"), (_("Is told"), 1.4, "informed"),
    ], saved.rows("3.2.4", "roles"))  # fmt: skip
    gone = "; ".join(filter(None, (titled(row, "type") for row in saved.rows("3.2.4", "missing"))))
    return builder.filled("3.2.4", listed, roles, labelled(_("Who is missing"), gone), builder.chart("3.2.4"))


def _seen(builder: Builder) -> list[Part | None]:
    saved = builder.saved
    home = builder.table(_("What we take home from the visits"), [
        (_("What"), 3.0, "what"), (_("What it needs first"), 2.4, "needs"),
        (_("Theme"), 1.2, lambda row: titled(row, "theme")),
    ], saved.rows("3.4", "take_home"), lesson="3.4", keys=("take_home",))  # fmt: skip
    rows = saved.rows("3.4", "observations")
    sites = {words(row, "site_id") for row in rows}
    said = _("Observations: {n}; sites: {sites}").format(n=number(len(rows)), sites=number(len(sites))) if rows else ""
    chosen = builder.table(_("Practices that we take up"), [
        (_("Practice"), 2.0, lambda row: titled(row, "title")), (_("What we change"), 1.9, "change"),
        (_("What it needs first"), 1.6, "needs_first"), (_("Whom to call"), 1.3, "who_to_call"),
        (_("First step"), 1.6, "first_step"),
    ], saved.rows("4.2", "practices_chosen"), lesson="4.2", keys=("practices_chosen",))  # fmt: skip
    return [*builder.filled("3.4", labelled(_("Written down on the visits"), said), home, builder.chart("3.4")),
            *builder.filled("4.2", chosen, builder.chart("4.2"))]  # fmt: skip


def _start(builder: Builder) -> list[Part | None]:
    def by(row: Row) -> str:
        found = month_of(words(row, "by_month"))
        return month(first_day(found)) if found is not None else words(row, "by_month")

    table = builder.table(_("Where we start"), [
        (_("What"), 2.4, lambda row: titled(row, "what")), (_("First step"), 2.4, "first_step"), (_("Who"), 1.3, "who"),
        (_("By when"), 1.2, by),
    ], builder.saved.rows("4.1", "starting_points"))  # fmt: skip
    return builder.filled("4.1", table, builder.chart("4.1"))


def _change(builder: Builder) -> Table | None:
    rows = []
    for one in assessment.statements():
        before = builder.saved.number("0.0", f"before.{one.statement_id}")
        after = builder.saved.number("4.3", f"after.{one.statement_id}")
        if before is not None or after is not None:
            rows.append({"what": _(one.text), "before": before, "after": after})
    note = _("1 not at all · 2 a little · 3 partly · 4 well · 5 so well that I could teach it")
    return builder.table(_("What I can do, as I see it myself"), [
        (_("Statement"), 4.2, "what"), (_("First day"), 0.8, "before"), (_("Last day"), 0.8, "after"),
    ], rows, note=note, most=len(rows))  # fmt: skip


def _pairs(caption: str, pairs: list[tuple[str, str]]) -> Table | None:
    rows = tuple((label, value) for label, value in pairs if value)
    return Table(caption, (_("What"), _("In our words")), rows, (1.4, 3.0)) if rows else None


def _own(row: Row, key: str) -> str:
    return cash(amount(row, key), words(row, "currency"))


def _pct(row: Row, key: str) -> str:
    found = amount(row, key)
    return "" if found is None else percent(found)


def _futures(row: Row, key: str) -> str:
    found = amount(row, key)
    return "" if found is None else _("{n} in 100 futures").format(n=number(found))


def _place(row: Row, key: str) -> str:
    return country_name(clean(row.get(key))) or words(row, key)
