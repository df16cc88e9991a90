"""Messages arrive whole and in order, however the system cuts them."""

from __future__ import annotations

import json
import socket

import pytest

from fieldschool.present.kernels.wire import Wire


@pytest.fixture
def ends():
    one, other = socket.socketpair()
    with one, other:
        yield Wire(one), Wire(other)


def test_messages_arrive_in_order(ends):
    here, there = ends
    for n in range(3):
        here.send({"pid": n})
    assert there.receive() == [{"pid": 0}, {"pid": 1}, {"pid": 2}]


def test_half_a_message_waits_for_its_other_half(ends):
    here, there = ends
    line = json.dumps({"env": {"NAME": "ñ 🏠\n"}}).encode() + b"\n"
    here.sock.sendall(line[:10])
    assert there.receive() == []
    here.sock.sendall(line[10:] + b'{"pid"')
    assert there.receive() == [{"env": {"NAME": "ñ 🏠\n"}}]


def test_a_message_larger_than_one_read_arrives(ends):
    here, there = ends
    here.send({"env": {"LONG": "x" * 100_000}})
    assert there.receive() == []
    assert there.receive() == [{"env": {"LONG": "x" * 100_000}}]


def test_a_closed_end_is_said(ends):
    here, there = ends
    here.sock.close()
    with pytest.raises(EOFError):
        there.receive()
    with pytest.raises(OSError):
        there.send({"pid": 1})
