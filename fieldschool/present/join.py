"""``/join``: how to come in, big enough for the projector."""

from __future__ import annotations

from fieldschool.present.address import means_this_computer, qr
from fieldschool.present.page import Page
from fieldschool.present.room_record import Record


class JoinHandler(Page):
    """``/join``"""

    def _record(self) -> Record | None:
        """The record of the browser's room, where there are several; alone, a room needs no letters."""
        if not self.rooms.asks_for_a_code:
            return None
        return next((each.record for each in self.rooms.listed() if each.room_id == self.room.room_id), None)

    def get(self) -> None:
        """Show the room's address as a QR code and in letters."""
        addresses = self.room.addresses()
        # Whoever opened this page by an address that works has chosen it.
        here = f"{self.request.protocol}://{self.request.host}{self.base_url}"
        if not self.room.public and not means_this_computer(self.request.host_name):
            addresses = [here, *(address for address in addresses if address != here)]
        record = self._record()
        if record:
            addresses = [f"{address}join/{record.code}" for address in addresses]
        self.show(
            "join.html.j2",
            code=record.code if record else "",
            closed=record is not None and record.state != "open",
            address=addresses[0] if addresses else "",
            others=addresses[1:],
            qr=qr(addresses[0]) if addresses else "",
            port=self.room.port,
        )
