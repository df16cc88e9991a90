// What a participant has set or typed and is not known to be saved: kept by the browser, and done again after a reload.

import { controlNamed, nameOf, othersOf, setValue, valueOf } from "./controls.js";

// A tool waits for the finger to rest before it saves; what is younger may still be on its way.
const REST_MS = 5000;
// What cannot be done yet is tried again: what a control offers may follow from another one, once the kernel has heard.
const AGAIN_MS = 250;
const TRIES = 80;

export class Drafts {
  /** `settled()`: whether the kernel has heard everything that was sent. */
  constructor(content, drawer, settled) {
    this._content = content;
    this._drawer = drawer;
    this._settled = settled;
    const kept = drawer.find();
    this._drafts = new Map(Array.isArray(kept?.drafts) ? kept.drafts : []);
    this._todo = new Map([...this._drafts].sort((a, b) => a[1].at - b[1].at));
    this._focus = kept?.focus ?? null;
    this._replaying = false;
    this._tries = 0;
    this._again = null;
    for (const kind of ["input", "change"]) content.addEventListener(kind, (event) => this._note(event));
    // A tool that shows what was saved elsewhere does not want to hear again what was set here.
    content.addEventListener("fs-forget", () => this._forget());
  }

  /** Do again what can be done by now: called whenever more of the page is there. */
  replay() {
    let early = false;
    for (const [name, draft] of this._todo) {
      const control = controlNamed(name, this._content);
      if (!control) continue;
      this._replaying = true;
      const done = setValue(control, draft.value);
      this._replaying = false;
      if (done) this._todo.delete(name);
      else early = true;
    }
    if (early) this._tryAgain();
    if (this._focus) this._refocus(controlNamed(this._focus.name, this._content));
  }

  /** Forget what is saved; keep the rest, and where the cursor is. */
  keep() {
    const old = Date.now() - REST_MS;
    for (const [name, draft] of this._drafts) {
      if (draft.at < old && !this._todo.has(name) && this._isSaved(name)) this._drafts.delete(name);
    }
    const focus = this._focus ?? focusIn(this._content);
    this._drawer.keep({ drafts: [...this._drafts], focus });
  }

  _note({ target }) {
    const name = nameOf(target, this._content);
    if (!name || this._replaying) return;
    for (const left of [name, ...othersOf(target, this._content)]) {
      this._todo.delete(left);
      this._drafts.delete(left);
    }
    this._drafts.set(name, { value: valueOf(target), at: Date.now() });
    this.keep();
  }

  _tryAgain() {
    if (this._again || this._tries >= TRIES) return;
    this._tries += 1;
    this._again = setTimeout(() => {
      this._again = null;
      this.replay();
    }, AGAIN_MS);
  }

  _forget() {
    this._drafts.clear();
    this._todo.clear();
    this._focus = null;
    this._drawer.keep({});
  }

  _isSaved(name) {
    const control = controlNamed(name, this._content);
    if (!control || control === document.activeElement || !this._settled()) return false;
    return control.closest(".fs")?.querySelector(".fs-status")?.dataset.state === "saved";
  }

  _refocus(control) {
    if (!control) return;
    const { start, end } = this._focus;
    this._focus = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    control.focus({ preventScroll: true });
    if (typeof start === "number") control.setSelectionRange(start, end);
  }
}

function focusIn(content) {
  const control = document.activeElement;
  const name = control && nameOf(control, content);
  if (!name) return null;
  try {
    return { name, start: control.selectionStart, end: control.selectionEnd };
  } catch {
    return { name, start: null, end: null };
  }
}
