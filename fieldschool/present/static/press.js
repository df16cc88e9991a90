// Takes presses without a reload, and follows what changes; a list that is being read waits until it is asked for.
(() => {
  const form = document.getElementById("press");
  const [now, says, link, more] = ["now", "says", "link", "more"].map((id) => document.getElementById(id));
  const { from, lost, asks } = form.dataset;
  let shown = null;
  let waiting = null;
  let seen = form.dataset.waits ?? null;

  const say = (text) => {
    if (says.textContent !== text) says.textContent = text;
    says.hidden = !text;
  };

  // A part of a page of ours: each text in it is escaped where it is made.
  const put = (html) => {
    if (html === shown) return;
    shown = html;
    const buttons = () => [...now.querySelectorAll("button")];
    const at = buttons().indexOf(document.activeElement);
    const value = at < 0 ? null : document.activeElement.value;
    now.innerHTML = html;
    if (at < 0) return;
    const left = buttons();
    (left.find((each) => each.value === value) ?? left[Math.min(at, left.length - 1)])?.focus({ preventScroll: true });
  };

  const show = (found) => {
    if (seen === null) put(found.html);
    else if (found.seen !== seen) {
      waiting = found;
      more.hidden = false;
    } else more.hidden = true;
  };

  const take = (found) => {
    waiting = null;
    if (more) more.hidden = true;
    seen = found.seen ?? null;
    put(found.html);
  };

  more?.querySelector("button").addEventListener("click", () => waiting && take(waiting));
  const live = globalThis.fieldschool.live(from, show, { link, lost, asks });

  const send = async (value) => {
    const body = new URLSearchParams(new FormData(form));
    body.set("press", value);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.status === 403) return location.reload();
      if (!answer.ok) throw new Error(String(answer.status));
      const found = await answer.json();
      say(found.says);
      if (found.html) take(found);
      else await live.ask(true);
    } catch {
      say(lost);
    }
  };

  // One after the other; two quick touches of one button are one press.
  let queue = Promise.resolve();
  let last = null;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const value = event.submitter?.value ?? "";
    if (value === last) return;
    last = value;
    queue = queue.then(() => send(value)).finally(() => {
      if (last === value) last = null;
    });
  });
})();
