"""The controls of the time line, described as data."""

from __future__ import annotations

from collections.abc import Collection

from fieldschool.charts import history_words as words
from fieldschool.i18n import _, number
from fieldschool.tools.country_options import country_options
from fieldschool.tools.history.notes import CHART, KINDS, SHOW, SLOTS, TAKE
from fieldschool.tools.history.reading import base_years
from fieldschool.tools.history.setting import EVENTS, FIRST_YEAR, LAST_YEAR, Setting
from fieldschool.tools.widgets.kinds import choice_field, range_field

#: Years are written without a mark for thousands.
_YEAR = {"style": "decimal", "maximumFractionDigits": 0, "useGrouping": False}


def fields(setting: Setting, written: Collection[str] = ()) -> list[dict]:
    """All controls; a slider for the base year only where an index is drawn and there is a choice.

    Parameters
    ----------
    setting : Setting
    written : collection of str
        Keys of the notes that are written: these have buttons for their chart.
    """
    measure = setting.measure
    options = country_options()
    chosen = [
        choice_field("measure", _("What we look at"), [[each, words.measure_name(each)] for each in words.MEASURES]),
        choice_field(
            "scale",
            _("Measured as"),
            [[each, words.scale_name(measure, each)] for each in words.SCALES[measure]],
            column=True,
        ),
    ]
    years = base_years(setting) if setting.is_index else ()
    if len(years) > 1:
        step = 5 if all(year % 5 == 0 for year in years) else 1
        help_text = _("In this year both lines stand at 100. What came after shows who moved faster.")
        chosen.append(_year_field("base", _("The year that is 100"), years[0], years[-1], step=step, help=help_text))
    here = _("It changes in this lesson only.")
    return [
        *chosen,
        choice_field("first", _("First country"), options, help=here),
        choice_field("second", _("Second country"), options),
        *_window_fields(),
        *(field for kind in KINDS for field in _note_fields(kind, written)),
    ]


def _window_fields() -> list[dict]:
    group = _("Years and events")
    names = {
        "all": _("All events"),
        "conflict": _("Conflicts and disasters"),
        "rules": _("Laws, agreements and programmes"),
        "economy": _("The economy"),
        "none": _("No events"),
    }
    return [
        _year_field("since", _("First year shown"), FIRST_YEAR, LAST_YEAR, group=group),
        _year_field("until", _("Last year shown"), FIRST_YEAR, LAST_YEAR, group=group),
        choice_field("events", _("Events on the time line"), [[each, names[each]] for each in EVENTS], group=group),
    ]


def _note_fields(kind: str, written: Collection[str]) -> list[dict]:
    group = {"like": _("Three likenesses"), "differ": _("Three differences")}[kind]
    labels = {"like": _("Likeness {n}"), "differ": _("Difference {n}")}
    about = _("One sentence. The chart as it is now is kept with it.")
    fields = []
    for n in range(1, SLOTS + 1):
        key = f"{kind}{n}"
        help_text = {"help": about} if n == 1 else {}
        fields.append(
            {"key": key, "kind": "text", "label": labels[kind].format(n=number(n)), "group": group, **help_text}
        )
        if key in written:
            options = [[SHOW, _("Show its chart")], [TAKE, _("Keep the chart of now")]]
            fields.append({"key": f"{key}{CHART}", "kind": "buttons", "label": "", "options": options, "group": group})
    return fields


def _year_field(key: str, label: str, low: int, high: int, step: int = 1, **more: object) -> dict:
    return {**range_field(key, label, low, high, step=step, **more), "format": _YEAR}
