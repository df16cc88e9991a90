"""An individual enterprise (lesson 3.3.4): start-up budget, months of cash, loan, bad seasons, a decision."""

from fieldschool.tools.enterprise.tool import EnterpriseTool

#: What a lesson opens.
TOOL = EnterpriseTool

__all__ = ["TOOL", "EnterpriseTool"]
