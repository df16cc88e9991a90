"""Product finder (lesson 3.2.5): real products, what they leave, their history, safety against return, own products."""

from fieldschool.tools.access.tool import AccessTool

#: What a lesson opens.
TOOL = AccessTool

__all__ = ["TOOL", "AccessTool"]
