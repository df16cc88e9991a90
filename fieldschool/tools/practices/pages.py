"""What the views say beside their pictures: what is counted, what is open, which practices are nowhere better."""

from __future__ import annotations

from collections.abc import Mapping

from fieldschool.charts.practices import SHOWN, Ranked
from fieldschool.charts.practices_words import theme_names
from fieldschool.i18n import _, listing, ngettext, number
from fieldschool.sources.practices import conditions
from fieldschool.tools.practices.scoring import UNKNOWN, Context


def method(ranked: Ranked, context: Context, weights: Mapping[str, float]) -> str:
    """Say how many practices are compared, what is not counted, and how many another one surely equals in all."""
    count = len(ranked.practices)
    said = [
        _("Of {n} practices, the first {shown} are drawn.").format(n=number(count), shown=number(min(count, SHOWN)))
    ]
    blank = {"fit": _("the theme"), "level": _("who you speak for")}
    missing = [words for name, words in blank.items() if not context.counts(name)]
    if missing:
        said.append(_("Not counted, because it is open: {what}.").format(what=listing(missing)))
    if not any(weights.values()):
        said.append(_("All sliders are at 0, so each counts the same."))
    if worse := len(beaten(ranked)):
        said.append(
            ngettext(
                "{n} of them is nowhere better than another and somewhere worse, whatever the sliders say.",
                "{n} of them are nowhere better than another and somewhere worse, whatever the sliders say.",
                worse,
            ).format(n=number(worse))
        )
    return " ".join(said)


def beaten(ranked: Ranked) -> dict[str, str]:
    """Title of a practice that is surely at least as good in all, by practice."""
    pairs = [(one.practice_id, ranked.beaten_by(i)) for i, one in enumerate(ranked.practices)]
    return {name: _(better.title) for name, better in pairs if better}


def context_sentence(context: Context) -> str:
    """Say how much is known of what the place has."""
    known = sum(answer != UNKNOWN for answer in context.have.values())
    there = sum(answer == "yes" for answer in context.have.values())
    said = _("You know {n} of {all} conditions; {there} are there. What is open is not counted as no.").format(
        n=number(known), all=number(len(conditions())), there=number(there)
    )
    if not context.themes:
        return said + " " + _("Choose the theme that matters most: without it no practice fits better than another.")
    named = theme_names()
    return said + " " + _("Your themes: {themes}.").format(themes=listing([named[theme] for theme in context.themes]))
