// Figures over the years: a line a country, named beside where it ends, and a target across. Nothing is drawn between
// figures that cannot be compared; years without a figure are dotted, estimates dashed and hollow. Events stand below.

import { drawAxes } from "./axes.js";
import { drawMarks, laneMarks, makeEventList } from "./event-marks.js";
import { byIndex, make, reconcile, setAttributes, setText, shape } from "./dom.js";
import { COLOURS, NORMAL, round, SMALL, spread, textHeight, textWidth, wrap, write } from "./svg.js";

const WIDE_LINES = 560;
// Colour, width and sign differ, so that none of them is needed alone.
const LOOKS = [
  { colour: COLOURS.middle, width: 3, round: true, sign: (x, y) => `M${x - 4},${y}a4,4 0 1 0 8,0a4,4 0 1 0 -8,0Z` },
  { colour: COLOURS.other, width: 1.75, sign: (x, y) => `M${x - 3.5},${y - 3.5}h7v7h-7Z` },
  { colour: "#5b4a86", width: 1.75, sign: (x, y) => `M${x},${y - 5}L${x + 4.5},${y + 3.5}h-9Z` },
];
const DASHES = { gap: "1.5 5", ahead: "7 5", target: "10 4", estimate: "7 5" };
// Closer than this the signs would run together, and only the last one is drawn.
const APART = 11;
const FIGURE_LINE = 15;

export function makeLines() {
  const layer = () => shape("g");
  const parts = { grid: shape("g", { class: "fs-grid" }), axes: layer(), target: layer(), series: layer(), names: layer(), marks: layer() };
  parts.unit = shape("text", { class: "fs-soft" });
  parts.under = shape("text", { class: "fs-soft" });
  const { grid, axes, target, series, names, marks, unit, under } = parts;
  const svg = shape("svg", { role: "img" }, grid, target, series, axes, unit, under, names, marks);
  const list = makeEventList();
  const legend = make("ul", { class: "fs-legend" });
  const root = make("div", { class: "fs-years" }, svg, legend, list.root);

  const draw = (spec, width) => {
    const frame = measureLines(spec, width);
    const looks = spec.series.map((_one, i) => LOOKS[spec.looks?.[i] ?? i]);
    setAttributes(svg, { viewBox: `0 0 ${width} ${frame.height}`, width, height: frame.height, "aria-label": spec.sentence });
    drawAxes(parts, spec, frame);
    drawTarget(target, spec.target, frame);
    const create = () => shape("g", {}, shape("path"), shape("path"), shape("path"), shape("path"), shape("path"), shape("path"));
    reconcile(series, spec.series, byIndex, create, (node, one, i) => drawSeries(node, one, looks[i], frame));
    drawEnds(names, spec, looks, frame);
    drawMarks(marks, frame.lanes, frame, LOOKS);
    list.draw(spec.events, width, LOOKS);
    legend.hidden = !spec.legend.length;
    reconcile(legend, spec.legend, (item) => item.kind, createSample, (node, item) => setText(node.lastChild, item.text));
  };
  return { root, draw };
}

function measureLines(spec, width) {
  const wide = width >= WIDE_LINES;
  const left = Math.ceil(Math.max(20, ...spec.y.ticks.map(([, text]) => textWidth(text, SMALL)))) + 8;
  const right = width - Math.max(wide ? Math.min(200, width * 0.26) : Math.min(118, width * 0.32), roomOfNames(spec, width));
  const top = 26;
  const drawn = Math.round(wide ? Math.min(400, width * 0.48) : Math.max(250, width * 0.74));
  const bottom = drawn - (spec.x.label ? 42 : 24);
  const x = (year) => left + 6 + ((right - left - 6) * (year - spec.x.min)) / (spec.x.max - spec.x.min || 1);
  const y = (value) => bottom - ((bottom - top) * value) / (spec.y.max || 1);
  const lanes = laneMarks(spec.events, x, left, width);
  return { wide, width, height: drawn + lanes.height, left, right, top, bottom, x, y, lanes };
}

// Names are broken between words: the column is as wide as the longest of them, up to two fifths.
function roomOfNames({ series }, width) {
  const words = (text, size, weight) => text.split(/\s+/).map((word) => textWidth(word, size, weight));
  const longest = Math.max(0, ...series.flatMap((one) => [...words(one.name, NORMAL, 700), ...words(one.text, SMALL)]));
  return Math.min(width * 0.4, longest + 30);
}

function drawTarget(layer, target, { left, right, x, y }) {
  const create = () => shape("g", {}, shape("path"), shape("text", { class: "fs-halo" }));
  reconcile(layer, target ? [target] : [], byIndex, create, (node, { value, text }) => {
    const at = round(y(value));
    const d = `M${left},${at}H${round(right)}`;
    setAttributes(node.firstChild, { d, stroke: COLOURS.goal, "stroke-width": 2, "stroke-dasharray": DASHES.target });
    write(node.lastChild, [text], left + 4, at - 6, { size: SMALL, weight: 700, colour: COLOURS.goal });
  });
}

function drawSeries(node, one, look, { x, y }) {
  const [gaps, line, estimates, ahead, signs, hollows] = node.children;
  const places = one.points.map(([year, value]) => [round(x(year)), round(y(value))]);
  const segment = (i) => `M${places[i - 1].join()}L${places[i].join()}`;
  const joined = (kind) => one.points.map(([, , join], i) => (i > 0 && join === kind ? segment(i) : "")).join("");
  const stroke = { fill: "none", stroke: look.colour, "stroke-width": look.width, "stroke-linecap": "round" };
  setAttributes(line, { ...stroke, d: joined("line") });
  setAttributes(gaps, { ...stroke, d: joined("gap"), "stroke-dasharray": DASHES.gap });
  setAttributes(estimates, { ...stroke, d: joined("estimate"), "stroke-dasharray": DASHES.estimate });
  const coming = one.ahead.map(([year, value], i) => `${i ? "L" : "M"}${round(x(year))},${round(y(value))}`).join("");
  setAttributes(ahead, { ...stroke, d: coming, "stroke-width": 1.75, "stroke-dasharray": DASHES.ahead });
  const room = places.length > 1 ? Math.min(...places.slice(1).map(([at], i) => at - places[i][0])) : APART;
  const hollow = new Set(one.hollow ?? []);
  // A figure that no line leads to or from would not be seen without its sign.
  const alone = (i) => [i, i + 1].every((at) => at === 0 || at === places.length || one.points[at][2] === "break");
  const full = places.filter((_place, i) => !hollow.has(i) && (room >= APART || i === places.length - 1 || alone(i)));
  setAttributes(signs, { d: full.map(([a, b]) => look.sign(a, b)).join(""), fill: look.colour });
  const open = places.filter((_place, i) => hollow.has(i));
  setAttributes(hollows, { d: open.map(([a, b]) => look.sign(a, b)).join(""), fill: "#ffffff", stroke: look.colour, "stroke-width": 1.75 });
}

// The names, in a column to the right; a thin line leads from where each one ends.
function drawEnds(layer, spec, looks, { x, y, right, top, bottom, width }) {
  const shown = spec.series.map((one, i) => ({ ...one, look: looks[i], main: i === 0 })).filter((one) => one.points.length);
  const ends = shown.map((one) => one.points.at(-1));
  const room = width - right - 30;
  const lines = shown.map((one) => wrap(one.name, room, NORMAL, one.main ? 700 : 400));
  const figures = shown.map((one) => wrap(one.text, room, SMALL));
  const sizes = lines.map((text, i) => textHeight(text) + 7 + FIGURE_LINE * figures[i].length);
  const centres = shown.length ? spread(ends.map(([, value]) => y(value)), sizes, top - 20, bottom + 16) : [];
  const create = () => shape("g", {}, shape("path", { class: "fs-leader" }), shape("path"), shape("text"), shape("text", { class: "fs-soft" }));
  reconcile(layer, shown, byIndex, create, (node, one, i) => {
    const [leader, sign, name, figure] = node.children;
    const [year, value] = ends[i];
    setAttributes(leader, { d: `M${round(x(year) + 7)},${round(y(value))}L${round(right + 8)},${round(centres[i])}`, "stroke-opacity": 0.7 });
    setAttributes(sign, { d: one.look.sign(round(right + 16), round(centres[i])), fill: one.look.colour });
    const first = centres[i] - (textHeight(lines[i]) + FIGURE_LINE * figures[i].length) / 2 + 12;
    write(name, lines[i], right + 26, first, { weight: one.main ? 700 : 400, colour: one.look.colour });
    write(figure, figures[i], right + 26, first + textHeight(lines[i]) - 1, { size: SMALL });
  });
}

function createSample(item) {
  const path = shape("path", { d: "M1,7h24", stroke: COLOURS.middle, "stroke-width": 2.5, "stroke-dasharray": DASHES[item.kind] });
  const drawing = shape("svg", { width: 26, height: 14, "aria-hidden": "true" }, path);
  return make("li", {}, drawing, make("span"));
}
