import { z } from "astro/zod";
import type { Edition } from "../../edition/load-edition.ts";
import { filled, role } from "./fields.ts";
import { makeTable, plainColumns, type Table } from "./table.ts";

const assignmentRow = z.strictObject({
  duty: filled.describe("Id of the duty."),
  department: filled.describe("Id of the body that bears it."),
  role: role.describe("What the body does: lead, or support."),
  position: z.int().min(1).describe("Place of the body among all that the assignment names, 1-based."),
  surface: filled.describe("The name as it stands in the reading text, with the head it shares."),
  role_word: z.string().describe("The role word as printed: 牵头, 负责, 配合 …"),
});

/** `assignments.csv`: who bears what, one bearer a row. Group words that name no body have no row. */
export function assignmentsTable({ duties }: Edition): Table {
  return makeTable({
    name: "assignments",
    columns: plainColumns(assignmentRow, "duty", "department", "role", "position", "surface", "role_word"),
    rows: duties.flatMap(({ id, assignees }) =>
      assignees.flatMap(({ department, role, roleWord, surface }, i) =>
        department === null ? [] : [{ duty: id, department, role, position: i + 1, surface, role_word: roleWord }],
      ),
    ),
    primaryKey: ["duty", "department", "role"],
    foreignKeys: [
      { field: "duty", table: "duties", of: "id" },
      { field: "department", table: "departments", of: "id" },
    ],
  });
}
