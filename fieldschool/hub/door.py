"""Who comes in through a hub: the user who is signed in there, and nobody else."""

from __future__ import annotations

from typing import Any

from jupyterhub.services.auth import HubOAuth
from tornado.httputil import url_concat
from tornado.web import HTTPError, RequestHandler

from fieldschool.i18n import _


class Door:
    """Asks the hub who sits at a browser (OAuth 2), and takes its word for it.

    Parameters
    ----------
    hub : HubOAuth
        The hub that started this server.
    facilitators : str
        The hub's group whose members see the facilitator's notes and the room.
    """

    def __init__(self, hub: HubOAuth, facilitators: str) -> None:
        self._hub = hub
        self._facilitators = facilitators

    def token_of(self, handler: RequestHandler) -> str | None:
        """What stands for the user in place of our own cookie; ``None`` for somebody who is not signed in.

        Raises
        ------
        HTTPError
            403 for a user of the hub who may not use this server.
        """
        user = self._user(handler)
        return f"hub:{user['name']}" if user else None

    def is_facilitator(self, handler: RequestHandler) -> bool:
        """Whether the user is of the group of facilitators."""
        user = self._user(handler)
        return bool(user) and self._facilitators in user.get("groups", ())

    def way_in(self, handler: RequestHandler) -> str:
        """The address at which the hub signs somebody in, and leads back to the page that was asked for."""
        verifier, challenge, method = self._hub.generate_pkce_code_challenge()
        state = self._hub.set_state_cookie(handler, next_url=handler.request.uri, code_verifier=verifier)
        asked = {"code_challenge": challenge, "code_challenge_method": method, "state": state}
        return url_concat(self._hub.login_url, asked)

    def _user(self, handler: RequestHandler) -> dict[str, Any] | None:
        # Asked once for a request; the hub's answer is also kept for some minutes, so that a page costs one question.
        if not hasattr(handler, "_at_the_hub"):
            handler._at_the_hub = self._look(handler)
        return handler._at_the_hub

    def _look(self, handler: RequestHandler) -> dict[str, Any] | None:
        # Not `HubOAuth.get_user`: it refuses scripts of our pages without a header; we ask forms for a hidden field,
        # and sockets for their origin.
        cookie = handler.get_signed_cookie(self._hub.cookie_name)
        if not cookie:
            return None
        session = self._hub.get_session_id(handler)
        user = self._hub.user_for_token(cookie.decode("ascii", "replace"), session_id=session)
        if user and not self._hub.check_scopes(self._hub.access_scopes, user):
            raise HTTPError(403, reason=_("This course belongs to another user of the hub."))
        return user
