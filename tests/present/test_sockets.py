"""The way to a kernel: its owner's only, and for what widgets say."""

from __future__ import annotations

import asyncio
import json
import signal
import uuid
from functools import partial

import pytest
from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1
from tornado.websocket import WebSocketClientConnection

from fieldschool.present.security import ALLOWED_MESSAGES
from fieldschool.present.sockets import allowed, parts_of

from .conftest import STEM, Room, code, text

SLIDER = "import ipywidgets; ipywidgets.IntSlider()"


def message(kind: str, content: object = None, channel: str = "shell") -> dict:
    header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "test", "username": "", "version": "5.4"}
    return {
        "header": header | {"date": "2026-11-25T10:42:00Z"},
        "parent_header": {},
        "metadata": {},
        "content": {} if content is None else content,
        "channel": channel,
        "buffers": [],
    }


def open_comm(target: str) -> dict:
    return message("comm_open", {"comm_id": uuid.uuid4().hex, "target_name": target, "data": {}})


def replies(room: Room, socket: WebSocketClientConnection, *sent: dict | str | bytes) -> list[dict]:
    """Everything that the kernel said on account of what was sent, up to its answer to a harmless question."""
    last = message("kernel_info_request")

    async def talk() -> list[dict]:
        for each in (*sent, last):
            raw = json.dumps(each) if isinstance(each, dict) else each
            await socket.write_message(raw, binary=isinstance(raw, bytes))
        heard = []
        while (raw := await socket.read_message()) is not None:
            heard.append(json.loads(raw))
            if heard[-1]["msg_type"] == "kernel_info_reply" and answers(heard[-1], last):
                return heard
        raise AssertionError("The socket was closed.")

    return room.io_loop.run_sync(talk, timeout=60)


def answers(heard: dict, asked: dict) -> bool:
    return heard["parent_header"].get("msg_id") == asked["header"]["msg_id"]


@pytest.fixture
def served(room, small_course) -> Room:
    small_course(text("# T"), code(SLIDER))
    return room()


@pytest.mark.parametrize("kind", sorted(set(ALLOWED_MESSAGES) - {"comm_open"}))
def test_what_widgets_say_is_let_through(kind: str) -> None:
    assert allowed("shell", {"msg_type": kind}, {})


@pytest.mark.parametrize(
    "kind",
    [
        "execute_request", "complete_request", "inspect_request", "history_request", "is_complete_request",
        "shutdown_request", "interrupt_request", "debug_request", "input_reply", "create_subshell_request",
        "comm_close", "EXECUTE_REQUEST", "comm_msg ", "", None, 7, ["comm_msg"], {"comm_msg": 1},
    ],
)  # fmt: skip
def test_nothing_else_is(kind: object) -> None:
    assert not allowed("shell", {"msg_type": kind}, {"target_name": "jupyter.widget"})


@pytest.mark.parametrize("channel", ["control", "stdin", "iopub", "", None, 7, ["shell"]])
def test_only_one_channel_is_open(channel: object) -> None:
    assert not allowed(channel, {"msg_type": "comm_msg"}, {})


@pytest.mark.parametrize("target", ["jupyter.widget", "jupyter.widget.control"])
def test_widgets_may_open_a_comm(target: str) -> None:
    assert allowed("shell", {"msg_type": "comm_open"}, {"target_name": target})


@pytest.mark.parametrize(
    "content",
    [{"target_name": "other"}, {"target_name": None}, {"target_name": ["jupyter.widget"]}, {}, None, "jupyter.widget"],
)
def test_no_other_comm_may_be_opened(content: object) -> None:
    assert not allowed("shell", {"msg_type": "comm_open"}, content)


@pytest.mark.parametrize("header", [None, [], "comm_msg", 7, {}])
def test_a_message_without_a_header_is_dropped(header: object) -> None:
    assert not allowed("shell", header, {})


def test_both_ways_of_writing_a_message_are_read() -> None:
    sent = open_comm("jupyter.widget")
    raw = serialize_msg_to_ws_v1(sent, "shell", lambda part: json.dumps(part).encode())
    for channel, header, content in (
        parts_of(json.dumps(sent), binary_protocol=False),
        parts_of(raw, binary_protocol=True),
    ):
        assert (channel, header, content) == ("shell", sent["header"], sent["content"])


def _counted(count: int, size: int) -> bytes:
    return count.to_bytes(8, "little") + bytes(size)


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"\x00", b"\xff" * 8, b"\xff" * 64, _counted(2**60, 100), _counted(3, 100), "", "{", "null", "[]", '"x"',
        "{}", "[" * 100_000, json.dumps({"channel": "shell"}), b"\x7f\xff\xff\xff" + bytes(40), "\ud800",
    ],
)  # fmt: skip
@pytest.mark.parametrize("binary", [True, False])
def test_what_is_no_message_is_refused_at_once(raw: str | bytes, binary: bool) -> None:
    with pytest.raises(ValueError, match="not a message"):
        parts_of(raw, binary_protocol=binary)


def test_a_header_in_another_encoding_is_no_header() -> None:
    """The kernel reads UTF-8; what only we could read as something harmless must not reach it."""
    parts = [json.dumps({"msg_type": "comm_msg"}).encode("utf-16"), b"{}", b"{}", b"{}"]
    with pytest.raises(ValueError, match="not a message"):
        parts_of(serialize_msg_to_ws_v1(parts, "shell"), binary_protocol=True)


def test_no_code_is_run_from_a_page_and_widgets_work(served: Room) -> None:
    socket = served.first.connect(served.first.open_lesson())
    forbidden = [
        message("execute_request", {"code": "print(6 * 7)", "silent": False, "store_history": False}),
        message("execute_request", {"code": "print(6 * 7)"}, channel="control"),
        message("complete_request", {"code": "pri", "cursor_pos": 3}),
        message("inspect_request", {"code": "print", "cursor_pos": 3, "detail_level": 0}),
        message("shutdown_request", {"restart": False}, channel="control"),
        message("interrupt_request", {}, channel="control"),
        open_comm("jupyter.other"),
    ]
    fine = [message("comm_info_request", {"target_name": "jupyter.widget"})]
    heard = replies(served, socket, *forbidden, "{", b"\xff" * 40, *fine)
    assert [each for each in heard for asked in forbidden if answers(each, asked)] == []
    listed = next(each for each in heard if answers(each, fine[0]) and each["msg_type"] == "comm_info_reply")
    assert len(listed["content"]["comms"]) >= 1
    assert "42" not in json.dumps([each["content"] for each in heard if each["msg_type"] == "stream"])


def test_a_message_too_long_for_any_answer_closes_the_socket(served: Room) -> None:
    socket = served.first.connect(served.first.open_lesson())
    served.io_loop.run_sync(partial(socket.write_message, "x" * 2_000_000), timeout=60)

    async def to_the_end() -> None:
        while await socket.read_message() is not None:
            pass

    served.io_loop.run_sync(to_the_end, timeout=60)
    assert socket.close_code is not None


def test_the_owner_comes_to_the_kernel_and_nobody_else(served: Room) -> None:
    kernel = served.first.open_lesson()
    stranger, nobody = served.visitor(), served.visitor()
    stranger.ask("/")
    assert served.first.connect(kernel)
    assert stranger.refused(kernel) == 403
    assert nobody.refused(kernel) == 403
    assert served.first.refused(kernel, Origin="http://elsewhere.example") == 403
    assert served.first.refused(str(uuid.uuid4())) == 404


@pytest.mark.parametrize("path", ["/alive/{}", "/api/kernels/{}"])
def test_only_the_owner_is_told_of_a_kernel(served: Room, path: str) -> None:
    kernel = served.first.open_lesson()
    stranger, nobody = served.visitor(), served.visitor()
    stranger.ask("/")
    assert served.ask(path.format(kernel)).code == 200
    assert stranger.ask(path.format(kernel)).code == 403
    assert nobody.ask(path.format(kernel)).code == 403
    assert served.ask(path.format(uuid.uuid4())).code == 404
    assert not stranger.ask(path.format(kernel)).body


def test_the_owner_is_told_when_the_kernel_is_gone(served: Room) -> None:
    kernel = served.first.open_lesson()
    assert json.loads(served.ask(f"/alive/{kernel}").body) == {"alive": True}
    served.io_loop.run_sync(partial(served.course.kernel_manager.shutdown_kernel, kernel, now=True), timeout=60)
    assert json.loads(served.ask(f"/alive/{kernel}").body) == {"alive": False}
    assert served.first.refused(kernel) == 404


def test_nobody_closes_anothers_kernel(served: Room) -> None:
    kernel = served.first.open_lesson()
    stranger = served.visitor()
    stranger.ask("/")
    closing = f"/voila/api/shutdown/{kernel}"
    assert stranger.ask(closing, method="POST", body="").code == 403
    assert served.visitor().ask(closing, method="POST", body="").code == 403
    assert served.course.kernel_manager.list_kernel_ids() == [kernel]
    assert stranger.ask(f"/api/kernels/{kernel}", method="DELETE").code in (403, 405)
    assert served.ask(closing, method="POST", body="").code == 204
    assert served.course.kernel_manager.list_kernel_ids() == []


def test_who_owned_kernels_that_are_gone_is_forgotten(served: Room) -> None:
    kernels = [served.first.open_lesson(STEM) for _time in range(2)]
    served.io_loop.run_sync(partial(served.course.kernel_manager.shutdown_kernel, kernels[0], now=True), timeout=60)
    third = served.first.open_lesson(STEM)
    assert set(served.course.owners) == {kernels[1], third}


def test_a_kernel_that_died_while_its_page_slept_is_not_started_again(served: Room) -> None:
    """A page that did not hear of it would talk to a kernel without its widgets, which swallows all without a word."""
    kernel = served.first.open_lesson()
    manager = served.course.kernel_manager
    served.io_loop.run_sync(partial(manager.get_kernel(kernel).signal_kernel, signal.SIGKILL), timeout=60)

    async def until_noticed() -> None:
        while kernel in manager:
            await asyncio.sleep(0.1)

    served.io_loop.run_sync(until_noticed, timeout=60)
    assert json.loads(served.ask(f"/alive/{kernel}").body) == {"alive": False}
    assert served.first.refused(kernel) == 404
