"""Ask the publishers for newer figures, show the difference, and write it without losing a row."""

from fieldschool.sources.refresh.command import PUBLISHERS, main, run

__all__ = ["PUBLISHERS", "main", "run"]
