"""Local policies (lesson 1.4): an inventory, examples from similar places, and three first steps."""

from fieldschool.tools.inventory.tool import InventoryTool

#: What a lesson opens.
TOOL = InventoryTool

__all__ = ["TOOL", "InventoryTool"]
