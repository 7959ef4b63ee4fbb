import { expect, it } from "vitest";
import { strings } from "../../src/strings/zh-Hans.ts";
import { readMeasuredPages } from "../../src/views/measured-pages.ts";
import type { PageKind } from "../support/page-kinds.ts";

/** The compiler holds that every kind that the tests know has a name; a kind added without one is an error of types. */
const names: Readonly<Record<PageKind, string>> = strings.performance.kinds;

it("names every kind of page that was measured", () => {
  const measured = readMeasuredPages();
  const kinds = [...(measured?.pages ?? []), ...(measured?.scores ?? [])].map(({ kind }) => kind);
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => !(kind in names))).toEqual([]);
});
