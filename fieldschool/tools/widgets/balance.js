// Gains to the right, costs to the left, a row for each level and a bar for each board. Side by side where there is
// room; one bar below the other on a phone. Sign, side and pattern differ, so that colour is never needed.

import { byIndex, make, reconcile, setAttributes, shape } from "./dom.js";
import { COLOURS, makePatterns, NORMAL, round, SMALL, textWidth, wrap, write } from "./svg.js";

const WIDE_BALANCE = 600;
const THICK_BAR = 18;
const PANELS_APART = 28;

export function makeBalance() {
  const { defs, fills } = makePatterns({ gain: ["plain", COLOURS.kept[0]], cost: ["lines", COLOURS.lost[0], "#ffffff"] });
  const heads = shape("g");
  const rows = shape("g");
  const axes = shape("g");
  const svg = shape("svg", { role: "img" }, defs, heads, rows, axes);
  const root = make("div", { class: "fs-balance" }, svg);

  const draw = (spec, width) => {
    const frame = measureBalance(spec, width);
    const top = writeHeads(heads, spec, frame);
    let y = top;
    const create = () => shape("g", {}, shape("path", { class: "fs-grid-line" }), shape("text"), shape("g"));
    reconcile(rows, spec.levels, byIndex, create, (node, level) => (y = drawLevel(node, level, y, frame, spec, fills)));
    reconcile(axes, frame.panels, byIndex, () => shape("path", { class: "fs-axis" }), (axis, panel) => {
      setAttributes(axis, { d: `M${round(panel.zero)},${round(top)}V${round(y - 4)}` });
    });
    const height = Math.ceil(y);
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
  };
  return { root, draw };
}

// One panel a board, or on a phone one for all of them.
function measureBalance(spec, width) {
  const wide = width >= WIDE_BALANCE && spec.names.length > 1;
  const longest = Math.max(...spec.levels.map((level) => textWidth(level.name, NORMAL, 600)));
  const names = wide ? Math.min(longest + 12, width * 0.24) : 0;
  const figures = Math.max(...spec.levels.flatMap((level) => level.bars.flatMap((bar) => bar.texts)).map((text) => textWidth(text, NORMAL, 700))) + 8;
  const named = !wide && spec.names.length > 1;
  const sides = !named ? 0 : Math.min(width * 0.36, 10 + Math.max(...spec.names.map((name) => textWidth(name, SMALL))));
  const count = wide ? spec.names.length : 1;
  const across = (width - names - sides - (count - 1) * PANELS_APART) / count;
  const half = across / 2 - figures;
  const panels = Array.from({ length: count }, (_none, i) => {
    const left = names + sides + i * (across + PANELS_APART);
    return { left, zero: left + across / 2, right: left + across };
  });
  return { wide, named, names, sides, width, panels, scale: half / (spec.top || 1) };
}

function writeHeads(heads, spec, { wide, panels }) {
  const [costs, gains] = spec.label;
  const lines = panels.flatMap((panel, i) => [
    ...(wide ? [{ text: spec.names[i], x: (panel.left + panel.right) / 2, y: 14, anchor: "middle", weight: 700 }] : []),
    { text: `◂ − ${costs}`, x: panel.zero - 8, y: wide ? 36 : 14, anchor: "end", weight: 600 },
    { text: `+ ${gains} ▸`, x: panel.zero + 8, y: wide ? 36 : 14, anchor: "start", weight: 600 },
  ]);
  reconcile(heads, lines, byIndex, () => shape("text"), (node, { text, x, y, anchor, weight }) => {
    write(node, [text], x, y, { anchor, weight, size: weight === 700 ? NORMAL : SMALL });
  });
  return wide ? 48 : 26;
}

function drawLevel(node, level, y, frame, spec, fills) {
  const [line, name, bars] = node.children;
  const { wide, named, names, sides, width, panels } = frame;
  const lines = wrap(level.name, wide ? names - 10 : width, NORMAL, 600);
  const text = lines.length * 16;
  setAttributes(line, { d: `M0,${round(y)}H${round(width)}` });
  write(name, lines, 0, y + 17, { weight: 600 });
  const first = wide ? y + 7 : y + text + 8;
  const step = THICK_BAR + 5;
  const create = () => shape("g", {}, shape("text", { class: "fs-soft" }), shape("rect"), shape("rect"), shape("text"), shape("text"));
  reconcile(bars, level.bars, byIndex, create, (bar, sums, i) => {
    const top = wide ? first : first + i * step;
    const [said, cost, gain, costText, gainText] = bar.children;
    const { zero } = panels[wide ? i : 0];
    const [low, high] = [zero - sums.cost * frame.scale, zero + sums.gain * frame.scale];
    write(said, named ? [shortSide(spec.names[i], sides - 8)] : [], 0, top + 13.5, { size: SMALL });
    const box = { y: round(top), height: THICK_BAR };
    setAttributes(cost, { ...box, x: round(low), width: round(zero - low), fill: fills.cost });
    setAttributes(gain, { ...box, x: round(zero), width: round(high - zero), fill: fills.gain });
    write(costText, [sums.texts[0]], low - 5, top + 13.5, { weight: 700, anchor: "end" });
    write(gainText, [sums.texts[1]], high + 5, top + 13.5, { weight: 700 });
  });
  const height = wide ? THICK_BAR : level.bars.length * step;
  return Math.max(first + height + 8, wide ? y + text + 10 : 0);
}

function shortSide(text, room) {
  if (textWidth(text, SMALL) <= room) return text;
  let shorter = text;
  while (shorter && textWidth(`${shorter}…`, SMALL) > room) shorter = shorter.slice(0, -1);
  return `${shorter}…`;
}
