// Small things that the browser keeps for one tab, also over a reload. A browser that forbids it keeps nothing.

export class Drawer {
  constructor(name, storage = () => globalThis.sessionStorage) {
    this._name = name;
    this._storage = storage;
  }

  /** What was kept; null when nothing was, or nothing that can be read. */
  find() {
    return this._try((storage) => JSON.parse(storage.getItem(this._name)));
  }

  keep(what) {
    this._try((storage) => storage.setItem(this._name, JSON.stringify(what)));
  }

  _try(use) {
    try {
      return use(this._storage()) ?? null;
    } catch {
      return null;
    }
  }
}
