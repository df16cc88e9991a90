// Keeps the numbers of the room up to date while somebody looks at them.
(() => {
  const now = document.getElementById("now");
  const { from, lost, asks } = now.dataset;
  let shown = null;

  const show = ({ html }) => {
    if (html === shown) return;
    shown = html;
    const link = now.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    // A part of a page of ours: each text in it is escaped where it is made.
    now.innerHTML = html;
    if (link) [...now.querySelectorAll("a")].find((each) => each.getAttribute("href") === link)?.focus({ preventScroll: true });
  };

  globalThis.fieldschool.live(from, show, { link: document.getElementById("link"), lost, asks });
})();
