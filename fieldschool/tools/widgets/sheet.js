// Sheet: one question after the other, for one hand. What is answered is kept on the phone at once, sent when there is a
// connection, and let go when Python says that it is in the workbook. See sheet.py for the messages.

import { debounce, make, setAttributes, setText, setTextOrHide, uniqueId } from "./dom.js";
import { Queue } from "./queue.js";
import { makeAnswer } from "./sheet-answer.js";
import { makeOverview } from "./sheet-overview.js";
import { makeStatus } from "./status.js";

// Sent again after so long without a word that it arrived; the last one goes on.
const AGAIN_MS = [4000, 8000, 16000, 30000];
const REST_MS = 400;

function render({ model, el }) {
  const queue = new Queue(model.get("reader"));
  const label = (name) => model.get("labels")[name] ?? "";
  const id = uniqueId();
  const heading = make("h3", { id: `${id}-title` });
  const siteLabel = make("label", { for: `${id}-site` });
  const sites = make("select", { id: `${id}-site`, class: "fs-box" });
  const about = make("p", { class: "fs-help" });
  const count = make("p", { class: "fs-sheet-count" });
  const question = make("p", { class: "fs-sheet-question", id: `${id}-question`, tabindex: "-1" });
  const help = make("p", { class: "fs-help", id: `${id}-help` });
  const note = make("p", { class: "fs-note", "data-kind": "error", id: `${id}-note`, role: "status" });
  const back = make("button", { type: "button", class: "fs-button" });
  const next = make("button", { type: "button", class: "fs-button fs-sheet-next" });
  const waiting = make("p", { class: "fs-sheet-waiting", role: "status" });
  const heldText = make("p");
  const send = make("button", { type: "button", class: "fs-button" });
  const erase = make("button", { type: "button", class: "fs-button" });
  const held = make("div", { class: "fs-undo" }, heldText, send, erase);
  const answer = makeAnswer(id, { put: (value) => put(value), enter: () => go(1), clear: () => label("clear") });
  const overview = makeOverview({ label, go: (item) => goTo(item) });
  const card = make("div", { class: "fs-sheet-card" }, make("div", {}, count, question, help), make("div", { class: "fs-sheet-hand" }, note, answer.root, overview.end, make("div", { class: "fs-sheet-buttons" }, back, next)));
  const status = makeStatus(model);
  const root = make("section", { class: "fs fs-form fs-sheet", "aria-labelledby": `${id}-title` }, heading, make("div", { class: "fs-field" }, siteLabel, sites), about, waiting, held, card, overview.root, status);

  let site = "";
  let at = 0;
  let tries = 0;
  let timer = null;
  let arrivedHere = false;

  const siteNow = () => model.get("sites").find((each) => each.id === site);
  const questions = () => model.get("questions")[siteNow()?.type] ?? [];
  const current = (item) => queue.find(site, item) ?? model.get("shown").values[site]?.[item] ?? "";
  // Written for a workbook that is no more: nothing is sent before the reader has said so.
  const isHeld = () => Boolean(queue.book && queue.book !== model.get("book") && queue.edits.length);

  const deliver = () => {
    clearTimeout(timer);
    if (!queue.edits.length || isHeld()) return;
    model.send({ do: "answers", edits: queue.take() });
    timer = setTimeout(deliver, AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)]);
    tries += 1;
  };
  const soon = debounce(REST_MS, deliver);
  const put = (value) => {
    const asked = questions()[at];
    if (!asked || value === current(asked.id)) return;
    queue.put(site, asked.id, value, model.get("book"));
    tries = 0;
    if (!isHeld()) soon();
    draw();
  };
  const arrived = () => {
    const gone = queue.drop(model.get("arrived").ids ?? [], model.get("book"));
    arrivedHere ||= gone > 0;
    if (gone) tries = 0;
    if (!queue.edits.length) clearTimeout(timer);
    draw();
  };

  const goTo = (item, focus = true) => {
    at = Math.max(0, Math.min(item, questions().length));
    queue.keepPlace({ site, item: questions()[at]?.id ?? "" });
    draw(true);
    if (focus) question.focus({ preventScroll: true });
  };
  const go = (by) => {
    soon.flush();
    goTo(at + by);
  };
  const chooseSite = (chosen, item = "") => {
    site = chosen;
    const found = questions().findIndex((each) => each.id === item);
    goTo(Math.max(0, found), false);
  };
  const start = () => {
    const known = model.get("sites").map((each) => each.id);
    const place = queue.place;
    if (known.includes(place?.site)) chooseSite(place.site, place.item);
    else if (known.length) chooseSite(known[0]);
    else draw(true);
  };

  const drawWaiting = () => {
    const n = queue.edits.length;
    const words = label("waiting");
    const many = words[n - 1] ?? label("waiting_many").replace("{n}", n);
    const { text } = model.get("arrived");
    setTextOrHide(waiting, n ? (queue.keeps ? many : `${many} ${label("stay")}`) : arrivedHere || text ? text : "");
    setAttributes(waiting, { "data-state": n ? "waiting" : "arrived" });
    setText(heldText, label("held"));
    setText(send, label("send"));
    setText(erase, label("erase"));
    held.hidden = !isHeld();
    const { state, offer } = model.get("status");
    // That all is saved is said by the line above it.
    status.hidden = state === "saved" && !offer;
  };
  const draw = (moved = false) => {
    const asked = questions()[at];
    const all = questions().length;
    setText(heading, model.get("title"));
    setText(siteLabel, label("site"));
    drawSites();
    setTextOrHide(about, siteNow()?.about);
    card.hidden = !siteNow();
    setText(count, asked ? label("count").replace("{n}", at + 1).replace("{all}", all) + (asked.required ? ` · ${label("needed")}` : "") : "");
    setText(question, asked ? asked.text : label("end"));
    setTextOrHide(help, asked?.help);
    setText(note, asked ? model.get("shown").notes[`${site}/${asked.id}`] : "");
    answer.draw(asked, asked ? current(asked.id) : "", moved, Boolean(note.textContent));
    setText(back, label("back"));
    setText(next, at >= all - 1 ? label("last") : label("next"));
    back.disabled = at === 0;
    next.hidden = !asked;
    overview.draw(questions(), current, at);
    drawWaiting();
  };
  let drawnSites = "";
  const drawSites = () => {
    const described = JSON.stringify(model.get("sites"));
    if (described !== drawnSites) {
      drawnSites = described;
      const groups = new Map();
      for (const each of model.get("sites")) groups.set(each.group, [...(groups.get(each.group) ?? []), make("option", { value: each.id }, each.title)]);
      sites.replaceChildren(...[...groups].map(([name, options]) => make("optgroup", { label: name }, ...options)));
    }
    if (sites.value !== site) sites.value = site;
  };

  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  sites.addEventListener("change", () => {
    soon.flush();
    chooseSite(sites.value);
  });
  send.addEventListener("click", () => {
    queue.adopt(model.get("book"));
    deliver();
    draw();
  });
  erase.addEventListener("click", () => {
    queue.erase(model.get("book"));
    draw(true);
  });
  // The page's own memory would type one place's answer into another's question. It only hears that somebody types.
  for (const kind of ["input", "change"]) {
    root.addEventListener(kind, (event) => {
      event.stopPropagation();
      document.dispatchEvent(new Event("input"));
    });
  }
  const elsewhere = () => draw();
  window.addEventListener("online", deliver);
  window.addEventListener("storage", elsewhere);
  model.on("change:sites", () => (siteNow() ? draw() : start()));
  model.on("change:questions change:shown change:labels change:title change:status", () => draw());
  model.on("change:arrived change:book", arrived);
  start();
  arrived();
  deliver();
  el.append(root);
  el.classList.add("fs-host", "fs-host-form");
  return () => {
    clearTimeout(timer);
    window.removeEventListener("online", deliver);
    window.removeEventListener("storage", elsewhere);
  };
}

export default { render };
