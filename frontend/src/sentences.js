// What the page says of itself, at its foot: one sentence at a time, the most important of those that hold.

// From the most important. Words for each come with the page, in its language.
const ORDER = ["again", "stopped", "lost", "late", "slow", "restored", "back"];

export class Sentences {
  /** `words`: sentence by name. `element`: where they are shown. */
  constructor(element, words) {
    this._element = element;
    this._words = words;
    this._holding = new Set();
    this._timers = new Map();
  }

  /** Say it while it holds; with `seconds`, no longer than that. */
  say(name, seconds = 0) {
    clearTimeout(this._timers.get(name));
    if (seconds) this._timers.set(name, setTimeout(() => this.unsay(name), 1000 * seconds));
    this._holding.add(name);
    this._show();
  }

  unsay(name) {
    if (this._holding.delete(name)) this._show();
  }

  holds(name) {
    return this._holding.has(name);
  }

  _show() {
    const name = ORDER.find((one) => this._holding.has(one));
    const words = this._words[name] ?? "";
    if (this._element.textContent !== words) this._element.textContent = words;
    if (name) this._element.dataset.says = name;
    else delete this._element.dataset.says;
  }
}
