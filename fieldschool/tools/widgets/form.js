// Form: fields from Python, what is entered back to Python. See form.py for who writes what.

import { make, reconcile, setAttributes, setText, setTextOrHide, uniqueId } from "./dom.js";
import { makeField, shapeOf } from "./fields.js";
import { makeStatus } from "./status.js";

function render({ model, el }) {
  const heading = make("h3", { id: uniqueId() });
  const first = make("div", { class: "fs-fields" });
  const folds = make("div", { class: "fs-folds" });
  const root = make("section", { class: "fs fs-form" }, heading, first, folds, makeStatus(model));
  const controls = new WeakMap();

  // What the page knows of a value: its own edit until Python has heard it.
  const current = (key) => {
    const edit = model.get("edits")[key];
    const shown = model.get("shown");
    return edit && edit[1] > shown.heard ? edit[0] : shown.values[key];
  };

  const send = (key, raw) => {
    const edits = model.get("edits");
    const last = Math.max(model.get("shown").heard, ...Object.values(edits).map((edit) => edit[1]));
    model.set("edits", { ...edits, [key]: [raw, last + 1] });
    model.save_changes();
  };

  const create = (field) => {
    const host = {
      send: (raw) => send(field.key, raw),
      current: () => current(field.key),
      locale: () => model.get("locale"),
    };
    const control = makeField(field, host);
    controls.set(control.root, control);
    return control.root;
  };
  const update = (node, field) => controls.get(node).update(field, current(field.key), model.get("notes")[field.key]);
  const drawFields = (parent, fields) => reconcile(parent, fields, (f) => `${f.key} ${shapeOf(f)}`, create, update);

  const draw = () => {
    setTextOrHide(heading, model.get("title"));
    setAttributes(root, { "aria-labelledby": model.get("title") ? heading.id : null });
    const fields = model.get("described").map((field) => model.get("amended")[field.key] ?? field);
    drawFields(first, fields.filter((field) => !field.group));
    const groups = [...new Set(fields.map((field) => field.group).filter(Boolean))];
    const createFold = () => make("details", {}, make("summary"), make("div", { class: "fs-fields" }));
    reconcile(folds, groups, (group) => group, createFold, (fold, group) => {
      setText(fold.children[0], group);
      drawFields(fold.children[1], fields.filter((field) => field.group === group));
    });
  };

  model.on("change:described change:amended change:shown change:notes change:title change:locale", draw);
  draw();
  el.append(root);
  el.classList.add("fs-host", "fs-host-form");
}

export default { render };
