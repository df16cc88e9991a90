// Helpers over the DOM. Text is only ever set as text: nothing here reads HTML.

const SVG = "http://www.w3.org/2000/svg";

export function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function shape(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(node, attributes, children) {
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

// A value of null, undefined or false takes the attribute away. What is the same is not touched.
export function setAttributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      node.removeAttribute(name);
    } else if (node.getAttribute(name) !== String(value)) {
      node.setAttribute(name, value);
    }
  }
}

export function setText(node, text) {
  const wanted = text ?? "";
  if (node.textContent !== wanted) node.textContent = wanted;
}

// Show text, or hide the element when there is none.
export function setTextOrHide(node, text) {
  setText(node, text);
  node.hidden = !text;
}

const children = new WeakMap();

// Make a parent hold one child for each item, and keep the elements of items that stay: a focused or dragged
// element is not moved when its neighbours change.
export function reconcile(parent, items, keyOf, create, update) {
  const before = children.get(parent) ?? new Map();
  const now = new Map();
  items.forEach((item, i) => now.set(keyOf(item, i), before.get(keyOf(item, i)) ?? create(item, i)));
  for (const [key, child] of before) if (!now.has(key)) child.remove();
  let i = 0;
  for (const child of now.values()) {
    if (parent.childNodes[i] !== child) parent.insertBefore(child, parent.childNodes[i] ?? null);
    update(child, items[i], i);
    i += 1;
  }
  children.set(parent, now);
}

export const byIndex = (_item, i) => i;

// Call once after `ms` without another call. `flush` calls now what is waiting.
export function debounce(ms, call) {
  let timer = null;
  const run = () => {
    clearTimeout(timer);
    timer = null;
    call();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  wait.flush = () => timer !== null && run();
  return wait;
}

export function isFocused(node) {
  return node.getRootNode().activeElement === node;
}

let count = 0;

export function uniqueId() {
  count += 1;
  return `fs-${count}-${Math.random().toString(36).slice(2, 7)}`;
}
