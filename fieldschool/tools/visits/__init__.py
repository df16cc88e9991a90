"""The study mission (lesson 3.4): the plan, who asks what, the sheet, what was seen, what is taken home."""

from fieldschool.tools.visits.tool import VisitsTool

#: What a lesson opens.
TOOL = VisitsTool

__all__ = ["TOOL", "VisitsTool"]
