// One part of the lesson at a time, for the projector: the same page, of which all but one part is put away.
(() => {
  const content = document.getElementById("content");
  const bar = document.getElementById("slides");
  const [where, said] = [bar.querySelector(".where"), bar.querySelector("[aria-live]")];
  const TYPED_IN = "input, select, textarea, [contenteditable]";
  const KEYS = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1 };

  // A text begins a part, and so does a tool; what stands above the first text goes with it.
  const parts = [[]];
  for (const one of content.children) {
    if (one.matches(".note, .around, noscript, script")) continue;
    const begins = one.matches(".with-note, .text, .tool") && parts.at(-1).some((other) => other.matches(".with-note, .text, .tool"));
    if (begins) parts.push([]);
    parts.at(-1).push(one);
  }
  const known = parts.flat();
  let at = null;

  // The heading that a part stands under.
  const titleOf = (place) => {
    for (let i = place; i >= 0; i -= 1) {
      const found = parts[i].map((one) => (one.matches("h1, h2") ? one : one.querySelector("h1, h2"))).find(Boolean);
      // Without the sign that a heading carries for links to it.
      if (found) return found.textContent.replace(/¶\s*$/, "");
    }
    return "";
  };

  const show = (place) => {
    at = Math.max(0, Math.min(parts.length - 1, place));
    document.body.classList.add("one-by-one");
    bar.hidden = false;
    for (const one of known) one.classList.toggle("off", !parts[at].includes(one));
    where.textContent = `${at + 1} / ${parts.length}`;
    said.textContent = titleOf(at);
    bar.querySelector("[data-go='-1']").disabled = at === 0;
    bar.querySelector("[data-go='1']").disabled = at === parts.length - 1;
    history.replaceState(history.state, "", `#part-${at + 1}`);
    window.scrollTo({ top: 0, behavior: "instant" });
  };

  const end = () => {
    const first = parts[at][0];
    at = null;
    document.body.classList.remove("one-by-one");
    bar.hidden = true;
    for (const one of known) one.classList.remove("off");
    history.replaceState(history.state, "", location.pathname + location.search);
    first.scrollIntoView();
  };

  document.getElementById("begin-slides").addEventListener("click", () => show(0));
  bar.addEventListener("click", ({ target }) => {
    const go = target.closest("[data-go]");
    if (go) show(at + Number(go.dataset.go));
    else if (target.closest("[data-end]")) end();
  });
  document.addEventListener("keydown", (event) => {
    if (at === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key, target } = event;
    if (key === "Escape") return end();
    // Arrows move sliders and marks; a clicker sends the page keys, which only what is typed in needs.
    if (!(key in KEYS) || target.closest(TYPED_IN) || (key.startsWith("Arrow") && target.closest(".tool"))) return;
    event.preventDefault();
    show(at + KEYS[key]);
  });

  const asked = /^#part-(\d+)$/.exec(location.hash);
  if (asked) show(Number(asked[1]) - 1);
})();
