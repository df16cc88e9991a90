// Bars of parts that add up, such as fee and margin: each part has its own pattern, the sum stands at the end in words. A
// part below zero goes to the left. Thresholds are dashed lines with their words on top.

import { byIndex, make, reconcile, setAttributes, setText, setTextOrHide, shape } from "./dom.js";
import { COLOURS, makePatterns, NORMAL, round, SMALL, spread, textWidth, wrap, write } from "./svg.js";

const WIDE_STACKS = 520;
const STACK_BAR = 20;
const STACK_PATTERNS = { first: ["plain", COLOURS.middle], second: ["lines", COLOURS.spent[1], "#8a5a00"], third: ["dots", "#e3edf5", COLOURS.middle] };
const STACK_ORDER = Object.keys(STACK_PATTERNS);

export function makeStacked() {
  const { defs, fills } = makePatterns(STACK_PATTERNS);
  const limits = shape("g");
  const axis = shape("path", { class: "fs-axis" });
  const rows = shape("g");
  const svg = shape("svg", { role: "img" }, defs, limits, axis, rows);
  const legend = make("ul", { class: "fs-legend" });
  const unit = make("p", { class: "fs-unit" });
  const root = make("div", { class: "fs-stacked" }, unit, legend, svg);

  const draw = (spec, width) => {
    setTextOrHide(unit, spec.unit);
    drawStackLegend(legend, spec, fills);
    const frame = measureStacks(spec, width);
    let y = spec.limits.length ? 24 : 4;
    const tops = [];
    const create = () => shape("g", {}, shape("text", { class: "fs-halo" }), shape("g"), shape("text", { class: "fs-halo" }), shape("text", { class: "fs-soft fs-halo" }));
    reconcile(rows, spec.items, byIndex, create, (node, item) => (y = drawStack(node, item, y, frame, fills, tops)));
    drawLimits(limits, spec.limits, frame, tops);
    const zero = round(frame.x(0));
    const beside = frame.low < 0 ? tops.map((top) => `M${zero},${round(top - 3)}V${round(top + STACK_BAR + 3)}`).join("") : "";
    setAttributes(axis, { d: frame.wide ? `M${zero},${spec.limits.length ? 18 : 0}V${round(y - 6)}` : beside });
    const height = Math.max(1, Math.round(y));
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
  };
  return { root, draw };
}

function drawStackLegend(legend, spec, fills) {
  const samples = [...spec.series.map((one, i) => ({ text: one.name, fill: fills[STACK_ORDER[i]] })), ...(spec.limits.length ? [{ text: spec.limitsName, line: true }] : [])];
  const create = () => {
    const swatch = shape("svg", { width: 22, height: 14, "aria-hidden": "true" }, shape("rect", { x: 0.5, y: 0.5, width: 21, height: 13 }), shape("path"));
    return make("li", {}, swatch, make("span"));
  };
  reconcile(legend, samples, byIndex, create, (item, { text, fill, line }) => {
    setAttributes(item.querySelector("rect"), { fill: fill ?? "none", stroke: line ? "none" : "#46525e" });
    setAttributes(item.querySelector("path"), { d: line ? "M11,0V14" : "", stroke: COLOURS.goal, "stroke-width": 2, "stroke-dasharray": "4 2" });
    setText(item.lastChild, text);
  });
}

function stackName(item) {
  return item.mark ? `▸ ${item.name}` : item.name;
}

function stackEnds(item) {
  return { up: item.parts.reduce((sum, part) => sum + Math.max(part ?? 0, 0), 0), down: item.parts.reduce((sum, part) => sum + Math.min(part ?? 0, 0), 0) };
}

function measureStacks(spec, width) {
  const wide = width >= WIDE_STACKS;
  const names = wide ? Math.min(width * 0.34, 20 + Math.max(0, ...spec.items.map((item) => textWidth(stackName(item), NORMAL, 700)))) : 0;
  const texts = 12 + Math.max(0, ...spec.items.map((item) => textWidth(item.text, NORMAL, 700)));
  const reached = spec.items.map(stackEnds);
  const low = Math.min(0, ...reached.map((end) => end.down));
  const high = Math.max(spec.top ?? 0, 0, ...reached.map((end) => end.up), ...spec.limits.map((limit) => limit.value * 1.1)) || 1;
  const right = width - texts;
  const x = (value) => names + ((right - names) * (value - low)) / (high - low);
  return { wide, names, width, low, x };
}

// Across the bars alone, so that no word is struck through.
function drawLimits(layer, limits, { x, width }, tops) {
  const at = limits.map((limit) => x(limit.value));
  const sizes = limits.map((limit) => textWidth(limit.text, SMALL, 700) + 6);
  const centres = spread(at, sizes, 0, width);
  const create = () => shape("g", {}, shape("path"), shape("text"));
  reconcile(layer, limits, byIndex, create, (node, limit, i) => {
    const d = tops.map((top) => `M${round(at[i])},${round(top - 4)}V${round(top + STACK_BAR + 4)}`).join("");
    setAttributes(node.firstChild, { d, stroke: COLOURS.goal, "stroke-width": 2, "stroke-dasharray": "4 2" });
    write(node.lastChild, [limit.text], centres[i], 12, { size: SMALL, weight: 700, anchor: "middle", colour: COLOURS.goal });
  });
}

function drawStack(node, item, y, { wide, names, width, x }, fills, tops) {
  const [name, bars, amount, note] = node.children;
  const weight = item.mark ? 700 : 400;
  const lines = wrap(stackName(item), wide ? names - 14 : width, NORMAL, weight);
  const room = wide ? Math.max(STACK_BAR, lines.length * 16) : STACK_BAR;
  const top = wide ? y + (room - STACK_BAR) / 2 : y + lines.length * 16 + 4;
  tops.push(top);
  const start = wide ? y + (room - lines.length * 16) / 2 + 12 : y + 12;
  write(name, lines, wide ? names - 10 : 0, start, { weight, anchor: wide ? "end" : "start" });
  let [up, down] = [0, 0];
  reconcile(bars, item.parts, byIndex, () => shape("rect"), (bar, part, i) => {
    const value = part ?? 0;
    const from = value < 0 ? down + value : up;
    if (value < 0) down += value;
    else up += value;
    const long = x(from + Math.abs(value)) - x(from);
    setAttributes(bar, { x: round(x(from)), y: round(top), width: round(Math.max(0, long)), height: STACK_BAR, fill: fills[STACK_ORDER[i]], stroke: "#46525e", "stroke-width": value ? 0.75 : 0 });
  });
  write(amount, [item.text], x(up) + 6, top + 14.5, { weight: 700 });
  let bottom = top + STACK_BAR;
  const remark = item.note ? wrap(item.note, wide ? width - names - 6 : width, SMALL) : [];
  write(note, remark, wide ? names + 6 : 0, bottom + 15, { size: SMALL });
  bottom += remark.length * 15;
  return (wide ? Math.max(bottom, y + room) : bottom) + (remark.length ? 12 : 9);
}
