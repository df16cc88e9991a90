"""``/lesson/<stem>``: one lesson, run for one reader."""

from __future__ import annotations

import os

from jupyter_core.utils import ensure_async
from nbformat import NotebookNode
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError
from voila.handler import VoilaHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.utils import get_page_config

from fieldschool import course
from fieldschool.present import pages
from fieldschool.present.cells import FACILITATOR, for_reader, tags
from fieldschool.present.errors import PlainErrors
from fieldschool.present.rendering import FLUSH, LessonRenderer

#: Seconds a lesson may send nothing before its page gives up and says so.
DEADLINE = 60.0


class LessonHandler(PlainErrors, VoilaHandler):
    """Sends the text of a lesson at once, and its tools as they are ready."""

    async def get(self, stem: str) -> None:
        """Send the lesson.

        Stock Voilà renders in a task whose failure nobody reads, and the page hangs. Here the page ends with a
        sentence and a way to try again, whatever fails.
        """
        lesson = self._lesson(stem)
        kernel: list[str] = []
        done = False
        try:
            renderer = self._renderer(lesson, kernel)
            await renderer.initialize()
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.set_header("Cache-Control", "no-store")
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
        return pages.shared(contents, self.base_url, facilitator=self.settings["facilitator"]) | {
            "lesson": lesson,
            "module": next(module for module in contents.modules if module.number == lesson.module),
            "for_facilitator": lambda cell: FACILITATOR in tags(cell),
        }

    def _renderer(self, lesson: course.Lesson, kernel: list[str]) -> LessonRenderer:
        async def start_kernel() -> str:
            kernel.append(
                await ensure_async(self.kernel_manager.start_kernel(kernel_name="python3", env=dict(os.environ)))
            )
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


def prelaunch(handler: LessonHandler, notebook: NotebookNode, cwd: str) -> NotebookNode:
    """Leave out what this reader may not see, before anything is run (Voilà's ``prelaunch_hook``)."""
    return for_reader(notebook, facilitator=handler.settings["facilitator"])


class LeaveHandler(VoilaShutdownKernelHandler):
    """The page says at closing that its kernel is no longer needed."""

    def check_xsrf_cookie(self) -> None:
        """Not asked for: the browser's closing message cannot carry it, and the kernel's id cannot be guessed."""

    async def post(self, kernel_id: str) -> None:
        """Shut the kernel down; one that is gone already is no error."""
        if kernel_id in self.kernel_manager:
            await ensure_async(self.kernel_manager.shutdown_kernel(kernel_id))
        self.set_status(204)
        self.finish()
