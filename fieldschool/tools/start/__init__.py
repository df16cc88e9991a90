"""Where to start (lesson 4.1): what lessons left, points that are judged, what opens what, the choice."""

from fieldschool.tools.start.tool import StartTool

#: What a lesson opens.
TOOL = StartTool

__all__ = ["TOOL", "StartTool"]
