import { expect, it } from "vitest";
import type { EditionDuty, EditionProject } from "../../../src/edition/model.ts";
import { dutiesLed } from "../../../src/edition/project-forms.ts";

const duty = (number: number, assignees: readonly (readonly [department: string, role: string])[]) =>
  ({ number, assignees: assignees.map(([department, role]) => ({ department, role })) }) as unknown as EditionDuty;

it("gives the tasks that a body leads where a matter is named, each once, and not those that it supports", () => {
  const led = duty(1, [
    ["commerce", "lead"],
    ["finance", "support"],
  ]);
  const supported = duty(2, [
    ["finance", "lead"],
    ["commerce", "support"],
  ]);
  const mentions = [{ duty: led }, { duty: supported }, { duty: led }, { duty: null }];
  expect(dutiesLed({ mentions } as unknown as EditionProject, "commerce")).toEqual([led]);
  expect(dutiesLed({ mentions } as unknown as EditionProject, "finance")).toEqual([supported]);
});
