"""National policies (lesson 1.3): a time line, instruments of one's own, what they cover, and treaties."""

from fieldschool.tools.instruments.tool import InstrumentsTool

#: What a lesson opens.
TOOL = InstrumentsTool

__all__ = ["TOOL", "InstrumentsTool"]
