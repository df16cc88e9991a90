// One control of a form. Each maker returns {root, update(field, value, note)}; `send(raw)` tells what was entered.

import { byIndex, debounce, isFocused, make, reconcile, setAttributes, setText, setTextOrHide, uniqueId } from "./dom.js";
import { numberFormat } from "./format.js";

// Long enough for the next digit, short enough to answer before the eye leaves the box.
const TYPING_MS = 400;
const FEW_OPTIONS = 4;
// A scale of numbers stands in one row, on a phone too.
const SCALE_OPTIONS = 7;
const SCALE_LETTERS = 2;
// A longer option would be cut beside its label, so the list takes a line of its own.
const LONG_OPTION = 18;

export function makeField(field, host) {
  const makers = { range: makeRange, number: makeText, text: makeText, toggle: makeToggle, buttons: makeButtons };
  const maker = makers[field.kind] ?? (isShort(field) ? makeRadios : makeSelect);
  return maker(field, host);
}

// Fields of one shape are updated in place; another shape is built anew.
export function shapeOf(field) {
  return field.kind === "choice" && isShort(field) ? "radios" : field.kind;
}

function isShort(field) {
  const few = field.options.length <= FEW_OPTIONS || isScale(field) || field.column;
  return few && field.options.every((option) => !option[2]);
}

function isScale(field) {
  return field.options.length <= SCALE_OPTIONS && field.options.every(([, words]) => words.length <= SCALE_LETTERS);
}

function frame(kind, ...content) {
  const id = uniqueId();
  const help = make("p", { class: "fs-help", id: `${id}-help` });
  const note = make("p", { class: "fs-note", id: `${id}-note`, "aria-live": "polite" });
  const root = make("div", { class: `fs-field fs-${kind}` }, ...content, help, note);
  const describe = (field, said, ...controls) => {
    setTextOrHide(help, field.help);
    setText(note, said?.text);
    setAttributes(note, { "data-kind": said?.kind });
    const ids = [field.help && help.id, said?.text && note.id].filter(Boolean).join(" ");
    const invalid = said?.kind === "error" ? "true" : null;
    for (const control of controls) setAttributes(control, { "aria-describedby": ids || null, "aria-invalid": invalid });
  };
  return { id, root, describe };
}

// A box to type in that Python reads. It is left alone while it has the focus; left, it shows what was typed last, also
// before Python has answered.
function typingBox(attributes, host, take) {
  const box = make("input", { type: "text", autocomplete: "off", class: "fs-box", ...attributes });
  const send = debounce(TYPING_MS, () => host.send(box.value));
  box.addEventListener("input", send);
  box.addEventListener("change", () => send.flush());
  box.addEventListener("blur", () => {
    send.flush();
    take(host.current());
  });
  return box;
}

function makeRange(first, host) {
  const label = make("label");
  const labelId = uniqueId();
  const slider = make("input", { type: "range" });
  const before = make("span", { class: "fs-affix", "aria-hidden": "true" });
  const after = make("span", { class: "fs-affix", "aria-hidden": "true" });
  let field = first;
  let value = null;
  let dragged = false;
  let format = numberFormat(host.locale(), first);

  const follow = (number) => {
    setAttributes(slider, { "aria-valuetext": format.full(number) });
    const share = (number - field.min) / (field.max - field.min);
    slider.style.setProperty("--fs-fill", `${100 * Math.min(1, Math.max(0, share))}%`);
  };
  const show = () => {
    const number = typeof value === "number";
    if (number && !dragged) {
      if (Number(slider.value) !== value) slider.value = value;
      follow(value);
    }
    if (!isFocused(box)) box.value = number ? format.plain(value) : (value ?? "");
  };
  const take = (newest) => {
    value = newest;
    show();
  };
  const box = typingBox({ inputmode: first.min < 0 ? "text" : "decimal", "aria-labelledby": labelId }, host, take);
  // The browser says "change" just after the finger leaves; until then the slider is the finger's.
  const release = () => {
    setTimeout(() => {
      dragged = false;
      take(host.current());
    }, 50);
  };
  slider.addEventListener("pointerdown", () => (dragged = true));
  slider.addEventListener("pointerup", release);
  slider.addEventListener("pointercancel", release);
  slider.addEventListener("input", () => {
    value = Number(slider.value);
    follow(value);
    if (!isFocused(box)) box.value = format.plain(value);
    if (field.live !== false) host.send(value);
  });
  slider.addEventListener("change", () => {
    if (field.live === false) host.send(Number(slider.value));
  });

  const exact = make("span", { class: "fs-exact" }, before, box, after);
  const head = make("div", { class: "fs-head" }, label, exact);
  const { id, root, describe } = frame("range", head, slider);
  setAttributes(slider, { id });
  setAttributes(label, { for: id, id: labelId });
  const update = (next, shown, note) => {
    field = next;
    if (!dragged) value = shown;
    format = numberFormat(host.locale(), field);
    setText(label, field.label);
    setText(before, format.prefix);
    setText(after, format.suffix);
    setAttributes(slider, { min: field.min, max: field.max, step: field.step ?? 1 });
    box.style.setProperty("--fs-letters", format.plain(field.max).length);
    describe(field, note, box, slider);
    show();
  };
  return { root, update };
}

function makeText(first, host) {
  const isNumber = first.kind === "number";
  const label = make("label");
  const before = make("span", { class: "fs-affix", "aria-hidden": "true" });
  const after = make("span", { class: "fs-affix", "aria-hidden": "true" });
  let value = null;
  let format = numberFormat(host.locale(), first);
  const show = () => {
    if (!isFocused(box)) box.value = typeof value === "number" ? format.plain(value) : (value ?? "");
  };
  const take = (newest) => {
    value = newest;
    show();
  };
  const mode = isNumber ? (first.min >= 0 ? "decimal" : "text") : null;
  const box = typingBox({ inputmode: mode }, host, take);
  const exact = make("span", { class: "fs-exact" }, before, box, after);
  const { id, root, describe } = frame(first.kind, make("div", { class: "fs-head" }, label, exact));
  setAttributes(box, { id });
  setAttributes(label, { for: id });
  const update = (field, shown, note) => {
    value = shown;
    format = numberFormat(host.locale(), field);
    setText(label, field.label);
    setText(before, isNumber ? format.prefix : "");
    setText(after, isNumber ? format.suffix : field.unit);
    describe(field, note, box);
    show();
  };
  return { root, update };
}

function makeToggle(_first, host) {
  const words = make("span");
  const input = make("input", { type: "checkbox" });
  const { root, describe } = frame("toggle", make("label", { class: "fs-check" }, input, words));
  input.addEventListener("change", () => host.send(input.checked));
  const update = (field, value, note) => {
    setText(words, field.label);
    if (input.checked !== Boolean(value)) input.checked = Boolean(value);
    describe(field, note, input);
  };
  return { root, update };
}

function makeRadios(_first, host) {
  const legend = make("legend");
  const about = make("p", { class: "fs-about" });
  const list = make("div", { class: "fs-options" });
  const group = make("fieldset", { role: "radiogroup" }, legend, about, list);
  const { id, root, describe } = frame("choice", group);
  let options = [];
  const create = (_option, i) => {
    const input = make("input", { type: "radio", name: id });
    input.addEventListener("change", () => host.send(options[i][0]));
    return make("label", { class: "fs-option" }, input, make("span"));
  };
  const update = (field, value, note) => {
    options = field.options;
    setText(legend, field.label);
    setTextOrHide(about, field.about);
    list.classList.toggle("fs-scale", isScale(field));
    list.classList.toggle("fs-column", Boolean(field.column));
    reconcile(list, options, byIndex, create, (node, option) => {
      const [input, words] = node.children;
      setText(words, option[1]);
      if (input.checked !== (option[0] === value)) input.checked = option[0] === value;
    });
    describe(field, note, group);
  };
  return { root, update };
}

function makeSelect(_first, host) {
  const label = make("label");
  const select = make("select", { class: "fs-box" });
  const { id, root, describe } = frame("choice", make("div", { class: "fs-head" }, label, select));
  setAttributes(select, { id });
  setAttributes(label, { for: id });
  let options = [];
  let drawn = "";
  select.addEventListener("change", () => host.send(options[Number(select.value)][0]));
  const update = (field, value, note) => {
    options = field.options;
    setText(label, field.label);
    // Rebuilding would close the list under the finger, so only when the options are others.
    if (JSON.stringify(options) !== drawn) {
      drawn = JSON.stringify(options);
      select.classList.toggle("fs-long", options.some(([, words]) => words.length > LONG_OPTION));
      select.replaceChildren(...optionElements(options));
    }
    const index = options.findIndex((option) => option[0] === value);
    if (select.selectedIndex !== index) select.selectedIndex = index;
    describe(field, note, select);
  };
  return { root, update };
}

function optionElements(options) {
  const groups = new Map();
  const top = [];
  options.forEach(([, words, group], i) => {
    const option = make("option", { value: i }, words);
    if (!group) {
      top.push(option);
      return;
    }
    if (!groups.has(group)) {
      groups.set(group, make("optgroup", { label: group }));
      top.push(groups.get(group));
    }
    groups.get(group).append(option);
  });
  return top;
}

function makeButtons(_first, host) {
  const label = make("span", { class: "fs-label" });
  const list = make("div", { class: "fs-buttons" });
  const { id, root, describe } = frame("action", label, list);
  setAttributes(label, { id });
  setAttributes(list, { role: "group", "aria-labelledby": id });
  let options = [];
  const create = (_option, i) => {
    const button = make("button", { type: "button", class: "fs-button" });
    button.addEventListener("click", () => host.send(options[i][0]));
    return button;
  };
  const update = (field, _value, note) => {
    options = field.options;
    setTextOrHide(label, field.label);
    reconcile(list, options, byIndex, create, (button, option) => setText(button, option[1]));
    describe(field, note, list);
    setAttributes(list, { "aria-invalid": null });
  };
  return { root, update };
}
