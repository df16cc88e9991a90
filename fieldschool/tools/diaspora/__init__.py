"""Diaspora explorer (lesson 2.1.3): where people from here live, how that changed, corridors, who they are."""

from fieldschool.tools.diaspora.tool import DiasporaTool

#: What a lesson opens.
TOOL = DiasporaTool

__all__ = ["TOOL", "DiasporaTool"]
