"""Where phones come in, and the QR code that says so."""

from __future__ import annotations

import re
import socket
from types import SimpleNamespace

import psutil
import pytest
import segno

from fieldschool.present.address import http, lan_addresses, means_this_computer, qr, reachable


@pytest.fixture
def networks(monkeypatch: pytest.MonkeyPatch):
    """``networks(wlan0="192.168.1.20")``: a computer in these networks."""

    def of(down: tuple[str, ...] = (), **addresses: str) -> None:
        found = {
            name.replace("_", "-"): [
                SimpleNamespace(family=socket.AF_INET6, address="fe80::1"),
                SimpleNamespace(family=socket.AF_INET, address=address),
            ]
            for name, address in addresses.items()
        }
        monkeypatch.setattr(psutil, "net_if_addrs", lambda: found)
        states = {name: SimpleNamespace(isup=name not in down) for name in found}
        monkeypatch.setattr(psutil, "net_if_stats", lambda: states)

    return of


@pytest.mark.parametrize("ip", ["127.0.0.1", "127.0.1.1", "::1", "localhost", ""])
def test_a_course_for_this_computer_only_has_no_address_for_phones(ip: str) -> None:
    assert lan_addresses(ip) == []
    assert not reachable(ip)


def test_the_wifi_comes_before_the_cable_and_what_is_inside_the_computer_last(networks) -> None:
    networks(docker0="172.17.0.1", eth0="10.0.0.5", lo="127.0.0.1", wlp3s0="192.168.1.20", br_1f="172.18.0.1")
    assert lan_addresses("0.0.0.0") == ["192.168.1.20", "10.0.0.5", "172.17.0.1", "172.18.0.1"]


def test_a_network_that_is_off_or_gave_no_address_does_not_count(networks) -> None:
    networks(("wlan0",), wlan0="192.168.1.20", en0="169.254.7.7")
    assert lan_addresses("0.0.0.0") == []


def test_an_address_that_was_asked_for_is_the_one() -> None:
    assert lan_addresses("192.168.7.7") == ["192.168.7.7"]


def test_an_address_is_written_as_people_type_it() -> None:
    assert http("192.168.1.20", 8866) == "http://192.168.1.20:8866/"
    assert http("192.168.1.20", 80, "/hub/") == "http://192.168.1.20/hub/"
    assert http("fd00::1", 8866) == "http://[fd00::1]:8866/"


def test_a_qr_code_is_one_picture_with_a_quiet_margin() -> None:
    picture = qr("http://192.168.1.20:8866/")
    assert re.match(r'<svg [^>]*viewBox="0 0 (\d+) \1"', picture)
    side = int(re.search(r'viewBox="0 0 (\d+)', picture)[1])
    assert side == segno.make("http://192.168.1.20:8866/", error="m", micro=False).symbol_size(border=4)[0]
    assert picture.count("<svg") == 1
    assert "script" not in picture


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "0.0.0.0", "::", ""])
def test_an_address_that_leads_nowhere_on_a_phone_is_known(host: str) -> None:
    assert means_this_computer(host)


@pytest.mark.parametrize("host", ["192.168.1.20", "laptop.local", "fd00::1"])
def test_an_address_that_a_phone_can_open_is_taken(host: str) -> None:
    assert not means_this_computer(host)
