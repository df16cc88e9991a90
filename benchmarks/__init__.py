"""How fast the course is, beside the usual way of doing the same: ``python -m benchmarks``."""

from benchmarks.every_tool import tools

__all__ = ["tools"]
