// Puts what the cells have shown in its place in the text, and takes the sentence away once the tools are there.
(() => {
  const LATE = 60_000;

  for (const shown of document.querySelectorAll("[data-for]")) {
    document.getElementById(shown.dataset.for)?.replaceChildren(...shown.childNodes);
    shown.remove();
  }

  const sentence = document.getElementById("preparing");
  const widgets = [...document.querySelectorAll(".tool .widget")];
  // The front end first writes a word of its own into the place of a widget: only an element is the widget.
  const ready = () => widgets.every((widget) => widget.querySelector(".jupyter-widgets, .lm-Widget .lm-Widget"));
  if (!sentence) return;
  if (document.querySelector(".message[role=alert]") || ready()) {
    sentence.remove();
    return;
  }
  const late = setTimeout(() => {
    sentence.textContent = sentence.dataset.late;
    sentence.classList.add("late");
  }, LATE);
  const watch = new MutationObserver(() => {
    if (!ready()) return;
    watch.disconnect();
    clearTimeout(late);
    sentence.remove();
  });
  watch.observe(document.getElementById("content"), { childList: true, subtree: true });
})();
