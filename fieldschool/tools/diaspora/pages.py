"""What the views of the diaspora explorer are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts import diaspora as chart
from fieldschool.charts import diaspora_change, diaspora_corridors, diaspora_groups, home_places
from fieldschool.charts.diaspora import Spread
from fieldschool.charts.picture import Table
from fieldschool.i18n import _, number, sensible
from fieldschool.models import diaspora as model
from fieldschool.tools.content import view_content
from fieldschool.tools.diaspora import fields, reading

Page = dict[str, Any]
#: The year in which nearly nobody could leave.
CLOSED = "2020"


def where(found: Spread, *, whole: bool) -> Page:
    """The map, and bars that carry the same."""
    if not found.destinations:
        said = _("The table of the United Nations begins with 20 people. Do you know of anybody? Write it in part 6.")
        return view_content(chart.sentence(found), notice=said)
    drawn = chart.on_map(found, whole=whole)
    # The table stands once, at the bars.
    left_out = chart.left_out(found, whole=whole)
    shown = view_content(chart.sentence(found), [drawn, chart.bars(found)], notice=left_out)
    shown["pictures"][0].pop("table")
    return shown


def change(country: str, counted: Sequence[diaspora_change.Counted]) -> Page:
    """Lines by sex, and how concentrated they were."""
    said = diaspora_change.sentence(country, counted)
    if not counted:
        return view_content(said)
    spread = diaspora_change.spread_bars(counted)
    shown = view_content(said, [diaspora_change.lines(country, counted), spread])
    shown["pictures"][1].pop("table")
    return shown


def corridors(country: str, measure: str, found: Sequence[diaspora_corridors.Corridor]) -> Page:
    """One measure of the corridors; how far it can be trusted."""
    said = {
        "people": "",
        "money": _("Nobody counts these flows. A model shares out what a country receives over the countries where its "
                   "people live, by their number and by incomes there."),
        "each": _("This is money divided by people. It is not what one migrant sends: children and the old are among "
                  "the people, and the model knows nothing of habits."),
        "cost": _("The mean of all services in the quarter that is named; not every corridor is asked about. The world "
                  "has agreed to come below 3%."),
    }[measure]  # fmt: skip
    drawn = diaspora_corridors.picture(country, measure, found)
    return view_content(drawn.sentence, [drawn] if found else [], notice=said if found else "")


def composition(country: str, topic: str, iso3: str) -> tuple[Page, tuple[str, ...]]:
    """The groups of one topic, and the lines of their sources."""
    asked = reading.asked(iso3, topic)
    sources = [each.source for each in asked]
    said = [] if asked else [diaspora_groups.nothing(country, topic)]
    if topic == "papers" and (fact := reading.refugees(iso3)) is not None:
        said.append(diaspora_groups.refugees(country, float(fact), fact.year or 0))
        sources.append(fact.source.citation())
    pictures = [diaspora_groups.picture(each) for each in asked]
    shown = view_content(" ".join(said), pictures, notice=diaspora_groups.contrast(asked))
    return shown, tuple(dict.fromkeys(filter(None, sources)))


def region(found: home_places.Places, *, own: bool) -> Page:
    """States or regions at home; what to know of them. ``own``: those of the participant's country are held."""
    drawn = home_places.picture(found)
    said = [] if own else [_("Of your own country no states or regions are held here. What you see is an example.")]
    if found.measure == "left" and found.period == CLOSED:
        said.append(_("In 2020 borders were closed for months: look at 2019, too."))
    return view_content(drawn.sentence, [drawn] if found.values else [], notice=" ".join(said))


def mine(found: Spread, women: float, there: Sequence[str], texts: Mapping[str, str]) -> Page:
    """The numbers of the country beside the participant's own words."""
    largest = [
        _("{country}: {n}").format(country=each.name, n=number(sensible(each.people)))
        for each in found.destinations[:3]
    ]
    rows = [[_("{country}, as counted").format(country=found.country), "; ".join(largest) or _("not known")]]
    if found.destinations:
        rows.append([_("Women among them"), _("{n} of every 100").format(n=number(100 * women))])
        equal = model.effective_number(found.people)
        said = _("nearly all in one country") if equal < chart.NEARLY_ONE else _("as if in {n} countries of equal size")
        rows.append([_("How concentrated"), said.format(n=number(equal, 1))])
    own = [reading.name_of(code) for code in there]
    if own:
        rows.append([_("From my place"), "; ".join(own)])
    rows += [[fields.text_name(key), texts[key]] for key in fields.TEXTS if texts[key].strip()]
    written = sum(bool(texts[key].strip()) for key in fields.TEXTS)
    said = _("{n} of {all} questions are answered in your own words.").format(
        n=number(written), all=number(len(fields.TEXTS))
    )
    differs = _differs(found, there)
    compare = {"title": _("My diaspora"), "columns": [_("What"), _("In words")], "rows": rows, "words": True}
    return view_content(f"{said} {differs}".strip(), compare=compare)


def spoken(content: Page) -> str:
    """A view as text: its sentence, its pictures with their tables, what stands beside, and the notice."""
    said = [content["sentence"]]
    for drawn in content["pictures"]:
        said += [drawn.get("title", ""), drawn.get("sentence", "")]
        if table := drawn.get("table"):
            said.append(str(Table(table["caption"], tuple(table["columns"]), tuple(map(tuple, table["rows"])))))
    if compare := content.get("compare"):
        said += [": ".join(row) for row in compare["rows"]]
    return "\n".join(filter(None, [*said, content.get("notice", "")]))


def _differs(found: Spread, there: Sequence[str]) -> str:
    """Whether the own place is like the country."""
    if not there or not found.destinations:
        return ""
    top = found.destinations[0]
    if there[0] == top.iso3:
        return _("Your place is like the whole country: {country} comes first.").format(country=top.name)
    said = _("Most from the whole country: {country}. Most from your place: {other}. That difference is worth telling.")
    return said.format(country=top.name, other=reading.name_of(there[0]))
