"""What a comparison of ideas says: who is first, how sure that is, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldschool.i18n import _, ngettext, number

if TYPE_CHECKING:
    from fieldschool.charts.screening import Compared

#: Titles that are named in a sentence.
NAMED = 3


def sentence(compared: Compared) -> str:
    """Say which idea is first, whether weights can change that, and what was taken out."""
    said = _leading(compared)
    if compared.out:
        titles = _titled(compared.out)
        said.append(_("Taken out: {titles}.").format(titles=titles))
    if compared.blank and compared.racing:
        n = len(compared.blank)
        said.append(ngettext("{n} idea has no answer yet.", "{n} ideas have no answer yet.", n).format(n=number(n)))
    return " ".join(said)


def _leading(compared: Compared) -> list[str]:
    first = compared.first()
    if first is None:
        if compared.out:
            return [_("No idea is left in the race.")]
        return [_("Nothing is scored yet. Score two ideas, and their order appears here.")]
    score = compared.score(first.name)
    if len(compared.racing) == 1:
        said = _("Only one idea is in the race: {title}, with {score} of 4. A second one makes it a comparison.")
        return [said.format(title=first.title, score=score)]
    level = compared.level()
    if len(level) > 1:
        said = [_("Level at the top, with {score} of 4: {titles}.").format(score=score, titles=_titled(level))]
        return [*said, _("Weights would decide between them. Better decide by what you know of the place.")]
    said = [_("First: {title}, with {score} of 4.").format(title=first.title, score=score)]
    if not compared.rivals():
        said.append(
            _("That is sure: it stays first when weights move by up to half, whatever the open answers turn out to be.")
        )
    else:
        titles = _titled(compared.rivals())
        said.append(
            _("That is not sure: moved weights or open answers can put these first: {titles}.").format(titles=titles)
        )
    change_ = compared.found.changes[compared.racing.index(first)]
    if change_ is not None and change_.steps <= 1:
        criterion = _(compared.criteria[change_.criterion].title)
        said.append(_("It rests on one score: one step less for “{criterion}” and another is first.").format(
            criterion=criterion))  # fmt: skip
    return said


def change(compared: Compared, i: int) -> str:
    """Say what the smallest change of one score of an idea would do."""
    found = compared.found.changes[i]
    is_first = compared.racing[i] is compared.first()
    alone = is_first and len(compared.level()) == 1
    if found is None:
        if alone:
            return _("No single score of it can take the first place away.")
        return _("No single score can make it first.")
    criterion = _(compared.criteria[found.criterion].title)
    old = _("not known") if found.old is None else number(found.old)
    how = (
        _("“{criterion}” at {new} in place of {old}: then another is first.")
        if alone
        else _("“{criterion}” at {new} in place of {old}: then it is first.")
    )
    return how.format(criterion=criterion, new=number(found.new), old=old)


def _titled(ideas: list | tuple) -> str:
    # Titles can have commas of their own, so that a comma between them would not tell them apart.
    shown = "; ".join(idea.title for idea in ideas[:NAMED])
    more = len(ideas) - NAMED
    return shown if more <= 0 else _("{titles}; and {n} more").format(titles=shown, n=number(more))
