// The control of one question of a sheet: buttons to choose from, a box for a number or a line, an area for a text.

import { byIndex, isFocused, make, reconcile, setAttributes, setText } from "./dom.js";

/** `put(value)` tells what was answered, `enter()` that the answer is finished, `clear()` gives a button's words. */
export function makeAnswer(id, { put, enter, clear }) {
  const options = make("div", { class: "fs-options fs-column", role: "radiogroup", "aria-labelledby": `${id}-question` });
  const box = make("input", { type: "text", autocomplete: "off", class: "fs-box", "aria-labelledby": `${id}-question` });
  const unit = make("span", { class: "fs-affix" });
  const line = make("div", { class: "fs-sheet-line" }, box, unit);
  const area = make("textarea", { class: "fs-box", rows: 3, "aria-labelledby": `${id}-question` });
  const away = make("button", { type: "button", class: "fs-button fs-sheet-away" });
  const root = make("div", { class: "fs-sheet-answer" }, options, line, area, away);
  let offered = [];

  const create = (_option, i) => {
    const input = make("input", { type: "radio", name: `${id}-option` });
    input.addEventListener("change", () => put(offered[i][0]));
    return make("label", { class: "fs-option" }, input, make("span"));
  };
  box.addEventListener("input", () => put(box.value));
  area.addEventListener("input", () => put(area.value));
  box.addEventListener("keydown", (event) => event.key === "Enter" && enter());
  away.addEventListener("click", () => put(""));

  // `moved`: another question is shown, so that a box that has the focus is set all the same.
  const show = (control, value, moved) => {
    if ((moved || !isFocused(control)) && control.value !== value) control.value = value;
  };
  const draw = (asked, value, moved, wrong) => {
    const kind = asked?.kind;
    offered = kind === "choice" ? asked.options : [];
    options.hidden = kind !== "choice";
    line.hidden = kind !== "number";
    area.hidden = kind !== "text" && kind !== "photo";
    away.hidden = kind !== "choice" || !value;
    setText(away, clear());
    reconcile(options, offered, byIndex, create, (node, option) => {
      setText(node.children[1], option[1]);
      node.children[0].checked = option[0] === value;
    });
    const described = [asked?.help && `${id}-help`, wrong && `${id}-note`].filter(Boolean).join(" ") || null;
    const told = { "aria-describedby": described, "aria-invalid": wrong ? "true" : null };
    if (kind === "number") {
      setText(unit, asked.unit);
      setAttributes(box, { inputmode: "decimal", maxlength: 40, ...told });
      show(box, value, moved);
    } else if (kind) {
      setAttributes(area, { maxlength: asked.longest, ...told });
      show(area, value, moved);
    }
  };
  return { root, draw };
}
