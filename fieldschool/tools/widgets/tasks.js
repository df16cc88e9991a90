// Tasks: what is asked, how far it is, hints, and boxes whose text is kept here until Python has stored it.

import { byIndex, debounce, isFocused, make, reconcile, setAttributes, setText, setTextOrHide, shape, uniqueId } from "./dom.js";
import { makeStatus } from "./status.js";

const TYPING_MS = 700;
const LONGEST = 20000;

const ICONS = {
  not_started: "M10,3a7,7 0 1 0 0.01,0",
  incomplete: "M10,3a7,7 0 1 0 0.01,0M10,3v14a7,7 0 0 0 0,-14",
  look_again: "M9,4a5,5 0 1 0 0.01,0M12.7,12.7L17,17",
  done: "M10,3a7,7 0 1 0 0.01,0M6.5,10.2l2.5,2.5l4.7,-5",
};

// What was typed and is not stored yet, by box. A browser that forbids it keeps nothing.
function makeDrawer(prefix) {
  const name = (box) => `${prefix}/${box}`;
  const attempt = (use) => {
    if (!prefix) return null;
    try {
      return use(window.localStorage);
    } catch {
      return null;
    }
  };
  return {
    keep: (box, text, seq) => attempt((store) => store.setItem(name(box), JSON.stringify({ text, seq }))),
    forget: (box) => attempt((store) => store.removeItem(name(box))),
    find: (box) => attempt((store) => JSON.parse(store.getItem(name(box)))),
  };
}

function render({ model, el }) {
  const progress = make("p", { class: "fs-progress" });
  const list = make("ol", { class: "fs-tasks" });
  const root = make("section", { class: "fs" }, progress, list, makeStatus(model));
  const drawer = makeDrawer(model.get("storage"));
  const boxes = new Map();
  const label = (name) => model.get("labels")[name] ?? "";

  const createPart = (task, part) => {
    const id = uniqueId();
    const name = `${task.key}/${part.key}`;
    const words = make("label", { for: id });
    const unsaved = make("span", { class: "fs-unsaved" });
    const tall = (part.rows ?? 1) > 1;
    const box = make(tall ? "textarea" : "input", { id, class: "fs-box", maxlength: LONGEST, autocomplete: "off" });
    if (tall) setAttributes(box, { rows: part.rows });
    else setAttributes(box, { type: "text" });
    // The time numbers the texts of a box, also across a reload.
    const state = { box, unsaved, seq: 0, confirmed: 0, stored: part.value ?? "" };
    const send = debounce(TYPING_MS, () => {
      model.send({ do: "answer", task: task.key, part: part.key, text: box.value, seq: state.seq });
    });
    const typed = () => {
      state.seq = Math.max(Date.now(), state.seq + 1);
      drawer.keep(name, box.value, state.seq);
      setText(unsaved, label("unsaved"));
      send();
    };
    box.addEventListener("input", typed);
    box.addEventListener("blur", () => {
      send.flush();
      showStored(name);
    });
    box.value = state.stored;
    boxes.set(name, state);
    const kept = drawer.find(name);
    if (kept && kept.text === state.stored) drawer.forget(name);
    else if (kept && kept.seq > (part.saved_at ?? 0)) {
      box.value = kept.text;
      typed();
    }
    return make("div", { class: "fs-part-box" }, make("div", { class: "fs-head" }, words, unsaved), box);
  };

  // A text is never overwritten while it is edited or not stored yet.
  const showStored = (name) => {
    const { box, seq, confirmed, stored } = boxes.get(name);
    if (!isFocused(box) && seq <= confirmed && box.value !== stored) box.value = stored;
  };

  const updatePart = (node, task, part) => {
    const name = `${task.key}/${part.key}`;
    setText(node.firstChild.firstChild, part.label);
    boxes.get(name).stored = part.value ?? "";
    showStored(name);
  };

  const createTask = (task) => {
    const id = uniqueId();
    const icon = shape("svg", { viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true" }, shape("path"));
    const chip = make("p", { class: "fs-chip" }, icon, make("span"));
    const head = make("div", { class: "fs-task-head" }, make("h3", { id }), chip);
    const live = make("div", { "aria-live": "polite" }, make("p", { class: "fs-coaching" }), make("p", { class: "fs-done" }));
    const hints = make("ol", { class: "fs-hints", "aria-live": "polite" });
    const more = make("button", { type: "button", class: "fs-button" });
    more.addEventListener("click", () => model.send({ do: "hint", task: task.key }));
    const ask = make("p", { class: "fs-ask" });
    const parts = make("div", { class: "fs-parts" });
    return make("li", { class: "fs-task", "aria-labelledby": id }, head, ask, parts, live, hints, more);
  };

  const updateTask = (node, task) => {
    const [head, ask, parts, live, hints, more] = node.children;
    const [title, chip] = head.children;
    const state = task.state ?? "not_started";
    setText(title, task.title);
    setAttributes(node, { "data-state": state });
    setAttributes(chip.firstChild.firstChild, { d: ICONS[state] });
    setText(chip.lastChild, task.state_text);
    setText(ask, task.ask);
    const key = (part) => part.key;
    reconcile(parts, task.parts ?? [], key, (part) => createPart(task, part), (box, part) => updatePart(box, task, part));
    setTextOrHide(live.firstChild, task.coaching);
    setTextOrHide(live.lastChild, state === "done" ? task.done_text : "");
    const shown = task.hints ?? [];
    hints.hidden = !shown.length;
    reconcile(hints, shown, byIndex, () => make("li"), setText);
    setText(more, label(shown.length ? "next_hint" : "hint"));
    more.hidden = !task.more_hints;
  };

  const draw = () => {
    setTextOrHide(progress, model.get("progress_text"));
    reconcile(list, model.get("tasks"), (task) => task.key, createTask, updateTask);
  };
  const settle = () => {
    for (const [name, seq] of Object.entries(model.get("confirmed"))) {
      const state = boxes.get(name);
      if (!state) continue;
      state.confirmed = Math.max(state.confirmed, seq);
      if (state.seq > state.confirmed) continue;
      setText(state.unsaved, "");
      if ((drawer.find(name)?.seq ?? 0) <= seq) drawer.forget(name);
    }
  };

  model.on("change:tasks change:progress_text change:labels", draw);
  model.on("change:confirmed", settle);
  draw();
  el.append(root);
  el.classList.add("fs-host");
}

export default { render };
