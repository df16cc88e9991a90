"""What the hub's spawner starts."""

from __future__ import annotations

import sys

from fieldschool.hub.server import HubCourse, HubError
from fieldschool.present.errors import CannotOpen


def main() -> int:
    """Serve until the hub ends it; a trouble is one sentence in the hub's log."""
    try:
        HubCourse(plain_sockets="--plain-sockets" in sys.argv[1:]).open()
    except (HubError, CannotOpen) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
