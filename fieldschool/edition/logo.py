"""The picture of an edition: small, a picture, and nothing that could run."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from fieldschool.edition.content import EditionError
from fieldschool.i18n import _

#: Endings and what the picture must be.
KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".svg": "SVG"}
#: Bytes and points that a phone on a slow network still loads.
BYTES, POINTS = 300_000, 4000
_ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:", re.IGNORECASE)


def check(file: Path) -> None:
    """Look whether a file can be shown as a logo.

    Raises
    ------
    EditionError
        What it is, and what is accepted.
    """
    name = file.name
    kind = KINDS.get(file.suffix.lower())
    if kind is None:
        said = _("{file}: a logo ends in {endings}.")
        raise EditionError(said.format(file=name, endings=", ".join(KINDS)))
    try:
        raw = file.read_bytes()
    except OSError:
        raise EditionError(_("{file}: there is no such picture in the edition's folder.").format(file=name)) from None
    if len(raw) > BYTES:
        said = _("{file} has {kb} KB; a logo has at most {most} KB, so that phones load it.")
        raise EditionError(said.format(file=name, kb=len(raw) // 1000, most=BYTES // 1000))
    (_check_svg if kind == "SVG" else _check_picture)(name, raw, kind)


def _check_picture(name: str, raw: bytes, kind: str) -> None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(raw), formats=[kind]) as picture:
            size = picture.size
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise EditionError(_("{file} is not a picture of the kind {kind}.").format(file=name, kind=kind)) from None
    if max(size) > POINTS:
        said = _("{file} is {n} points wide or high; at most {most} are accepted.")
        raise EditionError(said.format(file=name, n=max(size), most=POINTS))


def _check_svg(name: str, raw: bytes, _kind: str) -> None:
    said = _("{file}: an SVG with a script, a link or a part from elsewhere is not shown. Save it as PNG.")
    refused = EditionError(said.format(file=name))
    # Entities can make a short file endless; a drawing needs none.
    if b"<!DOCTYPE" in raw.upper() or b"<!ENTITY" in raw.upper():
        raise refused
    try:
        root = ElementTree.fromstring(raw)
    except ElementTree.ParseError:
        raise EditionError(_("{file} is not a picture of the kind {kind}.").format(file=name, kind="SVG")) from None
    if _bare(root.tag) != "svg":
        raise EditionError(_("{file} is not a picture of the kind {kind}.").format(file=name, kind="SVG"))
    for part in root.iter():
        if _bare(part.tag) in ("script", "foreignobject", "a", "iframe", "animate", "set", "handler"):
            raise refused
        if _ELSEWHERE.search(part.text or ""):
            raise refused
        for attribute, value in part.attrib.items():
            wild = _bare(attribute).startswith("on") or _ELSEWHERE.search(value)
            if wild or (_bare(attribute) in ("href", "src") and not value.startswith("#")):
                raise refused


def _bare(tag: object) -> str:
    return str(tag).rpartition("}")[2].lower()
