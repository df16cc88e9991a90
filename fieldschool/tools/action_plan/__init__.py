"""The action plan, assembled from everything that was saved (lesson 4.3)."""

from fieldschool.tools.action_plan.tool import ActionPlanTool

#: What a lesson opens.
TOOL = ActionPlanTool

__all__ = ["TOOL", "ActionPlanTool"]
