"""``/join``: how to come in, big enough for the projector."""

from __future__ import annotations

from fieldschool.present.address import means_this_computer, qr
from fieldschool.present.page import Page


class JoinHandler(Page):
    """``/join``"""

    def get(self) -> None:
        """Show the room's address as a QR code and in letters."""
        addresses = self.room.addresses()
        # Whoever opened this page by an address that works has chosen it.
        here = f"{self.request.protocol}://{self.request.host}{self.base_url}"
        if not self.room.public and not means_this_computer(self.request.host_name):
            addresses = [here, *(address for address in addresses if address != here)]
        self.show(
            "join.html.j2",
            address=addresses[0] if addresses else "",
            others=addresses[1:],
            qr=qr(addresses[0]) if addresses else "",
            port=self.room.port,
        )
