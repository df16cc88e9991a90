"""What the views of the study mission are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fieldschool.charts import visits as chart
from fieldschool.i18n import _, labelled, listing, ngettext, number
from fieldschool.models.visits import Tour
from fieldschool.sources import visits as facts
from fieldschool.tools.content import view_content
from fieldschool.tools.visits import asking, fields, planning
from fieldschool.tools.visits.keeping import HOME, Plan
from fieldschool.tools.visits.places import Place


def morning(picture: Any, stops: Sequence[Place]) -> dict[str, Any]:
    """The visit by the clock, and what is to be known of each place."""
    words = _("{why} Best time: {time}. {care}")
    rows = []
    for one in stops:
        kind = facts.types()[one.site_type]
        told = words.format(why=one.why, time=_(kind.best_time), care=_(kind.care))
        rows.append([one.label, told.strip()])
    table = {"title": _("Before you go"), "columns": [_("Place"), _("Good to know")], "rows": rows, "words": True}
    return view_content(
        picture.sentence,
        [picture] if stops else [],
        notice=_("Nobody was asked yet. A place is sure when it has said yes.") if stops else "",
        compare=table if stops else None,
    )


def asks(stop: Place | None, tour: Tour, plan: Plan) -> dict[str, Any]:
    """Who asks what at a place, how much time there is for it, and what to look at without asking."""
    if stop is None:
        return view_content(_("Plan a place first. Its questions then stand here."))
    questions = facts.asks()[stop.site_type, "ask"]
    given = {name: group for name, group in plan.asks.get(stop.name, {}).items() if group <= plan.groups}
    rows = []
    for ask in questions:
        group = given.get(ask.question_id, 0)
        who = fields.group_title(group, plan.roles[group - 1]) if group else _("nobody yet")
        rows.append([_(ask.words), who])
    rows += [[_(look.words), _("Everybody looks, nobody asks")] for look in facts.asks()[stop.site_type, "look"]]
    visit = next(visit for visit in tour.visits if visit.stop.key == stop.name)
    each = planning.each_has(visit.stop, stop.site_type)
    open_ = sum(ask.question_id not in given for ask in questions)
    said = ngettext(
        "{place}: {n} question in {talk} minutes of talk, so {each} minutes for question and answer.",
        "{place}: {n} questions in {talk} minutes of talk, so {each} minutes for each with its answer.",
        len(questions),
    ).format(place=stop.title, n=number(len(questions)), talk=number(each * len(questions)), each=number(each))
    more = ngettext("Nobody asks {n} of them.", "Nobody asks {n} of them.", open_).format(n=number(open_))
    table = {"title": _("Who asks what"), "columns": [_("Question"), _("Who asks")], "rows": rows, "words": True}
    return view_content(f"{said} {more}" if open_ else said, compare=table)


def noted(
    picture: Any, places: Mapping[str, Place], seen: Mapping[str, Mapping[str, str]], theme: str
) -> dict[str, Any]:
    """What was seen by place and theme, and the answers about one theme in words."""
    rows = []
    for name, one in places.items():
        for item in facts.sheet(one.site_type):
            raw = seen.get(name, {}).get(item.item_id, "")
            if raw and item.theme == theme:
                rows.append([labelled(one.title, _(item.question)), asking.said(item, raw)])
    title = chart.theme_names()[theme]
    table = {"title": title, "columns": [_("Question"), _("What you noted")], "rows": rows, "words": True}
    return view_content(picture.sentence, [picture] if places else [], compare=table if rows else None)


def learned(rows: Sequence[Mapping[str, Any]], begun: int, places: Mapping[str, Place]) -> dict[str, Any]:
    """What is taken home, in one sentence."""
    if not begun:
        said = _("Nothing is written yet. Three things are enough, if each has what it needs first.")
    else:
        said = ngettext("{n} of {all} things is finished.", "{n} of {all} things are finished.", len(rows)).format(
            n=number(len(rows)), all=number(begun)
        )
    needed = list(dict.fromkeys(fields.needs_words(row) for row in rows))
    if needed:
        said += " " + _("First at home: {needs}.").format(needs=listing(needed))
    if begun and len(rows) < HOME and len(rows) == begun:
        said += " " + _("There is room for {n}.").format(n=number(HOME))
    table = {
        "title": _("What I take home"),
        "columns": [_("Place"), _("What I take home"), _("What it needs first")],
        "rows": [[places[row["place"]].title if row["place"] in places else "", row["what"], fields.needs_words(row)]
                 for row in rows],
        "words": True,
    }  # fmt: skip
    return view_content(said, compare=table if rows else None)
