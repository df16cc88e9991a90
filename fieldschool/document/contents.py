"""Everything saved, as one structure of chapters; what is blank says which lesson fills it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from fieldschool import course
from fieldschool.document import how, plan, why
from fieldschool.document.activities import LESSON
from fieldschool.document.building import Builder, lesson_name
from fieldschool.document.parts import Chart, Document, Table, Words
from fieldschool.document.saved import Saved
from fieldschool.i18n import _, date, language, listing
from fieldschool.lesson import COUNTRY
from fieldschool.workbook.entries import Entry


def contents(
    entries: Mapping[tuple[str, str], Entry], charts: Mapping[str, Chart] | None = None, *, today: dt.date | None = None
) -> Document:
    """Turn a workbook into a document, in the language in use.

    Parameters
    ----------
    entries : mapping
        Entry by lesson and key.
    charts : mapping, optional
        By lesson, as `pictures.charts` gives them.
    today : date, optional
        The day that stands on the cover.
    """
    saved = Saved(entries)
    builder = Builder(saved, dict(charts or {}))
    plan.write(builder)
    why.write(builder)
    how.write(builder)
    builder.section("blank", _("What is still blank"), [_blank(builder)])
    lines = [Words(f"[{n}] {line}", look="note") for n, line in enumerate(builder.sources, start=1)]
    limits = _(
        "What people wrote is shown as they wrote it. What is called an estimate or illustrative is for learning; "
        "it is no advice on where to put money."
    )
    nothing = [] if lines else [Words(_("No figure of the course stands in this document yet."))]
    builder.section("sources", _("Sources"), [*lines, *nothing, Words(limits, look="note")])
    place = ", ".join(filter(None, [saved.text("0.0", "profile.place"), why.country_name(saved.text(*COUNTRY))]))
    made = _("Made on {date} in the course {course}").format(
        date=date(today or dt.date.today()), course=_(course.load().title)
    )
    return Document(
        title=saved.text(LESSON, "plan_title") or _("Our plan for migration and development"),
        place=place,
        made=made,
        sections=tuple(builder.sections),
        sources=tuple(builder.sources),
        language=language(),
        words={"page": _("Page"), "contents": _("What is in it")},
    )


def _blank(builder: Builder) -> Table | Words:
    known = {lesson.number: lesson for lesson in course.load().lessons}
    rows = [
        (lesson_name(each), listing([_(leaf) for leaf in known[each].leaves]) if known[each].leaves else "")
        for each in known
        if each in builder.blank
    ]
    if not rows:
        return Words(_("Nothing: each lesson left something."))
    return Table(
        _("Lessons that have left nothing yet"), (_("Lesson"), _("What it would bring")), tuple(rows), (2.4, 2.0)
    )
