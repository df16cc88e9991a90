// Draws a view of the room's board and follows it.
(() => {
  const place = document.getElementById("together");
  const [pictures, part, words, says, stands, link, form, trouble] = ["pictures", "part", "words", "says", "stands", "link", "press", "trouble"].map((id) => document.getElementById(id));
  const atlas = JSON.parse(document.getElementById("atlas").textContent);
  let drawn = null;

  // As much of a widget's model as the drawing asks for.
  const begin = (view) => {
    const listeners = new Map();
    const own = { view };
    const model = {
      get: (name) => (name === "atlas" ? atlas : own.view[name]),
      on: (event, listener) => listeners.set(event, listener),
    };
    const end = globalThis.fieldschool["view.js"].render({ model, el: pictures });
    const follow = (next) => {
      own.view = next;
      for (const name of ["still", "content", "sources"]) listeners.get(`change:${name}`)?.();
    };
    return { end, follow };
  };

  const draw = (view) => {
    if (view && drawn) return drawn.follow(view);
    drawn?.end();
    drawn = null;
    pictures.replaceChildren();
    if (view) drawn = begin(view);
  };

  // What somebody typed is set as text, here as everywhere.
  const made = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const write = (lists) => {
    words.replaceChildren(
      ...lists.flatMap(({ title, said }) => {
        const list = made("ul", "");
        list.className = "word-list";
        list.append(...said.map(({ text, times }) => made("li", times > 1 ? `${text} × ${times}` : text)));
        return [made("h2", title), list];
      }),
    );
  };

  let last = {};
  const show = (found) => {
    draw(found.view);
    if (found.html !== last.html) part.innerHTML = found.html; // of ours: each text in it is escaped where it is made
    if (JSON.stringify(found.words) !== JSON.stringify(last.words)) write(found.words);
    if (says.textContent !== found.says) says.textContent = found.says;
    if (stands.textContent !== found.stands) stands.textContent = found.stands;
    place.classList.toggle("is-hidden", found.hidden);
    const now = { moving: !found.frozen, frozen: found.frozen, shown: !found.hidden, hidden: found.hidden };
    for (const button of form.querySelectorAll("button")) button.hidden = !now[button.dataset.when];
    last = found;
  };

  show(JSON.parse(document.getElementById("first").textContent));
  const { lost, asks, from } = place.dataset;
  const live = globalThis.fieldschool.live(from, show, { link, lost, asks });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const held = event.submitter;
    const body = new URLSearchParams(new FormData(form));
    body.set("press", held?.value ?? "");
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.status === 403) return location.reload();
      trouble.textContent = (await answer.json()).says;
      await live.ask(true);
    } catch {
      trouble.textContent = lost;
    }
    // The button that was pressed gives way to its opposite; the keyboard stays there.
    if (held?.hidden) form.querySelectorAll("button:not([hidden])")[held.value === "freeze" || held.value === "go_on" ? 0 : 1]?.focus();
  });
})();
