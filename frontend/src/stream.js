// The page as it comes: its text first, then one piece after the other at its end, each with what one cell has shown.

/** The data in a script element of the page; null when it is not there (yet). */
export function data(id) {
  const element = document.getElementById(id);
  return element && whole(element) ? JSON.parse(element.textContent) : null;
}

/**
 * Call `begin(kernel)` when the page names its kernel, `take(place)` for each piece once it stands whole in its place,
 * and `end()` when nothing more will come.
 */
export function follow({ begin, take, end }) {
  let kernel = null;
  const look = () => {
    if (!kernel) {
      kernel = data("kernel");
      if (kernel) begin(kernel);
    }
    for (const piece of document.querySelectorAll("[data-for]")) {
      if (!whole(piece)) continue;
      const shown = [...piece.childNodes];
      const place = document.getElementById(piece.dataset.for);
      piece.remove();
      place?.replaceChildren(...shown);
      if (place) take(place);
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true });
  loaded(() => {
    watch.disconnect();
    look();
    end();
  });
  look();
}

// The parser has gone on, or there is nothing more to come.
function whole(element) {
  return element.nextSibling !== null || document.readyState !== "loading";
}

function loaded(call) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", call, { once: true });
  else call();
}
