// Builds course.js and course.css into a folder, and the notices of what is in them into a file:
// node build.mjs FOLDER NOTICES

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [folder, notices] = process.argv.slice(2);
if (!notices) {
  console.error("Say where to: node build.mjs FOLDER NOTICES");
  process.exit(1);
}

// Who has no node can still see whether the bundle is of these sources (tests/present/test_bundle.py).
const sources = ["build.mjs", "package-lock.json", ...readdirSync(join(here, "src")).sort().map((name) => `src/${name}`)];
const hash = createHash("sha256");
for (const name of sources) hash.update(readFileSync(join(here, name)));
const banner = `/* sources ${hash.digest("hex")} */`;

// Packages import their own package.json for name and version; the rest of it is not for a page.
const nameAndVersion = {
  name: "name and version",
  setup: (found) =>
    found.onLoad({ filter: /package\.json$/ }, ({ path }) => {
      const { name, version } = JSON.parse(readFileSync(path, "utf-8"));
      return { contents: JSON.stringify({ name, version }), loader: "json" };
    }),
};

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["src/course.js", "src/course.css"],
  outdir: folder,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome100", "firefox100", "safari15"],
  charset: "utf8",
  banner: { js: banner, css: banner },
  legalComments: "none",
  metafile: true,
  define: { global: "window" },
  alias: { path: "path-browserify", "sanitize-html": join(here, "src/as-text.js") },
  plugins: [nameAndVersion],
  logLevel: "warning",
});

// The licences ask that their text goes with the code.
const packages = new Set();
for (const input of Object.keys(metafile.inputs)) {
  const found = input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
  if (found) packages.add(found[1]);
}
const texts = [...packages].sort().map((path) => {
  const { name, version, license, author } = JSON.parse(readFileSync(join(here, path, "package.json"), "utf-8"));
  const file = readdirSync(join(here, path)).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(here, path, file), "utf-8").trim() : `Copyright ${author?.name ?? author}`;
  return `${name} ${version} (${license})\n\n${text}`;
});
const head = "course.js and course.css contain code of these packages.";
writeFileSync(notices, `${[head, ...texts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
