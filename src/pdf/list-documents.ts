import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strings } from "../strings/zh-Hans.ts";

/** What is printed as one PDF. */
export interface PrintedDocument {
  /** Path of its page below the root of the site, and of its file: `plans/mongolia-2014`. */
  readonly path: string;
  readonly title: string;
  /** Who wrote it: the issuer of a plan, where the source states one; of a dossier, this edition. */
  readonly author: string | null;
  readonly subject: string;
}

/** Give every plan, and every department that has duties, as the data files of a built site name them. */
export async function listDocuments(dist: string): Promise<readonly PrintedDocument[]> {
  const plans = await read<{ id: string; title: string; issuer: string | null; kind: string }[]>(dist, "plans");
  const departments = await read<{ id: string; name: string; lead: number; support: number }[]>(dist, "departments");
  const { version } = await read<{ version: string }>(dist, "datapackage");
  const edition = strings.print.edition(strings.site.name, version);
  return [
    ...plans.map(({ id, title, issuer, kind }) => ({
      path: `plans/${id}`,
      title,
      author: issuer,
      subject: `${kind}。${edition}`,
    })),
    ...departments
      .filter(({ lead, support }) => lead + support > 0)
      .map(({ id, name, lead, support }) => ({
        path: `departments/${id}`,
        title: strings.data.list.title(name),
        author: strings.site.name,
        subject: `${strings.department.numbers(lead, support)}。${edition}`,
      })),
  ];
}

async function read<T>(dist: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(dist, "data", `${name}.json`), "utf8")) as T;
}
