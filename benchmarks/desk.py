"""The simulator's lesson as a participant has it open: one slider, the boxes to write in, and what the page says."""

from __future__ import annotations

from fieldschool import course
from fieldschool.doctor.phone import Gone, Page

LESSON = "3.2.1"
#: The slider that is moved, and its places in percent. Above 58 the bills take what is put aside: no new picture.
SLIDER, STEPS = "first", range(1, 57)


def address() -> str:
    """The lesson's address on our server, without the server."""
    return f"lesson/{course.load().lesson(LESSON).stem}"


class Desk:
    """The simulator's lesson as a participant has it open.

    Raises
    ------
    Gone
        When the page came without its tool or its exercise.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        forms = [each for each in page.named("Form") if self._has_slider(page.widgets[each])]
        tasks = page.named("Tasks")
        if not forms or not tasks:
            raise Gone("the page came without its tool")
        self._form, self._tasks = forms[0], tasks[0]
        self._heard = page.widgets[self._form]["shown"]["heard"]
        self._sent = 0

    @property
    def position(self) -> float:
        """Where the slider stands."""
        form = self.page.widgets[self._form]
        raw, number = form["edits"].get(SLIDER, (None, 0))
        return raw if number > form["shown"]["heard"] else form["shown"]["values"][SLIDER]

    @property
    def says_saved(self) -> bool:
        """Whether the page says that the plan is saved."""
        return self.page.widgets[self._form]["status"].get("state") == "saved"

    @property
    def says_trouble(self) -> bool:
        """Whether the page says that the plan is not saved, and why."""
        return self.page.widgets[self._form]["status"].get("state") == "trouble"

    @property
    def boxes(self) -> list[tuple[str, str]]:
        """Task and part of each box to write in."""
        return [
            (task["key"], part["key"]) for task in self.page.widgets[self._tasks]["tasks"] for part in task["parts"]
        ]

    async def move(self, to: float) -> float | None:
        """Move the slider; seconds until the first picture that follows, ``None`` when none did."""
        self._heard += 1
        edits = {SLIDER: [to, self._heard]}
        self.page.widgets[self._form]["edits"] = edits
        told = await self.page.tell(self._form, {"method": "update", "state": {"edits": edits}, "buffer_paths": []})
        views = set(self.page.named("View"))
        return min((seconds for comm, seconds in told.items() if comm in views), default=None)

    async def answer(self, task: str, part: str, text: str) -> bool:
        """Write into a box; whether the page then said that it is saved."""
        self._sent += 1
        content = {"do": "answer", "task": task, "part": part, "text": text, "seq": self._sent}
        await self.page.tell(self._tasks, {"method": "custom", "content": content})
        return self.page.widgets[self._tasks]["confirmed"].get(f"{task}/{part}", 0) >= self._sent

    @staticmethod
    def _has_slider(form: dict) -> bool:
        return SLIDER in form.get("shown", {}).get("values", {})
