"""Where phones find the course: this computer's addresses on the Wi-Fi, and an address as a QR code."""

from __future__ import annotations

import ipaddress
import socket

import psutil
import segno
from markupsafe import Markup

#: Not addresses, but all that this computer has.
_EVERYWHERE = ("0.0.0.0", "::", "*")
#: Networks inside this computer (containers, virtual machines, VPNs): no phone can come in by them.
_INSIDE = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "utun", "wg", "lo", "tailscale")
#: How Linux, Windows and macOS call Wi-Fi, then cable; a hall has Wi-Fi.
_OUTSIDE = ("wl", "wi-fi", "wlan", "en", "eth")


def reachable(ip: str) -> bool:
    """Whether the course listens to other devices at all."""
    try:
        return not ipaddress.ip_address(ip).is_loopback
    except ValueError:
        return ip not in ("localhost", "")


def means_this_computer(host: str) -> bool:
    """Whether an address in a browser's address line leads nowhere on another device: ``localhost``, ``0.0.0.0``."""
    return not reachable(host) or host in _EVERYWHERE


def lan_addresses(listening_at: str) -> list[str]:
    """Addresses by which another device on the same network may reach this computer, the likeliest first.

    Parameters
    ----------
    listening_at : str
        What the course listens at: ``0.0.0.0`` for all networks.

    Returns
    -------
    list of str
        Empty when nothing but this computer can come in. Nothing is asked of the network.
    """
    if not reachable(listening_at):
        return []
    if listening_at not in _EVERYWHERE:
        return [listening_at]
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    found = [
        (_rank(name), each.address)
        for name, addresses in psutil.net_if_addrs().items()
        for each in addresses
        if name in up and each.family == socket.AF_INET and _usable(each.address)
    ]
    return [address for _place, address in sorted(found, key=lambda each: each[0])]


def http(host: str, port: int, base_url: str = "/") -> str:
    """The address as people type it: ``http://192.168.1.20:8866/``."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}{'' if port == 80 else f':{port}'}{base_url}"


def qr(address: str) -> Markup:
    """The address as a QR code: SVG for a page, black on white, as wide as its place."""
    code = segno.make(address, error="m", micro=False)
    return Markup(code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None))


def _usable(address: str) -> bool:
    ip = ipaddress.ip_address(address)
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified)


def _rank(name: str) -> int:
    low = name.lower()
    if low.startswith(_INSIDE):
        return len(_OUTSIDE) + 1
    return next((place for place, start in enumerate(_OUTSIDE) if low.startswith(start)), len(_OUTSIDE))
