// The front end of anywidget, an AMD module, and the course's own widgets: one script, loaded when the first is shown.
// `define` is there while it runs and is taken away again, since other scripts look whether there is one.

import * as base from "@jupyter-widgets/base";

let loading = null;

/** The module {AnyModel, AnyView} of the script at `address`. */
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
      reject(new Error("The script of the tools did not come."));
    };
    document.head.append(script);
  });
  return loading;
}
