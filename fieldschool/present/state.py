"""What the running course remembers beside the workbooks."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from fieldschool import paths
from fieldschool.present.address import http, lan_addresses
from fieldschool.present.codes import Transfers, new_code
from fieldschool.present.room_record import RecordError, read
from fieldschool.workbook.store import Store

if TYPE_CHECKING:
    from fieldschool.present.board_room import Board


@dataclass
class RoomState:
    """Shared by all pages (``settings["room"]``).

    Attributes
    ----------
    secret : bytes
        Signs cookies and hides participants; see `identity.room_secret`.
    ip, port, base_url
        What the course listens at.
    store : Store
        The workbooks.
    key : str
        Makes a browser the facilitator's; another at each start.
    owners : dict of str to str
        Whose each kernel is: participant by kernel id.
    transfers : Transfers
        Workbooks about to move to another device.
    room_id : str
        Empty for the first room, whose folder is that of the course's answers; else the name of its folder.
    folder : Path
        Where everything of the room is: answers, secret, run of show, board.
    board : Board or None
        What the room's board shares; see `board_room.board_of`.
    public : str
        The one address at which everybody comes in, where another program stands in front of the course.
    """

    secret: bytes = field(repr=False)
    ip: str = "127.0.0.1"
    port: int = 8866
    base_url: str = "/"
    store: Store = field(default_factory=lambda: Store(timeout=3.0))
    key: str = field(default_factory=new_code, repr=False)
    owners: dict[str, str] = field(default_factory=dict)
    transfers: Transfers = field(default_factory=Transfers)
    public: str = ""
    room_id: str = ""
    folder: Path = field(default_factory=paths.state_dir)
    board: Board | None = field(default=None, repr=False)

    def addresses(self) -> list[str]:
        """Where phones find the course, the likeliest first; empty when only this computer can come in."""
        if self.public:
            return [self.public]
        return [http(host, self.port, self.base_url) for host in lan_addresses(self.ip)]

    @property
    def archived(self) -> bool:
        """Whether nothing in it changes any more, as its file says now; a room without a file is open."""
        try:
            return read(self.folder).state == "archived"
        except RecordError:
            return False

    def environment(self) -> dict[str, str]:
        """What a process that works for this room must be told: where its answers are."""
        store = {"FIELDSCHOOL_STORE": self.store.url} if self.store.url else {}
        return {"FIELDSCHOOL_STATE": str(self.folder), **store}

    def owns(self, participant: str, kernel: str, running: list[str]) -> None:
        """Note whose a new kernel is, and forget those that run no more."""
        for gone in self.owners.keys() - set(running):
            del self.owners[gone]
        self.owners[kernel] = participant
