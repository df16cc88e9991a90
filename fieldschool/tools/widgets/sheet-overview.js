// Every question of a sheet with a sign for what is answered, each a way there; and at the end what is still needed.

import { make, reconcile, setAttributes, setText } from "./dom.js";

/** `label(name)` gives words, `go(place)` shows a question. */
export function makeOverview({ label, go }) {
  const summary = make("summary");
  const list = make("ol", { class: "fs-sheet-all" });
  const root = make("div", { class: "fs-folds" }, make("details", {}, summary, list));
  const words = make("p");
  const open = make("div", { class: "fs-buttons fs-column" });
  const end = make("div", { class: "fs-sheet-end" }, words, open);
  let places = [];

  const create = (kind) => (asked) => {
    const button = make("button", { type: "button", class: "fs-button" });
    button.addEventListener("click", () => go(places.indexOf(asked.id)));
    return kind === "li" ? make("li", {}, button) : button;
  };
  const draw = (questions, current, at) => {
    places = questions.map((each) => each.id);
    const done = questions.filter((each) => current(each.id));
    const needed = questions.filter((each) => each.required && !current(each.id));
    setText(summary, label("answered").replace("{n}", done.length).replace("{all}", questions.length));
    reconcile(list, questions, (each) => each.id, create("li"), (item, each, i) => {
      const is = current(each.id) ? "done" : each.required ? "needed" : "open";
      const sign = { done: "✓", needed: "…", open: "○" }[is];
      setText(item.firstChild, `${sign} ${each.text}`);
      setAttributes(item.firstChild, { "data-state": is, "aria-current": i === at ? "step" : null, "aria-label": `${each.text}: ${label(is)}` });
    });
    end.hidden = at < questions.length;
    setText(words, needed.length ? label("still") : label("complete"));
    reconcile(open, needed, (each) => each.id, create("button"), (button, each) => setText(button, each.text));
  };
  return { root, end, draw };
}
