// Where a participant is on the page: what stands at the top of the window, and which fold-outs are open.

import { indexOf, placeOf } from "./controls.js";

export class Where {
  constructor(content, drawer) {
    this._content = content;
    this._drawer = drawer;
    this._goal = null;
    this._folds = new Set();
  }

  /** Begin to go back to where the page was left, if it was left and not just opened. */
  goBack() {
    const kept = this._drawer.find();
    if (!kept || !returned() || location.hash) return;
    history.scrollRestoration = "manual";
    this._goal = kept.top ?? null;
    this._folds = new Set(kept.folds ?? []);
    for (const sign of ["wheel", "touchstart", "keydown", "pointerdown"]) {
      window.addEventListener(sign, () => this.stop(), { once: true, passive: true });
    }
    this.again();
  }

  /** Go there again, since the page has grown meanwhile. */
  again() {
    for (const fold of this._content.querySelectorAll("details:not([open])")) {
      if (this._folds.delete(nameOfFold(fold, this._content))) fold.open = true;
    }
    const place = this._goal && this._content.children[this._goal.index];
    if (place) window.scrollTo({ top: window.scrollY + place.getBoundingClientRect().top - this._goal.offset, behavior: "instant" });
  }

  /** The participant moves the page now. */
  stop() {
    this._goal = null;
  }

  keep() {
    const folds = [...this._content.querySelectorAll("details[open]")].map((fold) => nameOfFold(fold, this._content));
    this._drawer.keep({ top: this._goal ?? topOf(this._content), folds: [...new Set([...folds, ...this._folds])] });
  }
}

function returned() {
  const [entry] = performance.getEntriesByType("navigation");
  return document.wasDiscarded || ["reload", "back_forward"].includes(entry?.type);
}

function topOf(content) {
  const place = [...content.children].find((one) => one.getBoundingClientRect().bottom > 0);
  return place ? { index: indexOf(place), offset: Math.round(place.getBoundingClientRect().top) } : null;
}

function nameOfFold(fold, content) {
  const place = placeOf(fold, content);
  const words = fold.querySelector("summary")?.textContent ?? "";
  const same = [...place.querySelectorAll("details")].filter((one) => one.querySelector("summary")?.textContent === words);
  return JSON.stringify([indexOf(place), words, same.indexOf(fold)]);
}
