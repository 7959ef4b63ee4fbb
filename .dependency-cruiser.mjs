/**
 * Which room may import from which: the arrows of the whole house in one table (`npx depcruise src`, a part of
 * `npm test`). What is not allowed here is forbidden. Templates (`.astro`) are no modules to the tool: biome.json
 * keeps the workbench out of them.
 */

/** From a room to those that it may import from, besides itself. A stage knows only what stands before it. */
const arrows = {
  text: [],
  diagnostics: ["text"],
  registry: ["text", "diagnostics"],
  "pipeline/headings": ["text"],
  "pipeline/tables": ["text", "diagnostics", "registry"],
  "pipeline/read": ["text", "diagnostics", "registry"],
  "pipeline/blocks": ["text", "diagnostics", "registry", "pipeline/headings", "pipeline/tables"],
  "pipeline/tree": ["text", "diagnostics", "registry", "pipeline/headings", "pipeline/tables", "pipeline/blocks"],
  "pipeline/duties": ["text", "diagnostics", "registry", "pipeline/tables", "pipeline/tree"],
  "pipeline/link": ["text", "diagnostics", "registry", "pipeline/tree", "pipeline/duties"],
  "pipeline/watch": ["text", "diagnostics", "registry", "pipeline/tables", "pipeline/tree", "pipeline/duties"],
  "pipeline/mdx": [
    "text",
    "pipeline/headings",
    "pipeline/tables",
    "pipeline/tree",
    "pipeline/duties",
    "pipeline/link",
    "pipeline/index.ts",
  ],
  "pipeline/*": ["text", "diagnostics", "registry", "pipeline"],
  intake: ["text", "diagnostics", "registry"],
  files: ["text", "diagnostics", "registry", "pipeline"],
  strings: ["diagnostics"],
  pdf: ["strings"],
  edition: ["text", "registry", "pipeline", "files", "strings"],
  citation: ["text", "registry", "pipeline/headings", "edition"],
  search: ["text", "registry", "edition", "citation"],
  views: ["text", "registry", "edition", "strings", "styles"],
  writers: ["text", "registry", "pipeline", "files", "edition", "views", "citation", "search", "strings"],
  metadata: ["edition", "citation", "writers", "strings"],
  client: ["strings", "styles", "edition", "citation", "search", "views", "writers"],
  pages: ["text", "registry", "edition", "metadata", "views", "citation", "search", "writers", "strings"],
  workspace: ["text", "diagnostics", "registry", "pipeline", "intake", "files", "edition", "strings"],
  workbench: [
    "text",
    "diagnostics",
    "registry",
    "pipeline",
    "intake",
    "files",
    "strings",
    "styles",
    "workspace",
    "client",
  ],
};

/** `room/` and all below it; `room/*` its own files alone; a file. */
const inRoom = (room) => {
  if (room.endsWith(".ts")) return `^src/${room}$`;
  return room.endsWith("/*") ? `^src/${room.slice(0, -1)}[^/]+$` : `^src/${room}/`;
};

/** A room may import from itself, from packages, and from where an arrow leads. */
const allowed = [
  ...Object.entries(arrows).map(([room, others]) => ({
    from: { path: inRoom(room) },
    to: { path: [room, ...others].map(inRoom) },
  })),
  { from: {}, to: { pathNot: "^(src|scripts|tests)/" } },
];

const astro = "(^|/)astro(/|:|$)";
const compiler = "^src/(text|diagnostics|registry|pipeline)/";

const forbidden = [
  {
    name: "no-circle",
    comment: "Two files that need each other are one, or a third is missing below both.",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "pure",
    comment:
      "The compiler, the rows of the workbench and what it shows are pure: files are read and written elsewhere.",
    severity: "error",
    from: { path: [compiler, "^src/workbench/(cards|rows|view)/"] },
    to: { path: "^(node:)?fs(/promises)?$" },
  },
  {
    name: "pure-workbench",
    comment: "Cards, rows and views are pure: src/workbench/server reads and writes files.",
    severity: "error",
    from: { path: "^src/workbench/(cards|rows|view)/" },
    to: { path: "^src/(files|workspace)/" },
  },
  {
    name: "free-of-astro",
    comment: "The compiler knows nothing of Astro.",
    severity: "error",
    from: { path: compiler, pathNot: "^src/registry/" },
    to: { path: astro },
  },
  {
    name: "zod-of-astro",
    comment: "The registry takes from Astro its Zod (astro/zod), and nothing else.",
    severity: "error",
    from: { path: "^src/registry/" },
    to: { path: astro, pathNot: "(^|/)astro/(dist/)?zod" },
  },
  {
    name: "independent-eye",
    comment: "The watcher shares no pattern with the parser that it watches: only the type of the duty.",
    severity: "error",
    from: { path: "^src/pipeline/watch/" },
    to: { path: "^src/pipeline/duties/", pathNot: "^src/pipeline/duties/duty\\.ts$" },
  },
  {
    name: "words-in-parts",
    comment:
      "A script in the browser takes its words from a part of the interface text, and so carries no other along.",
    severity: "error",
    from: { path: "^src/(client|workbench/client)/" },
    to: { path: "^src/strings/zh-Hans\\.ts$" },
  },
];

export default {
  forbidden,
  allowed,
  allowedSeverity: "error",
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
