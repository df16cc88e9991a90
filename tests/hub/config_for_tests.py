"""The hub of `deploy/jupyterhub_config.py` on this computer: any name and one password, processes as servers."""

import os
import sys
from pathlib import Path

c = get_config()  # noqa: F821  (JupyterHub puts it there)

load_subconfig(str(Path(__file__).resolve().parents[2] / "deploy" / "jupyterhub_config.py"))  # noqa: F821

c.JupyterHub.bind_url = os.environ["HUB_BIND"]
c.JupyterHub.hub_bind_url = os.environ["HUB_INSIDE"]
c.JupyterHub.db_url = f"sqlite:///{os.environ['HUB_FOLDER']}/hub.sqlite"
c.JupyterHub.cookie_secret_file = f"{os.environ['HUB_FOLDER']}/cookie_secret"
c.JupyterHub.pid_file = ""
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = os.environ["HUB_PASSWORD"]
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = os.environ["HUB_FOLDER"] + "/homes/{username}"
c.ConfigurableHTTPProxy.command = [sys.executable, str(Path(__file__).with_name("proxy.py"))]
c.ConfigurableHTTPProxy.api_url = os.environ["HUB_PROXY"]
c.ConfigurableHTTPProxy.auth_token = os.environ["CONFIGPROXY_AUTH_TOKEN"]
# This proxy, in Python, hands a browser's offer to compress on, and cannot keep it.
c.Spawner.poll_interval = 1
c.Spawner.args = ["--plain-sockets"]
c.ConfigurableHTTPProxy.pid_file = f"{os.environ['HUB_FOLDER']}/proxy.pid"
# The hub is killed and started again in the test; the servers of the participants go on meanwhile.
c.JupyterHub.cleanup_servers = False
c.Spawner.environment["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
