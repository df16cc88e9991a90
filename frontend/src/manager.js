// Makes the widgets that the kernel describes.

import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import * as controls from "@jupyter-widgets/controls";
import { Widget } from "@lumino/widgets";
import { Comms } from "./comms.js";

const OURS = { "@jupyter-widgets/base": base, "@jupyter-widgets/controls": controls };

export class Manager extends ManagerBase {
  /** `load(name)` gives a module of widgets that is not in this bundle; `trouble` stands where one cannot be shown. */
  constructor(socket, { load, trouble }) {
    super();
    this._load = load;
    this._trouble = trouble;
    this._comms = new Comms(socket, (comm, message) => this._opened(comm, message));
    this._all = null;
  }

  /** What the kernel says of its widgets. */
  hear(message) {
    this._comms.hear(message);
  }

  /** Show a widget inside an element; settles when it is drawn. */
  async show(id, element) {
    await this._loaded();
    const view = await this.create_view(await this.get_model(id));
    Widget.attach(view.luminoWidget, element);
  }

  async create_view(model, options) {
    const view = await super.create_view(model, options);
    // The widgets' own sign of trouble is a stack of calls in English.
    if (view instanceof base.ErrorWidgetView) {
      view.el.className = "message";
      view.el.textContent = this._trouble;
    }
    return view;
  }

  async loadClass(name, module, _version) {
    const found = OURS[module] ?? (await this._load(module));
    if (!(name in found)) throw new Error(`${module} has no ${name}.`);
    return found[name];
  }

  async _create_comm(target, id, data, metadata, buffers) {
    const comm = this._comms.get(target, id);
    if (data || metadata) comm.open(data, {}, metadata, buffers);
    return comm;
  }

  _get_comm_info() {
    return this._comms.list(this.comm_target_name);
  }

  // What was made before the page had its connection is asked for once; what comes later is told by itself.
  _loaded() {
    this._all ??= this._loadFromKernel();
    return this._all;
  }

  async _opened(comm, message) {
    await this._loaded();
    if (comm.target_name === this.comm_target_name && !this.has_model(comm.comm_id)) {
      await this.handle_comm_open(comm, message);
    }
  }
}
