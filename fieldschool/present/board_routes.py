"""The addresses of the room's board; all of them are the facilitator's."""

from __future__ import annotations

from fieldschool.present import board_control as control
from fieldschool.present import board_words as words
from fieldschool.present import room, together

_VIEW = r"/room/(far|[0-9.]{1,16})"

ROUTES = [
    (r"/room/live", room.RoomLiveHandler),
    (_VIEW, together.TogetherHandler),
    (rf"{_VIEW}/now", together.TogetherNowHandler),
    (rf"{_VIEW}/live", together.TogetherLiveHandler),
    (rf"{_VIEW}/control", control.ControlHandler),
    (rf"{_VIEW}/control/now", control.ControlNowHandler),
    (rf"{_VIEW}/control/live", control.ControlLiveHandler),
    (rf"{_VIEW}/words", words.WordsHandler),
    (rf"{_VIEW}/words/now", words.WordsNowHandler),
    (rf"{_VIEW}/words/live", words.WordsLiveHandler),
]
