"""``/lesson/<stem>``: one lesson, run for one reader."""

from __future__ import annotations

import os

from jupyter_core.utils import ensure_async
from nbformat import NotebookNode
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError
from voila.handler import VoilaHandler
from voila.utils import get_page_config

from fieldschool import course
from fieldschool.i18n import _
from fieldschool.i18n.notebook import translated
from fieldschool.present import pages
from fieldschool.present.cells import FACILITATOR, for_reader, tags
from fieldschool.present.identity import Reader
from fieldschool.present.page import Page, locale_of
from fieldschool.present.rendering import FLUSH, LessonRenderer
from fieldschool.present.state import RoomState

#: What a server may know and a kernel may not.
WITHHELD = frozenset({"JUPYTERHUB_API_TOKEN", "JPY_API_TOKEN", "FIELDSCHOOL_SECRET"})
#: Seconds a lesson may send nothing before its page gives up and says so.
DEADLINE = 60.0


class LessonHandler(Page, VoilaHandler):
    """Sends the text of a lesson at once, and its tools as they are ready."""

    async def get(self, stem: str) -> None:
        """Send the lesson.

        Stock Voilà renders in a task whose failure nobody reads, and the page hangs. Here the page ends with a
        sentence and a way to try again, whatever fails.
        """
        lesson = self._lesson(stem)
        if self.room.archived:
            sentence = _(
                "What you wrote is kept. You can read it in your workbook, and take your plan home from there."
            )
            self.show("message.html.j2", title=_("This room is closed for good"), sentence=sentence)
            return
        kernel: list[str] = []
        done = False
        try:
            renderer = self._renderer(lesson, kernel)
            await renderer.initialize()
            self.set_header("Content-Type", "text/html; charset=utf-8")
            async for piece in renderer.stream(self.settings["deadline"]):
                self.write(piece)
                if piece.rstrip().endswith(FLUSH):
                    await self.flush()
            done = True
        except StreamClosedError:
            self.log.info("%s: the reader left before the page was sent", stem)
        except Exception:
            if not self._headers_written:
                raise
            self.log.exception("%s: the page could not be finished", stem)
            self.write(pages.render("unfinished.html.j2", self._names(lesson)))
        finally:
            if kernel and not done and kernel[0] in self.kernel_manager:
                await ensure_async(self.kernel_manager.shutdown_kernel(kernel[0], now=True))

    def _lesson(self, stem: str) -> course.Lesson:
        for lesson in course.load().lessons:
            if lesson.stem == stem and lesson.built:
                return lesson
        raise HTTPError(404)

    def _names(self, lesson: course.Lesson) -> dict:
        contents = course.load()
        before, after = neighbours(contents, lesson)
        return self.frame() | {
            "lesson": lesson,
            "before": before,
            "after": after,
            "module": next(module for module in contents.modules if module.number == lesson.module),
            "for_facilitator": lambda cell: FACILITATOR in tags(cell),
        }

    def _renderer(self, lesson: course.Lesson, kernel: list[str]) -> LessonRenderer:
        async def start_kernel() -> str:
            started = self.kernel_manager.start_kernel(
                kernel_name="python3", env=kernel_environment(self.reader, self.room)
            )
            kernel.append(await ensure_async(started))
            self.room.owns(self.reader.participant, kernel[0], self.kernel_manager.list_kernel_ids())
            return kernel[0]

        return LessonRenderer(
            names=self._names(lesson),
            start_kernel=start_kernel,
            kernel_manager=self.kernel_manager,
            request_handler=self,
            voila_configuration=self.voila_configuration,
            traitlet_config=self.traitlet_config,
            notebook_path=f"{lesson.stem}.ipynb",
            template_paths=self.template_paths,
            config_manager=self.config_manager,
            contents_manager=self.contents_manager,
            kernel_spec_manager=self.kernel_spec_manager,
            base_url=self.base_url,
            page_config=get_page_config(self.base_url, self.settings, self.log, self.voila_configuration),
        )


def kernel_environment(reader: Reader, room: RoomState) -> dict[str, str]:
    """The environment of a reader's kernel: whose answers it keeps and where, how it speaks; nothing a client sent."""
    # The key with which a server speaks to its hub is none of the kernel's business.
    mine = {name: value for name, value in os.environ.items() if name not in WITHHELD}
    return (
        mine
        | room.environment()
        | {
            "HTTP_X_FIELDSCHOOL_PARTICIPANT": reader.participant,
            "FIELDSCHOOL_LANGUAGE": locale_of(reader),
            "FIELDSCHOOL_WIDGETS_ON_PAGE": "1",
        }
    )


def neighbours(contents: course.Course, lesson: course.Lesson) -> tuple[course.Lesson | None, course.Lesson | None]:
    """The built lessons before and after one in the order of the programme; ``None`` at the ends."""
    built = [each for each in contents.lessons if each.built or each == lesson]
    place = built.index(lesson)
    return (built[place - 1] if place else None), (built[place + 1] if place + 1 < len(built) else None)


def prelaunch(handler: LessonHandler, notebook: NotebookNode, cwd: str) -> NotebookNode:
    """The lesson as this reader may see it, in the reader's language, before it is run (``prelaunch_hook``)."""
    return translated(for_reader(notebook, facilitator=handler.reader.facilitator), handler.reader.language)
