// What was answered on this phone and is not yet in the workbook: kept by the browser until it has arrived. Each answer
// has an id, so that one that is sent twice counts once. One reader's answers are never found under another's name.

export class Queue {
  /** `reader`: a one-way token of whose answers these are. `storage` is the browser's, or a test's. */
  constructor(reader, storage = () => globalThis.localStorage) {
    this._name = `fieldschool sheet ${reader}`;
    this._storage = storage;
    this._memory = "";
    // Made by this page and never sent: these may still be overwritten in place.
    this._fresh = new Set();
    this._write(this._read());
  }

  /** Whether the browser keeps anything; where it does not, answers live as long as the page. */
  get keeps() {
    return this._keeps;
  }

  /** Answers that have not arrived, the oldest first: {id, site, item, value}. */
  get edits() {
    return this._read().edits;
  }

  /** The workbook that they were written for; empty when it was not saved yet. */
  get book() {
    return this._read().book;
  }

  /** Where the reader was: {site, item}. */
  get place() {
    return this._read().place;
  }

  /** The value of an answer that waits; undefined when none does. */
  find(site, item) {
    return this.edits.find((edit) => edit.site === site && edit.item === item)?.value;
  }

  /** Keep an answer; it takes the place of one to the same question. */
  put(site, item, value, book) {
    const kept = this._read();
    const old = kept.edits.find((edit) => edit.site === site && edit.item === item);
    const id = old && this._fresh.has(old.id) ? old.id : newId();
    this._fresh.add(id);
    const of = kept.edits.length ? book || kept.book : book;
    this._write({ ...kept, book: of, edits: [...kept.edits.filter((edit) => edit !== old), { id, site, item, value }] });
  }

  /** All that waits, to be sent now: what is typed after it gets another id. */
  take() {
    this._fresh.clear();
    return this.edits;
  }

  /** These have arrived in the workbook. */
  drop(ids, book) {
    const kept = this._read();
    const gone = new Set(ids);
    const left = kept.edits.filter((edit) => !gone.has(edit.id));
    if (left.length < kept.edits.length || book !== kept.book) this._write({ ...kept, book: book || kept.book, edits: left });
    return kept.edits.length - left.length;
  }

  /** Let what waits belong to another workbook. */
  adopt(book) {
    this._write({ ...this._read(), book });
  }

  /** Erase what waits. */
  erase(book) {
    this._write({ ...this._read(), book, edits: [] });
  }

  keepPlace(place) {
    this._write({ ...this._read(), place });
  }

  _read() {
    let found = null;
    try {
      found = JSON.parse(this._storage().getItem(this._name) ?? (this._memory || "null"));
    } catch {
      found = this._memory ? JSON.parse(this._memory) : null;
    }
    const edits = Array.isArray(found?.edits) ? found.edits.filter(isEdit) : [];
    return { book: typeof found?.book === "string" ? found.book : "", edits, place: found?.place ?? null };
  }

  // A full or forbidden storage refuses: then the page keeps it, and says that it must stay open.
  _write(kept) {
    this._memory = JSON.stringify(kept);
    try {
      this._storage().setItem(this._name, this._memory);
      this._keeps = true;
    } catch {
      this._keeps = false;
      this._storage = () => ({ getItem: () => null, setItem: () => { throw new Error("nothing is kept"); } });
    }
  }
}

function isEdit(edit) {
  return ["id", "site", "item", "value"].every((name) => typeof edit?.[name] === "string");
}

// crypto.randomUUID is only there on https.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(16).padStart(8, "0")).join("");
}
