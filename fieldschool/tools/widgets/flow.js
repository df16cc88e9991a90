// The flow: where each 100 sent goes. One bar cut in parts on a wide screen, a list of bars on a phone.

import { byIndex, make, reconcile, setAttributes, setText, shape } from "./dom.js";
import { COLOURS, makePatterns, NORMAL, round, SMALL, spread, textWidth, wrap, write } from "./svg.js";

const GROUPS = ["kept", "spent", "lost"];
// A name needs about this much room under its part.
const COLUMN = 82;
const BAR = 46;

export function makeFlow() {
  const styles = {};
  const kinds = { kept: ["plain"], spent: ["dots", "#8a5a00"], lost: ["lines", "#ffffff"] };
  for (const group of GROUPS) {
    COLOURS[group].forEach((colour, i) => (styles[`${group}${i}`] = [kinds[group][0], colour, kinds[group][1]]));
  }
  const { defs, fills } = makePatterns(styles);
  const layers = { bars: shape("g"), words: shape("g"), rows: shape("g") };
  const svg = shape("svg", { role: "img" }, defs, layers.bars, layers.words, layers.rows);
  const legend = make("ul", { class: "fs-legend" });
  const root = make("div", { class: "fs-flow" }, svg, legend);

  const draw = (spec, width) => {
    const parts = styled(spec.parts, fills);
    const other = spec.other ? styled(spec.other, fills) : null;
    const wide = parts.length * COLUMN <= width;
    const height = wide ? drawWide(layers, spec, parts, other, width) : drawNarrow(layers, spec, parts, other, width);
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
    drawGroups(legend, spec, fills);
  };
  return { root, draw };
}

// Neighbours of one group take turns between two tints.
function styled(parts, fills) {
  const seen = {};
  return parts.map((part) => {
    seen[part.group] = (seen[part.group] ?? -1) + 1;
    return { ...part, value: Math.max(0, part.value ?? 0), fill: fills[`${part.group}${seen[part.group] % 2}`] };
  });
}

function cut(parts, width) {
  const total = parts.reduce((sum, part) => sum + part.value, 0) || 1;
  let x = 0;
  return parts.map((part) => {
    const w = (part.value / total) * width;
    x += w;
    return { ...part, x: x - w, w };
  });
}

function drawWide({ bars, words, rows }, spec, parts, other, width) {
  reconcile(rows, [], byIndex, null, null);
  const [mine, theirs] = spec.names ?? ["", ""];
  const strips = [];
  let y = 0;
  if (other) {
    strips.push({ name: theirs, parts: cut(other, width), y: 18, height: BAR * 0.65 });
    y = 18 + BAR * 0.65 + 14;
  }
  const heading = other ? 18 : 0;
  const main = cut(parts, width);
  strips.push({ name: other ? mine : "", parts: main, y: y + heading, height: BAR });
  y += heading + BAR;
  reconcile(bars, strips, (_s, i) => strips.length - i, () => shape("g", {}, shape("text"), shape("g")), drawStrip);
  return drawColumns(words, main, other, theirs, y, width);
}

// The main bar has its amounts under it.
function drawStrip(node, strip) {
  const [name, parts] = node.children;
  write(name, strip.name ? [strip.name] : [], 0, strip.y - 6, { size: SMALL, weight: 600 });
  const create = () => shape("g", {}, shape("rect", { class: "fs-part" }), shape("text", { class: "fs-halo fs-thick" }));
  reconcile(parts, strip.parts, (part) => part.key, create, (piece, part) => {
    const [rect, text] = piece.children;
    const box = { x: round(part.x), y: round(strip.y), width: round(part.w), height: round(strip.height) };
    setAttributes(rect, { ...box, fill: part.fill });
    const fits = strip.height < BAR && textWidth(part.text, NORMAL, 700) + 8 <= part.w;
    const style = { size: NORMAL, weight: 700, anchor: "middle" };
    write(text, fits ? [part.text] : [], part.x + part.w / 2, strip.y + strip.height / 2 + 4.5, style);
  });
}

// Names under the bar, each with a line to its part; small parts get as much room as a name needs.
function drawColumns(layer, parts, other, otherName, y, width) {
  const spare = width - parts.length * COLUMN;
  const wanted = parts.map((part) => Math.max(0, textWidth(part.name, SMALL) + 16 - COLUMN));
  const share = Math.min(1, spare / (wanted.reduce((sum, more) => sum + more, 0) || 1));
  const sizes = wanted.map((more) => COLUMN + more * share);
  const centres = spread(parts.map((part) => part.x + part.w / 2), sizes, 0, width);
  const names = parts.map((part, i) => wrap(part.name, sizes[i] - 10, SMALL));
  const deepest = Math.max(...names.map((lines) => lines.length));
  const create = () => shape("g", {}, shape("path", { class: "fs-leader" }), shape("text"), shape("text"), shape("text", { class: "fs-soft" }));
  reconcile(layer, parts, (part) => part.key, create, (node, part, i) => {
    const [leader, amount, name, compared] = node.children;
    const at = round(centres[i]);
    const middle = { anchor: "middle" };
    setAttributes(leader, { d: `M${round(part.x + part.w / 2)},${y + 2}L${at},${y + 20}v4` });
    write(amount, [part.text], at, y + 38, { size: NORMAL, weight: 700, ...middle });
    write(name, names[i], at, y + 54, { size: SMALL, ...middle });
    const same = other?.find((one) => one.key === part.key);
    write(compared, same ? wrap(`${otherName}: ${same.text}`, sizes[i] - 8, SMALL) : [], at, y + 54 + deepest * 15, { size: SMALL, ...middle });
  });
  return Math.round(y + 50 + deepest * 15 + (other ? 34 : 0));
}

function drawNarrow({ bars, words, rows }, spec, parts, other, width) {
  reconcile(bars, [], byIndex, null, null);
  reconcile(words, [], byIndex, null, null);
  const most = Math.max(1e-9, ...[...parts, ...(other ?? [])].map((part) => part.value));
  let y = 0;
  const create = () =>
    shape("g", {}, shape("text"), shape("text"), shape("rect", { class: "fs-part" }), shape("rect", { class: "fs-part fs-thin" }), shape("text", { class: "fs-soft" }));
  reconcile(rows, parts, (part) => part.key, create, (node, part) => {
    const [name, amount, bar, second, compared] = node.children;
    const lines = wrap(part.name, width - textWidth(part.text, NORMAL, 700) - 16, NORMAL);
    write(name, lines, 0, y + 13);
    write(amount, [part.text], width, y + 13, { weight: 700, anchor: "end" });
    y += lines.length * 16 + 5;
    setAttributes(bar, { x: 0, y: round(y), height: 16, width: round((part.value / most) * width), fill: part.fill });
    y += 16;
    const same = other?.find((one) => one.key === part.key);
    const thin = same ? round((same.value / most) * width) : 0;
    setAttributes(second, { x: 0, y: round(y + 2), height: same ? 7 : 0, width: thin, fill: part.fill });
    write(compared, same ? [`${spec.names?.[1] ?? ""}: ${same.text}`] : [], 0, y + 23, { size: SMALL });
    y += same ? 36 : 12;
  });
  return Math.max(1, Math.round(y));
}

function drawGroups(legend, spec, fills) {
  const used = GROUPS.filter((group) => spec.groups?.[group] && spec.parts.some((part) => part.group === group));
  legend.hidden = !used.length;
  const create = () => {
    const drawing = shape("svg", { width: 26, height: 14, "aria-hidden": "true" }, shape("rect", { width: 26, height: 14 }));
    return make("li", {}, drawing, make("span"));
  };
  reconcile(legend, used, (group) => group, create, (node, group) => {
    setAttributes(node.children[0].firstChild, { fill: fills[`${group}0`] });
    setText(node.children[1], spec.groups[group]);
  });
}
