// Activities over months: a bar each below its name, so that a phone has room for both. What has no length yet is dotted.

import { byIndex, make, reconcile, setAttributes, setText, shape } from "./dom.js";
import { COLOURS, makePatterns, NORMAL, round, SMALL, textWidth, wrap, write } from "./svg.js";

const WIDE_GANTT = 620;
const GANTT_BAR = 16;
const GANTT_HEAD = 22;
const GANTT_STYLES = { plain: ["plain", COLOURS.middle], open: ["dots", "#e3edf5", COLOURS.middle] };

export function makeGantt() {
  const { defs, fills } = makePatterns(GANTT_STYLES);
  const grid = shape("g");
  const rows = shape("g");
  const svg = shape("svg", { role: "img" }, defs, grid, rows);
  const legend = make("ul", { class: "fs-legend" });
  const root = make("div", { class: "fs-gantt" }, legend, svg);

  const draw = (spec, width) => {
    drawGanttLegend(legend, spec.legend ?? [], fills);
    const frame = measureGantt(spec, width);
    let y = GANTT_HEAD + 6;
    const create = () => shape("g", {}, shape("text", { class: "fs-halo" }), shape("rect"), shape("text", { class: "fs-soft fs-halo" }));
    reconcile(rows, spec.rows, byIndex, create, (node, row) => (y = drawActivity(node, row, y, frame, fills)));
    drawMonths(grid, spec.ticks, frame, y);
    const height = Math.max(1, Math.ceil(y));
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
  };
  return { root, draw };
}

function measureGantt(spec, width) {
  const wide = width >= WIDE_GANTT;
  const names = wide ? Math.min(width * 0.36, 16 + Math.max(0, ...spec.rows.map((row) => textWidth(row.name, NORMAL, 700)))) : 0;
  const all = Math.max(1, spec.months);
  return { wide, names, width, all, x: (month) => names + ((width - names) * month) / all };
}

// Lines at the ends of years or quarters; a label is left out where it would touch the one before.
function drawMonths(grid, ticks, { x, width }, bottom) {
  let free = -1;
  const create = () => shape("g", {}, shape("path", { class: "fs-grid-line" }), shape("text", { class: "fs-soft" }));
  reconcile(grid, ticks, byIndex, create, (node, [month, text]) => {
    const at = round(x(month));
    setAttributes(node.firstChild, { d: `M${at},${text ? 4 : GANTT_HEAD - 4}V${round(bottom)}` });
    const long = textWidth(text, SMALL, 700);
    const fits = at >= free && at + 4 + long <= width;
    if (text && fits) free = at + long + 12;
    write(node.lastChild, [fits ? text : ""], at + 4, 14, { size: SMALL, weight: 700 });
  });
}

function drawActivity(node, row, y, { wide, names, width, x }, fills) {
  const [name, bar, note] = node.children;
  const lines = wrap(row.name, wide ? names - 12 : width, NORMAL, 700);
  const room = wide ? Math.max(GANTT_BAR + 17, lines.length * 16) : GANTT_BAR + 17;
  const top = wide ? y : y + lines.length * 16 + 2;
  write(name, lines, 0, y + 12, { weight: 700 });
  const from = x(row.at);
  const long = Math.max(4, x(row.at + row.months) - from);
  setAttributes(bar, { x: round(from), y: round(top), width: round(long), height: GANTT_BAR, fill: row.open ? fills.open : fills.plain, stroke: COLOURS.middle, "stroke-width": 1 });
  // Under its bar, moved to the left where it would leave the picture.
  const words = row.note;
  const left = Math.max(wide ? names : 0, Math.min(from, width - textWidth(words, SMALL) - 2));
  write(note, [words], left, top + GANTT_BAR + 13, { size: SMALL });
  return top + room + 10;
}

function drawGanttLegend(legend, items, fills) {
  const create = () => {
    const swatch = shape("svg", { width: 22, height: 14, "aria-hidden": "true" }, shape("rect", { x: 0.5, y: 0.5, width: 21, height: 13, stroke: COLOURS.middle }));
    return make("li", {}, swatch, make("span"));
  };
  reconcile(legend, items, byIndex, create, (item, one) => {
    setAttributes(item.querySelector("rect"), { fill: one.open ? fills.open : fills.plain });
    setText(item.lastChild, one.text);
  });
}
