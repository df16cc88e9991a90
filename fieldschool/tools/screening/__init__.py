"""Opportunity screening (lesson 3.1.2): ideas, their scores, how sure the order is, risks, a short list."""

from fieldschool.tools.screening.tool import ScreeningTool

#: What a lesson opens.
TOOL = ScreeningTool

__all__ = ["TOOL", "ScreeningTool"]
