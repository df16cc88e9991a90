// A plane of five by five places: how much somebody can decide (up) and how much somebody cares (across). What stands on
// it is dragged by finger or mouse, or moved by the arrow keys; rows grow with what stands in them, so nothing overlaps.

import { byIndex, make, reconcile, setAttributes, setText, setTextOrHide } from "./dom.js";

const PLANE_SIDE = 22;
const PLANE_GAP = 4;
const PLANE_CHIP = 44;
const PLANE_NAMED = 100;
const PLANE_FAR = 6;
const PLANE_KEYS = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

export function makePlane(send) {
  const up = make("p", { class: "fs-plane-up" });
  const across = make("p", { class: "fs-plane-across" });
  const ground = make("div", { class: "fs-plane-ground", "aria-hidden": "true" });
  const top = make("div", { class: "fs-plane-chips" });
  const field = make("div", { class: "fs-plane-field" }, ground, top);
  const spoken = make("p", { class: "fs-spoken", role: "status" });
  const key = make("ol", { class: "fs-plane-key" });
  const root = make("div", { class: "fs-plane" }, up, field, across, spoken, key);
  let rows = [];
  let wide = 0;
  let drag = null;
  let moved = null;
  const chips = new WeakMap();

  const tell = (id, x, y) => {
    const item = chips.get(nodeOf(id))?.item;
    const to = [x, y].map((value) => Math.max(1, Math.min(5, value)));
    if (!item || (to[0] === item.x && to[1] === item.y)) return;
    moved = id;
    send({ do: "move", id, x: to[0], y: to[1] });
  };
  const nodeOf = (id) => [...top.children].find((chip) => chips.get(chip).item.id === id);
  const placeAt = (clientX, clientY) => {
    const box = field.getBoundingClientRect();
    const x = Math.floor((clientX - box.left) / wide) + 1;
    const row = rows.findIndex((each) => clientY - box.top < each.top + each.height);
    return [x, row < 0 ? 1 : 5 - row];
  };
  const create = () => {
    const chip = make("button", { type: "button", class: "fs-plane-mark" }, make("b"), make("span"));
    const finish = (event, dropped) => {
      if (drag?.chip !== chip) return;
      const went = drag.moving;
      drag = null;
      chip.classList.remove("fs-dragged");
      chip.style.transform = "";
      if (went && dropped) tell(chips.get(chip).item.id, ...placeAt(event.clientX, event.clientY));
    };
    chip.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || drag || !chips.get(chip).moves) return;
      drag = { chip, x: event.clientX, y: event.clientY + window.scrollY, moving: false };
      chip.setPointerCapture(event.pointerId);
    });
    chip.addEventListener("pointermove", (event) => {
      if (drag?.chip !== chip) return;
      const [dx, dy] = [event.clientX - drag.x, event.clientY + window.scrollY - drag.y];
      if (!drag.moving && Math.hypot(dx, dy) < PLANE_FAR) return;
      drag.moving = true;
      chip.classList.add("fs-dragged");
      chip.style.transform = `translate(${Math.round(dx)}px, ${Math.round(dy)}px)`;
    });
    chip.addEventListener("pointerup", (event) => finish(event, true));
    chip.addEventListener("pointercancel", (event) => finish(event, false));
    chip.addEventListener("keydown", (event) => {
      if (event.key === "Escape") finish(event, false);
      const by = PLANE_KEYS[event.key];
      if (!by || event.ctrlKey || event.metaKey || event.altKey || !chips.get(chip).moves) return;
      event.preventDefault();
      const { item } = chips.get(chip);
      tell(item.id, item.x + by[0], item.y + by[1]);
    });
    return chip;
  };

  const draw = (spec, width) => {
    root.hidden = !spec.marks.length;
    setText(up, `↑ ${spec.ends.up}`);
    setText(across, `${spec.ends.across} →`);
    setAttributes(field, { role: "group", "aria-label": spec.sentence });
    const room = width - 2;
    wide = room / 5;
    const named = wide >= PLANE_NAMED;
    const inCell = named ? 1 : Math.max(1, Math.floor((wide - PLANE_GAP) / 31));
    rows = measurePlane(spec.marks, inCell);
    const height = rows.at(-1).top + rows.at(-1).height;
    field.style.height = `${height}px`;
    drawGround(ground, spec, rows, wide, height);
    const chipWide = (wide - PLANE_GAP) / inCell - PLANE_GAP;
    const filled = new Map();
    reconcile(top, spec.marks, (item) => item.id, create, (chip, item) => {
      const cell = `${item.x} ${item.y}`;
      const n = filled.get(cell) ?? 0;
      filled.set(cell, n + 1);
      const row = rows[5 - item.y];
      chips.set(chip, { item, moves: spec.moves });
      const left = (item.x - 1) * wide + PLANE_GAP + (n % inCell) * (chipWide + PLANE_GAP);
      const down = row.top + row.head + Math.floor(n / inCell) * (PLANE_CHIP + PLANE_GAP);
      chip.style.left = `${Math.round(left)}px`;
      chip.style.top = `${Math.round(down)}px`;
      chip.style.width = `${Math.floor(chipWide)}px`;
      setAttributes(chip, { "aria-label": spec.moves ? `${item.says} ${spec.hint}` : item.says, title: item.name, "data-way": item.way, "data-named": named ? "yes" : null });
      setText(chip.firstChild, item.sign);
      setTextOrHide(chip.lastChild, named ? item.name : "");
      if (moved === item.id) {
        setText(spoken, item.says);
        moved = null;
      }
    });
    key.hidden = named;
    reconcile(key, named ? [] : spec.marks, (item) => item.id, () => make("li", {}, make("b"), make("span")), (line, item) => {
      setText(line.firstChild, item.sign);
      setText(line.lastChild, item.name);
    });
  };
  return { root, draw };
}

// Each row is as high as its fullest place; the first and the fourth also hold the words of the quarters.
function measurePlane(marks, inCell) {
  let top = 0;
  return [5, 4, 3, 2, 1].map((y) => {
    const most = Math.max(1, ...[1, 2, 3, 4, 5].map((x) => Math.ceil(marks.filter((item) => item.x === x && item.y === y).length / inCell)));
    const head = y === 5 || y === 3 ? PLANE_SIDE + PLANE_GAP : PLANE_GAP;
    const row = { top, head, height: head + most * (PLANE_CHIP + PLANE_GAP) };
    top += row.height;
    return row;
  });
}

function drawGround(ground, spec, rows, wide, height) {
  const middle = rows[2].top;
  const cut = 3 * wide;
  const quarters = [
    { ...spec.quarters[0], left: 0, top: 0, width: cut, height: middle },
    { ...spec.quarters[1], left: cut, top: 0, width: 2 * wide, height: middle },
    { ...spec.quarters[2], left: 0, top: middle, width: cut, height: height - middle },
    { ...spec.quarters[3], left: cut, top: middle, width: 2 * wide, height: height - middle },
  ];
  reconcile(ground, quarters, byIndex, () => make("div", {}, make("span")), (box, one) => {
    setText(box.firstChild, one.text);
    setAttributes(box, { "data-way": one.way });
    for (const side of ["left", "top", "width", "height"]) box.style[side] = `${Math.round(one[side])}px`;
  });
}
