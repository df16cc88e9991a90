// The fan: what may come month by month, as two bands around the middle, with goals as flags.

import { drawAxes } from "./axes.js";
import { byIndex, make, reconcile, setAttributes, setText, shape, uniqueId } from "./dom.js";
import { BANDS, drawSwatch, nameItems } from "./fan-key.js";
import { drawFlags, drawLines, drawNames } from "./fan-labels.js";
import { bandPath, COLOURS, linePath, makePatterns, round, SMALL, textWidth } from "./svg.js";

// From this width on the names stand beside the bands, not in a legend.
const WIDE_FAN = 560;

export function makeFan() {
  const { defs, fills } = makePatterns({
    wide: ["lines", COLOURS.wide, "#b4d2e9"],
    narrow: ["plain", COLOURS.narrow],
  });
  const clip = shape("rect");
  const clipId = uniqueId();
  defs.append(shape("clipPath", { id: clipId }, clip));
  const layer = (name) => shape("g", { class: `fs-${name}` });
  const parts = {
    grid: layer("grid"),
    bands: layer("bands"),
    casing: shape("path", { class: "fs-casing" }),
    other: shape("path", { class: "fs-other", stroke: COLOURS.other }),
    middle: shape("path", { class: "fs-middle", stroke: COLOURS.middle }),
    lines: layer("lines"),
    names: layer("names"),
    flags: layer("flags"),
    axes: layer("axes"),
    unit: shape("text", { class: "fs-soft" }),
    under: shape("text", { class: "fs-soft" }),
  };
  const inPlot = shape("g", { "clip-path": `url(#${clipId})` }, parts.bands, parts.casing, parts.other, parts.middle);
  const { grid, lines, names, flags, axes, unit, under } = parts;
  const svg = shape("svg", { role: "img" }, defs, grid, inPlot, lines, axes, unit, under, names, flags);
  const legend = make("ul", { class: "fs-legend" });
  const root = make("div", { class: "fs-fan" }, svg, legend);

  const draw = (spec, width) => {
    const frame = measureFan(spec, width);
    setAttributes(svg, { viewBox: `0 0 ${width} ${frame.height}`, width, height: frame.height });
    setAttributes(svg, { "aria-label": spec.sentence });
    const { left, top, right, bottom } = frame;
    setAttributes(clip, { x: left, y: top - 2, width: right - left, height: bottom - top + 4 });
    drawAxes(parts, spec, frame);
    drawData(parts, spec, frame, fills);
    drawLines(lines, spec, frame);
    const unlabelled = drawFlags(flags, spec, frame);
    drawNames(names, spec, frame, fills);
    drawLegend(legend, spec, frame, fills, unlabelled);
  };
  return { root, draw };
}

// Where the plot lies, and the scales: x(month) and y(value) in points.
function measureFan(spec, width) {
  const wide = width >= WIDE_FAN;
  const ticks = spec.y.ticks.map(([, text]) => textWidth(text, SMALL));
  const left = Math.ceil(Math.max(20, ...ticks)) + 8;
  const right = width - (wide ? Math.min(190, width * 0.24) : 12);
  const rows = spec.lines?.length ? 1 : 0;
  const top = 24 + 18 * rows;
  const height = Math.round(wide ? Math.min(430, width * 0.5) : Math.max(230, width * 0.66));
  const bottom = height - (spec.x.label ? 42 : 24);
  const low = spec.y.min ?? 0;
  const x = (month) => left + ((right - left) * month) / (spec.x.max || 1);
  const y = (value) => (value === null ? null : bottom - ((bottom - top) * (value - low)) / (spec.y.max - low || 1));
  return { wide, width, height, left, right, top, bottom, x, y };
}

function drawData({ bands, casing, other, middle }, spec, { x, y }, fills) {
  const xs = spec.months.map(x);
  reconcile(bands, spec.bands, byIndex, (_band, i) => shape("path", { class: `fs-band-${BANDS[i]}` }), (path, band, i) => {
    setAttributes(path, { d: bandPath(xs, band.low.map(y), band.high.map(y)), fill: fills[BANDS[i]] });
  });
  const trace = (values) => linePath(xs.map((point, i) => [point, y(values[i] ?? null)]));
  setAttributes(middle, { d: trace(spec.middle.values) });
  const dashed = spec.other ? trace(spec.other.values) : "";
  setAttributes(other, { d: dashed });
  setAttributes(casing, { d: dashed });
}

// On a wide picture the names stand beside the bands, with the same swatches.
function drawLegend(legend, spec, frame, fills, unlabelled) {
  const items = frame.wide ? [] : nameItems(spec, fills);
  const goals = unlabelled.map(({ number, mark }) => ({ kind: "goal", number, text: mark.label, sub: mark.sub }));
  const all = [...items, ...goals];
  legend.hidden = !all.length;
  reconcile(legend, all, (item, i) => `${item.kind}${i}`, createLegendItem, (node, item) => {
    const [swatch, words] = node.children;
    if (item.kind === "goal") setText(swatch, String(item.number));
    else drawSwatch(swatch.firstChild, item, 0, 7);
    setText(words, item.sub ? `${item.text}: ${item.sub}` : item.text);
  });
}

function createLegendItem(item) {
  if (item.kind === "goal") return make("li", {}, make("span", { class: "fs-badge" }), make("span"));
  const drawing = shape("svg", { width: 26, height: 14, "aria-hidden": "true" }, shape("path"));
  return make("li", {}, drawing, make("span"));
}
