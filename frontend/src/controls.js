// The controls of a page by a name that is the same after a reload: where it stands, what it is called, which of several.

const KINDS = "input:not([type=file]):not([type=hidden]):not([type=button]):not([type=submit]), textarea, select";
const CHECKED = ["radio", "checkbox"];

/** The name of a control, or "" when it is none of the lesson's. */
export function nameOf(control, content) {
  if (!content.contains(control) || !control.matches(KINDS)) return "";
  const place = placeOf(control, content);
  const called = calledOf(control);
  const same = controlsIn(place).filter((one) => calledOf(one) === called);
  return JSON.stringify([indexOf(place), called, same.indexOf(control)]);
}

/** The control of that name; undefined when it is not there (yet). */
export function controlNamed(name, content) {
  const [index, called, number] = JSON.parse(name);
  const place = content.children[index];
  return place && controlsIn(place).filter((one) => calledOf(one) === called)[number];
}

/** What a participant has set it to, as it can be kept. */
export function valueOf(control) {
  if (CHECKED.includes(control.type)) return control.checked;
  // By its words: the list may be in another order next time.
  if (control.localName === "select") return control.selectedOptions[0]?.text ?? "";
  return control.value;
}

/** The names of the other radio buttons of its group: to choose one is to leave them. */
export function othersOf(control, content) {
  if (control.type !== "radio") return [];
  const place = placeOf(control, content);
  const group = controlsIn(place).filter((one) => one.type === "radio" && one.name === control.name && one !== control);
  return group.map((one) => nameOf(one, content));
}

/**
 * Set it as a participant would; nothing is done when it is so already.
 *
 * False when it cannot be set to that now: a slider ends before it, a list does not have it. Another control may
 * change that a moment later.
 */
export function setValue(control, value) {
  const before = valueOf(control);
  if (before === value) return true;
  if (CHECKED.includes(control.type)) {
    control.click();
    return true;
  }
  if (control.localName === "select") {
    const index = [...control.options].findIndex((option) => option.text === value);
    if (index < 0) return false;
    control.selectedIndex = index;
  } else {
    control.value = value;
    // The browser moves what lies beyond the slider's end to its end, which nobody chose.
    if (valueOf(control) !== value) {
      control.value = before;
      return false;
    }
  }
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

/** The child of `content` that an element stands in. */
export function placeOf(element, content) {
  let place = element;
  while (place.parentElement && place.parentElement !== content) place = place.parentElement;
  return place;
}

export function indexOf(element) {
  return [...element.parentElement.children].indexOf(element);
}

function controlsIn(place) {
  return [...place.querySelectorAll(KINDS)];
}

function calledOf(control) {
  const by = control.getAttribute("aria-labelledby");
  const labels = by ? by.split(" ").map((id) => document.getElementById(id)) : [...(control.labels ?? [])];
  const words = labels.map((label) => label?.textContent ?? "").join(" ") || control.getAttribute("aria-label") || "";
  const legend = control.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
  return `${control.type} ${legend} ${words}`.replace(/\s+/g, " ").trim();
}
