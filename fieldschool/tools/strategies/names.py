"""Names of groups, of the strength of evidence and of an effect."""

from __future__ import annotations

from fieldschool.i18n import _


def group_names() -> dict[str, str]:
    """The groups of strategies, in the order shown."""
    return {
        "safe": _("Before leaving and abroad"),
        "money": _("Money sent and saved"),
        "work": _("Work and business"),
        "family": _("Children and school"),
        "return": _("Return and knowledge"),
        "together": _("Town hall and clubs"),
        "others": _("Not a town's to pay"),
    }


def grade_name(grade: str) -> str:
    """How strong the evidence is, in words."""
    return {
        "compared": _("compared with people without it"),
        "counted": _("counted where it runs"),
        "little": _("little that was counted"),
    }[grade]


def strength_name(strength: int) -> str:
    """How strongly something works."""
    return {1: _("a little"), 2: _("clearly"), 3: _("strongly")}[abs(strength)]
