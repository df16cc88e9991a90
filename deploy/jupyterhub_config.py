"""JupyterHub for the course: a server for each participant, answers of all in one PostgreSQL.

Used as it is by the test with a real hub, by The Littlest JupyterHub and by the image for Kubernetes. What differs
between places comes from the environment:

``FIELDSCHOOL_STORE``
    ``postgresql+psycopg://user:password@host/database``: where answers are kept.
``FIELDSCHOOL_SECRET``
    32 letters or more, the same for ever: with another one nobody finds their answers. Make one with
    ``python -c "import secrets; print(secrets.token_urlsafe(48))"``.
``FIELDSCHOOL_FACILITATOR_NAMES``
    Users of the hub who see notes and the room, with commas between them.
"""

import os
import sys

c = get_config()  # noqa: F821  (JupyterHub puts it there)

# A server of the course instead of a notebook server: it runs no code that a page sends, and shows no files.
c.Spawner.cmd = [sys.executable, "-m", "fieldschool.hub"]
c.Spawner.default_url = "/"
# The first page waits for the tables to be read and a kernel to be warm: about ten seconds on a busy node.
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120
c.Spawner.environment = {
    name: os.environ[name]
    for name in ("FIELDSCHOOL_STORE", "FIELDSCHOOL_SECRET", "FIELDSCHOOL_HOME", "FIELDSCHOOL_CACHE")
    if name in os.environ
}

# Nobody needs more than one server, and nobody chooses how it is started.
c.JupyterHub.allow_named_servers = False
c.JupyterHub.redirect_to_server = True

# Facilitators are a group; who is in it can also be changed in the hub's own pages.
named = [name.strip() for name in os.environ.get("FIELDSCHOOL_FACILITATOR_NAMES", "").split(",")]
c.JupyterHub.load_groups = {"facilitators": {"users": [name for name in named if name]}}
