"""One target in words: what it asks, why migrants, what is counted, what can be done here, and who acts."""

from __future__ import annotations

from html import escape

import ipywidgets

from fieldschool.i18n import _, listing
from fieldschool.sources.sdg import Target


def lines(target: Target) -> list[tuple[str, str]]:
    """What is said of a target: heading and text."""
    lead = [_(office.label) for office in target.offices if office.leads]
    support = [_(office.label) for office in target.offices if not office.leads]
    return [
        (_("What it asks"), _(target.asks)),
        (_("What it has to do with migration"), _(target.why)),
        (_("What is counted"), _(target.measured)),
        (_("One thing that you can do"), _(target.action)),
        (_("Who could lead (our suggestion)"), listing(lead)),
        (_("Who could help (our suggestion)"), listing(support)),
    ]


def naming(target: Target) -> str:
    """Whether the target names migration, as a sentence."""
    if target.direct:
        return _("This target, or what is counted for it, names migrants or the money that they send.")
    return _("This target does not name migrants. It still decides much for them.")


class TargetCard(ipywidgets.HTML):
    """A target on the page; every text in it is escaped, whoever wrote it."""

    def __init__(self, target: Target) -> None:
        super().__init__()
        self.add_class("fs-html")
        self.show(target)

    def __repr__(self) -> str:
        return f"TargetCard({self.target.target_id!r})"

    def show(self, target: Target) -> None:
        """Show another target."""
        self.target = target
        rows = "".join(f"<dt>{escape(head)}</dt><dd>{escape(text)}</dd>" for head, text in lines(target) if text)
        self.value = (
            f'<div class="fs-target" role="status"><h3>{escape(title(target))}</h3>'
            f'<p class="fs-goal">{escape(goal(target))}</p><p>{escape(naming(target))}</p><dl>{rows}</dl></div>'
        )

    def says(self) -> str:
        """All that is shown, as text."""
        said = [f"{head}: {text}" for head, text in lines(self.target) if text]
        return "\n".join([title(self.target), goal(self.target), naming(self.target), *said])


def title(target: Target) -> str:
    """Number and title, as in a list."""
    return f"{target.target_id} · {_(target.title)}"


def goal(target: Target) -> str:
    """The goal that it belongs to."""
    return _("Goal {n}: {name}").format(n=target.goal, name=_(target.goal_name))
