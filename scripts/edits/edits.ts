import type { YAMLMap } from "yaml";
import type { EditedLibrary } from "./edited-library.ts";

/** Words that stand in no text, so that a page that shows them was made after the edit. */
const words = "经改";

/** A plan that shares no name with any other. */
const newPlan = {
  title: `${words}工作方案`,
  text: `${words}工作方案\n一、总体要求\n（一）目标。到年底完成${words}的各项任务。\n二、保障措施\n（一）落实责任。按月通报进展。\n`,
};

const addTo = (row: YAMLMap, field: string) => row.set(field, `${row.get(field) ?? ""}${words}`);

export type Edit = (library: EditedLibrary) => void;

/** What people change in a library, each in a row or a place chosen at random. */
export const edits = {
  "reason of an emendation": (library) =>
    changeIn(library, library.filesIn("emendations"), (row) => addTo(row, "reason")),
  "emendation taken back": (library) => {
    const file = library.choose(library.filesIn("emendations"));
    if (file !== undefined) library.changeRows(file, (rows) => rows.splice(rows.indexOf(library.choose(rows)), 1));
  },
  "words of a text": (library) =>
    library.changeSeed((text) => {
      const long = text.split("\n").filter((line) => line.length > 40);
      const line = library.choose(long) ?? "";
      return text.replace(line, () => line.replace(/(?<=\p{Script=Han}{12})(?=\p{Script=Han}{12})/u, words));
    }),
  "plan added": (library) => library.addPlan(newPlan),
  "title of a plan": (library) => library.changeRow("plans.yaml", (row) => addTo(row, "short_title")),
  "note of a plan": (library) => library.changeRow("plans.yaml", (row) => addTo(row, "dates_note")),
  "date of a plan": (library) =>
    library.changeRow("plans.yaml", (row, document) =>
      row.set("dates", document.createNode([{ kind: "printed", date: "2013-04-05", evidence: words }])),
    ),
  "name of a body": (library) => changeIn(library, bodies(library), rename),
  "note of a body": (library) => changeIn(library, bodies(library), (row) => addTo(row, "note")),
  "order of two bodies": (library) => {
    const file = library.choose(bodies(library));
    if (file !== undefined) library.changeRows(file, (rows) => rows.push(...rows.splice(0, 2)));
  },
  "succession of a body": (library) => {
    const file = library.choose(bodies(library));
    if (file === undefined) return;
    library.changeRows(file, (rows) => {
      const [row, heir] = [library.choose(rows as YAMLMap[]), library.choose(rows as YAMLMap[])];
      const step = { to: heir?.get("id"), how: "renamed", sure: "likely", source: words };
      if (row !== heir) row?.set("succession", [step]);
    });
  },
  "name of a matter": (library) => library.changeRow("projects.yaml", (row) => addTo(row, "name")),
  "reason of a matter": (library) => library.changeRow("projects.yaml", (row) => addTo(row, "why")),
  "place of a matter": (library) =>
    library.changeRow("projects.yaml", (row, document) =>
      row.set("coordinates", document.createNode({ lat: 43.2, lon: 113.4, source: words })),
    ),
  "relation of a matter": (library) =>
    library.changeRows("projects.yaml", (rows) => {
      const [row, whole] = [library.choose(rows as YAMLMap[]), library.choose(rows as YAMLMap[])];
      if (row !== whole) row?.set("relations", [{ type: "part_of", id: whole?.get("id") }]);
    }),
  "matter taken out": (library) =>
    library.changeRows("projects.yaml", (rows) => rows.splice(rows.indexOf(library.choose(rows)), 1)),
  "title of a work": (library) => library.changeRow("works.yaml", (row) => addTo(row, "title")),
  "place of a town": (library) => library.changeRow("towns.yaml", (row) => row.setIn(["coordinates", "lat"], 41.7)),
  "reason of a mention": (library) => library.changeRow("mentions.yaml", (row) => addTo(row, "reason")),
  release: (library) => library.write("content/registry/library.yaml", '- release: "2031.05"\n'),
  "contact of the library": (library) =>
    library.write("content/registry/library.yaml", '- release: "2031.05"\n  mail: somebody@example.org\n'),
  "comment in a registry": (library) => library.append("content/registry/projects.yaml", `# ${words}\n`),
  "recorded revisions": (library) =>
    library.write(
      "content/measured/changes.json",
      JSON.stringify({
        revisions: [{ commit: "0".repeat(40), date: "2031-05-06T07:08:09Z", release: words, changes: [] }],
      }),
    ),
  style: (library) => library.append("src/styles/index.css", "\n.edited { color: inherit; }\n"),
} satisfies Readonly<Record<string, Edit>>;

function bodies(library: EditedLibrary): string[] {
  return [...library.filesIn("departments"), "departments.yaml"];
}

function changeIn(library: EditedLibrary, files: readonly string[], change: (row: YAMLMap) => void): void {
  const file = library.choose(files);
  if (file !== undefined) library.changeRow(file, change);
}

/** Texts go on naming it as they did. */
function rename(row: YAMLMap): void {
  const name = String(row.get("name"));
  const aliases = row.toJSON().aliases ?? [];
  row.set("aliases", [...aliases, { type: "printed", form: name }]);
  row.set("name", `${name}（${words}）`);
}
