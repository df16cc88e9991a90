"""A lesson as a stream of HTML: all the text at once, then each tool as its cell has run."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

import nbformat
from jupyter_core.utils import ensure_async
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from voila.notebook_renderer import NotebookRenderer

from fieldschool import paths
from fieldschool.present.compiled import COMPILED

#: The template ends a piece with this where the reader should see what there is so far.
FLUSH = "<!-- so far -->"


class TooSlow(TimeoutError):
    """A lesson sent nothing for longer than the deadline."""


class LessonRenderer(NotebookRenderer):
    """Runs a lesson's code cells one by one while the page is sent.

    Parameters
    ----------
    names : mapping
        What the template may use beside the notebook.
    start_kernel : callable
        Starts a kernel and gives its id; begun before the text is sent, and awaited after it.
    kernel_manager : MultiKernelManager
        Knows the kernel by its id.
    **stock
        Those of `voila.notebook_renderer.NotebookRenderer`.
    """

    def __init__(
        self,
        *,
        names: Mapping[str, Any],
        start_kernel: Callable[[], Awaitable[str]],
        kernel_manager: Any,
        **stock: Any,
    ) -> None:
        super().__init__(**stock)
        self.log = self.request_handler.log
        self.names = names
        self.start_kernel = start_kernel
        self.kernel_manager = kernel_manager

    async def stream(self, deadline: float) -> AsyncIterator[str]:
        """The page, piece by piece.

        Parameters
        ----------
        deadline : float
            Seconds that the lesson may be silent.

        Raises
        ------
        TooSlow
            When it was silent for longer.
        """
        environment = self.exporter.environment
        environment.autoescape = True
        environment.bytecode_cache = COMPILED
        environment.globals.update(self.names)
        starting = asyncio.ensure_future(ensure_async(self.start_kernel()))
        try:
            pieces = self.generate_content_generator(kernel_future=starting)
            while True:
                try:
                    piece, _resources = await asyncio.wait_for(anext(pieces), deadline)
                except StopAsyncIteration:
                    return
                except TimeoutError:
                    raise TooSlow(f"Nothing for {deadline:g} seconds.") from None
                yield piece
        finally:
            starting.cancel()

    async def load_notebook(self, path: str) -> NotebookNode:
        """Read the lesson from its file: it is ours, so Jupyter's question whether to trust it does not arise."""
        return await self.fix_notebook(nbformat.read(paths.notebooks_dir() / path, as_version=4))

    async def _jinja_kernel_start(self, nb: NotebookNode, kernel_id: None, kernel_future: asyncio.Future) -> str:
        started = await kernel_future
        return await super()._jinja_kernel_start(nb, started, self.kernel_manager.get_kernel(started))

    async def _jinja_cell_generator(self, nb: NotebookNode, kernel_id: str) -> AsyncIterator[tuple[int, NotebookNode]]:
        """Each code cell with its place in the lesson, after it has run.

        Stock Voilà stops at the first cell that fails; here the other tools of the lesson still come.
        """
        for place, cell in enumerate(nb.cells):
            if cell.cell_type != "code":
                continue
            try:
                await self.executor.execute_cell(cell, None, place, store_history=False)
            except CellExecutionError:
                self.log.exception("%s: cell %d failed", self.notebook_path, place + 1)
            yield place, cell
        await self._cleanup_resources()
