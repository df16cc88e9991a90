// Bars to compare things by one number; the one that matters is marked by a sign and bold words.

import { byIndex, make, reconcile, setAttributes, setTextOrHide, shape } from "./dom.js";
import { COLOURS, makePatterns, NORMAL, round, SMALL, textWidth, wrap, write } from "./svg.js";

const WIDE_BARS = 520;
const THICK = 20;

export function makeBars() {
  const { defs, fills } = makePatterns({ plain: ["lines", COLOURS.narrow, "#a5cbe6"], marked: ["plain", COLOURS.middle] });
  const axis = shape("path", { class: "fs-axis" });
  const rows = shape("g");
  const svg = shape("svg", { role: "img" }, defs, axis, rows);
  const unit = make("p", { class: "fs-unit" });
  const root = make("div", { class: "fs-bars" }, unit, svg);

  const draw = (spec, width) => {
    setTextOrHide(unit, spec.unit);
    const frame = measureBars(spec, width);
    let y = 4;
    const create = () => shape("g", {}, shape("text", { class: "fs-halo" }), shape("rect", { class: "fs-part" }), shape("text"), shape("text", { class: "fs-soft fs-halo" }), shape("path", { class: "fs-axis" }));
    reconcile(rows, spec.items, byIndex, create, (node, item) => (y = drawRow(node, item, y, frame, fills)));
    const zero = round(frame.x(0));
    setAttributes(axis, { d: frame.wide || frame.low < 0 ? `M${zero},0V${round(y - 6)}` : "" });
    const height = Math.max(1, Math.round(y));
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
  };
  return { root, draw };
}

function nameOf(item) {
  return item.mark ? `▸ ${item.name}` : item.name;
}

function measureBars(spec, width) {
  const wide = width >= WIDE_BARS;
  const names = wide ? Math.min(width * 0.34, 20 + Math.max(0, ...spec.items.map((item) => textWidth(nameOf(item), NORMAL, 700)))) : 0;
  const texts = 12 + Math.max(0, ...spec.items.map((item) => textWidth(item.text, NORMAL, 700)));
  const values = spec.items.flatMap((item) => [item.value ?? 0, ...(item.reach ?? [])]);
  const low = Math.min(0, ...values);
  const high = Math.max(spec.top ?? 0, 0, ...values);
  const left = names + (low < 0 ? texts : 0);
  const right = width - texts;
  const x = (value) => left + ((right - left) * (value - low)) / (high - low || 1);
  return { wide, names, width, low, x };
}

function drawRow(node, item, y, { wide, names, width, x }, fills) {
  const [name, bar, amount, note, reach] = node.children;
  const weight = item.mark ? 700 : 400;
  const lines = wrap(nameOf(item), wide ? names - 14 : width, NORMAL, weight);
  const value = item.value ?? 0;
  const room = wide ? Math.max(THICK, lines.length * 16) : THICK;
  const top = wide ? y + (room - THICK) / 2 : y + lines.length * 16 + 4;
  const start = wide ? y + (room - lines.length * 16) / 2 + 12 : y + 12;
  write(name, lines, wide ? names - 10 : 0, start, { weight, anchor: wide ? "end" : "start" });
  const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
  const box = { x: round(from), y: round(top), width: round(Math.max(1, to - from)), height: THICK };
  setAttributes(bar, { ...box, fill: item.mark ? fills.marked : fills.plain });
  // From the smallest to the largest that it can be.
  const ends = item.reach?.map((end) => round(x(end)));
  const [over, under, middle] = [4, THICK - 4, THICK / 2].map((down) => round(top + down));
  const caps = ends && ends.map((end) => `M${end},${over}V${under}`).join("");
  setAttributes(reach, { d: ends ? `${caps}M${ends[0]},${middle}H${ends[1]}` : "" });
  const side = value < 0 ? { x: from - 6, anchor: "end" } : { x: Math.max(to, ends?.[1] ?? to) + 6, anchor: "start" };
  write(amount, [item.text], side.x, top + 14.5, { weight: 700, anchor: side.anchor });
  let bottom = top + THICK;
  const remark = item.note ? wrap(item.note, wide ? width - names - 6 : width, SMALL) : [];
  write(note, remark, wide ? names + 6 : 0, bottom + 15, { size: SMALL });
  bottom += remark.length * 15;
  return (wide ? Math.max(bottom, y + room) : bottom) + (remark.length ? 12 : 9);
}
