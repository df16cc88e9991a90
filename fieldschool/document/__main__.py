"""``python -m fieldschool.document``: makes files in a process of its own, and writes them out as a zip.

It reads one line of JSON from its input, and the answers from the store: ``{"participant": ..., "locale": ...}`` for
the four files of a plan, ``{"book": {"salt": ..., "home": ..., "names": ...}, "locale": ...}`` for those of the room's
book. A template that cannot be used ends it with 3 and a sentence on its errors.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile


def main() -> int:
    """Make them."""
    asked = json.loads(sys.stdin.readline())
    from fieldschool import i18n
    from fieldschool.document import book_files, make
    from fieldschool.document.word import TemplateError
    from fieldschool.workbook.store import Store

    i18n.use(asked["locale"])
    store = Store(timeout=3.0)
    try:
        if "book" in asked:
            made = book_files.everything(store, **asked["book"])
        else:
            made = make.everything(store.latest(asked["participant"]), whose=asked["participant"])
    except TemplateError as error:
        print(error, file=sys.stderr)
        return 3
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for ending, content in made.items():
            packed.writestr(ending, content)
    sys.stdout.buffer.write(out.getvalue())
    return 0


if __name__ == "__main__":
    sys.exit(main())
