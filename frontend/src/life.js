// The life of a page with its kernel: it notices when the kernel ends or the connection breaks, says so, and goes on.

// What takes longer is said to.
const SLOW_MS = 2000;
// A connection that is open but brings nothing is made anew after this, and given up after as long again.
const DEAF_MS = 8000;
const TICK_MS = 500;
const TRIES = 3;
const WAITS_MS = [500, 1000, 2000, 4000];
const ASK_MS = 5000;
const PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 8000;
// A page that begins again a fourth time in two minutes would do so for ever.
const OFTEN = 3;
const OFTEN_MS = 120_000;
const READ_SECONDS = 4;
const DEAD = ["restarting", "autorestarting", "dead"];

export class Life {
  /**
   * `alive`: the address that says whether the kernel named behind it works. `keep()`: keeps what a reload must not
   * lose. `drawer`: for the times of the last reloads.
   */
  constructor({ alive, sentences, keep, drawer }) {
    Object.assign(this, { _alive: alive, _sentences: sentences, _keep: keep, _drawer: drawer });
    this._socket = null;
    this._kernel = "none";
    this._cut = false;
    this._page = new Promise((resolve) => (this._ended = resolve));
    this._failed = 0;
    this._tries = 0;
    this._asked = 0;
    this._opened = 0;
    this._typed = 0;
    this._asking = false;
    this._ending = false;
    this._timer = null;
  }

  start() {
    if (this._drawer.find()?.resumed) this._sentences.say("restored");
    document.addEventListener("input", () => (this._typed = Date.now()));
    window.addEventListener("offline", () => this._away());
    window.addEventListener("online", () => this._look());
    window.addEventListener("pageshow", ({ persisted }) => persisted && this._look());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this._look());
  }

  /** From now on the page has this kernel. */
  connect(socket, kernel) {
    this._socket = socket;
    this._kernel = kernel;
    socket.onOpen = () => {
      this._opened = Date.now();
      this._back();
    };
    socket.onClose = () => this._look();
    socket.connect();
    setInterval(() => this._watch(), TICK_MS);
  }

  /** All of the page has come that will: `whole`, `cut` off somewhere, or `unfinished`, which it says itself. */
  ended(how) {
    this._ended(how);
    this._cut = how === "cut";
    if (this._cut) this._away();
    if (how === "unfinished") this._ending = true;
  }

  /** The tools are there: what was said of coming back may go once it is read. */
  settled() {
    if (!this._sentences.holds("restored")) return;
    this._drawer.keep({ ...this._drawer.find(), resumed: false });
    this._sentences.say("restored", READ_SECONDS);
  }

  /** What the server says of the kernel. */
  hear(message) {
    if (message.header.msg_type === "status" && DEAD.includes(message.content.execution_state)) this._resume();
  }

  _watch() {
    if (this._socket.waiting < SLOW_MS) {
      this._sentences.unsay("slow");
      return;
    }
    this._sentences.say("slow");
    const now = Date.now();
    if (now - this._asked > ASK_MS) this._look();
    if (this._socket.open && this._socket.unheard && now - this._opened > DEAF_MS) {
      // On a connection younger than the message, what was sent over the one before will not be answered any more.
      if (this._socket.waiting > 2 * DEAF_MS) this._resume();
      else if (this._socket.waiting > DEAF_MS) this._connect();
    }
  }

  // Ask the server how things are, and do what follows.
  async _look() {
    if (!(this._socket || this._cut) || this._asking || this._ending) return;
    this._asking = true;
    clearTimeout(this._timer);
    const found = await this._ask();
    this._asking = false;
    if (found === "away") this._away();
    else if (found === "gone" || this._cut) this._resume();
    else if (this._socket.open) this._back();
    else this._connect();
  }

  async _ask() {
    this._asked = Date.now();
    try {
      const answer = await fetch(this._alive + this._kernel, { cache: "no-store", signal: timeout(ASK_MS) });
      if (answer.status >= 500) return "away";
      return answer.ok && (await answer.json()).alive ? "there" : "gone";
    } catch {
      return "away";
    }
  }

  _connect() {
    if (this._ending) return;
    if (this._failed >= TRIES) this._resume();
    else this._timer = setTimeout(() => this._socket.connect(), this._failed ? WAITS_MS[this._failed] : 0);
    this._failed += 1;
  }

  _back() {
    this._failed = 0;
    this._tries = 0;
    if (!this._sentences.holds("lost")) return;
    this._sentences.unsay("lost");
    this._sentences.say("back", READ_SECONDS);
  }

  _away() {
    if (this._ending) return;
    this._sentences.say("lost");
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._look(), WAITS_MS[Math.min(this._tries, WAITS_MS.length - 1)]);
    this._tries += 1;
  }

  // Begin again with a new kernel: not in the middle of a word, and not for ever.
  async _resume() {
    if (this._ending) return;
    this._ending = true;
    // A kernel that ends while the page still comes: the page may offer to try again, and then it is the reader's turn.
    if ((await this._page) === "unfinished") return;
    const now = Date.now();
    const times = (this._drawer.find()?.times ?? []).filter((at) => now - at < OFTEN_MS);
    if (times.length >= OFTEN) {
      this._sentences.say("again");
      return;
    }
    this._sentences.say("stopped");
    do await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    while (Date.now() - this._typed < PAUSE_MS && Date.now() - now < LONGEST_PAUSE_MS);
    this._keep();
    this._drawer.keep({ times: [...times, now], resumed: true });
    location.reload();
  }
}

// AbortSignal.timeout is too new for some phones.
function timeout(ms) {
  const control = new AbortController();
  setTimeout(() => control.abort(), ms);
  return control.signal;
}
