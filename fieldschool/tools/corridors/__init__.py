"""What it costs to send (lesson 3.2.3): services, today's quotes, what a community keeps, a corridor to work on."""

from fieldschool.tools.corridors.tool import CorridorsTool

#: What a lesson opens.
TOOL = CorridorsTool

__all__ = ["TOOL", "CorridorsTool"]
