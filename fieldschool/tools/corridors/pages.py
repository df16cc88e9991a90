"""What the views of the lesson on what it costs to send are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts import corridors as chart
from fieldschool.charts import corridors_scores as card_chart
from fieldschool.charts import corridors_switch as switch_chart
from fieldschool.charts.corridors import Ends
from fieldschool.charts.corridors_scores import Corridor
from fieldschool.charts.corridors_words import Offer, cost, quarter_in_words, reason_names
from fieldschool.charts.picture import Picture
from fieldschool.i18n import _, listing, percent
from fieldschool.models.corridors import Switch
from fieldschool.sources import facts as known_facts
from fieldschool.tools.content import view_content
from fieldschool.tools.corridors.corridor import Facts, filtered


def page(pictures: Sequence[Picture], notice: str = "", compare: dict[str, Any] | None = None) -> dict[str, Any]:
    """A view whose sentence is that of its first picture; one without bars is not drawn."""
    first = pictures[0]
    return view_content(first.sentence, filter(_has, pictures), notice=notice, compare=compare)


def costs(facts: Facts, amount: float, paid_out: str) -> tuple[list[Picture], str]:
    """What a transfer takes: services where they were asked, else the mean; and the mean over the years."""
    ends, corridor = facts.ends(amount), facts.setting.corridor
    if facts.asked:
        everybody = facts.services(amount)
        shown = chart.in_order(filtered(everybody, paid_out))
        last = max(one.when for one in everybody)
        said = chart.asked(ends, shown, _quarter(last), len(everybody))
        notice = _services_notice(facts, len(shown))
        first = chart.picture(ends, shown, said, _("What each service takes"))
    else:
        average = facts.average(amount)
        said = chart.mean(ends, average, corridor.services if corridor else 0, average.when, facts.place)
        shown = [average, *facts.measured(amount)]
        notice = _mean_notice(facts)
        first = chart.picture(ends, shown, said, _("What sending takes on average"), ranked=False)
    pictures = [first]
    if corridor:
        pictures.append(_history(facts, ends))
    return pictures, notice


def _history(facts: Facts, ends: Ends) -> Picture:
    return chart.history(ends, facts.setting.corridor.history)


def _services_notice(facts: Facts, shown: int) -> str:
    notes = [_(quote.note) for quote in facts.asked.values() if quote.note]
    told = [_("Prices were asked for two amounts; in between they are read off a straight line.")]
    if shown > chart.MOST:
        told.append(_("Drawn are the cheapest and the dearest; the table has all."))
    if notes:
        told.append(_("To know: {notes}.").format(notes=listing(list(dict.fromkeys(notes)))))
    told.append(_("Prices change: ask again before you tell anybody."))
    return " ".join(told)


def _mean_notice(facts: Facts) -> str:
    if facts.setting.corridor is None:
        return ""
    told = _("Measured for US$ 200 and US$ 500; other amounts are read off a straight line.")
    last = quarter_in_words(facts.setting.corridor.quarter)
    hidden = _("A service that does not tell its rate counts without a margin, so the true mean is higher.")
    return " ".join([told, hidden, _("The last quarter that we hold is {period}.").format(period=last)])


def quotes_notice(rows: Sequence[Mapping[str, str]]) -> str:
    """What to know of the quotes: whether they are of one amount."""
    amounts = {row["amount"].strip() for row in rows}
    if len(amounts) < 2:
        return ""
    return _(
        "The quotes are of different amounts. A fixed fee weighs less on a larger one: ask all for the same amount."
    )


def who_not(reasons: Sequence[str], iso3: str, home: str, counted: bool) -> tuple[dict[str, Any] | None, str]:
    """A table of who would not switch and what would help; and how many at home have an account."""
    names = reason_names()
    rows = [list(names[key]) for key in names if key in reasons]
    columns = [_("Who would not switch"), _("What would help")]
    table = {"title": _("Who would not switch"), "columns": columns, "rows": rows, "words": True} if rows else None
    fact = known_facts.latest(iso3, "account_pct")
    said = _("How many switch is our estimate, from the fewest to the most.")
    if not counted:
        said = _("1,000 people are only a number to begin with: write how many send to your place.") + " " + said
    if fact is not None:
        said += " " + _("In {home}, {share} of people aged 15 or more have an account ({year}, {source}).").format(
            home=home, share=percent(float(fact), 0), year=fact.year, source=fact.source.publisher
        )
    return table, said


def switching(who: switch_chart.Community, found: Switch) -> Picture:
    """The year of a community."""
    return switch_chart.picture(who, found)


def score_card(shown: Sequence[Corridor], order: str, weights: dict[str, int], home: str) -> tuple[list[Picture], str]:
    """The bars of a measure, and the score if there are weights."""
    scored = card_chart.scored(shown, weights)
    told = [] if scored else [_("People, money and cost are not added up: no weight is set yet.")]
    rules = [_("{name}: {rule}").format(name=one.name, rule=rule) for one in shown for rule in one.rules]
    told += [_("Rules that count: {rules}").format(rules=" ".join(rules))] if rules else []
    pictures = [card_chart.bars(shown, order, home), *([scored] if scored else [])]
    return pictures, " ".join(told)


def chosen(corridor: Corridor | None, ends: Ends | None, offer: Offer | None, why: str, step: str) -> dict[str, Any]:
    """The corridor to work on, as a card."""
    empty = {"pictures": [], "table": None, "notice": "", "compare": None}
    if corridor is None or ends is None or offer is None:
        said = _("No corridor is chosen yet. One is enough: where can you change something by next year?")
        return {"sentence": said, **empty}
    names = card_chart.measure_names()
    groups = [names[group] for group, answer in corridor.answers.items() if answer == "yes"]
    build = listing(groups) if groups else _("Not known to us: ask.")
    price = _("{name}: {cost}").format(name=offer.name, cost=cost(offer, ends.amount, ends.currency))
    rows = [
        [names["people"], card_chart.in_words(corridor, "people")],
        [names["money"], card_chart.in_words(corridor, "money")],
        [_("The price that I tell at home, for {amount}").format(amount=ends.words["amount"]), price],
        [_("To build on"), build],
        *([[_("Why"), why]] if why else []),
        *([[_("First step"), step]] if step else []),
    ]
    said = _("I work on the corridor from {work} to {home}.").format(work=ends.work, home=ends.home)
    compare = {"title": _("My corridor"), "columns": [_("What"), _("In words")], "rows": rows, "words": True}
    return {"sentence": said, **empty, "compare": compare}


def _has(picture: Picture) -> bool:
    return bool(picture.spec.get("items") or (picture.spec.get("series") and picture.kind == "lines"))


def _quarter(day: str) -> str:
    """The quarter of a day: ``2025-08-20`` is in ``2025Q3``."""
    return f"{day[:4]}Q{(int(day[5:7]) + 2) // 3}"
