// Draws what the room answered, and brings it up to date while somebody looks at it.
(() => {
  const EVERY = 5_000;
  const place = document.getElementById("together");
  const says = document.getElementById("says");
  const listeners = new Map();
  let shown = null;

  // As much of a widget's model as the drawing asks for.
  const model = {
    get: (name) => shown[name],
    on: (event, listener) => listeners.set(event, listener),
  };

  const show = ({ view, says: text }) => {
    says.textContent = text;
    if (!view) {
      place.replaceChildren();
      shown = null;
      return;
    }
    const first = shown === null;
    shown = view;
    if (first) globalThis.fieldschool["view.js"].render({ model, el: place });
    else for (const name of ["still", "content", "sources"]) listeners.get(`change:${name}`)?.();
  };

  const bring = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(place.dataset.from, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      show(await answer.json());
    } catch {
      says.textContent = place.dataset.lost;
    }
  };

  show(JSON.parse(document.getElementById("first").textContent));
  setInterval(bring, EVERY);
  document.addEventListener("visibilitychange", bring);
})();
