/**
 * Why the system gives no file or takes none, in English; a part of the reasons in refusals.ts, in Chinese in
 * src/strings/system-refusals.ts. `says` is what the system calls it: `ENOSPC`.
 */

interface Placed {
  readonly says: string;
  /** Empty where the system does not tell it, as of a disk that is full. */
  readonly path: string;
}

const at = ({ says, path }: Placed) => `${path === "" ? "" : ` at ${path}`} (${says})`;

export const systemRefusals = {
  "system/missing": (v: Placed) => ({
    found: `nothing${at(v)}`,
    expected: "a file or a folder",
    fix: "look whether the path is spelt right",
  }),
  "system/circle": (v: Placed) => ({
    found: `a link that leads in a circle${at(v)}`,
    expected: "a file or a folder",
    fix: "take the link away, and put there what it was meant to lead to",
  }),
  "system/file-on-the-way": (v: Placed) => ({
    found: `a file on the way${at(v)}`,
    expected: "folders alone before the last name",
    fix: "look whether the path is right, or move that file",
  }),
  "system/folder": (v: Placed) => ({
    found: `a folder${at(v)}`,
    expected: "a file",
    fix: "name a file, or move the folder",
  }),
  "system/taken": (v: Placed) => ({
    found: `something that stands there already${at(v)}`,
    expected: "a free place",
    fix: "move it, or name another place",
  }),
  "system/forbidden": (v: Placed) => ({
    found: `no right to read or write${at(v)}`,
    expected: "a place that is open to this user",
    fix: "change its owner or its permissions, or name another place",
  }),
  "system/read-only": (v: Placed) => ({
    found: `a disk that is only read${at(v)}`,
    expected: "one that is written, too",
    fix: "name a place on another, or mount it for writing",
  }),
  "system/full": (v: Placed) => ({
    found: `a full disk${at(v)}`,
    expected: "room for what is written",
    fix: "make room, and run the command again",
  }),
  "system/long-name": (v: Placed) => ({
    found: `too long a name${at(v)}`,
    expected: "one that the system takes",
    fix: "choose a shorter one",
  }),
  "system/many-files": (v: Placed) => ({
    found: `more open files than the system allows${at(v)}`,
    expected: "fewer",
    fix: "end other programs, or allow more, as by ulimit -n 4096",
  }),
  "system/no-program": (v: Placed) => ({
    found: `no program ${v.path} (${v.says})`,
    expected: "it among those that are found by their names",
    fix: "install it",
  }),
  "system/other": (v: Placed & { readonly message: string }) => ({
    found: `trouble of the system${v.path === "" ? "" : ` at ${v.path}`} (${v.message})`,
    expected: "files that are read and written",
    fix: "run the command again; where it comes back, look after the disk",
  }),
} as const;
