import { strings } from "../../strings/zh-Hans.ts";
import type { Edition } from "../load-edition.ts";
import { tableFiles } from "./data-sets.ts";
import type { ColumnFacts, Table } from "./table.ts";

/** `datapackage.json`: the tables of `package/` with types and keys, after Frictionless Data Package 1. */
export function dataPackage(edition: Edition, root: string) {
  return {
    profile: "tabular-data-package",
    name: "fengong",
    title: strings.site.name,
    description: strings.site.tagline,
    version: edition.release,
    resources: Object.values(tableFiles).map((makeTable) => resourceOf(makeTable(edition, root))),
  };
}

function resourceOf({ name, columns, primaryKey, foreignKeys }: Table) {
  return {
    profile: "tabular-data-resource",
    name,
    title: strings.data.files[name as keyof typeof tableFiles],
    path: `package/${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(fieldOf),
      primaryKey,
      foreignKeys: foreignKeys.map(({ field, table, of }) => ({
        fields: [field],
        reference: { resource: table, fields: [of] },
      })),
      missingValues: [""],
    },
  };
}

function fieldOf({ name, type, description, required, values }: ColumnFacts) {
  const constraints = { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) };
  return {
    name,
    type,
    title: strings.data.columns[name],
    description,
    ...(required || values ? { constraints } : {}),
  };
}
