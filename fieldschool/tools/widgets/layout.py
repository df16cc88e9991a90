"""Controls beside their picture."""

from __future__ import annotations

from ipywidgets import Box, DOMWidget

from fieldschool.tools.widgets.form import Form
from fieldschool.tools.widgets.view import View


def side_by_side(form: Form, view: View, *below: DOMWidget) -> Box:
    """Controls on the left, picture on the right; on a phone the picture stays in sight above the controls.

    The widgets' own style sheet does it, so there is nothing to set in a notebook.

    Parameters
    ----------
    form : Form
    view : View
    *below : DOMWidget
        What follows under both, such as the assumptions.
    """
    box = Box([form, view, *below])
    box.add_class("fs-tool")
    return box
