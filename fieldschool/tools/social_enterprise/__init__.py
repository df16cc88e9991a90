"""Break-even, surplus and social return of a member-owned enterprise: the tool of lesson 3.3.3."""

from __future__ import annotations

from fieldschool.tools.social_enterprise.tool import SocialEnterpriseTool

TOOL = SocialEnterpriseTool

__all__ = ["TOOL", "SocialEnterpriseTool"]
