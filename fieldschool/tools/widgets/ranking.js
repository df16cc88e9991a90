// Ranking: cards from Python, their order back to Python. See ranking.py for the messages.

import { make, reconcile, setAttributes, setText, setTextOrHide, uniqueId } from "./dom.js";
import { makeDragging } from "./dragging.js";
import { makeStatus } from "./status.js";

function render({ model, el }) {
  const label = (name) => model.get("labels")[name] ?? "";
  const heading = make("h3", { id: uniqueId() });
  const help = make("p", { class: "fs-help" });
  const none = make("p", { class: "fs-rank-none" });
  const list = make("ol", { class: "fs-ranking" });
  const spoken = make("p", { class: "fs-spoken", role: "status" });
  const poolTitle = make("p", { class: "fs-label" });
  const pool = make("div", { class: "fs-pool" });
  const root = make("section", { class: "fs fs-form fs-list-form" }, heading, help, none, list, spoken, poolTitle, pool, makeStatus(model));

  let mine = { seq: 0, order: [] };
  // What the page knows of the order: its own until Python has heard it.
  const order = () => (mine.seq > model.get("shown").heard ? mine.order : model.get("shown").order);

  const tell = (next, moved) => {
    if (next.join() === order().join()) return;
    mine = { seq: Math.max(mine.seq, model.get("shown").heard) + 1, order: next };
    model.send({ do: "order", order: next, moved, seq: mine.seq });
    draw();
  };
  const place = (id, at) => {
    const others = order().filter((each) => each !== id);
    const to = Math.max(0, Math.min(at, others.length));
    tell([...others.slice(0, to), id, ...others.slice(to)], id);
  };
  const takeOff = (id) => tell(order().filter((each) => each !== id), id);
  const step = (id, by) => {
    const at = order().indexOf(id);
    place(id, at < 0 ? order().length : at + by);
  };
  const keys = {
    ArrowUp: (id) => step(id, -1),
    ArrowDown: (id) => step(id, 1),
    Home: (id) => place(id, 0),
    End: (id) => place(id, order().length),
    Delete: takeOff,
  };

  const cards = new WeakMap();
  const createCard = (buttons) => (card) => {
    const grip = make("button", { type: "button", class: "fs-grip" }, "↕");
    const badge = make("span", { class: "fs-rank-place" });
    const title = make("span", { class: "fs-rank-title" });
    const text = make("p", { class: "fs-help" });
    const made = buttons.map(([name, act]) => {
      const button = make("button", { type: "button", class: "fs-button", "data-do": name });
      button.addEventListener("click", () => act(card.id));
      return [name, button];
    });
    const head = make("div", { class: "fs-rank-head" }, grip, badge, title);
    const item = make("li", { class: "fs-rank" }, head, text, make("div", { class: "fs-buttons" }, ...made.map(([, button]) => button)));
    grip.addEventListener("keydown", (event) => {
      const act = keys[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act(card.id);
    });
    dragging.begin(grip, item, card.id);
    cards.set(item, { grip, badge, title, text, buttons: made });
    return item;
  };
  const updateCard = (item, card, at) => {
    const { grip, badge, title, text, buttons } = cards.get(item);
    const ranked = at >= 0;
    setAttributes(item, { "data-first": ranked && at < model.get("first") ? "yes" : null });
    setTextOrHide(badge, ranked ? String(at + 1) : "");
    setText(title, card.title);
    setTextOrHide(text, card.text);
    setAttributes(grip, { "aria-label": `${card.title}: ${label("grip")}`, title: label("grip") });
    for (const [name, button] of buttons) {
      setText(button, label(name));
      setAttributes(button, { "aria-label": `${label(name)}: ${card.title}` });
    }
  };
  const ranked = createCard([["up", (id) => step(id, -1)], ["down", (id) => step(id, 1)], ["top", (id) => place(id, 0)], ["out", takeOff]]);
  const unranked = createCard([["add", (id) => place(id, order().length)], ["top", (id) => place(id, 0)]]);
  const createFold = () => make("details", {}, make("summary"), make("ul", { class: "fs-ranking" }));

  const draw = () => {
    const held = heldFocus(root);
    const known = new Map(model.get("cards").map((card) => [card.id, card]));
    const now = order().filter((id) => known.has(id));
    setTextOrHide(heading, model.get("title"));
    setAttributes(root, { "aria-labelledby": model.get("title") ? heading.id : null });
    setText(help, label("help"));
    setTextOrHide(none, now.length ? "" : label("none"));
    list.hidden = !now.length;
    reconcile(list, now, (id) => id, (id) => ranked(known.get(id)), (item, id, i) => updateCard(item, known.get(id), i));
    const left = model.get("cards").filter((card) => !now.includes(card.id));
    setText(poolTitle, left.length ? `${label("pool")} (${left.length})` : label("all"));
    // Groups keep their order, whichever card of theirs is left.
    const waiting = new Set(left.map((card) => card.group ?? ""));
    const groups = [...new Set(model.get("cards").map((card) => card.group ?? ""))].filter((group) => waiting.has(group));
    reconcile(pool, groups, (group) => group, createFold, (fold, group) => {
      const inside = left.filter((card) => (card.group ?? "") === group);
      setText(fold.firstChild, group ? `${group} (${inside.length})` : label("pool"));
      reconcile(fold.lastChild, inside, (card) => card.id, unranked, (item, card) => updateCard(item, card, -1));
    });
    held();
  };
  const dragging = makeDragging(list, place);

  model.on("change:shown change:cards change:labels change:title change:first", draw);
  model.on("change:said", () => setText(spoken, model.get("said")));
  draw();
  el.append(root);
  el.classList.add("fs-host");
  return dragging.end;
}

// A card that is moved in the page loses the focus, and a card that leaves takes it along: it is given back, or passed to
// what stands at its place.
function heldFocus(root) {
  const active = root.getRootNode().activeElement;
  if (!active || !root.contains(active)) return () => {};
  const item = active.closest(".fs-rank");
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  const summary = item?.closest("details")?.firstChild;
  const same = active.getAttribute("data-do");
  return () => {
    if (active.isConnected) return active.focus();
    const other = next?.isConnected && (next.querySelector(`[data-do="${same}"]`) ?? next.querySelector("button"));
    return (other || (summary?.isConnected && summary) || root.querySelector(".fs-grip, summary"))?.focus();
  };
}

export default { render };
