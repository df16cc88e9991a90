"""Why the course cannot be opened, in one sentence."""

from __future__ import annotations

import errno

import pytest

from fieldschool.present.errors import cannot_open


@pytest.mark.parametrize(
    ("number", "port", "said"),
    [
        (errno.EADDRINUSE, 8866, "Port 8866 is taken by another program. Close it, or choose another: --port 8867."),
        (errno.EADDRINUSE, 65535, "--port 65534."),
        (errno.EACCES, 80, "Port 80 is reserved by this computer. Choose one above 1023: --port 8866."),
        (errno.EADDRNOTAVAIL, 8866, "This computer has no address 10.9.8.7."),
    ],
)
def test_the_sentence_says_what_to_do(number: int, port: int, said: str) -> None:
    assert said in str(cannot_open(OSError(number, "any"), "10.9.8.7", port))
