"""What a simulated phone reads from a page and from the socket."""

from __future__ import annotations

import json

import pytest
from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1

from fieldschool.doctor.phone import Gone, Message, decoded, kernel_of

KERNEL = "0f0e8c1d-6f53-4b6c-9d31-0a7f3f1c2b4d"


def frame(*parts: object) -> bytes:
    return serialize_msg_to_ws_v1([json.dumps(part).encode() for part in parts], "iopub")


def test_a_frame_is_a_kind_what_it_answers_and_its_content() -> None:
    found = decoded(frame({"msg_type": "status"}, {"msg_id": "m1"}, {}, {"execution_state": "idle"}))
    assert found == Message("status", "m1", {"execution_state": "idle"})


def test_a_message_that_answers_nothing_has_no_question() -> None:
    assert decoded(frame({"msg_type": "status"}, {}, {}, {})).asked == ""


@pytest.mark.parametrize("bad", [b"", b"\x00" * 8, b"not a frame", frame(), frame(1, 2, 3, 4), frame({}, {}, {}, {})])
def test_what_is_no_message_is_refused(bad: bytes) -> None:
    with pytest.raises(ValueError, match="not a message"):
        decoded(bad)


@pytest.mark.parametrize("page", [f'{{"kernelId": "{KERNEL}"}}', f'{{"baseUrl":"/","kernelId":"{KERNEL}"}}'])
def test_our_pages_and_stock_ones_name_their_kernel(page: str) -> None:
    assert kernel_of(page) == KERNEL


@pytest.mark.parametrize("page", ["", "<p>This lesson could not be finished.</p>", '"kernelId": "../etc"'])
def test_a_page_without_a_kernel_cannot_be_used(page: str) -> None:
    with pytest.raises(Gone):
        kernel_of(page)
