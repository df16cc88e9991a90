"""The widgets that everything a participant moves, sees and answers is drawn with."""

from fieldschool.tools.widgets.form import Form
from fieldschool.tools.widgets.layout import side_by_side
from fieldschool.tools.widgets.parse import InputError, read_number
from fieldschool.tools.widgets.ranking import Ranking
from fieldschool.tools.widgets.records import Records
from fieldschool.tools.widgets.sheet import Sheet
from fieldschool.tools.widgets.tasks import Tasks
from fieldschool.tools.widgets.view import View

__all__ = ["Form", "InputError", "Ranking", "Records", "Sheet", "Tasks", "View", "read_number", "side_by_side"]
