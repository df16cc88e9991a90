"""Characteristics and needs (lesson 3.1.1): families along the way, their month, and the needs of a group."""

from fieldschool.tools.needs.tool import NeedsTool

#: What a lesson opens.
TOOL = NeedsTool

__all__ = ["TOOL", "NeedsTool"]
