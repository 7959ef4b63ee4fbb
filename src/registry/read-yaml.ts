import { type Alias, type Document, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { ValuesOf } from "../diagnostics/codes.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { RegistryFile } from "./load.ts";
import type { RowPlace } from "./schema.ts";

/** The YAML of a registry file. */
export interface YamlFile {
  /** Nothing where the file is no YAML that a registry may be written in. */
  readonly document: Document.Parsed | undefined;
  readonly problems: readonly Problem[];
  /** Where a node stands; the start of the file where there is none. */
  placeOf(node: Node | null | undefined): RowPlace;
}

type Report = (offset: number, values: ValuesOf<"registry/not-yaml">) => void;

/** Characters that no text file holds; YAML forbids them, too. */
const controlPattern = /(?![\t\n\r\x85])\p{Cc}/u;

/** Of a file that is wrong from one place on, nobody reads more. */
const mostErrors = 20;

/** Read a registry file as YAML. Aliases by which a small file becomes an endless one are refused. */
export function readYaml({ path: file, text }: RegistryFile): YamlFile {
  const counter = new LineCounter();
  const placeAt = (offset: number): RowPlace => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), col: Math.max(1, col) };
  };
  const problems: Problem[] = [];
  const report: Report = (offset, values) =>
    void problems.push({ code: "registry/not-yaml", ...placeAt(offset), values });
  const document = parse(text, counter, report);
  const control = controlPattern.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    report(control.index, { control: code });
  }
  for (const error of (document?.errors ?? []).slice(0, mostErrors))
    report(error.pos[0], {
      fault: error.code,
      message: error.message.split("\n")[0]?.split(" at line ")[0] ?? "text",
    });
  if (document && problems.length === 0) {
    const alias = wrongAlias(document);
    if (alias) report(alias.range?.[0] ?? 0, { alias: alias.source });
  }
  return {
    document: problems.length === 0 ? document : undefined,
    problems,
    placeOf: (node) => placeAt(node?.range?.[0] ?? 0),
  };
}

/** The last alias of a file in which one stands for nothing, or many for more than anybody would write out. */
function wrongAlias(document: Document.Parsed): Alias | undefined {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, node) => void aliases.push(node) });
  if (aliases.length === 0) return undefined;
  try {
    document.toJS({ maxAliasCount: 100 });
    return undefined;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return aliases.at(-1);
  }
}

/** Parse YAML; brackets in brackets beyond all measure exhaust the parser and are no registry. */
function parse(text: string, lineCounter: LineCounter, report: Report): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(0, { fault: "nested" });
    return undefined;
  }
}
