/** Tables: a data set as rows of plain cells, for CSV, XLSX and the data package. */

import { z } from "astro/zod";
import type { strings } from "../../strings/zh-Hans.ts";
import { place } from "./fields.ts";

export type Cell = string | number | boolean | null;

/** Parts the values of one cell: a character that no id, name or role word holds. */
const listSeparator = "；";

export type ColumnName = keyof typeof strings.data.columns;

/** What is known of a column without its rows. */
export interface ColumnFacts {
  readonly name: ColumnName;
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly description: string;
  /** True when no cell is empty. */
  readonly required: boolean;
  /** All values there can be. */
  readonly values?: readonly string[];
}

export interface Column<Row> extends ColumnFacts {
  readonly value: (row: Row) => Cell;
}

export interface ForeignKey {
  readonly field: ColumnName;
  readonly table: string;
  readonly of: ColumnName;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly ColumnFacts[];
  readonly records: readonly (readonly Cell[])[];
  readonly primaryKey: readonly ColumnName[];
  readonly foreignKeys: readonly ForeignKey[];
}

interface TableParts<Row> extends Omit<Table, "records" | "columns"> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** Lay rows out as a table. */
export function makeTable<Row>({ rows, columns, ...facts }: TableParts<Row>): Table {
  return { ...facts, columns, records: rows.map((row) => columns.map(({ value }) => value(row))) };
}

/** Names of the fields that fit a cell as they are, or as a list of words. */
type PlainName<Row> = { [K in keyof Row]: Row[K] extends Cell | readonly string[] ? K : never }[keyof Row] & ColumnName;

/** Give columns for fields of a schema, with type and description from there. */
export function plainColumns<Schema extends z.ZodObject>(
  schema: Schema,
  ...names: readonly PlainName<z.infer<Schema>>[]
): Column<z.infer<Schema>>[] {
  return names.map((name) => ({
    ...factsOf(name, schema.shape[name]),
    value: (row) => cellOf(row[name as keyof typeof row] as Cell | readonly string[]),
  }));
}

/** Give the columns `source_file`, `source_start` … of a place. */
export function placeColumns<Source extends Partial<z.infer<typeof place>>, Row extends { readonly source: Source }>(
  ...names: readonly (keyof Source & keyof z.infer<typeof place>)[]
): Column<Row>[] {
  return names.map((name) => ({
    ...factsOf(`source_${name}`, place.shape[name]),
    value: ({ source }) => source[name] ?? null,
  }));
}

/** As much of a field's JSON Schema as a column needs. */
interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly anyOf?: readonly FieldSchema[];
}

/** What a field's schema says, by the field: hundreds of tables have the same columns. */
const known = new WeakMap<z.core.$ZodType, Omit<ColumnFacts, "name">>();

function factsOf(name: ColumnName, field: z.core.$ZodType): ColumnFacts {
  const facts = known.get(field) ?? readSchema(field);
  known.set(field, facts);
  return { name, ...facts };
}

function readSchema(field: z.core.$ZodType): Omit<ColumnFacts, "name"> {
  const { description = "", anyOf, ...schema } = z.toJSONSchema(field) as FieldSchema;
  const { type: types = [], enum: values, minLength = 0 } = anyOf?.find(({ type }) => type !== "null") ?? schema;
  const type = [types].flat().find((option) => option === "integer" || option === "boolean") ?? "string";
  const canBeNull = anyOf?.some((option) => option.type === "null") || [types].flat().includes("null");
  return {
    type: type as ColumnFacts["type"],
    description: types === "array" ? `${description} Parted by “${listSeparator}”.` : description,
    required: !canBeNull && (type !== "string" || minLength > 0 || values !== undefined),
    ...(values ? { values } : {}),
  };
}

function cellOf(value: Cell | readonly string[]): Cell {
  return typeof value === "object" && value !== null ? joinList(value) : value;
}

/** Join a list for one cell. Throws when a value holds the separator itself. */
export function joinList(values: readonly string[]): string {
  const clash = values.find((value) => value.includes(listSeparator));
  if (clash !== undefined) throw new Error(`“${clash}” holds the separator of lists “${listSeparator}”.`);
  return values.join(listSeparator);
}
