"""Controls beside their picture."""

from __future__ import annotations

from ipywidgets import Box

from fieldschool.tools.widgets.form import Form
from fieldschool.tools.widgets.view import View


def side_by_side(form: Form, view: View) -> Box:
    """Controls on the left, picture on the right; on a phone the picture stays in sight above the controls.

    The widgets' own style sheet does it, so there is nothing to set in a notebook.
    """
    box = Box([form, view])
    box.add_class("fs-tool")
    return box
