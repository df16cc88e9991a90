"""Stakeholder map (lesson 3.2.4): who matters, who is missing, who does what, who works with whom, real cases."""

from fieldschool.tools.partners.tool import PartnersTool

#: What a lesson opens.
TOOL = PartnersTool

__all__ = ["TOOL", "PartnersTool"]
