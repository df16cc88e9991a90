"""Savings schemes of large cooperatives (lesson 3.3.1): a member, the net surplus, five years, a shock, terms."""

from fieldschool.tools.cooperative.tool import CooperativeTool

#: What a lesson opens.
TOOL = CooperativeTool

__all__ = ["TOOL", "CooperativeTool"]
