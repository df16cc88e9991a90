// People on a map: home, circles where they live (area ~ people), lines to the largest, names that do not overlap.

import { byIndex, make, reconcile, setAttributes, setText, shape, uniqueId } from "./dom.js";
import { eastOf, landPath, project, readAtlas, sheetPath } from "./earth.js";
import { COLOURS, makePlacer, NORMAL, round, SMALL, textWidth, write } from "./svg.js";

const WIDE_MAP = 560;
// The part that is shown is never smaller than this: it must be known again. In units of earth.js.
const LEAST = 700;
// Room around what must be seen, about 11 degrees.
const AROUND = 260;
const NAMED = 12;
const EARTH = "#e9e5da";
const SHORE = "#b9b29f";
const WATER = "#f3f7fa";

export function makeMap() {
  const clip = uniqueId();
  const outline = shape("path");
  const sheet = shape("path", { fill: WATER });
  const land = shape("path", { fill: EARTH, stroke: SHORE, "stroke-width": 0.7, "vector-effect": "non-scaling-stroke" });
  const own = shape("path", { fill: "#f2c879", stroke: "#8a5a00", "stroke-width": 1.2, "vector-effect": "non-scaling-stroke" });
  const ground = shape("g", {}, sheet, shape("g", { "clip-path": `url(#${clip})` }, land, own));
  const layers = [shape("g"), shape("g"), shape("path"), shape("g")];
  const [ways, circles, home, names] = layers;
  const svg = shape("svg", { role: "img", overflow: "hidden" }, shape("defs", {}, shape("clipPath", { id: clip }, outline)), ground, ...layers);
  const legend = make("ul", { class: "fs-legend" });
  const root = make("div", { class: "fs-map" }, svg, legend);
  const drawn = { atlas: null, lands: new Map(), middle: null, home: null };

  const drawGround = (spec) => {
    if (drawn.atlas !== spec.atlas) Object.assign(drawn, { atlas: spec.atlas, lands: readAtlas(spec.atlas), middle: null });
    const code = spec.home?.iso3 ?? "";
    if (drawn.middle === spec.middle && drawn.home === code) return;
    Object.assign(drawn, { middle: spec.middle, home: code });
    setAttributes(land, { d: [...drawn.lands.values()].map((rings) => landPath(rings, spec.middle)).join("") });
    setAttributes(own, { d: landPath(drawn.lands.get(code) ?? [], spec.middle) });
    const edge = sheetPath();
    setAttributes(sheet, { d: edge });
    setAttributes(outline, { d: edge });
  };

  const draw = (spec, width) => {
    drawGround(spec);
    const frame = measureMap(spec, width);
    setAttributes(ground, { transform: `translate(${round(frame.left)},${round(frame.top)}) scale(${frame.scale})` });
    const size = { viewBox: `0 0 ${width} ${frame.height}`, width, height: frame.height };
    setAttributes(svg, { ...size, "aria-label": spec.sentence });
    const shown = spec.items.map((item) => ({ ...item, ...frame.place(item.at), r: frame.radius(item.value) })).filter(frame.isInside);
    const from = spec.home && frame.place(spec.home.at);
    const near = from ? shown.filter((item) => item.near) : [];
    reconcile(ways, near, (item) => item.iso3, () => shape("path", { fill: "none", stroke: COLOURS.middle, "stroke-opacity": 0.55 }), (node, item) => drawWay(node, item, from, spec.top));
    const create = () => shape("circle", { fill: COLOURS.narrow, "fill-opacity": 0.72, stroke: COLOURS.middle, "stroke-width": 1.25 });
    reconcile(circles, shown, (item) => item.iso3, create, (node, item) => setAttributes(node, { cx: round(item.x), cy: round(item.y), r: round(item.r) }));
    setAttributes(home, homeSign(from));
    const said = placeMapNames(spec, shown, from, frame);
    reconcile(names, said, (one) => one.key, () => shape("text", { class: "fs-halo" }), (node, one) => write(node, [one.text], one.x, one.y, one.look));
    drawMapLegend(legend, spec.legend, frame);
  };
  return { root, draw };
}

// Which part of the sheet is seen, how large, and where a place lies in it.
function measureMap(spec, width) {
  const wide = width >= WIDE_MAP;
  const at = ([lon, north]) => project(eastOf(lon, spec.middle), north);
  const kept = [...spec.items.filter((item) => item.near), ...(spec.home ? [spec.home] : [])].map((one) => at(one.at));
  const box = spec.whole || !kept.length ? wholeBox() : boxAround(kept);
  const most = wide ? 0.62 : 0.86;
  const height = Math.round(width * Math.min(most, Math.max(wide ? 0.46 : 0.5, box.height / box.width)));
  const scale = Math.min(width / box.width, height / box.height);
  const left = width / 2 - scale * (box.x + box.width / 2);
  const top = height / 2 - scale * (box.y + box.height / 2);
  const place = (where) => {
    const [x, y] = at(where);
    return { x: left + scale * x, y: top + scale * y };
  };
  const largest = wide ? 38 : 24;
  const radius = (value) => Math.max(1.8, largest * Math.sqrt(Math.max(0, value) / (spec.top || 1)));
  const isInside = ({ x, y, r }) => x + r > 0 && x - r < width && y + r > 0 && y - r < height;
  return { wide, width, height, scale, left, top, place, radius, isInside };
}

function wholeBox() {
  const [right] = project(180, 0);
  // Without the ice of the far south, where nobody lives.
  const [, top] = project(0, 84);
  const [, bottom] = project(0, -57);
  return { x: -right, y: top, width: 2 * right, height: bottom - top };
}

function boxAround(points) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const middle = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const width = Math.max(LEAST, Math.max(...xs) - Math.min(...xs) + 2 * AROUND);
  const height = Math.max(0.6 * LEAST, Math.max(...ys) - Math.min(...ys) + 2 * AROUND);
  return { x: middle[0] - width / 2, y: middle[1] - height / 2, width, height };
}

// A bow from home to a circle: the way there, not the road.
function drawWay(node, item, from, top) {
  const [dx, dy] = [item.x - from.x, item.y - from.y];
  // Always bowed upwards, so that ways to neighbours do not lie on one another.
  const side = dx < 0 ? 1 : -1;
  const [bendX, bendY] = [from.x + dx / 2 - side * dy * 0.18, from.y + dy / 2 + side * dx * 0.18];
  const thick = 1 + 4 * Math.sqrt(item.value / (top || 1));
  setAttributes(node, { d: `M${round(from.x)},${round(from.y)}Q${round(bendX)},${round(bendY)} ${round(item.x)},${round(item.y)}`, "stroke-width": round(thick) });
}

function homeSign(from) {
  if (!from) return { d: "" };
  const d = `M${round(from.x)},${round(from.y - 8)}l8,8l-8,8l-8,-8Z`;
  return { d, fill: COLOURS.other, stroke: "#ffffff", "stroke-width": 1.5 };
}

// Home first, then the largest; a name that finds no room is left out, it stands in the bars.
function placeMapNames(spec, shown, from, frame) {
  const placer = makePlacer(2, 2, frame.width - 2, frame.height - 2);
  const size = frame.wide ? NORMAL : SMALL;
  const wanted = shown.slice(0, NAMED).map((item) => ({ ...item, key: item.iso3, text: `${item.name} ${item.text}`, weight: 600 }));
  if (from) placer.take([from.x - 8, from.y - 8, 16, 16]);
  for (const item of wanted.slice(0, 4)) placer.take([item.x - item.r * 0.7, item.y - item.r * 0.7, item.r * 1.4, item.r * 1.4]);
  const signs = from ? [{ key: "home", ...from, r: 8, text: spec.home.name, weight: 700 }, ...wanted] : wanted;
  return signs.flatMap((one) => {
    const [w, h] = [textWidth(one.text, size, one.weight) + 4, size * 1.25];
    const gap = one.r + 3;
    const sides = [[gap, -h / 2], [-gap - w, -h / 2], [-w / 2, -gap - h], [-w / 2, gap], [gap * 0.7, -gap - h * 0.6], [-gap * 0.7 - w, gap - h * 0.4], [gap * 0.7, gap - h * 0.4], [-gap * 0.7 - w, -gap - h * 0.6]];
    const free = placer.place(sides.map(([x, y]) => [one.x + x, one.y + y, w, h]));
    return free ? [{ key: one.key, text: one.text, x: free[0] + 2, y: free[1] + size, look: { size, weight: one.weight } }] : [];
  });
}

function drawMapLegend(legend, items, frame) {
  const create = () => make("li", {}, shape("svg", { "aria-hidden": "true" }, shape("path"), shape("circle")), make("span"));
  reconcile(legend, items, byIndex, create, (node, item) => {
    const [picture, text] = node.children;
    const r = item.sign === "circle" ? frame.radius(item.value) : 8;
    const side = Math.ceil(2 * r + 3);
    setAttributes(picture, { width: side, height: side, viewBox: `0 0 ${side} ${side}` });
    setAttributes(picture.firstChild, item.sign === "home" ? homeSign({ x: side / 2, y: side / 2 }) : { d: "" });
    const ring = item.sign === "circle" ? { cx: side / 2, cy: side / 2, r, fill: COLOURS.narrow, stroke: COLOURS.middle } : { cx: 0, cy: 0, r: 0 };
    setAttributes(picture.lastChild, ring);
    setText(text, item.text);
  });
}
