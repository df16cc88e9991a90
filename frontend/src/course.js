// The script of a lesson's page: it follows the page as it comes, shows its tools, and keeps it alive.

import { loadAnywidget } from "./anywidget.js";
import { Drafts } from "./drafts.js";
import { Drawer } from "./drawer.js";
import { Life } from "./life.js";
import { Manager } from "./manager.js";
import { Sentences } from "./sentences.js";
import { KernelSocket } from "./socket.js";
import { data, follow } from "./stream.js";
import { Where } from "./where.js";

// After this nobody waits any more: the page says what can be done.
const LATE_MS = 60_000;
// What is drawn last moves what stands below it.
const SETTLE_MS = 3000;

const { addresses, words } = data("page");
const content = document.getElementById("content");
const sentences = new Sentences(document.getElementById("says"), words);
const drawer = (name) => new Drawer(`fieldschool ${location.pathname} ${name}`);

const load = async (name) => {
  if (name === "anywidget") return loadAnywidget(addresses.tools);
  throw new Error(`Widgets of ${name} are not shown here.`);
};

let socket = null;
let manager = null;
const drafts = new Drafts(content, drawer("drafts"), () => Boolean(socket?.open) && socket.waiting === 0);
const where = new Where(content, drawer("where"));
const keep = () => {
  drafts.keep();
  where.keep();
};
const life = new Life({ alive: addresses.alive, sentences, keep, drawer: drawer("life") });
const drawn = [];

function begin({ kernelId }) {
  const channels = new URL(`${addresses.kernels}${kernelId}/channels`, location.href);
  channels.protocol = channels.protocol.replace("http", "ws");
  const session = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join("");
  socket = new KernelSocket(channels.href, { session });
  manager = new Manager(socket, { load, trouble: words.part });
  socket.onMessage = (message) => {
    life.hear(message);
    if (message.header.msg_type.startsWith("comm_")) manager.hear(message);
  };
  life.connect(socket, kernelId);
  // A page that the browser only puts aside finds its kernel gone when it comes back, and gets another.
  window.addEventListener("pagehide", () => navigator.sendBeacon(addresses.leave + kernelId));
}

function take(place) {
  for (const widget of place.querySelectorAll("[data-widget]")) {
    const shown = manager.show(widget.dataset.widget, widget).catch((error) => {
      console.error(error);
      widget.className = "message";
      widget.textContent = words.part;
    });
    drawn.push(shown);
  }
}

async function end() {
  const preparing = document.getElementById("preparing");
  const unfinished = document.getElementById("unfinished");
  const how = unfinished ? "unfinished" : document.getElementById("whole") ? "whole" : "cut";
  life.ended(how);
  if (how !== "whole") {
    preparing.remove();
    return;
  }
  const late = setTimeout(() => sentences.say("late"), LATE_MS);
  await Promise.all(drawn);
  clearTimeout(late);
  sentences.unsay("late");
  preparing.remove();
  life.settled();
  setTimeout(() => {
    growing.disconnect();
    where.stop();
  }, SETTLE_MS);
}

let due = false;
const growing = new MutationObserver(() => {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    drafts.replay();
    where.again();
  });
});

window.addEventListener("pagehide", keep);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
growing.observe(content, { childList: true, subtree: true });
life.start();
where.goBack();
follow({ begin, take, end });
