// Years from top to bottom, one country on each side. A year without anything takes a little room, so that quiet times
// are seen as what they are.

import { byIndex, make, reconcile, setAttributes, setText, shape } from "./dom.js";
import { COLOURS, NORMAL, round, SMALL, wrap, write } from "./svg.js";

const YEAR_ROOM = 50;
const LINE_STEP = 16;
const MARK_GAP = 5;
const EMPTY_YEAR = 6;
// However long ago the first year is, empty years take no more than this together.
const EMPTY_MOST = 700;
const QUIET_LINE = 15;
const SIDE_COLOURS = [COLOURS.middle, COLOURS.other];

export function makeTimeline() {
  const heads = shape("g");
  const years = shape("g");
  const quiet = shape("g");
  const marks = shape("g");
  const svg = shape("svg", { role: "img" }, heads, quiet, years, marks);
  const legend = make("ul", { class: "fs-legend" });
  const root = make("div", { class: "fs-timeline" }, legend, svg);

  const draw = (spec, width) => {
    drawKey(legend, spec.legend);
    const frame = measureTimeline(spec, width);
    const sides = spec.sides.map((side, i) => ({ ...side, at: frame.sides[i], colour: SIDE_COLOURS[i] }));
    reconcile(heads, sides, byIndex, () => shape("g", {}, shape("text"), shape("text", { class: "fs-soft" })), (node, side) => {
      const { x, anchor } = side.at;
      write(node.firstChild, wrap(side.country, side.at.room, NORMAL, 700), x, 14, { weight: 700, anchor });
      write(node.lastChild, side.nothing ? wrap(side.nothing, side.at.room) : [], x, frame.top + 12, { anchor });
    });
    const known = [...frame.rows].filter(([, row]) => row.any);
    reconcile(years, known, ([year]) => year, () => shape("text", { class: "fs-soft" }), (node, [year, row]) => {
      write(node, [String(year)], frame.axis, row.y + 12, { anchor: "middle", weight: 600 });
    });
    const placed = sides.flatMap((side, i) => placeMarks(side, frame.rows, i));
    reconcile(marks, placed, (one) => one.key, () => shape("g", {}, shape("path"), shape("text")), drawMark);
    const calm = sides.flatMap((side) => side.quiet.map((time) => ({ ...time, ...spanOf(time, side, frame), side })));
    reconcile(quiet, calm, byIndex, () => shape("g", {}, shape("path", { class: "fs-quiet" }), shape("text", { class: "fs-soft" })), drawQuiet);
    const height = Math.max(40, Math.ceil(frame.bottom));
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
  };
  return { root, draw };
}

function measureTimeline(spec, width) {
  const two = spec.sides.length > 1;
  const axis = two ? width / 2 : YEAR_ROOM / 2;
  const room = (two ? width / 2 : width) - YEAR_ROOM / (two ? 2 : 1) - 20;
  const right = { dot: axis + YEAR_ROOM / 2 + 5, x: axis + YEAR_ROOM / 2 + 16, anchor: "start", room };
  const left = { dot: axis - YEAR_ROOM / 2 - 5, x: axis - YEAR_ROOM / 2 - 16, anchor: "end", room };
  const sides = two ? [left, right] : [right];
  const top = 14 + LINE_STEP * Math.max(...spec.sides.map((side) => wrap(side.country, room, NORMAL, 700).length));
  const named = spec.sides.flatMap((side) => [...side.marks.map((mark) => mark.year), ...side.quiet.map((time) => time.before)]);
  const rows = new Map();
  let y = top;
  if (!named.length) return { axis, sides, rows, top, bottom: top + 3 * LINE_STEP };
  const [first, last] = [Math.min(...named), Math.max(...named)];
  const step = Math.min(EMPTY_YEAR, EMPTY_MOST / (last - first + 1));
  for (let year = first; year <= last; year += 1) {
    const heights = spec.sides.map((side) => side.marks.filter((mark) => mark.year === year).reduce((sum, mark) => sum + markHeight(mark, room), 0));
    const any = Math.max(...heights) > 0;
    rows.set(year, { y, any, heights });
    y += any ? Math.max(...heights) + MARK_GAP : step;
  }
  return { axis, sides, rows, top, bottom: y + 4 };
}

function markLines(mark, room) {
  return wrap(mark.text, room, NORMAL, mark.sign === "mine" ? 700 : 400);
}

function markHeight(mark, room) {
  return markLines(mark, room).length * LINE_STEP + MARK_GAP;
}

function placeMarks(side, rows, i) {
  const used = new Map();
  return side.marks.map((mark, n) => {
    const y = rows.get(mark.year).y + (used.get(mark.year) ?? 0);
    used.set(mark.year, (used.get(mark.year) ?? 0) + markHeight(mark, side.at.room));
    return { ...mark, y, side, key: `${i} ${n}` };
  });
}

function drawMark(node, mark) {
  const { dot, x, anchor, room } = mark.side.at;
  const [sign, text] = node.children;
  setAttributes(sign, signShape(mark.sign, dot, mark.y + 8, mark.side.colour));
  write(text, markLines(mark, room), x, mark.y + 12, { anchor, weight: mark.sign === "mine" ? 700 : 400 });
  setAttributes(text, { class: mark.sign === "hollow" ? "fs-soft" : null });
}

// A full dot, an empty ring, or a diamond: told apart without colour.
function signShape(sign, x, y, colour) {
  const ring = `M${round(x - 5)},${round(y)}a5,5 0 1 0 10,0a5,5 0 1 0 -10,0Z`;
  const diamond = `M${round(x)},${round(y - 7)}l7,7l-7,7l-7,-7Z`;
  return { d: sign === "mine" ? diamond : ring, stroke: colour, "stroke-width": 2, fill: sign === "hollow" ? "none" : colour };
}

function spanOf(time, side, { rows, bottom }) {
  const after = rows.get(time.after);
  const before = rows.get(time.before);
  const place = side.marks.filter((mark) => mark.year === time.after).reduce((sum, mark) => sum + markHeight(mark, side.at.room), 0);
  const known = side.marks.some((mark) => mark.year === time.before);
  return { from: after.y + place, to: known ? before.y : bottom - 4 };
}

function drawQuiet(node, time) {
  const { dot, x, anchor, room } = time.side.at;
  const [line, text] = node.children;
  setAttributes(line, { d: `M${round(dot)},${round(time.from + 2)}V${round(time.to - 2)}`, stroke: time.side.colour });
  const middle = (time.from + time.to) / 2;
  const lines = wrap(time.text, room, SMALL);
  const fits = time.to - time.from >= lines.length * QUIET_LINE + 4;
  write(text, fits ? lines : [], x, middle + 4 - ((lines.length - 1) * QUIET_LINE) / 2, { size: SMALL, anchor });
}

function drawKey(legend, items) {
  const create = () => make("li", {}, shape("svg", { width: 18, height: 18, viewBox: "0 0 18 18", "aria-hidden": "true" }, shape("path")), make("span"));
  reconcile(legend, items, byIndex, create, (node, item) => {
    setAttributes(node.firstChild.firstChild, signShape(item.sign, 9, 9, COLOURS.middle));
    setText(node.lastChild, item.text);
  });
}
