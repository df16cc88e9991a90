// Builds course.js and course.css into the folder named: `npm run build`.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Say where to: node build.mjs FOLDER");
  process.exit(1);
}

// Packages import their own package.json for name and version; the rest of it is not for a page.
const nameAndVersion = {
  name: "name and version",
  setup: (found) =>
    found.onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      const { name, version } = JSON.parse(await readFile(path, "utf-8"));
      return { contents: JSON.stringify({ name, version }), loader: "json" };
    }),
};

await build({
  absWorkingDir: here,
  entryPoints: ["src/course.js", "src/course.css"],
  outdir: folder,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome100", "firefox100", "safari15"],
  charset: "utf8",
  // Licences are in NOTICES.txt, which goes with the package.
  legalComments: "none",
  define: { global: "window" },
  alias: {
    path: "path-browserify",
    "sanitize-html": join(here, "src/as-text.js"),
  },
  plugins: [nameAndVersion],
  logLevel: "warning",
});
