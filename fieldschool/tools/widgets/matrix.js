// Areas down, kinds across, a number in each cell; rows with little are marked by a sign and bold words.

import { byIndex, make, reconcile, setAttributes, setText, shape } from "./dom.js";
import { NORMAL, round, SMALL, textWidth, wrap, write } from "./svg.js";

const CELL = 26;
const NARROWEST = 27;
const WIDEST = 96;
const ROW_LINE = 16;
// More than this in a cell is as dark as it gets.
const DARK_FROM = 5;
const SHADES = ["#ffffff", "#dcebf6", "#b9d7ec", "#86b8dd", "#4f97c6", "#0a6aa6"];

export function makeMatrix() {
  const heads = shape("g");
  const rows = shape("g");
  const svg = shape("svg", { role: "img" }, heads, rows);
  const legend = make("p", { class: "fs-unit" });
  const root = make("div", { class: "fs-matrix" }, legend, svg);

  const draw = (spec, width) => {
    setText(legend, `▲ ${spec.thin}`);
    const columns = [...spec.heads, spec.total, ...(spec.beside ? [spec.beside] : [])];
    const frame = measureMatrix(columns, spec, width);
    reconcile(heads, columns, byIndex, () => shape("text"), (node, head, i) => writeHead(node, head, i, frame));
    let y = frame.top;
    const create = () => shape("g", {}, shape("path", { class: "fs-grid-line" }), shape("text"), shape("g"));
    reconcile(rows, spec.matrix, byIndex, create, (node, row) => (y = drawArea(node, row, y, frame, spec)));
    const height = Math.ceil(y + 2);
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
  };
  return { root, draw };
}

function measureMatrix(columns, { matrix }, width) {
  const longest = Math.max(...matrix.map((row) => textWidth(`▲ ${row.text}`, NORMAL, 700)));
  const room = width - Math.min(longest + 16, 0.44 * width);
  const across = Math.min(WIDEST, Math.max(NARROWEST, room / columns.length));
  const names = width - across * columns.length;
  const widths = columns.map((head) => textWidth(head, SMALL, 600));
  // Where the words do not fit side by side they stand upright.
  const upright = Math.max(...widths) > across - 8;
  const top = upright ? Math.min(130, Math.max(...widths) + 12) : 22;
  return { across, names, upright, top, width };
}

function writeHead(node, head, i, { across, names, upright, top }) {
  const x = names + across * (i + 0.5);
  const lines = upright ? [shortened(head, 118)] : [head];
  write(node, lines, upright ? 0 : x, upright ? 0 : 14, { size: SMALL, weight: 600, anchor: upright ? "start" : "middle" });
  setAttributes(node, { transform: upright ? `translate(${round(x + 4)},${round(top - 6)}) rotate(-90)` : null });
}

function shortened(text, room) {
  if (textWidth(text, SMALL, 600) <= room) return text;
  let shorter = text;
  while (shorter && textWidth(`${shorter}…`, SMALL, 600) > room) shorter = shorter.slice(0, -1);
  return `${shorter}…`;
}

function drawArea(node, row, y, { across, names, width }, spec) {
  const [line, name, cells] = node.children;
  const weight = row.thin ? 700 : 400;
  const lines = wrap(row.thin ? `▲ ${row.text}` : row.text, names - 10, NORMAL, weight);
  const height = Math.max(CELL + 6, lines.length * ROW_LINE + 10);
  setAttributes(line, { d: `M0,${round(y)}H${round(width)}` });
  write(name, lines, 0, y + (height - lines.length * ROW_LINE) / 2 + 12, { weight });
  const all = [
    ...row.cells.map((n) => ({ text: n ? String(n) : "–", n })),
    { text: row.total, n: null },
    ...(spec.beside ? [{ text: row.beside, n: null }] : []),
  ];
  reconcile(cells, all, byIndex, () => shape("g", {}, shape("rect", { rx: 4 }), shape("text")), (cell, one, i) => {
    const [box, text] = cell.children;
    const shade = Math.min(DARK_FROM, one.n ?? 0);
    const x = names + across * i;
    setAttributes(box, { x: round(x + 1), y: round(y + (height - CELL) / 2), width: round(across - 2), height: CELL, fill: one.n === null ? "none" : SHADES[shade] });
    const colour = shade === DARK_FROM ? "#ffffff" : null;
    write(text, [one.text], x + across / 2, y + height / 2 + 5, { anchor: "middle", weight: one.n ? 600 : one.n === null ? 700 : 400, colour });
  });
  return y + height;
}
