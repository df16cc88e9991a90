// Drawing with kept elements: text that fits, patterns that tell areas apart without colour, labels that do not overlap.

import { byIndex, reconcile, setAttributes, setText, shape, uniqueId } from "./dom.js";

// The same family as in widgets.css: measured here, drawn there.
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
export const SMALL = 12;
export const NORMAL = 13;
const LINE = 1.25;

// Okabe-Ito hues (blue, orange, vermillion, bluish green), darkened where text or thin lines need contrast.
export const COLOURS = {
  wide: "#cfe3f2",
  narrow: "#86b8dd",
  middle: "#064a78",
  other: "#b8420a",
  goal: "#00694b",
  lost: ["#c9530e", "#dd7c42"],
  spent: ["#e8b04a", "#f1ca85"],
  kept: ["#0a6aa6", "#4f97c6"],
};

const canvas = document.createElement("canvas").getContext("2d");

export function textWidth(text, size = NORMAL, weight = 400) {
  canvas.font = `${weight} ${size}px ${FONT}`;
  return canvas.measureText(text).width;
}

// Break at spaces so that each line fits; a single word that is too long keeps its line.
export function wrap(text, width, size = NORMAL, weight = 400) {
  const lines = [];
  for (const word of String(text ?? "").split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export function textHeight(lines, size = NORMAL) {
  return lines.length * size * LINE;
}

// Write lines of text; (x, y) is the baseline of the first.
export function write(node, lines, x, y, { size = NORMAL, weight = 400, anchor = "start", colour = null } = {}) {
  setAttributes(node, { "font-size": size, "font-weight": weight, "text-anchor": anchor, fill: colour });
  reconcile(node, lines, byIndex, () => shape("tspan"), (line, text, i) => {
    setText(line, text);
    setAttributes(line, { x: round(x), y: round(y + i * size * LINE) });
  });
}

export const round = (number) => Math.round(number * 10) / 10;

// A path through points; a missing one (null) leaves a gap.
export function linePath(points) {
  let path = "";
  let pen = "M";
  for (const [x, y] of points) {
    if (y === null) {
      pen = "M";
    } else {
      path += `${pen}${round(x)},${round(y)}`;
      pen = "L";
    }
  }
  return path;
}

// The area between two lines; months where either is missing are left out.
export function bandPath(xs, lows, highs) {
  const known = xs.map((_x, i) => i).filter((i) => lows[i] !== null && highs[i] !== null);
  if (!known.length) return "";
  const there = known.map((i) => [xs[i], highs[i]]);
  const back = known.map((i) => [xs[i], lows[i]]).reverse();
  return `${linePath([...there, ...back])}Z`;
}

// Patterns by name, each with an id of its own, as `fill` values.
export function makePatterns(styles) {
  const defs = shape("defs");
  const fills = {};
  for (const [name, [kind, colour, ink]] of Object.entries(styles)) {
    const id = uniqueId();
    const pattern = shape("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" });
    pattern.append(shape("rect", { width: 8, height: 8, fill: colour }));
    if (kind === "lines") {
      const d = "M-2,2L2,-2M0,8L8,0M6,10L10,6";
      pattern.append(shape("path", { d, stroke: ink, "stroke-width": 1.5, fill: "none" }));
    }
    if (kind === "dots") {
      pattern.append(shape("circle", { cx: 2, cy: 2, r: 1.1, fill: ink }), shape("circle", { cx: 6, cy: 6, r: 1.1, fill: ink }));
    }
    defs.append(pattern);
    fills[name] = `url(#${id})`;
  }
  return { defs, fills };
}

// Move centres apart along a line so that intervals of the given sizes do not overlap and stay within [low, high].
export function spread(wanted, sizes, low, high) {
  const order = wanted.map((_w, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  let edge = low;
  for (const i of order) {
    placed[i] = Math.max(wanted[i], edge + sizes[i] / 2);
    edge = placed[i] + sizes[i] / 2;
  }
  edge = high;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i], edge - sizes[i] / 2);
    edge = placed[i] - sizes[i] / 2;
  }
  return placed;
}

// Remembers rectangles [left, top, width, height]; `place` takes the first candidate that is free and inside.
export function makePlacer(left, top, right, bottom) {
  const taken = [];
  const overlaps = ([x, y, w, h], [a, b, c, d]) => x < a + c && a < x + w && y < b + d && b < y + h;
  const inside = ([x, y, w, h]) => x >= left && y >= top && x + w <= right && y + h <= bottom;
  return {
    take: (box) => taken.push(box),
    place(candidates) {
      const free = candidates.find((box) => inside(box) && !taken.some((other) => overlaps(box, other)));
      if (free) taken.push(free);
      return free ?? null;
    },
  };
}
