"""The Global Compact (lesson 1.2): objectives and targets, votes and reviews, and a ranking for one's own place."""

from fieldschool.tools.gcm.tool import GcmTool

#: What a lesson opens.
TOOL = GcmTool

__all__ = ["TOOL", "GcmTool"]
