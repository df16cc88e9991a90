"""The target explorer (lesson 1.1): targets that bear on migration, their pace, and up to five to work on."""

from fieldschool.tools.sdg.tool import SdgTool

#: What a lesson opens.
TOOL = SdgTool

__all__ = ["TOOL", "SdgTool"]
