"""The self-assessment of the last day: today, the first day once more, and what changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fieldschool.charts import action_plan_change as chart
from fieldschool.i18n import _
from fieldschool.sources.assessment import statements
from fieldschool.tools.content import view_content
from fieldschool.tools.welcome.fields import SCALE, statement_fields
from fieldschool.tools.widgets import Form, View
from fieldschool.workbook.entries import Entry, Number


class LookingBack:
    """Two forms and what follows from them.

    Parameters
    ----------
    saved : mapping
        Entries of earlier lessons; the ratings of the first day are read.
    after, then : dict of str to int
        Ratings of today, and of the first day as it is seen today. They are changed here.
    on_change : callable
    """

    def __init__(
        self,
        saved: Mapping[tuple[str, str], Entry],
        after: dict[str, int],
        then: dict[str, int],
        on_change: Callable[[], None],
    ) -> None:
        self.statements = {one.statement_id: _(one.text) for one in statements()}
        self.before = {name: int(entry.value) for name in self.statements if _is_rating(entry := _entry(saved, name))}
        self.after, self.then, self._on_change = after, then, on_change
        again = [{**field, "group": _("Before, as I see it now")} for field in statement_fields()]
        self.now = self._form(statement_fields(), after, _("Where I stand today"))
        self.back = self._form(again, then, _("The first day once more"))
        self.view = View()

    def draw(self) -> None:
        """Show what changed."""
        picture = chart.own(self.statements, self.before, self.then, self.after)
        self.view.show(view_content(picture.sentence, [picture] if picture.spec["bundles"] else []))

    def _form(self, described: list[dict], ratings: dict[str, int], title: str) -> Form:
        def rated(key: str, raw: Any) -> None:
            value = form.accept(key, raw)
            if value is not None:
                ratings[key] = value
                self._on_change()

        form = Form(described, {name: ratings.get(name) for name in self.statements}, rated, title=title)
        return form


def _entry(saved: Mapping[tuple[str, str], Entry], name: str) -> Entry | None:
    return saved.get(("0.0", f"before.{name}"))


def _is_rating(entry: Entry | None) -> bool:
    return isinstance(entry, Number) and entry.value in SCALE
