"""One page with every kind of control, picture and task; the notebook ``widgets.ipynb`` shows it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np

from fieldschool.tools.widgets import Form, Tasks, View, side_by_side

HOSTILE = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
MONTHS = np.arange(61)


def fields() -> list[dict]:
    """One field of each kind, in two groups."""
    pesos = {"style": "currency", "currency": "MXN", "maximumFractionDigits": 0}
    countries = [
        [f"C{i}", f"Country {i}{' of a name longer than any phone is wide' * (i == 3)}", "Near" if i < 8 else "Far"]
        for i in range(20)
    ]
    return [
        {"key": "sent", "kind": "range", "label": "Sent home each month", "min": 500, "max": 12000, "step": 100,
         "format": pesos, "unit": "a month", "help": "What the family receives, after the cost of sending."},
        {"key": "first", "kind": "range", "label": "Put aside first", "min": 0, "max": 60, "step": 1,
         "format": {"style": "percent"}},
        {"key": "way", "kind": "choice", "label": "How it is sent", "options": [["bank", "Bank"], ["app", "App"]]},
        {"key": "country", "kind": "choice", "label": "My country", "options": countries},
        {"key": "loan", "kind": "toggle", "label": "There is a loan to pay back", "group": "More about the family"},
        {"key": "bills", "kind": "number", "label": "Bills each month", "min": 0, "max": 100000, "format": pesos,
         "group": "More about the family"},
        {"key": "name", "kind": "text", "label": "Name of the plan", "group": "More about the family"},
        {"key": "late", "kind": "range", "label": "Years to look ahead", "min": 1, "max": 20, "live": False,
         "unit": "years", "group": "More about the family"},
        {"key": "act", "kind": "buttons", "label": "Compare",
         "options": [["keep", "Keep as plan A"], ["drop", "Drop"]]},
    ]  # fmt: skip


def values() -> dict:
    """What the page opens with."""
    return {"sent": 6000, "first": 15, "way": "app", "country": "C3", "loan": False, "bills": 5200.0,
            "name": HOSTILE, "late": 5}  # fmt: skip


def fan(sent: float, first: float, other: bool) -> dict:
    """A fan of savings that grow with what is put aside; 61 months."""
    monthly = sent * first / 100
    middle = monthly * MONTHS * (1 + MONTHS * 0.0015)
    width = monthly * 3.1 * np.sqrt(MONTHS)
    top = 200_000
    years = [[0, "today"], *[[12 * y, f"{y} years"] for y in range(1, 6)]]
    ticks = [[v, f"{v:,}"] for v in range(0, top + 1, 50_000)]
    return {
        "kind": "fan",
        "title": "What the family has saved",
        "sentence": f"After 5 years the middle family has MXN {middle[-1]:,.0f}. {HOSTILE}",
        "x": {"label": "Time from today", "ticks": years, "max": 60},
        "y": {"label": "MXN, today's money", "ticks": ticks, "max": top},
        "months": MONTHS,
        "bands": [
            {"name": "8 in 10 families", "low": np.maximum(0, middle - 2 * width), "high": middle + 2 * width},
            {"name": "half of the families", "low": np.maximum(0, middle - width), "high": middle + width},
        ],
        "middle": {"name": "The middle family", "values": middle},
        "other": {"name": "Plan A: the middle family", "values": middle * 0.7} if other else None,
        "marks": [
            {"month": 36, "value": 48_000, "label": "a small shop", "sub": "on time: 8 in 10"},
            {"month": 39, "value": 55_000, "label": "a new roof", "sub": "on time: 6 in 10"},
        ],
        "lines": [{"month": 48, "label": "return home"}],
    }  # fmt: skip


def flow(first: float, other: bool) -> dict:
    """Where each 100 go."""

    def parts(kept: float) -> list[dict]:
        rows = [("saved", "Still saved", kept, "kept"), ("goals", "Goals paid for", 6, "kept"),
                ("bills", "Bills at home", 71 - kept, "spent"), ("loan", "Paying back the loan", 14, "spent"),
                ("fee", "Fee for sending", 3, "lost"), ("margin", "Exchange-rate margin", 2, "lost"),
                ("inflation", "Lost to inflation", 4, "lost")]  # fmt: skip
        return [{"key": k, "name": n, "value": v, "text": f"{v:.0f}", "group": g} for k, n, v, g in rows]

    return {"kind": "flow", "title": "Where each 100 sent go", "sentence": f"Of each 100, {first:.0f} are kept.",
            "parts": parts(first), "other": parts(15) if other else None, "names": ["This plan", "Plan A"],
            "groups": {"kept": "Kept", "spent": "Spent at home", "lost": "Lost on the way"}}  # fmt: skip


def bars() -> dict:
    """What services cost."""
    items = [("An app", 2.9, ""), ("A bank in the town of work, by transfer to an account", 5.4, "takes 3 days"),
             ("An agent", 6.1, ""), ("The post", 8.8, "")]  # fmt: skip
    return {"kind": "bars", "title": "What it costs to send US$ 200", "sentence": "An app is cheapest: 2.9 %.",
            "unit": "Total cost, in percent",
            "items": [{"name": name, "value": value, "text": f"{value} %", "note": note, "mark": name == "An agent"}
                      for name, value, note in items]}  # fmt: skip


class Demo:
    """The form moves the picture; the tasks are stored in a file, so that a reload finds them."""

    def __init__(self) -> None:
        self.heard: list = []
        self.kept = False
        self.inputs = values()
        self.form = Form(fields(), self.inputs, self.change, title="Your plan")
        self.view = View(self.content(), ["World Bank, Remittance Prices Worldwide, 2024 Q3", HOSTILE])
        self.store = Path(os.environ.get("FIELDSCHOOL_STATE", ".")) / "widgets-demo.json"
        self.tasks = Tasks(self.open_tasks(), self.hint, self.answer, progress_text="1 of 3 done", storage="demo/p1")
        self.about = View({"notice": "For learning, not financial advice.", "table": None}, ["Our estimate"])
        self.box = side_by_side(self.form, self.view, self.about)

    def change(self, key: str, raw: object) -> None:
        self.heard.append([key, raw])
        if key == "act":
            self.kept = raw == "keep"
        elif (value := self.form.accept(key, raw)) is not None:
            self.inputs[key] = value
        self.view.show(self.content())
        self.form.set_status(f"heard {len(self.heard)}: {key} = {raw!r}")

    def content(self) -> dict:
        sent, first = self.inputs["sent"], self.inputs["first"]
        picture = fan(sent, first, self.kept)
        rows = [[f"{y} years", f"{sent * first / 100 * 12 * y:,.0f}"] for y in range(1, 6)]
        saved = [["Saved after 5 years", "MXN 66,000", "MXN 46,000"], ["Months of bills", "12", "9"]]
        compare = {"title": "Two plans", "columns": ["", "This plan", "Plan A"], "rows": saved}
        return {
            "sentence": f"Sending MXN {sent:,.0f} and putting {first:.0f} % aside first leaves "
                        f"MXN {sent * first / 100 * 60:,.0f} after 5 years: 10 months of bills. 8 in 10 families like "
                        "this one can pay for a small shop within 3 years. No family meets a month that it cannot pay.",
            "pictures": [picture, flow(first, self.kept), bars()],
            "table": {"caption": "Savings by year", "columns": ["After", f"MXN {HOSTILE}"], "rows": rows},
            "notice": "An illustrative family: invented, with real prices.",
            "compare": compare if self.kept else None,
        }  # fmt: skip

    def open_tasks(self) -> list[dict]:
        part = {"key": "why", "label": "Why?", "rows": 3, "value": self.stored().get("save/why", "")}
        short = {"key": "sum", "label": "How much, in MXN?", "rows": 1, "value": self.stored().get("save/sum", "")}
        save = {"key": "save", "title": "1. Save for the shop", "parts": [short, part], "more_hints": True,
                "ask": "Move the sliders until the shop is paid on time.\nWrite down what you changed, and why.",
                "state": "look_again", "state_text": "look again at the flag",
                "coaching": "The flag stands above the middle line. Which slider lifts the line?",
                "hints": ["Look at what is put aside first."]}  # fmt: skip
        send = {"key": "send", "title": "2. Find the cheapest way", "ask": HOSTILE, "state": "done",
                "state_text": "done", "done_text": "You found it: 2.9 %."}  # fmt: skip
        home = {"key": "home", "title": "3. At home", "ask": "What would you tell the families?",
                "state": "not_started", "state_text": "not started", "more_hints": True}  # fmt: skip
        return [save, send, home]

    def stored(self) -> dict:
        return json.loads(self.store.read_text()) if self.store.exists() else {}

    def hint(self, task: str) -> None:
        self.tasks.set_task(task, hints=["Look at what is put aside first.", "Try 20 %."], more_hints=False)

    def answer(self, task: str, part: str, text: str) -> bool:
        # "lose me" stands for what cannot be stored at first, and can after the page is loaded again.
        refused = self.store.with_suffix(".refused")
        self.store.parent.mkdir(parents=True, exist_ok=True)
        if text == "lose me" and not refused.exists():
            refused.touch()
            return False
        self.store.write_text(json.dumps({**self.stored(), f"{task}/{part}": text}))
        self.tasks.set_status("saved 10:42")
        return True
