"""Growth of an association (lesson 3.2.2): members, the common fund, levers, lessons of real ones, targets."""

from fieldschool.tools.association.tool import AssociationTool

#: What a lesson opens.
TOOL = AssociationTool

__all__ = ["TOOL", "AssociationTool"]
