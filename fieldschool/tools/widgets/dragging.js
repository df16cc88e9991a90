// Dragging a card of a list by its handle, with a finger or a mouse. A press without a movement is no drag.

import { setAttributes } from "./dom.js";

const FAR_ENOUGH = 6;
// This close to the edge of the window it scrolls, so many pixels a frame.
const EDGE = 70;
const SPEED = 9;

// `list` is where cards can be dropped; `drop(id, at)` says where one was.
export function makeDragging(list, drop) {
  let drag = null;

  const begin = (grip, item, id) => {
    grip.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || drag) return;
      drag = { grip, item, id, pointer: event.pointerId, from: event.clientY + window.scrollY, y: event.clientY, moving: false };
      grip.setPointerCapture(event.pointerId);
    });
    grip.addEventListener("pointermove", (event) => {
      if (drag?.grip !== grip || event.pointerId !== drag.pointer) return;
      drag.y = event.clientY;
      if (!drag.moving && Math.abs(drag.y + window.scrollY - drag.from) < FAR_ENOUGH) return;
      if (!drag.moving) {
        drag.moving = true;
        item.classList.add("fs-dragged");
        requestAnimationFrame(scroll);
      }
      follow();
    });
    grip.addEventListener("pointerup", () => finish(grip, true));
    grip.addEventListener("pointercancel", () => finish(grip, false));
    grip.addEventListener("keydown", (event) => event.key === "Escape" && finish(grip, false));
  };

  const others = () => [...list.children].filter((item) => item !== drag.item);
  // The place is that of the first card whose middle lies below the finger.
  const placeAt = (y) => {
    const at = others().findIndex((item) => {
      const box = item.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    return at < 0 ? others().length : at;
  };
  const isOver = (y) => {
    if (drag.item.parentNode === list) return true;
    const box = list.getBoundingClientRect();
    return box.height > 0 && y < box.bottom + EDGE;
  };
  const follow = () => {
    drag.item.style.transform = `translateY(${Math.round(drag.y + window.scrollY - drag.from)}px)`;
    const at = isOver(drag.y) ? placeAt(drag.y) : -1;
    others().forEach((item, i, all) => {
      setAttributes(item, { "data-drop": i === at ? "before" : at === all.length && i === at - 1 ? "after" : null });
    });
  };
  const scroll = () => {
    if (!drag?.moving) return;
    const by = drag.y < EDGE ? -SPEED : drag.y > window.innerHeight - EDGE ? SPEED : 0;
    if (by) {
      window.scrollBy(0, by);
      follow();
    }
    requestAnimationFrame(scroll);
  };
  const finish = (grip, dropped) => {
    if (drag?.grip !== grip) return;
    const { item, id, moving, y } = drag;
    const at = moving && dropped && isOver(y) ? placeAt(y) : -1;
    for (const each of list.children) setAttributes(each, { "data-drop": null });
    item.classList.remove("fs-dragged");
    item.style.transform = "";
    drag = null;
    if (at >= 0) drop(id, at);
  };
  const end = () => drag && finish(drag.grip, false);
  return { begin, end };
}
