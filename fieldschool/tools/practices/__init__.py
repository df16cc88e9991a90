"""Practices for one's own context (lesson 4.2): what I have, a ranking, cards, failures, what I choose."""

from fieldschool.tools.practices.tool import PracticesTool

#: What a lesson opens.
TOOL = PracticesTool

__all__ = ["TOOL", "PracticesTool"]
