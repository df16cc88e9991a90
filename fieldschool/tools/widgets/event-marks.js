// Events under a time line: numbered marks in lanes that do not touch, and what they stand for in a list to unfold.

import { byIndex, make, reconcile, setAttributes, setText, setTextOrHide, shape } from "./dom.js";
import { round, spread } from "./svg.js";

const MARK_SIZE = 20;
const MARK_STEP = MARK_SIZE + 2;
// Between the years below the line and the first lane.
const STRIP_TOP = 28;
// On a laptop the list is open from the start; on a phone the picture comes first.
const OPEN_FROM = 560;
// A lane that is fuller than this would push its marks far from their years.
const FULL = 0.6;
const MOST_LANES = 4;

// Marks that have a number, in turn in one lane and the next, moved apart there; one country's lanes under the other's.
export function laneMarks(events, x, from, to) {
  const placed = [];
  let lanes = 0;
  for (const side of [...new Set((events?.items ?? []).map((item) => item.side))].sort()) {
    const items = events.items.filter((item) => item.side === side && item.mark);
    const count = Math.min(MOST_LANES, Math.ceil((items.length * MARK_STEP) / (FULL * (to - from))));
    for (let lane = 0; lane < count; lane += 1) {
      const own = items.filter((_item, i) => i % count === lane);
      const places = spread(own.map((item) => x(item.year)), own.map(() => MARK_STEP), from, to);
      own.forEach((item, i) => placed.push({ ...item, at: places[i], lane: lanes + lane }));
    }
    lanes += count;
  }
  return { placed, height: lanes ? STRIP_TOP - 18 + lanes * MARK_STEP : 0 };
}

export function drawMarks(layer, lanes, { x, bottom }, looks) {
  const create = () => shape("g", {}, shape("path"), shape("path"), shape("text", { "text-anchor": "middle", "font-weight": 700 }));
  reconcile(layer, lanes.placed, (item) => item.mark, create, (node, item) => {
    const [tick, sign, text] = node.children;
    const { colour, round: rounded } = looks[item.side];
    const y = bottom + STRIP_TOP + item.lane * MARK_STEP + MARK_SIZE / 2;
    setAttributes(tick, { d: `M${round(x(item.year))},${bottom}v6`, stroke: colour, "stroke-width": 2 });
    setAttributes(sign, { d: badge(item.at, y, rounded), fill: colour });
    setAttributes(text, { x: round(item.at), y: round(y + 4), "font-size": 11, fill: "#ffffff" });
    setText(text, item.mark);
  });
}

// Round for the first country, square for the second: told apart without colour.
function badge(x, y, rounded) {
  const half = MARK_SIZE / 2;
  if (rounded) return `M${round(x - half)},${round(y)}a${half},${half} 0 1 0 ${MARK_SIZE},0a${half},${half} 0 1 0 ${-MARK_SIZE},0Z`;
  return `M${round(x - half)},${round(y - half)}h${MARK_SIZE}v${MARK_SIZE}h${-MARK_SIZE}Z`;
}

export function makeEventList() {
  const summary = make("summary");
  const list = make("ol", { class: "fs-events" });
  const before = make("p", { class: "fs-events-before" });
  const early = make("ol", { class: "fs-events" });
  // On a laptop it scrolls by itself, so that the keyboard must be able to come to it.
  const box = make("div", { class: "fs-event-box", tabindex: 0, role: "group" }, list, before, early);
  const root = make("details", { hidden: "" }, summary, box);
  let touched = false;
  summary.addEventListener("click", () => (touched = true));
  const draw = (events, width, looks) => {
    root.hidden = !events;
    if (!events) return;
    if (!touched && width > 0) root.open = width >= OPEN_FROM && events.open;
    setText(summary, events.summary);
    setAttributes(box, { "aria-label": events.summary });
    const draws = (node, item) => drawEvent(node, item, looks[item.side]);
    reconcile(list, events.items.filter((item) => item.mark), byIndex, createEvent, draws);
    const earlier = events.items.filter((item) => !item.mark);
    reconcile(early, earlier, byIndex, createEvent, draws);
    setTextOrHide(before, earlier.length ? events.before : "");
  };
  return { root, draw };
}

function createEvent() {
  const drawing = shape("svg", { width: MARK_SIZE, height: MARK_SIZE, "aria-hidden": "true" }, shape("path"), shape("text", { "text-anchor": "middle", "font-weight": 700, "font-size": 11, fill: "#ffffff" }));
  const words = make("div", {}, make("p", { class: "fs-event-head" }), make("p"), make("p", { class: "fs-sources" }));
  return make("li", {}, drawing, words);
}

function drawEvent(node, item, { colour, round: rounded }) {
  const [drawing, words] = node.children;
  const half = MARK_SIZE / 2;
  setAttributes(drawing.firstChild, { d: badge(half, half, rounded), fill: colour });
  setAttributes(drawing.lastChild, { x: half, y: half + 4 });
  setText(drawing.lastChild, item.mark);
  const [head, text, credit] = words.children;
  setText(head, item.head);
  setText(text, item.text);
  setText(credit, item.credit);
}
