"""Choose a mix of strategies under a budget and a staff limit (lesson 2.2.2)."""

from __future__ import annotations

from fieldschool.tools.strategies.tool import StrategiesTool

TOOL = StrategiesTool

__all__ = ["TOOL", "StrategiesTool"]
