// View: the sentence, its pictures, the table and the sources, updated in place.

import { byIndex, debounce, make, reconcile, setAttributes, setText, setTextOrHide } from "./dom.js";
import { makeBalance } from "./balance.js";
import { makeBars } from "./bars.js";
import { makeFan } from "./fan.js";
import { makeFlow } from "./flow.js";
import { makeGantt } from "./gantt.js";
import { makeGrouped } from "./grouped.js";
import { makeHeatmap } from "./heatmap.js";
import { makeLines } from "./lines.js";
import { makeMap } from "./map.js";
import { makeMatrix } from "./matrix.js";
import { makeNetwork } from "./network.js";
import { unpack } from "./packing.js";
import { makePlane } from "./plane.js";
import { makeStacked } from "./stacked.js";
import { makeTimeline } from "./timeline.js";
import { makeTree } from "./tree.js";

const MAKERS = { fan: makeFan, flow: makeFlow, bars: makeBars, lines: makeLines, matrix: makeMatrix, timeline: makeTimeline, balance: makeBalance, heatmap: makeHeatmap, grouped: makeGrouped, map: makeMap, tree: makeTree, plane: makePlane, network: makeNetwork, stacked: makeStacked, gantt: makeGantt };
// A screen reader hears where the finger stops, not every step on the way.
const QUIET_MS = 600;
// A number, and words that are not too long for a phone: neither is broken in two.
const FIGURE = /^[-–−+]?[\d.,\s]{1,14}[%kMB]?$/;
const WHOLE = /^(?:\S{1,14}(?:\s+|$))+$/;
// A table with a longer cell than this holds sentences, not numbers: they begin at the left.
const SENTENCE_LETTERS = 40;

function render({ model, el }) {
  const sentence = make("p", { class: "fs-sentence" });
  const first = make("div", { class: "fs-pictures" });
  const lead = make("div", { class: "fs-lead" }, sentence, first);
  const notice = make("p", { class: "fs-notice" });
  const compare = make("div", { class: "fs-compare" });
  const others = make("div", { class: "fs-pictures" });
  const summary = make("summary");
  const table = make("div", { class: "fs-table" });
  const fold = make("details", {}, summary, table);
  const sources = make("p", { class: "fs-sources" });
  const spoken = make("p", { class: "fs-spoken", role: "status" });
  const rest = make("div", { class: "fs-rest" }, notice, compare, others, fold, sources);
  const root = make("section", { class: "fs fs-view" }, lead, rest, spoken);

  const pictures = new WeakMap();
  let width = 0;
  const create = (spec) => {
    const title = make("figcaption");
    const says = make("p", { class: "fs-says" });
    // What is pressed in a picture is told to Python, where there is one.
    const picture = MAKERS[spec.kind]((message) => model.send?.(message));
    const summary = make("summary");
    const table = make("div", { class: "fs-table" });
    const numbers = make("details", {}, summary, table);
    const figure = make("figure", {}, title, says, picture.root, numbers);
    pictures.set(figure, { title, says, numbers, summary, table, ...picture });
    return figure;
  };
  const update = (figure, spec) => {
    const { title, says, numbers, summary, table, draw } = pictures.get(figure);
    setTextOrHide(title, spec.title);
    setTextOrHide(says, spec.sentence);
    if (width > 0) draw({ ...spec, sentence: spec.sentence ?? model.get("content").sentence, atlas: model.get("atlas") }, width);
    setText(summary, model.get("labels").table);
    numbers.hidden = !spec.table;
    drawTable(table, spec.table);
  };
  const drawPictures = () => {
    const specs = unpack(model.get("content").pictures, model.get("still"));
    const key = (spec, i) => `${spec.kind}${i}`;
    reconcile(first, specs.slice(0, 1), key, create, update);
    reconcile(others, specs.slice(1), key, create, update);
  };
  const say = debounce(QUIET_MS, () => setText(spoken, model.get("content").sentence));

  const draw = () => {
    const content = model.get("content");
    setTextOrHide(sentence, content.sentence);
    keepRoom();
    drawPictures();
    setTextOrHide(notice, content.notice);
    compare.classList.toggle("fs-words", Boolean(content.compare?.words));
    drawTable(compare, content.compare ? { ...content.compare, caption: content.compare.title } : null);
    setText(summary, model.get("labels").table);
    fold.hidden = !content.table;
    drawTable(table, content.table);
  };
  const cite = () => {
    const cited = model.get("sources").join(" · ");
    setTextOrHide(sources, cited && `${model.get("labels").sources}: ${cited}`);
  };

  // What is under the finger must not jump when the sentence gets a line shorter.
  let room = 0;
  const keepRoom = () => {
    room = Math.max(room, sentence.offsetHeight);
    sentence.style.minHeight = `${room}px`;
  };
  const forgetRoom = () => {
    room = 0;
    sentence.style.minHeight = "";
    keepRoom();
  };
  // On a phone the picture stays in sight (widgets.css), and the sentence with it if both leave half of the screen.
  const arrange = () => {
    const svg = first.querySelector("svg[role=img]");
    if (!svg) return;
    const numbers = first.querySelector("details");
    const stays = svg.getBoundingClientRect().height + numbers.offsetHeight + sentence.offsetHeight;
    const short = stays < 0.55 * window.innerHeight;
    if (short !== lead.classList.contains("fs-short")) {
      lead.classList.toggle("fs-short", short);
      forgetRoom();
    }
    const above = svg.getBoundingClientRect().top - lead.getBoundingClientRect().top;
    lead.style.setProperty("--fs-above", `${Math.max(0, Math.round(above) - 6)}px`);
  };
  const watch = new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now !== width) {
      width = now;
      forgetRoom();
      drawPictures();
    }
    arrange();
  });
  // Further down, where the controls are out of sight, a picture that stays would only cover what is read.
  const below = new IntersectionObserver(([entry]) => lead.classList.toggle("fs-loose", entry.isIntersecting), {
    rootMargin: "0px 0px -50% 0px",
  });
  model.on("change:content", () => {
    draw();
    say();
  });
  model.on("change:still", drawPictures);
  model.on("change:sources", cite);
  draw();
  cite();
  el.append(root);
  el.classList.add("fs-host", "fs-host-view");
  watch.observe(lead);
  window.addEventListener("resize", arrange);
  below.observe(rest);
  return () => {
    watch.disconnect();
    window.removeEventListener("resize", arrange);
    below.disconnect();
  };
}

// What is wider than its place is moved with a finger, and with the keys. Within a closed fold-out it has no width yet.
function movable(table) {
  new ResizeObserver(() => {
    const box = table.parentNode;
    if (!box) return;
    const moves = box.scrollWidth > box.clientWidth + 1;
    const name = table.caption?.textContent || null;
    setAttributes(box, { tabindex: moves ? 0 : null, role: moves ? "group" : null, "aria-label": moves ? name : null });
  }).observe(table);
  return table;
}

// The first column holds the names of the rows.
function drawTable(parent, spec) {
  parent.hidden = !spec;
  const create = () => movable(make("table", {}, make("caption"), make("thead", {}, make("tr")), make("tbody")));
  reconcile(parent, spec ? [spec] : [], byIndex, create, (table) => {
    const [caption, head, body] = table.children;
    const write = (cell, text) => {
      const said = String(text ?? "");
      setText(cell, said);
      cell.classList.toggle("fs-figure", FIGURE.test(said));
      cell.classList.toggle("fs-whole", WHOLE.test(said));
    };
    setTextOrHide(caption, spec.caption);
    const sentences = spec.rows.some((cells) => cells.slice(1).some((text) => String(text ?? "").length > SENTENCE_LETTERS));
    table.classList.toggle("fs-prose", sentences);
    reconcile(head.firstChild, spec.columns, byIndex, () => make("th", { scope: "col" }), write);
    const createCell = (_text, i) => (i === 0 ? make("th", { scope: "row" }) : make("td"));
    reconcile(body, spec.rows, byIndex, () => make("tr"), (row, cells) => {
      reconcile(row, cells, byIndex, createCell, write);
    });
  });
}

export default { render };
