import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { KernelSocket } from "../src/socket.js";
import { decode, encode } from "../src/wire.js";

let opened = [];
let time = 0;

class FakeSocket {
  constructor(address, protocols) {
    Object.assign(this, { address, protocols, readyState: 0, sent: [] });
    opened.push(this);
  }
  send(frame) {
    this.sent.push(decode(frame));
  }
  close() {
    this.readyState = 3;
  }
  begin() {
    this.readyState = 1;
    this.onopen();
  }
  tell(kind, parent, content = {}) {
    const header = { msg_type: kind };
    this.onmessage({ data: encode({ channel: "iopub", header, parent_header: { msg_id: parent }, content }) });
  }
}

function connected() {
  const socket = new KernelSocket("ws://x/channels", { session: "s1", Socket: FakeSocket, now: () => time });
  socket.connect();
  return socket;
}

beforeEach(() => {
  opened = [];
  time = 0;
});

test("the address names the page, and the protocol is the one that the server need not read", () => {
  connected();
  assert.equal(opened[0].address, "ws://x/channels?session_id=s1");
  assert.deepEqual(opened[0].protocols, ["v1.kernel.websocket.jupyter.org"]);
});

test("what is said before there is a connection is sent once there is one", () => {
  const socket = connected();
  const id = socket.send("comm_msg", { comm_id: "1" });
  assert.equal(opened[0].sent.length, 0);
  opened[0].begin();
  assert.deepEqual(opened[0].sent.map((message) => message.header.msg_id), [id]);
  assert.equal(opened[0].sent[0].channel, "shell");
});

test("what is said while the connection is broken is sent over the next, once", () => {
  const socket = connected();
  opened[0].begin();
  opened[0].onclose();
  socket.send("comm_msg", { comm_id: "1" });
  socket.connect();
  opened[1].begin();
  assert.equal(opened[1].sent.length, 1);
  socket.connect();
  opened[2].begin();
  assert.equal(opened[2].sent.length, 0);
});

test("a message waits until the kernel is idle again with it", () => {
  const socket = connected();
  opened[0].begin();
  const states = [];
  const id = socket.send("comm_msg", {}, { onStatus: (message) => states.push(message.content.execution_state) });
  time = 3000;
  assert.equal(socket.waiting, 3000);
  assert.equal(socket.unheard, true);
  opened[0].tell("status", id, { execution_state: "busy" });
  assert.equal(socket.unheard, false);
  assert.equal(socket.waiting, 3000);
  opened[0].tell("status", id, { execution_state: "idle" });
  assert.equal(socket.waiting, 0);
  assert.deepEqual(states, ["busy", "idle"]);
});

test("a connection that is given up says nothing more", () => {
  const socket = connected();
  const heard = [];
  socket.onClose = () => heard.push("closed");
  opened[0].begin();
  socket.drop();
  assert.equal(opened[0].onclose, null);
  assert.equal(socket.open, false);
  assert.deepEqual(heard, []);
});
