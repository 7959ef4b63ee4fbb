import { expect, it } from "vitest";
import { reportAddress } from "../../../src/views/report-address.ts";

it("carries the address of the page, to the repository or by mail", () => {
  const repository = "https://github.com/owner/library/";
  expect(reportAddress({ repository, mail: "a@example.org" }, "/plans/x/4/")).toBe(
    "https://github.com/owner/library/issues/new?title=%2Fplans%2Fx%2F4%2F",
  );
  expect(reportAddress({ mail: "a@example.org" }, "/d/1/")).toBe("mailto:a@example.org?subject=%2Fd%2F1%2F");
});

it("promises nothing where the library names no contact", () => {
  expect(reportAddress({}, "/d/1/")).toBeUndefined();
});
