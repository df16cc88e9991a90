"""A farm venture of migrants, a farmer and a buyer, judged by its cash, its risks and its split: lesson 3.3.2."""

from __future__ import annotations

from fieldschool.tools.venture.tool import VentureTool

TOOL = VentureTool

__all__ = ["TOOL", "VentureTool"]
