// The connection to the kernel. It does not decide when to connect again: life.js does.

import { decode, encode, SUBPROTOCOL } from "./wire.js";

const OPEN = 1;

export class KernelSocket {
  /**
   * `address`: of the kernel's channels, ws://... `session`: names this page; after a break the server hands over what
   * was said meanwhile to the page of the same name. `Socket` and `now` are the browser's, or a test's.
   */
  constructor(address, { session, Socket = globalThis.WebSocket, now = () => Date.now() }) {
    this._address = `${address}?session_id=${session}`;
    this._session = session;
    this._Socket = Socket;
    this._now = now;
    this._socket = null;
    this._queue = [];
    this._waiting = new Map();
    /** Called with each message from the kernel. */
    this.onMessage = () => {};
    this.onOpen = () => {};
    this.onClose = () => {};
  }

  get open() {
    return this._socket?.readyState === OPEN;
  }

  /** Milliseconds that the oldest message without its answer has waited; 0 when there is none. */
  get waiting() {
    const [oldest] = this._waiting.values();
    return oldest ? this._now() - oldest.at : 0;
  }

  /** Whether messages wait and the kernel has begun with none of them, so that they may never have arrived. */
  get unheard() {
    return this._waiting.size > 0 && ![...this._waiting.values()].some((sent) => sent.heard);
  }

  connect() {
    this.drop();
    const socket = new this._Socket(this._address, [SUBPROTOCOL]);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      for (const message of this._queue.splice(0)) socket.send(encode(message));
      this.onOpen();
    };
    socket.onclose = () => {
      this._socket = null;
      this.onClose();
    };
    socket.onmessage = ({ data }) => this._hear(decode(data));
    this._socket = socket;
  }

  /** Close without calling `onClose`. */
  drop() {
    if (!this._socket) return;
    Object.assign(this._socket, { onopen: null, onclose: null, onmessage: null });
    this._socket.close();
    this._socket = null;
  }

  /** Send now, or once the connection is there. Returns the message's id; `onStatus` hears when it is done with. */
  send(type, content, { metadata = {}, buffers = [], onStatus = null, onReply = null } = {}) {
    const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join("");
    const header = {
      msg_id: id,
      msg_type: type,
      session: this._session,
      username: "",
      date: new Date(this._now()).toISOString(),
      version: "5.3",
    };
    const message = { channel: "shell", header, parent_header: {}, metadata, content, buffers };
    this._waiting.set(id, { at: this._now(), heard: false, onStatus, onReply });
    if (this.open) this._socket.send(encode(message));
    else this._queue.push(message);
    return id;
  }

  _hear(message) {
    const id = message.parent_header.msg_id;
    const sent = this._waiting.get(id);
    if (sent && message.channel === "shell") sent.onReply?.(message);
    if (sent && message.header.msg_type === "status") {
      sent.heard = true;
      if (message.content.execution_state === "idle") this._waiting.delete(id);
      sent.onStatus?.(message);
    }
    this.onMessage(message);
  }
}
