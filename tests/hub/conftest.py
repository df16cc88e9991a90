"""A real JupyterHub with its proxy, a real PostgreSQL, and a server for each user who signs in."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import psycopg
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PATIENCE, ROOT, browser, free_port, visit  # noqa: F401  (fixtures)
from tests.workbook.cluster import Cluster

CONFIG = Path(__file__).with_name("config_for_tests.py")
PASSWORD = "rice-and-beans-for-60"
FACILITATOR = "fatima"


@dataclass
class Hub:
    """A running hub.

    Attributes
    ----------
    folder : Path
        What it keeps: its own users, never an answer.
    cluster, schema : Cluster, str
        Where the answers are.
    """

    folder: Path
    cluster: Cluster
    store: str
    ports: tuple[int, int, int] = field(default_factory=lambda: (free_port(), free_port(), free_port()))
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(48))
    proxy_token: str = field(default_factory=lambda: secrets.token_hex(32))
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where a browser goes."""
        return f"http://127.0.0.1:{self.ports[0]}/course/"

    @property
    def log(self) -> str:
        """All that the hub, its proxy and the servers said."""
        return (self.folder / "hub.log").read_text(encoding="utf-8", errors="replace")

    def start(self) -> None:
        """Start it, and wait until somebody can sign in."""
        own = {
            "HUB_BIND": self.url.rstrip("/"),
            "HUB_INSIDE": f"http://127.0.0.1:{self.ports[1]}",
            "HUB_PROXY": f"http://127.0.0.1:{self.ports[2]}",
            "HUB_FOLDER": str(self.folder),
            "HUB_PASSWORD": PASSWORD,
            "CONFIGPROXY_AUTH_TOKEN": self.proxy_token,
            "FIELDSCHOOL_STORE": self.store,
            "FIELDSCHOOL_SECRET": self.secret,
            "FIELDSCHOOL_FACILITATOR_NAMES": FACILITATOR,
            "FIELDSCHOOL_HOME": str(ROOT),
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, "-m", "jupyterhub", "--config", str(CONFIG)]
        with (self.folder / "hub.log").open("ab") as out:
            self.process = subprocess.Popen(command, stdout=out, stderr=out, cwd=self.folder, env=os.environ | own)
        deadline = time.monotonic() + 2 * PATIENCE / 1000
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.url}hub/login", timeout=5).close()
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
            else:
                return
        pytest.fail(f"The hub did not start:\n{self.log[-3000:]}")

    def servers(self) -> list[psutil.Process]:
        """The servers of the users, also of a hub that was killed since."""
        return [each for each in psutil.process_iter(["cmdline", "environ"]) if self._is_ours(each)]

    def _is_ours(self, each: psutil.Process) -> bool:
        given = each.info["cmdline"] or []
        return "fieldschool.hub" in given and (each.info["environ"] or {}).get("FIELDSCHOOL_SECRET") == self.secret

    def server_of(self, name: str) -> psutil.Process:
        """The server of a user."""
        (found,) = [each for each in self.servers() if each.info["environ"].get("JUPYTERHUB_USER") == name]
        return found

    def kill(self) -> None:
        """Kill the hub and its proxy; the users' servers go on."""
        proxies = [
            each for each in psutil.Process(self.process.pid).children() if "proxy.py" in " ".join(each.cmdline())
        ]
        for each in (*proxies, self.process):
            each.kill()
            each.wait(20)

    def remove(self) -> None:
        """End all of it."""
        servers = self.servers()
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)
        for each in servers:
            each.terminate()
        for each in psutil.wait_procs(servers, 20)[1]:
            each.kill()

    def sign_in(self, page: Page, name: str) -> Page:
        """Sign in as somebody, and wait for the first page of the own server."""
        page.goto(self.url)
        page.fill("#username_input", name)
        page.fill("#password_input", PASSWORD)
        page.click("#login_submit")
        page.wait_for_url(f"**/user/{name}/**", timeout=2 * PATIENCE)
        page.wait_for_selector("main#content", timeout=2 * PATIENCE)
        return page

    def at(self, name: str, path: str = "") -> str:
        """A page of somebody's server."""
        return f"{self.url}user/{name}/{path}"

    def rows(self) -> list[tuple[str, str, str]]:
        """Participant, key and value of all answers, the oldest first."""
        schema = self.store.rpartition("%3D")[2]
        with psycopg.connect(self.cluster.conninfo("postgres")) as connection:
            return connection.execute(f"SELECT participant, key, value FROM {schema}.answers ORDER BY id").fetchall()


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """The hub of `deploy/jupyterhub_config.py`, on this computer."""
    cluster = Cluster()
    try:
        found = Hub(tmp_path_factory.mktemp("hub"), cluster, cluster.fresh())
        try:
            found.start()
            yield found
        finally:
            found.remove()
    finally:
        cluster.remove()
