// Things down, other things across, as a table. Strength is a number and a shade; a frame says that a document says so.
// Where the columns do not fit side by side, each group of them is one column. A row opens in words.

import { byIndex, make, reconcile, setAttributes, setText, setTextOrHide } from "./dom.js";

const NARROWEST_HEAT = 15;
const WIDEST_HEAT = 44;
const NAMES_WIDE = 216;
const NAMES_NARROW = 116;
const WIDE_HEAT = 640;

export function makeHeatmap(send) {
  const legend = make("ul", { class: "fs-legend" });
  const hint = make("p", { class: "fs-unit" });
  const columns = make("colgroup");
  const groups = make("tr");
  const heads = make("tr");
  const body = make("tbody");
  const table = make("table", { class: "fs-heat" }, columns, make("thead", {}, groups, heads), body);
  const root = make("div", { class: "fs-heatmap" }, legend, hint, table);

  const rows = new WeakMap();
  const createRow = (item) => {
    if (item.detail) return make("tr", {}, make("td", { class: "fs-heat-told" }, make("p"), make("p", { class: "fs-heat-ask" }), make("ul"), make("p", { class: "fs-help" })));
    const name = make("button", { type: "button", class: "fs-heat-name" });
    const row = make("tr", {}, make("th", { scope: "row" }, name));
    // A cell can be pressed like its row; the keyboard has the row's name.
    row.addEventListener("click", () => send({ do: "pick", id: rows.get(row) }));
    return row;
  };

  const draw = (spec, width) => {
    const shown = arranged(spec, width);
    table.hidden = !spec.grid.length;
    drawHeatKey(legend, spec);
    setTextOrHide(hint, shown.grouped ? spec.words.goals : "");
    const names = width >= WIDE_HEAT ? NAMES_WIDE : NAMES_NARROW;
    const each = Math.min(WIDEST_HEAT, (width - names) / Math.max(1, shown.columns.length));
    setAttributes(table, { "aria-label": spec.sentence, style: `width:${Math.min(width, Math.ceil(names + each * shown.columns.length))}px` });
    drawHeatHeads(columns, groups, heads, shown, spec, names);
    const items = spec.grid.flatMap((row) => [row, ...(row.open && spec.detail ? [{ key: `${row.key} told`, detail: spec.detail }] : [])]);
    reconcile(body, items, (item) => item.key, createRow, (node, item) => {
      if (item.detail) drawTold(node, item.detail, shown.columns.length + 1, spec);
      else {
        rows.set(node, item.key);
        drawHeatRow(node, item, shown, spec);
      }
    });
  };
  return { root, draw };
}

// Every column, or one for each group with the strongest of its cells.
function arranged(spec, width) {
  const names = width >= WIDE_HEAT ? NAMES_WIDE : NAMES_NARROW;
  const grouped = spec.groups.length > 1 && (width - names) / spec.columns.length < NARROWEST_HEAT;
  const placeOf = new Map(spec.groups.map((group, i) => [group.text, i]));
  if (!grouped) return { grouped, columns: spec.columns, cellsOf: (row) => strongest(row.cells, (column) => column) };
  return { grouped, columns: spec.groups, cellsOf: (row) => strongest(row.cells, (column) => placeOf.get(spec.columns[column].group)) };
}

function strongest(cells, placeOf) {
  const found = new Map();
  for (const [column, strength, seen] of cells) {
    const place = placeOf(column);
    const best = found.get(place);
    if (!best || strength > best.strength || (strength === best.strength && seen)) found.set(place, { strength, seen: Boolean(seen) });
  }
  return found;
}

function drawHeatHeads(columns, groups, heads, { grouped, columns: shown }, spec, names) {
  reconcile(columns, [names, ...shown], byIndex, () => make("col"), (col, width, i) => setAttributes(col, { style: i === 0 ? `width:${width}px` : null }));
  const counts = spec.groups.map((group) => ({ ...group, span: spec.columns.filter((column) => column.group === group.text).length }));
  groups.hidden = grouped;
  const corner = { text: "", span: 1, corner: true };
  reconcile(groups, grouped ? [] : [corner, ...counts], byIndex, (group) => make(group.corner ? "td" : "th"), (head, group) => {
    setText(head, group.text);
    setAttributes(head, { colspan: group.span, scope: group.corner ? null : "colgroup", title: group.title });
  });
  const all = [{ text: spec.words.corner }, ...shown];
  const create = () => make("th", { scope: "col" }, make("span"));
  reconcile(heads, all, byIndex, create, (head, column, i) => {
    setText(head.firstChild, column.text);
    setAttributes(head, { title: column.title, class: i > 0 && !grouped ? "fs-upright" : null });
  });
}

function drawHeatRow(node, row, { columns, cellsOf }, spec) {
  const button = node.firstChild.firstChild;
  setText(button, row.name);
  setAttributes(button, { "aria-expanded": row.open ? "true" : "false" });
  setAttributes(node, { "data-open": row.open ? "yes" : null });
  const cells = cellsOf(row);
  // The row's name is a child too: reconcile is given all of them.
  const starts = (i) => i > 0 && columns[i].group !== columns[i - 1].group;
  const all = [null, ...columns.map((_column, i) => ({ strength: 0, seen: false, ...cells.get(i), starts: starts(i) }))];
  const create = (_cell, i) => (i === 0 ? node.firstChild : make("td", {}, make("span"), make("span", { class: "fs-spoken" })));
  reconcile(node, all, byIndex, create, (cell, one) => {
    if (!one) return;
    const [sign, said] = cell.children;
    setAttributes(cell, { class: one.starts ? "fs-heat-starts" : null });
    drawSign(sign, one.strength, one.seen);
    setText(said, one.seen ? spec.words.seen : "");
  });
}

function drawSign(sign, strength, seen) {
  setText(sign, strength ? String(strength) : "");
  setAttributes(sign, { class: "fs-heat-sign", "data-strength": strength, "data-seen": seen ? "yes" : null });
}

function drawTold(node, detail, span, spec) {
  const cell = node.firstChild;
  setAttributes(cell, { colspan: span });
  const [text, question, list, official] = cell.children;
  setTextOrHide(text, detail.text);
  setTextOrHide(question, detail.question);
  setTextOrHide(official, detail.official);
  const create = () => make("li", {}, make("span"), make("span", {}, make("b"), make("span", { class: "fs-spoken" }), make("span")));
  reconcile(list, detail.items, byIndex, create, (item, one) => {
    const [name, seen, why] = item.lastChild.children;
    drawSign(item.firstChild, one.sign, one.seen);
    setText(name, one.name);
    setText(seen, one.seen ? spec.words.seen : "");
    setText(why, one.text);
  });
}

function drawHeatKey(legend, spec) {
  reconcile(legend, spec.key, byIndex, () => make("li", {}, make("span"), make("span")), (item, one) => {
    drawSign(item.firstChild, one.sign, one.seen);
    setText(item.lastChild, one.text);
  });
}
