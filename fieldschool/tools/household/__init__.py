"""The remittance savings and investment simulator (lesson 3.2.1)."""

from fieldschool.tools.household.tool import HouseholdTool

#: What a lesson opens.
TOOL = HouseholdTool

__all__ = ["TOOL", "HouseholdTool"]
