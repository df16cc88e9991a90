"""The application of one user: our pages under the hub's address, the hub's users, one store for all servers."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

import jupyterhub
from jupyter_server.utils import url_path_join
from jupyterhub.services.auth import HubOAuth, HubOAuthCallbackHandler
from traitlets import Bool, Unicode

from fieldschool.hub.door import Door
from fieldschool.i18n import _
from fieldschool.present.app import FieldSchool

#: Letters that a secret has at least.
SHORTEST = 32
#: The environment that the hub and its keeper give to a server.
PUBLIC = "FIELDSCHOOL_PUBLIC_URL"
PREFIX, ADDRESS, SECRET, STORE = (
    "JUPYTERHUB_SERVICE_PREFIX",
    "JUPYTERHUB_SERVICE_URL",
    "FIELDSCHOOL_SECRET",
    "FIELDSCHOOL_STORE",
)


class HubError(RuntimeError):
    """The server cannot be started under this hub; the text is one sentence for who keeps it."""


class HubCourse(FieldSchool):
    """The course for one user of a hub."""

    plain_sockets = Bool(False, help="Do not compress sockets, for a proxy that cannot pass such on.").tag(config=True)
    facilitators = Unicode("facilitators", help="Group of the hub whose members see notes and the room.").tag(
        config=True
    )

    def __init__(self, **kwargs: Any) -> None:
        here = urlsplit(_given(ADDRESS))
        # Behind the hub's proxy the port is this server's own; a browser never sees it.
        super().__init__(
            base_url=_given(PREFIX),
            ip=here.hostname or "127.0.0.1",
            port=here.port or 8888,
            open_browser=False,
            **kwargs,
        )
        if PUBLIC in os.environ:
            # What stands on the QR code: the hub, not this server.
            self.room.public = os.environ[PUBLIC]
        self.door = Door(HubOAuth.instance(), os.environ.get("FIELDSCHOOL_FACILITATORS", self.facilitators))

    def _secret(self) -> bytes:
        """One secret for all servers, so that a user's answers are found whichever server asks."""
        secret = _given(SECRET).encode()
        if len(secret) < SHORTEST:
            raise HubError(_("{name} is too short: it needs {n} letters or more.").format(name=SECRET, n=SHORTEST))
        if not os.environ.get(STORE, "").startswith("postgresql"):
            raise HubError(
                _("{name} must name a PostgreSQL database: all servers keep answers in it.").format(name=STORE)
            )
        return secret

    def init_settings(self) -> dict:
        """Add the door: nobody is known by a cookie of ours here."""
        found = super().init_settings() | {"door": self.door}
        # By it the hub sees at each start whether it and this server fit together.
        found["headers"] = {**found["headers"], "X-JupyterHub-Version": jupyterhub.__version__}
        if self.plain_sockets:
            found["websocket_compression_options"] = None
        return found

    def init_handlers(self) -> list:
        """Add the page to which the hub sends a user back."""
        back = (url_path_join(self.server_url, r"/oauth_callback"), HubOAuthCallbackHandler)
        return [back, *super().init_handlers()]


def _given(name: str) -> str:
    found = os.environ.get(name, "")
    if not found:
        raise HubError(_("{name} is not set: a server of the course is started by a JupyterHub.").format(name=name))
    return found
