// The front end of anywidget, from its own Python package, so that both are of one version. It is an AMD module:
// `define` is there while it runs and is taken away again, since other scripts look whether there is one.

import * as base from "@jupyter-widgets/base";

let loading = null;

/** `address` of the module: {AnyModel, AnyView}. */
export function loadAnywidget(address) {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const end = () => {
      delete window.define;
      script.remove();
    };
    window.define = (_names, make) => resolve(make(base));
    script.src = address;
    script.onload = end;
    script.onerror = () => {
      end();
      loading = null;
      reject(new Error("anywidget did not come."));
    };
    document.head.append(script);
  });
  return loading;
}
