"""The course as one application on Voilà: its own routes, its own pages, and nothing else open."""

from __future__ import annotations

import os
import threading
import webbrowser
from pathlib import Path
from typing import Any

from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop
from traitlets import Bool, Float
from traitlets.config import Config
from voila.app import Voila
from voila.paths import collect_template_paths

from fieldschool import paths
from fieldschool.i18n import language
from fieldschool.present import board_routes, enter, me, plan, room, room_book, room_file, rooms_page, show, sockets
from fieldschool.present.address import http
from fieldschool.present.assets import AssetHandler
from fieldschool.present.errors import NotFound, cannot_open
from fieldschool.present.home import HomeHandler
from fieldschool.present.identity import derived, room_secret
from fieldschool.present.join import JoinHandler
from fieldschool.present.kernels import nursery
from fieldschool.present.kernels.specs import KernelSpecs
from fieldschool.present.lesson_page import DEADLINE, LessonHandler, prelaunch
from fieldschool.present.logo import LogoHandler
from fieldschool.present.pages import TEMPLATES, countries_in
from fieldschool.present.rooms import Rooms
from fieldschool.present.security import ALLOWED_MESSAGES, HEADERS, Everybody, log_request
from fieldschool.present.state import RoomState

#: A short folder for the kernels' sockets; Windows has none and uses TCP.
SOCKETS = Path("/tmp")
#: Milliseconds between two questions whether a page is still there.
PING = 30_000
KERNEL_ID = r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"


def settings() -> Config:
    """What we ask of Voilà, its executor and its kernels."""
    config = Config()
    config.Application.log_level = "WARN"
    config.Voila.identity_provider_class = Everybody
    config.Voila.kernel_websocket_connection_class = sockets.WidgetsOnly
    config.VoilaConfiguration.template = "fieldschool"
    config.VoilaConfiguration.allow_template_override = "NO"
    config.VoilaConfiguration.allow_theme_override = "NO"
    config.VoilaConfiguration.strip_sources = True
    config.VoilaConfiguration.kernel_spec_manager_class = KernelSpecs
    config.VoilaExecutor.startup_timeout = 30
    config.VoilaExecutor.timeout = 50
    config.MappingKernelManager.cull_idle_timeout = 600
    config.MappingKernelManager.cull_interval = 60
    config.KernelManager.autorestart = True
    # One that ended is told of, and not started again: without the lesson's cells it would swallow, without a word,
    # all that a page still says to it which did not hear of the end, as on a phone that was asleep.
    config.KernelRestarter.restart_limit = 0
    if SOCKETS.is_dir() and os.access(SOCKETS, os.W_OK):
        # A kernel takes five TCP ports; sixty at once run out of them. A socket's path may have about 100 letters.
        config.KernelManager.transport = "ipc"
        config.Voila.connection_dir_root = str(SOCKETS)
    return config


class FieldSchool(Voila):
    """Voilà with our pages: ``FieldSchool.instance(port=8866, ip="127.0.0.1").open()``."""

    name = "fieldschool"
    facilitator = Bool(False, help="Show the facilitator's notes to whoever sits at this computer.").tag(config=True)
    deadline = Float(DEADLINE, help="Seconds a lesson may be silent before its page says so.").tag(config=True)

    def __init__(self, **kwargs: Any) -> None:
        kwargs["config"] = settings()
        super().__init__(root_dir=str(paths.notebooks_dir()), config_file_paths=[], **kwargs)
        self.room = RoomState(self._secret(), self.ip, self.port, self.base_url)
        self.rooms = Rooms(self.room)
        self.cookie_secret = derived(self.room.secret, "cookies").hex().encode()

    def _secret(self) -> bytes:
        """What signs cookies and hides participants."""
        return room_secret(paths.state_dir())

    @property
    def owners(self) -> dict[str, str]:
        """Whose each kernel is: participant by kernel id."""
        return self.room.owners

    @property
    def address(self) -> str:
        """The home page for a browser on this computer."""
        return http("127.0.0.1" if self.ip in ("0.0.0.0", "*", "") else self.ip, self.port, self.base_url)

    @property
    def key_address(self) -> str:
        """What makes a browser the facilitator's; the key behind the # is sent to no log."""
        return f"{self.address}facilitator#{self.room.key}"

    def open(self) -> None:
        """Serve until stopped.

        Raises
        ------
        CannotOpen
            When nothing can listen at the address asked for.
        """
        nursery.shared().start()  # gets warm while the server is set up
        self.initialize([])
        countries_in(language())  # the tables are read now, so that the first page need not wait for them
        self.start()

    def initialize(self, argv: list[str] | None = None) -> None:
        """Set up as Voilà does, and leave out what a reader may not see before a lesson is run."""
        super().initialize(argv)
        self.voila_configuration.prelaunch_hook = prelaunch

    def setup_template_dirs(self) -> None:
        """Find our template in the package; nothing needs to be copied into ``share/``."""
        self.template_paths = [str(TEMPLATES), *collect_template_paths(["voila", "nbconvert"], "base", prune=True)]
        self.static_paths = []

    def init_settings(self) -> dict:
        """Add the headers, compression, and the short list of messages a page may send to a kernel."""
        found = super().init_settings()
        self.kernel_manager.allowed_message_types = ALLOWED_MESSAGES
        return found | {
            "compress_response": True,
            # Three pings may go unanswered. A timeout as long as the interval would close a healthy page: the last
            # answer is then always just as old as the timeout.
            "ws_ping_interval": PING,
            "ws_ping_timeout": 3 * PING,
            "websocket_max_message_size": sockets.LONGEST_MESSAGE,
            # What a lesson's widgets say at opening is six times smaller so; little memory for each of sixty phones.
            "websocket_compression_options": {"compression_level": 4, "mem_level": 5},
            "headers": HEADERS,
            "log_function": log_request,
            "xsrf_cookie_kwargs": {"httponly": True, "samesite": "Lax", "path": self.base_url},
            "room": self.room,
            "rooms": self.rooms,
            "press": plan.Press(),
            "facilitator": self.facilitator,
            "door": None,
            "deadline": self.deadline,
            "default_handler_class": NotFound,
        }

    def init_handlers(self) -> list:
        """All that is served. Voilà's list of files and its contents API are not among it."""
        lesson = {
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        routes = [
            (r"/", HomeHandler),
            (r"/lesson/([^/]+)", LessonHandler, lesson),
            (r"/join", JoinHandler),
            (r"/join/([A-Za-z]{1,20})", enter.JoinCodeHandler),
            (r"/enter", enter.EnterHandler),
            (r"/rooms", rooms_page.RoomsHandler),
            (r"/me", me.MeHandler),
            (r"/me/country", me.CountryHandler),
            (r"/me/language", me.LanguageHandler),
            (r"/plan/plan\.(docx|pdf|xlsx|ics)", plan.PlanHandler),
            (r"/take", me.TakeHandler),
            (r"/facilitator", room.FacilitatorHandler),
            (r"/facilitator/leave", room.LeaveRoleHandler),
            (r"/room", room.RoomHandler),
            (r"/room/now", room.RoomPartHandler),
            (r"/room/file", room_file.RoomFileHandler),
            (r"/room/book\.(docx|zip)", room_book.RoomBookHandler),
            (r"/show(?:/([a-z0-9-]{1,40})/([0-9]{1,2}))?", show.ShowHandler),
            (r"/show/([a-z0-9-]{1,40})/([0-9]{1,2})/now", show.ShowNowHandler),
            *board_routes.ROUTES,
            (r"/static/(.*)", AssetHandler),
            (r"/logo", LogoHandler),
            (rf"/alive/{KERNEL_ID}", sockets.AliveHandler),
            (rf"/api/kernels/{KERNEL_ID}", sockets.OwnModel),
            (rf"/api/kernels/{KERNEL_ID}/channels", sockets.OwnSocket),
            (rf"/voila/api/shutdown/{KERNEL_ID}", sockets.LeaveHandler),
        ]
        return [(url_path_join(self.server_url, path), *rest) for path, *rest in routes]

    def listen(self) -> None:
        """Listen at the address asked for, or say why not: another port would not be the one on the QR code."""
        try:
            self.app.listen(self.port, self.ip)
        except OSError as error:
            self.stop()
            raise cannot_open(error, self.ip, self.port) from error
        if self.open_browser:
            self.launch_browser()
        self.ioloop = IOLoop.current()
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            self.log.info("Stopped from the keyboard.")
        finally:
            self.stop()

    def stop(self) -> None:
        """End the kernels, and with them the parent that they were forked from."""
        super().stop()
        nursery.shared().stop()

    def launch_browser(self) -> None:
        """Open the home page in the browser; the server answers already."""
        threading.Thread(target=webbrowser.open, args=(self.address,), daemon=True).start()
