"""Marking what will be translated where it is written; whoever shows it speaks (``i18n``), this layer does not."""

from __future__ import annotations


def N_(message: str) -> str:
    """Return the message as it is. The name is gettext's own for this, and is what the extraction looks for."""
    return message
