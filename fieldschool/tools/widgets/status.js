// The foot of a widget: whether all is saved, and a way to what another window has saved.

import { make, setAttributes, setText, setTextOrHide } from "./dom.js";

export function makeStatus(model) {
  const text = make("p", { class: "fs-status", role: "status" });
  const load = make("button", { type: "button", class: "fs-button fs-load" });
  const root = make("div", {}, text, load);

  load.addEventListener("click", () => {
    load.disabled = true;
    model.send({ do: "load" });
  });
  const draw = () => {
    const { text: said, state, offer } = model.get("status");
    setTextOrHide(text, said);
    setAttributes(text, { "data-state": state });
    setText(load, offer);
    load.hidden = !offer;
    load.disabled = false;
  };
  const reload = (message) => {
    if (message?.do !== "reload") return;
    // What was typed here is saved, and must not be typed again over what is loaded.
    root.dispatchEvent(new CustomEvent("fs-forget", { bubbles: true }));
    location.reload();
  };

  model.on("change:status", draw);
  model.on("msg:custom", reload);
  draw();
  return root;
}
