import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { sayProblem } from "../../src/diagnostics/problem.ts";
import { readLibrary } from "../../src/files/read-library.ts";
import { compileLibrary } from "../../src/workspace/compile-library.ts";
import { makeRow } from "../support/make-registry.ts";
import { makeLibrary, type TemporaryLibrary } from "../support/temporary-library.ts";

const text = "一、甲\n";

/** What is said of a library of one plan, in whose folders something was changed: `code file:line:col found`. */
async function said(change: (folders: TemporaryLibrary) => void): Promise<string[]> {
  const folders = makeLibrary({ sample: text });
  change(folders);
  const { problems } = await readLibrary(folders);
  return problems.map((problem) => {
    const { code, file, line, col } = problem;
    return `${code} ${file}:${line}:${col} ${sayProblem(problem).found}`.replaceAll(`${folders.root}/`, "");
  });
}

const redirects = "registry/redirects.yaml";

/** Ten lists of ten aliases each: a thousand bytes that stand for ten thousand million rows. */
const bomb = Array.from({ length: 10 }, (_, i) => `- &a${i} [${(i === 0 ? "甲, " : `*a${i - 1}, `).repeat(10)}]`).join(
  "\n",
);

/** The registry files that a person or a program may spoil, and what is said. */
const spoiled: readonly (readonly [what: string, change: (folders: TemporaryLibrary) => void, said: string])[] = [
  ["rows that aliases multiply", ({ write }) => write(redirects, bomb), `registry/not-yaml ${redirects}:10:`],
  ["an alias of nothing", ({ write }) => write(redirects, "- *row\n"), `registry/not-yaml ${redirects}:1:3 `],
  ["brackets without end", ({ write }) => write(redirects, "[".repeat(10_000)), `registry/not-yaml ${redirects}:1:`],
  [
    "NUL in YAML",
    ({ write }) => write(redirects, "- from: a\0b\n"),
    `registry/not-yaml ${redirects}:1:10 the control character U+0000`,
  ],
  [
    "bytes that are no UTF-8",
    ({ write }) => write(redirects, Buffer.from("- from: \xff\n", "latin1")),
    `registry/not-utf8 ${redirects}:1:9 the byte 0xff`,
  ],
  ["a folder", ({ write }) => write(`${redirects}/file`, ""), `library/no-file ${redirects}:1:1 a folder`],
  [
    "a folder as the lock",
    ({ write }) => write("registry/identifiers.lock/file", ""),
    "library/no-file registry/identifiers.lock:1:1 a folder",
  ],
  [
    "a link in a circle",
    ({ root }) => symlinkSync("redirects.yaml", join(root, redirects)),
    `library/no-file ${redirects}:1:1 a link that leads in a circle`,
  ],
  [
    "a link out of the library",
    ({ root }) => symlinkSync("/etc/hostname", join(root, redirects)),
    `library/no-file ${redirects}:1:1 a link to /etc/hostname`,
  ],
  [
    "a file where decisions have a folder",
    ({ write }) => write("registry/emendations", ""),
    "library/no-folder registry/emendations:1:1 something that is no folder",
  ],
  [
    "a link in a circle as the folder of the seeds",
    ({ root }) => {
      rmSync(join(root, "seeds"), { recursive: true });
      symlinkSync("seeds", join(root, "seeds"));
    },
    "library/no-folder seeds:1:1 a link that leads in a circle",
  ],
  [
    "a pipe as a seed",
    ({ root }) => {
      rmSync(join(root, "seeds/sample.txt"));
      execFileSync("mkfifo", [join(root, "seeds/sample.txt")]);
    },
    "library/no-file seeds/sample.txt:1:1 a pipe",
  ],
  [
    "a device as a seed",
    ({ root }) => {
      rmSync(join(root, "seeds/sample.txt"));
      symlinkSync("/dev/zero", join(root, "seeds/sample.txt"));
    },
    "library/no-file seeds/sample.txt:1:1 a device",
  ],
  [
    "a name that no file can have, as a folder of seeds",
    (folders) => Object.assign(folders, { seeds: join(folders.root, "seeds/sample.txt/below") }),
    "library/no-folder seeds/sample.txt/below:1:1 something that is no folder",
  ],
  [
    "a link out of the library as a seed",
    ({ root }) => {
      rmSync(join(root, "seeds/sample.txt"));
      symlinkSync("/etc/hostname", join(root, "seeds/sample.txt"));
    },
    "library/no-file seeds/sample.txt:1:1 a link to /etc/hostname",
  ],
  [
    "an id that every object has",
    ({ write }) => write("registry/plans.yaml", stringify([makeRow(text, { slug: "constructor" })])),
    'registry/schema registry/plans.yaml:1:9 slug "constructor"',
  ],
  ...["甲\0", "甲\r", "甲\ud800"].map(
    (after) =>
      [
        `an emendation that puts ${JSON.stringify(after)} into the text`,
        ({ write }: TemporaryLibrary) =>
          write(
            "registry/emendations/sample.yaml",
            `- line: 1\n  before: 甲\n  after: ${JSON.stringify(after)}\n  cause: wrong-character\n  certainty: certain\n  reason: 试\n`,
          ),
        "registry/schema registry/emendations/sample.yaml:3:10 after",
      ] as const,
  ),
];

describe("a library that somebody has spoiled", () => {
  it.each(spoiled)("says so of %s", async (_, change, expected) => {
    const problems = await said(change);
    expect(problems).toContainEqual(expect.stringContaining(expected));
    expect(problems.length).toBeLessThan(25);
  });

  it("compiles where the words of the genre cannot be read, and says why it knows none", async () => {
    const folders = makeLibrary({ sample: "一、甲\n（一）乙。做乙。（某局牵头）\n" });
    folders.write("registry/genre.yaml", "roles: {\n");
    const library = await readLibrary(folders);
    expect(library.problems.map(({ code, file }) => `${code} ${basename(file)}`)).toContain(
      "registry/not-yaml genre.yaml",
    );
    expect(compileLibrary(library, "identifiers.lock").plans.map(({ duties }) => duties)).toEqual([[]]);
  });

  it("takes a byte order mark at the head of a registry file for what it is", async () => {
    expect(await said(({ write }) => write(redirects, "\ufeff[]\n"))).toEqual([]);
  });
});
