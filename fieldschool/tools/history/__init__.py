"""Two countries on one time line (lesson 2.1.2): figures over the years, events, likenesses and differences."""

from fieldschool.tools.history.tool import HistoryTool

#: What a lesson opens.
TOOL = HistoryTool

__all__ = ["TOOL", "HistoryTool"]
