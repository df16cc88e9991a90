"""What can happen to the store, each with a plain sentence: what happened and what to do."""

from __future__ import annotations

from fieldschool.i18n import _


class StoreError(Exception):
    """The answers could not be reached. ``str(error)`` is a sentence to show; ``detail`` is for the log."""

    def __init__(self, detail: object = "") -> None:
        super().__init__(str(detail))
        self.detail = str(detail)

    def sentence(self) -> str:
        """What happened and what to do, in the language in use."""
        return _("The answers cannot be reached. Look at where they are kept (the setting FIELDSCHOOL_STORE).")

    def __str__(self) -> str:
        return self.sentence()


class StoreFull(StoreError):
    """The disk is full, or the space allowed is used up."""

    def sentence(self) -> str:
        return _("The disk that holds the answers is full. Make some room on it.")


class StoreLocked(StoreError):
    """Another program held the file longer than we wait."""

    def sentence(self) -> str:
        return _(
            "Another program is using the file or database with the answers. Wait a little, or close that program."
        )


class StoreLost(StoreError):
    """The file or its folder was deleted, moved or replaced while in use."""

    def sentence(self) -> str:
        return _("The file or table with the answers was deleted, moved or replaced. If you have it, put it back.")


class StoreBroken(StoreError):
    """The file is not a database of ours, or it is damaged."""

    def sentence(self) -> str:
        return _("The file or database with the answers is damaged. Move it away and put a good copy in its place.")


class StoreReadOnly(StoreError):
    """Writing is not allowed."""

    def sentence(self) -> str:
        return _("The file or database with the answers cannot be changed. Allow writing to it and to its folder.")


class StoreNotEmpty(StoreError):
    """There are answers where a saved room was to be restored."""

    def sentence(self) -> str:
        return _("There are answers here already. Save them first, then erase the room, then restore.")
