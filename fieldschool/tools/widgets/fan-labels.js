// Words in the fan: names of the bands beside it, flags on goals, dates as upright lines.

import { byIndex, reconcile, setAttributes, shape } from "./dom.js";
import { drawSwatch, nameItems } from "./fan-key.js";
import { COLOURS, makePlacer, NORMAL, round, SMALL, spread, textHeight, textWidth, wrap, write } from "./svg.js";

// Upright lines such as the return home, each with its words above the plot.
export function drawLines(layer, spec, { x, left, right, top, bottom, width }) {
  const create = () => shape("g", {}, shape("path"), shape("text", { class: "fs-halo" }));
  reconcile(layer, spec.lines ?? [], byIndex, create, (node, line) => {
    const at = x(Math.min(line.month, spec.x.max));
    setAttributes(node.children[0], { d: `M${round(at)},${top - 4}V${bottom}` });
    const half = textWidth(line.label, SMALL, 600) / 2;
    const centre = Math.max(left + half - 8, Math.min(at, width - half - 2, Math.max(right, at)));
    write(node.children[1], [line.label], centre, top - 9, { size: SMALL, weight: 600, anchor: "middle" });
  });
}

// Flags on goals. Where the words find no free place they go into the legend under a number; those are returned.
export function drawFlags(layer, spec, frame) {
  const { x, y, left, top, right, bottom, wide } = frame;
  const marks = spec.marks ?? [];
  const points = marks.map((mark) => {
    const value = Math.min(mark.value, spec.y.max);
    return [x(Math.min(mark.month, spec.x.max)), Math.max(top + 24, y(value))];
  });
  const placer = makePlacer(left + 2, top, right - 2, bottom - 2);
  for (const [px, py] of points) placer.take([px - 3, py - 26, 22, 29]);
  for (const line of spec.lines ?? []) placer.take([x(line.month) - 2, top, 4, bottom - top]);
  const unlabelled = [];
  const create = () =>
    shape("g", {}, shape("path", { class: "fs-flag", fill: COLOURS.goal, stroke: COLOURS.goal }), shape("text"), shape("text"), shape("text"));
  reconcile(layer, marks, byIndex, create, (node, mark, i) => {
    const [flag, label, sub, number] = node.children;
    const [px, py] = points[i];
    setAttributes(flag, { d: flagPath(px, py) });
    const box = wide ? placer.place(candidates(mark, px, py, bottom)) : null;
    if (!box) unlabelled.push({ number: unlabelled.length + 1, mark });
    const title = { size: NORMAL, weight: 700, colour: COLOURS.goal };
    write(label, box ? [mark.label] : [], box?.[0] ?? 0, (box?.[1] ?? 0) + 12, title);
    write(sub, box && mark.sub ? [mark.sub] : [], box?.[0] ?? 0, (box?.[1] ?? 0) + 28, { size: SMALL });
    setAttributes(label, { class: "fs-halo" });
    setAttributes(sub, { class: "fs-halo" });
    const digit = { size: SMALL, weight: 700, anchor: "middle", colour: "#ffffff" };
    write(number, box ? [] : [String(unlabelled.length)], px + 7, py - 12.5, digit);
  });
  return unlabelled;
}

function flagPath(x, y) {
  const [a, b] = [round(x), round(y)];
  return `M${a},${b}v-24h18l-5,7.5l5,7.5h-18M${a - 2.5},${b}a2.5,2.5 0 1 0 5,0a2.5,2.5 0 1 0 -5,0`;
}

// Beside the flag first, then ever further up and down.
function candidates(mark, x, y, bottom) {
  const w = Math.max(textWidth(mark.label, NORMAL, 700), textWidth(mark.sub ?? "", SMALL)) + 4;
  const h = mark.sub ? 32 : 16;
  const boxes = [];
  for (const shift of [0, -16, 16, -32, 32, -48, 48]) {
    const at = Math.min(y - 26 + shift, bottom - h - 2);
    boxes.push([x + 21, at, w, h], [x - w - 6, at, w, h]);
  }
  return boxes;
}

// The names of bands and lines, to the right of where they end.
export function drawNames(layer, spec, frame, fills) {
  const { y, right, top, bottom, width, wide } = frame;
  const items = wide ? nameItems(spec, fills) : [];
  const end = (values) => y(values.findLast((value) => value !== null) ?? 0);
  const middle = end(spec.middle.values);
  const wanted = spec.bands.map((band, i) => {
    const inner = spec.bands[i + 1];
    return inner ? (end(band.high) + end(inner.high)) / 2 : (end(band.low) + middle) / 2;
  });
  wanted.push(middle);
  if (spec.other) wanted.push(end(spec.other.values));
  const room = width - right - 48;
  const lines = items.map((item) => wrap(item.text, room, NORMAL, item.kind === "middle" ? 700 : 400));
  const sizes = lines.map((text) => textHeight(text) + 7);
  const centres = items.length ? spread(wanted, sizes, top - 14, bottom + 14) : [];
  const create = () => shape("g", {}, shape("path", { class: "fs-leader" }), shape("path"), shape("text"));
  reconcile(layer, items, (item, i) => `${item.kind}${i}`, create, (node, item, i) => {
    const [leader, swatch, text] = node.children;
    const from = Math.min(bottom, Math.max(top, wanted[i]));
    setAttributes(leader, { d: `M${round(right)},${round(from)}L${round(right + 10)},${round(centres[i])}` });
    drawSwatch(swatch, item, right + 12, centres[i]);
    const start = centres[i] - textHeight(lines[i]) / 2 + 12;
    write(text, lines[i], right + 44, start, { weight: item.kind === "middle" ? 700 : 400 });
  });
}
