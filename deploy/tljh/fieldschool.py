"""The course on The Littlest JupyterHub: put this file into ``/opt/tljh/config/jupyterhub_config.d/``.

``docs/hub.md`` has the steps before it. Secrets stand in ``/opt/tljh/state/fieldschool.env``, which only root may read:
a line ``FIELDSCHOOL_STORE=...`` and a line ``FIELDSCHOOL_SECRET=...``; ``FIELDSCHOOL_FACILITATOR_NAMES=...`` if wanted.
"""

import os
from pathlib import Path

COURSE = Path(os.environ.get("FIELDSCHOOL_FOLDER", "/srv/fieldschool"))
SECRETS = Path(os.environ.get("FIELDSCHOOL_SECRETS", "/opt/tljh/state/fieldschool.env"))

c = get_config()  # noqa: F821  (JupyterHub puts it there)

for line in SECRETS.read_text(encoding="utf-8").splitlines():
    name, _equals, value = line.partition("=")
    if name.strip().startswith("FIELDSCHOOL_"):
        os.environ[name.strip()] = value.strip()
os.environ["FIELDSCHOOL_HOME"] = str(COURSE)

load_subconfig(str(COURSE / "deploy" / "jupyterhub_config.py"))  # noqa: F821

# The course's own Python, made by `make present` once: users of the hub may read it and change nothing.
c.Spawner.cmd = [str(COURSE / ".venv" / "bin" / "python"), "-m", "fieldschool.hub"]
c.SystemdSpawner.mem_limit = "1G"
