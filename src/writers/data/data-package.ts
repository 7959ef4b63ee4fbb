import type { Edition } from "../../edition/load-edition.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { tableFiles } from "./data-sets.ts";
import type { ColumnFacts, ForeignKey, Table } from "./table.ts";

/** `datapackage.json`: the tables of `package/` with types and keys, and the map, after Frictionless Data Package 1. */
export function dataPackage(edition: Edition, root: string) {
  return {
    profile: "data-package",
    name: "fengong",
    title: strings.site.name,
    description: strings.site.tagline,
    version: edition.release,
    resources: [...Object.values(tableFiles).map((makeTable) => resourceOf(makeTable(edition, root))), places],
  };
}

/** `places.geojson`: no table, hence without fields and keys. */
const places = {
  profile: "data-resource",
  name: "places",
  description: strings.data.files.places,
  path: "places.geojson",
  format: "geojson",
  mediatype: "application/geo+json",
  encoding: "utf-8",
};

function resourceOf({ name, columns, primaryKey, foreignKeys }: Table) {
  return {
    profile: "tabular-data-resource",
    name,
    description: strings.data.files[name as keyof typeof tableFiles],
    path: `package/${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(fieldOf),
      primaryKey,
      // The standard has no empty list here.
      ...(foreignKeys.length > 0 ? { foreignKeys: foreignKeys.map(foreignKeyOf) } : {}),
      missingValues: [""],
    },
  };
}

function foreignKeyOf({ field, table, of }: ForeignKey) {
  return { fields: [field], reference: { resource: table, fields: [of] } };
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
