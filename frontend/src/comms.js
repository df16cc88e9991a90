// Comms: the channel of one widget over the socket, in the shape that @jupyter-widgets/base asks for.

class Comm {
  constructor(socket, target, id) {
    this._socket = socket;
    this.target_name = target;
    this.comm_id = id;
    this._backlog = [];
    this._onMessage = null;
    this._onClose = () => {};
  }

  open(data, callbacks, metadata, buffers) {
    return this._send("comm_open", { target_name: this.target_name, data }, callbacks, metadata, buffers);
  }

  send(data, callbacks, metadata, buffers) {
    return this._send("comm_msg", { data }, callbacks, metadata, buffers);
  }

  /** The kernel is not told: a page closes nothing there, and what it holds ends with it. */
  close() {}

  on_msg(callback) {
    this._onMessage = callback;
    // A model is told once it is whole: it calls this while it is being made.
    queueMicrotask(() => this._backlog.splice(0).forEach(callback));
  }

  on_close(callback) {
    this._onClose = callback;
  }

  hear(message) {
    if (message.header.msg_type === "comm_close") this._onClose(message);
    else if (this._onMessage && !this._backlog.length) this._onMessage(message);
    else this._backlog.push(message);
  }

  _send(type, content, callbacks, metadata, buffers) {
    return this._socket.send(
      type,
      { comm_id: this.comm_id, ...content },
      { metadata, buffers, onStatus: callbacks?.iopub?.status, onReply: callbacks?.shell?.reply },
    );
  }
}

export class Comms {
  /** `onNew(comm, message)` is called when the kernel opens one. */
  constructor(socket, onNew) {
    this._socket = socket;
    this._onNew = onNew;
    this._known = new Map();
  }

  /** The comm of this id; made if it is not known yet. */
  get(target, id) {
    if (!this._known.has(id)) this._known.set(id, new Comm(this._socket, target, id));
    return this._known.get(id);
  }

  /** The ids of the comms for this target that the kernel has, as {id: ...}. */
  list(target) {
    return new Promise((resolve) => {
      const onReply = (message) => resolve(message.content.comms ?? {});
      this._socket.send("comm_info_request", { target_name: target }, { onReply });
    });
  }

  hear(message) {
    const { comm_id: id, target_name: target } = message.content;
    switch (message.header.msg_type) {
      case "comm_open":
        this._onNew(this.get(target, id), message);
        break;
      case "comm_msg":
        this._known.get(id)?.hear(message);
        break;
      case "comm_close":
        this._known.get(id)?.hear(message);
        this._known.delete(id);
        break;
    }
  }
}
