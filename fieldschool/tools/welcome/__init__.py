"""The welcome (lesson 0.0): two countries, the timetable, and where a participant stands."""

from fieldschool.tools.welcome.tool import WelcomeTool

#: What a lesson opens.
TOOL = WelcomeTool

__all__ = ["TOOL", "WelcomeTool"]
