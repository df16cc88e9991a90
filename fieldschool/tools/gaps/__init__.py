"""Gaps and recommendations (lesson 1.5): scores, their order and how sure it is, recommendations."""

from fieldschool.tools.gaps.tool import GapsTool

#: What a lesson opens.
TOOL = GapsTool

__all__ = ["TOOL", "GapsTool"]
