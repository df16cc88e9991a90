"""Ask a publisher for something. Whatever goes wrong becomes one plain sentence."""

from __future__ import annotations

import json
import time
from typing import Any

import httpx

from fieldschool import __version__

HOSTS = frozenset(
    {
        "api.worldbank.org",
        "ddh-openapi.worldbank.org",
        "datacatalogfiles.worldbank.org",
        "www.trade-tariff.service.gov.uk",
    }
)
"""The only computers that are asked, also when one of them sends on to another."""

USER_AGENT = f"fieldschool/{__version__} (course material; reads open statistics by hand, rarely)"
CONNECT_SECONDS = 15
READ_SECONDS = 60
WHOLE_SECONDS = 900
MOST_BYTES = 200_000_000

STATUS = {
    403: "a refusal",
    404: "word that there is no such page",
    429: "a request to ask again later",
}


class PublisherError(Exception):
    """A publisher gave nothing that can be used.

    Attributes
    ----------
    publisher, asked, came : str
        Who was asked, for what, and what came instead.
    """

    def __init__(self, publisher: str, asked: str, came: str) -> None:
        self.publisher, self.asked, self.came = publisher, asked, came
        super().__init__(f"{publisher} was asked for {asked}; what came was {came}, and nothing was changed.")


class _Elsewhere(httpx.RequestError):
    """A publisher sends on to a computer that is not on the list."""


def client(transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """Make what asks: with time-outs, an honest name, and no way to other computers than `HOSTS`.

    Parameters
    ----------
    transport : httpx.BaseTransport, optional
        What carries the questions; the internet if not given.
    """
    return httpx.Client(
        transport=transport,
        timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
        headers={"User-Agent": USER_AGENT},
        follow_redirects=True,
        max_redirects=3,
        event_hooks={"request": [_only_listed]},
    )


def _only_listed(request: httpx.Request) -> None:
    if request.url.host not in HOSTS or request.url.scheme != "https":
        raise _Elsewhere(f"{request.url.scheme}://{request.url.host}", request=request)


class Asker:
    """Asks one publisher.

    Parameters
    ----------
    client : httpx.Client
        From `client`.
    publisher : str
        Its name, for the sentences.
    """

    def __init__(self, client: httpx.Client, publisher: str) -> None:
        self._client, self.publisher = client, publisher

    def error(self, asked: str, came: str) -> PublisherError:
        """Make the error that says what was asked and what came."""
        return PublisherError(self.publisher, asked, came)

    def get(self, asked: str, url: str, params: dict[str, Any] | None = None, *, missing_ok: bool = False) -> bytes:
        """Ask for one address.

        Parameters
        ----------
        asked : str
            What this is, in words.
        url, params
            The address, and what is added to it.
        missing_ok : bool
            Whether a page that is not there (404) is an answer: nothing.

        Returns
        -------
        bytes
            What came; empty only with ``missing_ok``.

        Raises
        ------
        PublisherError
            When no answer came in time, or none that is complete.
        """
        try:
            content = self._read(asked, url, params, missing_ok)
        except httpx.TimeoutException:
            raise self.error(asked, f"no answer within {READ_SECONDS} seconds") from None
        except _Elsewhere as error:
            raise self.error(asked, f"a way to an address that the course does not know ({error})") from None
        except (httpx.ConnectError, httpx.UnsupportedProtocol):
            raise self.error(asked, "no connection (is this computer on the internet?)") from None
        except (httpx.HTTPError, httpx.InvalidURL):
            raise self.error(asked, "an answer that broke off") from None
        if content is None:
            return b""
        if not content.strip():
            raise self.error(asked, "an empty answer")
        return content

    def _read(self, asked: str, url: str, params: dict[str, Any] | None, missing_ok: bool) -> bytes | None:
        content, started = bytearray(), time.monotonic()
        with self._client.stream("GET", url, params=params) as response:
            if response.status_code == 404 and missing_ok:
                return None
            if response.status_code != 200:
                raise self.error(asked, _said(response.status_code))
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > MOST_BYTES:
                    raise self.error(asked, f"more than {MOST_BYTES // 1_000_000} million bytes")
                # The time-out of the client is for one piece; an answer that drips on for hours is none.
                if time.monotonic() - started > WHOLE_SECONDS:
                    raise self.error(asked, f"an answer not complete after {WHOLE_SECONDS // 60} minutes")
        return bytes(content)

    def get_json(self, asked: str, url: str, params: dict[str, Any] | None = None) -> Any:
        """Ask for one address that answers in JSON.

        Raises
        ------
        PublisherError
            As `get`, and when the answer is a web page, or JSON that breaks off.
        """
        content = self.get(asked, url, params)
        try:
            return json.loads(content)
        except (ValueError, RecursionError):
            pass
        start = content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
        came = "data that breaks off or is damaged" if start in b"[{" else "a page instead of data"
        raise self.error(asked, came)


def _said(status: int) -> str:
    said = STATUS.get(status, "a fault on the publisher's side" if status >= 500 else "an answer without data")
    return f"{said} (HTTP {status})"
