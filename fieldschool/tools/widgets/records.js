// Records: a list of records from Python, what is done with it back to Python. See records.py for the messages.

import { make, reconcile, setAttributes, setText, setTextOrHide, uniqueId } from "./dom.js";
import { makeField } from "./fields.js";
import { makeStatus } from "./status.js";

// The controls of a form are used as they are; only a choice is not a box to type in.
const SHOWN_AS = { choice: "choice" };
const KEYBOARDS = { year: "numeric", number: "decimal", link: "url" };
// Letters of a box, and of a pasted table: a longer message would not reach Python at all.
const LONGEST = 1000;
const LONGEST_PASTE = 200_000;
const asControl = (field) => ({ ...field, kind: SHOWN_AS[field.kind] ?? "text" });

function render({ model, el }) {
  const label = (name) => model.get("labels")[name] ?? "";
  const heading = make("h3", { id: uniqueId() });
  const none = make("p", { class: "fs-help" });
  const list = make("ol", { class: "fs-records" });
  const add = make("button", { type: "button", class: "fs-button" });
  const notice = make("p", { class: "fs-note", "data-kind": "error", role: "status" });
  const undoText = make("p");
  const undo = make("button", { type: "button", class: "fs-button" });
  const undoing = make("div", { class: "fs-undo", role: "status" }, undoText, undo);
  const paste = makePaste(model, label, (message) => tell(message));
  const root = make("section", { class: "fs fs-form fs-list-form" }, heading, none, list, undoing, notice, make("div", { class: "fs-buttons" }, add), paste.root, makeStatus(model));

  const cards = new WeakMap();
  const newer = new Map();
  let last = 0;
  let awaited = false;

  const tell = (message) => {
    last = Math.max(last, model.get("shown").heard) + 1;
    model.send({ ...message, seq: last });
    return last;
  };
  // What the page knows of a value: its own edit until Python has heard it.
  const current = (record, key) => {
    const edit = newer.get(`${record.id}/${key}`);
    return edit && edit.seq > model.get("shown").heard ? edit.raw : record.values[key];
  };

  const createCard = (record) => {
    const title = make("span", { class: "fs-record-title" });
    const state = make("span", { class: "fs-record-state" });
    const fields = make("div", { class: "fs-fields" });
    const remove = make("button", { type: "button", class: "fs-button" });
    const fold = make("details", {}, make("summary", {}, title, state), fields, remove);
    const card = { title, state, fields, remove, fold, record, controls: new WeakMap() };
    remove.addEventListener("click", () => tell({ do: "remove", id: record.id }));
    const item = make("li", { class: "fs-record" }, fold);
    cards.set(item, card);
    return item;
  };
  const createControl = (card) => (field) => {
    const send = (raw) => {
      const seq = tell({ do: "set", id: card.record.id, key: field.key, raw });
      newer.set(`${card.record.id}/${field.key}`, { raw, seq });
    };
    const host = { send, current: () => current(card.record, field.key), locale: () => model.get("locale") };
    const control = makeField(asControl(field), host);
    const box = field.kind !== "choice" && control.root.querySelector("input");
    if (box) setAttributes(box, { maxlength: LONGEST, inputmode: KEYBOARDS[field.kind] });
    card.controls.set(control.root, control);
    return control.root;
  };
  const updateCard = (item, record) => {
    const card = cards.get(item);
    card.record = record;
    setText(card.title, record.title);
    setText(card.state, record.state);
    setAttributes(item, { "data-done": record.done ? "yes" : "no", id: record.anchor ?? null });
    setText(card.remove, label("remove"));
    setAttributes(card.remove, { "aria-label": `${label("remove")}: ${record.title}` });
    reconcile(card.fields, model.get("fields"), (field) => field.key, createControl(card), (node, field) => {
      card.controls.get(node).update(asControl(field), current(record, field.key), record.notes[field.key]);
    });
  };

  const draw = () => {
    const { records } = model.get("shown");
    setTextOrHide(heading, model.get("title"));
    setAttributes(root, { "aria-labelledby": model.get("title") ? heading.id : null });
    setTextOrHide(none, records.length ? "" : label("empty"));
    list.hidden = !records.length;
    const known = new Set(list.children);
    reconcile(list, records, (record) => record.id, createCard, updateCard);
    setText(add, label("add"));
    setText(undoText, model.get("undo_text"));
    setText(undo, label("undo"));
    setText(notice, model.get("notice"));
    undoing.classList.toggle("fs-nothing", !model.get("undo_text"));
    undo.hidden = !model.get("undo_text");
    const fresh = [...list.children].find((item) => awaited && !known.has(item));
    if (fresh) openCard(fresh);
    paste.draw();
  };
  const openCard = (item) => {
    awaited = false;
    item.firstChild.open = true;
    item.querySelector("input, select")?.focus();
  };
  // A link elsewhere on the page may lead to an entry: it is opened there.
  const goTo = () => {
    const item = [...list.children].find((each) => each.id && `#${each.id}` === window.location.hash);
    if (!item) return;
    item.firstChild.open = true;
    item.scrollIntoView({ block: "start" });
    item.querySelector("summary").focus({ preventScroll: true });
    // So that the same link works again.
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  };
  window.addEventListener("hashchange", goTo);
  add.addEventListener("click", () => {
    awaited = true;
    tell({ do: "add" });
  });
  undo.addEventListener("click", () => {
    tell({ do: "undo" });
    add.focus();
  });

  model.on("change:shown change:fields change:labels change:title change:undo_text change:notice change:pasted", draw);
  draw();
  el.append(root);
  el.classList.add("fs-host");
  return () => window.removeEventListener("hashchange", goTo);
}

// The box for a table. It keeps its text until Python has taken the rows.
function makePaste(model, label, tell) {
  const id = uniqueId();
  const summary = make("summary");
  const help = make("p", { class: "fs-help", id: `${id}-help` });
  const words = make("label", { for: id, class: "fs-label" });
  const box = make("textarea", { id, class: "fs-box", rows: 4, spellcheck: "false", "aria-describedby": `${id}-help ${id}-note` });
  const button = make("button", { type: "button", class: "fs-button" });
  const note = make("p", { class: "fs-note", id: `${id}-note`, "aria-live": "polite" });
  const fold = make("details", { class: "fs-paste" }, summary, make("div", { class: "fs-fields" }, help, make("div", { class: "fs-part-box" }, words, box), note, make("div", { class: "fs-buttons" }, button)));
  const root = make("div", { class: "fs-folds" }, fold);
  let sent = { seq: 0, text: "" };

  const say = (text, bad) => {
    setText(note, text);
    setAttributes(note, { "data-kind": bad ? "error" : null });
    setAttributes(box, { "aria-invalid": bad ? "true" : null });
  };
  // Chromium takes minutes to paste some thousand lines by itself; set as a value they are there at once.
  box.addEventListener("paste", (event) => {
    event.preventDefault();
    box.setRangeText(event.clipboardData.getData("text/plain"), box.selectionStart, box.selectionEnd, "end");
  });
  button.addEventListener("click", () => {
    if (box.value.length > LONGEST_PASTE) {
      say(label("paste_long"), true);
      return;
    }
    sent = { text: box.value, seq: tell({ do: "paste", text: box.value }) };
  });
  const draw = () => {
    setText(summary, label("paste"));
    setText(help, label("paste_help"));
    setText(words, label("paste_box"));
    setText(button, label("paste_add"));
    const { seq, ok, text } = model.get("pasted");
    say(text, ok === false);
    if (ok && seq === sent.seq && box.value === sent.text) box.value = "";
  };
  return { root, draw };
}

export default { render };
