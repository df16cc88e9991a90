// A tree of questions as an outline: the shorter answer stands aside, the longer one goes on below. The way that was
// walked is told by filled answers, bold words and a sign, not by colour alone.

import { byIndex, make, reconcile, setAttributes, shape } from "./dom.js";
import { COLOURS, NORMAL, round, textWidth, wrap, write } from "./svg.js";

const TREE_STEP = 20;
const TREE_LINE = 16.25;
const TREE_PAD = 9;
const TREE_PILL = 22;

export function makeTree() {
  const rows = shape("g");
  const svg = shape("svg", { role: "img" }, rows);
  const root = make("div", { class: "fs-tree" }, svg);
  const draw = (spec, width) => {
    let y = 2;
    const create = () => shape("g", {}, shape("path", { class: "fs-branch" }), shape("rect"), shape("text"), shape("rect"), shape("text"));
    reconcile(rows, spec.rows, byIndex, create, (node, row) => (y = drawTreeRow(node, row, y, width)));
    const height = Math.ceil(y + 2);
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height, "aria-label": spec.sentence });
  };
  return { root, draw };
}

function drawTreeRow(node, row, y, width) {
  const left = row.depth * TREE_STEP + 1;
  return row.row === "ask" ? drawTreeAsk(node, row, y, left, width) : drawTreeAnswer(node, row, y, left, width);
}

function drawTreeAsk(node, row, y, left, width) {
  const [branch, box, text, pill, said] = node.children;
  const isNow = row.mark === "now";
  const weight = row.mark ? 700 : 400;
  const lines = wrap(isNow ? `▸ ${row.text}` : row.text, width - left - 2 * TREE_PAD - 2, NORMAL, weight);
  const height = lines.length * TREE_LINE + 2 * TREE_PAD;
  setAttributes(box, { x: round(left), y: round(y), width: round(Math.max(1, width - left - 2)), height: round(height), rx: 8, class: "fs-ask-box", "data-mark": row.mark || null });
  write(text, lines, left + TREE_PAD, y + TREE_PAD + 12, { weight });
  hideAnswer(pill, said, branch);
  return y + height + 8;
}

function drawTreeAnswer(node, row, y, left, width) {
  const [branch, box, text, pill, said] = node.children;
  const taken = Boolean(row.mark);
  const words = taken ? `● ${row.answer}` : row.answer;
  const across = textWidth(words, NORMAL, 700) + 18;
  const isLeaf = row.row === "leaf";
  const lines = isLeaf ? wrap(row.mark === "now" ? `✓ ${row.text}` : row.text, width - left - across - 40, NORMAL, 700) : ["↓"];
  const height = Math.max(TREE_PILL, lines.length * TREE_LINE + (isLeaf ? 10 : 0));
  const middle = y + height / 2;
  setAttributes(pill, { x: round(left), y: round(middle - TREE_PILL / 2), width: round(across), height: TREE_PILL, rx: 11, class: "fs-pill", "data-mark": taken ? "way" : null });
  write(said, [words], left + across / 2, middle + 4.5, { weight: 700, anchor: "middle", colour: taken ? "#ffffff" : null });
  const start = left + across + (isLeaf ? 26 : 10);
  setAttributes(branch, { d: isLeaf ? `M${round(left + across)},${round(middle)}H${round(start - 4)}m-5,-4l5,4l-5,4` : "", stroke: COLOURS.middle });
  const wide = Math.max(...lines.map((line) => textWidth(line, NORMAL, 700))) + 2 * TREE_PAD;
  const frame = { x: round(start), y: round(y), width: round(Math.max(1, Math.min(wide, width - start - 2))), height: round(height), rx: 4 };
  setAttributes(box, isLeaf ? { ...frame, class: "fs-leaf-box", "data-mark": row.mark || null } : { width: 0, height: 0, class: null });
  const top = isLeaf ? middle - (lines.length * TREE_LINE) / 2 + 12 : middle + 5;
  write(text, lines, isLeaf ? start + TREE_PAD : start, top, { weight: isLeaf ? 700 : 400 });
  return y + height + 8;
}

function hideAnswer(pill, said, branch) {
  setAttributes(pill, { width: 0, height: 0, class: null });
  write(said, [], 0, 0);
  setAttributes(branch, { d: "" });
}
