// Follows a part of the room by itself: a stream of events, and while there is none a question every few seconds.
globalThis.fieldschool ??= {};
globalThis.fieldschool.live = (from, show, { link, lost, asks }) => {
  const EVERY = 4_000;
  const SILENT = 40_000; // the course gives a sign of life every 15 seconds
  let stream = null;
  let heard = 0;
  let turn = 0;

  const say = (text) => {
    if (link.textContent !== text) link.textContent = text;
  };

  const hear = (found) => {
    heard = performance.now();
    say("");
    if (found) show(found);
  };

  const ask = async (pressed = false) => {
    const mine = ++turn;
    try {
      const answer = await fetch(`${from}/now`, { headers: { Accept: "application/json" } });
      // The facilitator's right lasts for a day: the page itself asks for the key again.
      if (answer.status === 403) return location.reload();
      if (!answer.ok) throw new Error(String(answer.status));
      const json = answer.headers.get("Content-Type")?.includes("json");
      const found = json ? await answer.json() : { html: await answer.text() };
      // What was asked for before a later answer, or before the stream spoke, is old.
      if (mine !== turn || (!pressed && stream?.readyState === 1)) return;
      show(found);
      say(stream?.readyState === 1 ? "" : asks);
    } catch {
      if (mine === turn && stream?.readyState !== 1) say(lost);
    }
  };

  const close = () => {
    stream?.close();
    stream = null;
  };

  const open = () => {
    close();
    heard = performance.now();
    const own = new EventSource(`${from}/live`);
    stream = own;
    own.addEventListener("message", (event) => {
      turn += 1;
      hear(JSON.parse(event.data));
    });
    own.addEventListener("beat", () => hear(null));
    // The stream may be about to come again by itself; meanwhile the page asks.
    own.addEventListener("error", () => stream === own && ask());
  };

  // A page that nobody sees holds no connection: a browser has six for all of its pages.
  const wake = () => (document.hidden ? close() : open());

  setInterval(() => {
    if (document.hidden) return;
    if (!stream || stream.readyState === 2 || performance.now() - heard > SILENT) open();
    if (stream.readyState !== 1) ask();
  }, EVERY);
  document.addEventListener("visibilitychange", wake);
  addEventListener("online", wake);
  addEventListener("pageshow", (event) => event.persisted && wake());
  addEventListener("pagehide", close);
  wake();
  return { ask };
};
