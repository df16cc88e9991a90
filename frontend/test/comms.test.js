import assert from "node:assert/strict";
import { test } from "node:test";
import { Comms } from "../src/comms.js";

const message = (kind, content) => ({ header: { msg_type: kind }, content });

function room() {
  const sent = [];
  const socket = {
    send: (kind, content, how) => {
      sent.push({ kind, content, how });
      return `m${sent.length}`;
    },
  };
  const opened = [];
  return { sent, opened, comms: new Comms(socket, (comm) => opened.push(comm)) };
}

test("a widget that is being made hears afterwards what was said meanwhile, in order", async () => {
  const { comms, opened } = room();
  comms.hear(message("comm_open", { comm_id: "1", target_name: "jupyter.widget" }));
  comms.hear(message("comm_msg", { comm_id: "1", data: 1 }));
  comms.hear(message("comm_msg", { comm_id: "1", data: 2 }));
  const heard = [];
  opened[0].on_msg((told) => heard.push(told.content.data));
  comms.hear(message("comm_msg", { comm_id: "1", data: 3 }));
  assert.deepEqual(heard, []);
  await Promise.resolve();
  comms.hear(message("comm_msg", { comm_id: "1", data: 4 }));
  assert.deepEqual(heard, [1, 2, 3, 4]);
});

test("one id is one comm", () => {
  const { comms } = room();
  assert.equal(comms.get("jupyter.widget", "1"), comms.get("jupyter.widget", "1"));
});

test("what is said to a comm that nobody knows is passed over", () => {
  const { comms, opened } = room();
  comms.hear(message("comm_msg", { comm_id: "9", data: 1 }));
  comms.hear(message("comm_close", { comm_id: "9" }));
  assert.equal(opened.length, 0);
});

test("a page tells the kernel of no comm that it closes", () => {
  const { comms, sent } = room();
  comms.get("jupyter.widget", "1").close();
  assert.deepEqual(sent, []);
});

test("a message carries its comm's id, and the caller hears how it went", () => {
  const { comms, sent } = room();
  const status = () => {};
  const id = comms.get("jupyter.widget", "1").send({ method: "update" }, { iopub: { status } });
  assert.equal(id, "m1");
  assert.deepEqual(sent[0].content, { comm_id: "1", data: { method: "update" } });
  assert.equal(sent[0].how.onStatus, status);
});
