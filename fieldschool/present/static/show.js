// Counts the running item down, takes presses without a reload, and shows what another browser of the facilitator pressed.
(() => {
  const EVERY = 3_000;
  const form = document.getElementById("press");
  const now = document.getElementById("now");
  const says = document.getElementById("says");
  const print = document.getElementById("print");
  let shown = "";
  let left = null; // seconds at the moment `since`; negative when it runs over
  let whole = null;
  let since = 0;
  let asking = 0;

  const say = (text) => {
    // A status that says the same again is read again; and none is an empty box.
    if (says.textContent !== text) says.textContent = text;
    says.hidden = !text;
  };

  const tick = () => {
    const digits = now.querySelector(".digits");
    if (!digits || left === null) return;
    // The browser's clock may be wrong; only the seconds since the answer are its own.
    const rest = left - Math.floor((performance.now() - since) / 1000);
    const over = rest < 0;
    const seconds = Math.abs(rest);
    digits.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    now.querySelector(".word").textContent = over ? digits.dataset.overWord : digits.dataset.leftWord;
    now.querySelector(".stage").classList.toggle("runs-over", over);
    now.querySelector(".bar > span").style.width = `${Math.max(0, Math.min(100, (100 * rest) / whole))}%`;
  };

  const show = (answer) => {
    left = answer.left;
    whole = answer.whole;
    since = performance.now();
    if (answer.html !== shown) {
      shown = answer.html;
      const held = document.activeElement;
      const value = now.contains(held) ? held.value : undefined;
      const link = now.contains(held) ? held.getAttribute("href") : null;
      // A part of a page of ours: each text in it is escaped where it is made.
      now.innerHTML = answer.html;
      if (value !== undefined || link) {
        const same = [...now.querySelectorAll("button, a")].find(
          (each) => (value && each.value === value) || (link && each.getAttribute("href") === link),
        );
        (same ?? now.querySelector(".main") ?? now.querySelector("button"))?.focus({ preventScroll: true });
      }
    }
    tick();
  };

  const ask = async (address, how) => {
    const turn = ++asking;
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" }, ...how });
      // The facilitator's right lasts for a day: the page itself asks for the key again.
      if (answer.status === 403) return location.reload();
      if (!answer.ok) throw new Error(String(answer.status));
      const found = await answer.json();
      // An answer that was asked for before a later one is old.
      if (turn !== asking) return;
      show(found);
      if (how || says.textContent === form.dataset.lost) say(found.says);
    } catch {
      if (turn === asking) say(form.dataset.lost);
    }
  };

  const bring = () => {
    if (!document.hidden) ask(form.dataset.from);
  };

  let pressing = false;
  document.addEventListener("submit", async (event) => {
    if (event.target !== form) return;
    event.preventDefault();
    // Two quick touches are one press.
    if (pressing) return;
    pressing = true;
    const button = event.submitter;
    const body = new URLSearchParams(new FormData(form));
    body.set("press", button?.value ?? "");
    await ask(form.action, { method: "POST", body });
    button?.closest("details")?.removeAttribute("open");
    pressing = false;
  });

  print.hidden = false;
  print.addEventListener("click", () => globalThis.print());
  bring();
  setInterval(tick, 250);
  // A poll must not overtake a press.
  setInterval(() => pressing || bring(), EVERY);
  document.addEventListener("visibilitychange", bring);
})();
