// Bars in groups, to compare the same thing two or three times: before, after, and in a survey. Each bar of a group has
// its own pattern, its place and its amount in words; a thing that is not known has words and no bar.

import { byIndex, make, reconcile, setAttributes, setText, setTextOrHide, shape } from "./dom.js";
import { COLOURS, makePatterns, NORMAL, round, SMALL, textWidth, wrap, write } from "./svg.js";

const WIDE_GROUPS = 520;
const GROUP_BAR = 13;
const GROUP_GAP = 3;
const GROUP_BETWEEN = 12;
const GROUP_PATTERNS = { first: ["lines", "#e3edf5", COLOURS.narrow], second: ["plain", COLOURS.middle], third: ["dots", COLOURS.spent[1], "#8a5a00"] };
const GROUP_ORDER = Object.keys(GROUP_PATTERNS);

export function makeGrouped() {
  const { defs, fills } = makePatterns(GROUP_PATTERNS);
  const rows = shape("g");
  const svg = shape("svg", { role: "img" }, defs, rows);
  const legend = make("ul", { class: "fs-legend" });
  const unit = make("p", { class: "fs-unit" });
  const root = make("div", { class: "fs-grouped" }, unit, legend, svg);

  const draw = (spec, width) => {
    setTextOrHide(unit, spec.unit);
    drawGroupLegend(legend, spec.series, fills);
    const frame = measureGroups(spec, width);
    let y = 4;
    const create = () => shape("g", {}, shape("text"), shape("g"));
    reconcile(rows, spec.bundles, byIndex, create, (node, row) => (y = drawGroup(node, row, y, frame, fills)));
    const height = Math.max(1, Math.ceil(y));
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
  };
  return { root, draw };
}

function drawGroupLegend(legend, series, fills) {
  const create = () => {
    const swatch = shape("svg", { width: 22, height: 14, "aria-hidden": "true" }, shape("rect", { x: 0.5, y: 0.5, width: 21, height: 13, stroke: "#46525e" }));
    return make("li", {}, swatch, make("span"));
  };
  reconcile(legend, series, byIndex, create, (item, one, i) => {
    setAttributes(item.querySelector("rect"), { fill: fills[GROUP_ORDER[i]] });
    setText(item.lastChild, one.name);
  });
}

function groupName(row) {
  return row.mark ? `▸ ${row.name}` : row.name;
}

function measureGroups(spec, width) {
  const wide = width >= WIDE_GROUPS;
  const longest = Math.max(0, ...spec.bundles.map((row) => textWidth(groupName(row), NORMAL, 700)));
  const names = wide ? Math.min(width * 0.36, 16 + longest) : 0;
  const texts = 10 + Math.max(0, ...spec.bundles.flatMap((row) => row.texts.filter((_t, i) => row.values[i] !== null).map((text) => textWidth(text, SMALL, 600))));
  const high = Math.max(spec.top ?? 0, ...spec.bundles.flatMap((row) => row.values.map((value) => value ?? 0))) || 1;
  return { wide, names, width, scale: Math.max(20, width - names - texts) / high };
}

function drawGroup(node, row, y, { wide, names, width, scale }, fills) {
  const [name, bars] = node.children;
  const weight = row.mark ? 700 : 400;
  const lines = wrap(groupName(row), wide ? names - 14 : width, NORMAL, weight);
  const shown = row.values.map((value, i) => ({ value, text: row.texts[i], fill: fills[GROUP_ORDER[i]] })).filter((bar) => bar.text);
  const tall = shown.length * (GROUP_BAR + GROUP_GAP);
  const room = wide ? Math.max(tall, lines.length * 16) : tall;
  const top = wide ? y + (room - tall) / 2 : y + lines.length * 16 + 4;
  write(name, lines, wide ? names - 10 : 0, wide ? y + (room - lines.length * 16) / 2 + 12 : y + 12, { weight, anchor: wide ? "end" : "start" });
  const create = () => shape("g", {}, shape("rect"), shape("text"));
  reconcile(bars, shown, byIndex, create, (bar, { value, text, fill }, i) => {
    const [box, amount] = bar.children;
    const at = top + i * (GROUP_BAR + GROUP_GAP);
    const long = value === null ? 0 : Math.max(1.5, value * scale);
    setAttributes(box, { x: names, y: round(at), width: round(long), height: GROUP_BAR, fill, stroke: "#46525e", "stroke-width": value === null ? 0 : 0.75 });
    write(amount, [text], names + (value === null ? 0 : long + 6), at + GROUP_BAR - 2.5, { size: SMALL, weight: 600 });
  });
  return (wide ? y + room : top + tall) + GROUP_BETWEEN;
}
