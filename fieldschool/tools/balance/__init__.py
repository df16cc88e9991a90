"""The duality of migration (lesson 2.2.1): a board of gains and costs, and money that moves through a place."""

from fieldschool.tools.balance.tool import BalanceTool

#: What a lesson opens.
TOOL = BalanceTool

__all__ = ["TOOL", "BalanceTool"]
