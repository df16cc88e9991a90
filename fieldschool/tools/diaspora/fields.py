"""The controls of the diaspora explorer, described as data."""

from __future__ import annotations

from fieldschool.charts import diaspora_corridors, diaspora_groups, home_places
from fieldschool.i18n import _, in_order, language, number
from fieldschool.sources import countries, diaspora, places
from fieldschool.tools.country_options import country_options
from fieldschool.tools.diaspora import regions
from fieldschool.tools.widgets.kinds import choice_field, range_field

#: A country or a place that is left open.
OPEN = "open"
#: Which part of the world the map shows.
VIEWS = ("close", "whole")
#: Texts of the participant, in the order asked.
TEXTS = ("my_place", "who_left", "what_they_do", "who_is_missing", "who_would_know")
#: Countries where most from the participant's own place live.
THERE = ("there1", "there2", "there3")
#: Letters that are kept of a text.
LETTERS = 600


def where_fields() -> list[dict]:
    """Country, year, whom to count, and how close to look."""
    years = diaspora.years()
    whole = {"style": "decimal", "maximumFractionDigits": 0, "useGrouping": False}
    return [
        choice_field("country", _("My own country"), country_options()),
        range_field(
            "year",
            _("Year"),
            years[0],
            years[-1],
            step=years[1] - years[0],
            help=_("The United Nations counted every five years. Newer counts of large groups stand at the bars."),
        )
        | {"format": whole},
        choice_field("who", _("Whom to count"), [["all", _("Everybody")], ["women", _("Women")], ["men", _("Men")]]),
        choice_field(
            "view", _("The map shows"), [["close", _("Where most of them live")], ["whole", _("The whole world")]]
        ),
    ]


def measure_fields() -> list[dict]:
    """One measure at a time."""
    options = [[measure, diaspora_corridors.measure_name(measure)] for measure in diaspora_corridors.MEASURES]
    return [choice_field("measure", _("What to look at"), options)]


def topic_fields() -> list[dict]:
    """What is asked of people abroad."""
    options = [[topic, diaspora_groups.topic_name(topic)] for topic in diaspora.TOPICS]
    return [choice_field("topic", _("What to look at"), options)]


def region_fields(iso3: str, measure: str) -> list[dict]:
    """Which country, what, when, and the place to mark."""
    home = places.homes()[iso3]
    years = regions.years(home, measure)
    held = [[code, countries.country(code).name(language())] for code in regions.known()]
    quarters = [[regions.WHOLE, _("The whole year")],
                *([n, _("Quarter {n}").format(n=number(int(n)))] for n in regions.QUARTERS)]  # fmt: skip
    whole = {"style": "decimal", "maximumFractionDigits": 0, "useGrouping": False}
    marks = [[OPEN, _("None")], *([name, name] for name in sorted(home.names, key=in_order))]
    measures = [[each, home_places.measure_name(each)] for each in regions.measures(home)]
    money = measure != "left"
    return [
        choice_field("of", _("States or regions of"), held),
        *([choice_field("counted", _("What to look at"), measures)] if len(measures) > 1 else []),
        range_field("region_year", _("Year"), years[0], years[-1], step=1) | {"format": whole},
        *([choice_field("quarter", _("Part of the year"), quarters)] if money else []),
        choice_field("marked", _("Mark one"), marks),
    ]


def mine_fields() -> list[dict]:
    """The participant's own words: who left from where he or she lives."""
    options = [[OPEN, _("Nothing chosen")], *country_options()]
    asked = {
        "my_place": (_("The place that I speak of"), _("A town, a district, a province, an association.")),
        "who_left": (_("Who left from there"), _("Young or old? Women or men? Whole families? Since when?")),
        "what_they_do": (_("What they do where they are"), _("As far as you know. “I do not know” is an answer.")),
        "who_is_missing": (
            _("Who is missing in these numbers"),
            _("Those without papers? The children born there? Those who come and go with the harvest?"),
        ),
        "who_would_know": (_("Who could tell me more"), _("One person or office, at home or abroad.")),
    }
    texts = [{"key": key, "kind": "text", "label": label, "help": said} for key, (label, said) in asked.items()]
    labels = (_("Most from there live in"), _("Then in"), _("And in"))
    there = [choice_field(key, label, options) for key, label in zip(THERE, labels, strict=True)]
    return [texts[0], *there, *texts[1:]]


def text_name(key: str) -> str:
    """The question that a text answers."""
    return next(field["label"] for field in mine_fields() if field["key"] == key)
