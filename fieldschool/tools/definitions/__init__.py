"""Who is who (lesson 2.1.1): made-up cases in rounds, a tree of questions that is walked, a glossary."""

from fieldschool.tools.definitions.tool import DefinitionsTool

#: What a lesson opens.
TOOL = DefinitionsTool

__all__ = ["TOOL", "DefinitionsTool"]
