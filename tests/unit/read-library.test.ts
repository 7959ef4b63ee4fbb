import { describe, expect, it } from "vitest";
import { readLibrary } from "../../src/files/read-library.ts";
import { makeRow } from "../support/make-registry.ts";
import { makeLibrary, plansFile } from "../support/temporary-library.ts";

describe("a library in folders", () => {
  it("is read whole when every seed has its row", async () => {
    const library = await readLibrary(makeLibrary({ jia: "一、甲\n", yi: "\ufeff一、乙\r\n" }));
    expect(library.problems).toEqual([]);
    expect(library.seeds.map(({ text }) => text)).toEqual(["一、甲\n", "\ufeff一、乙\r\n"]);
  });

  it("names the byte of a seed that is not UTF-8, and still reads the others", async () => {
    const folders = makeLibrary({ jia: "一、甲\n", yi: "一、乙\n" });
    folders.write("seeds/jia.txt", Buffer.concat([Buffer.from("一、甲\n一、"), Buffer.from([0xca, 0xc7])]));
    const { problems, seeds } = await readLibrary(folders);
    expect(problems.find(({ code }) => code === "seed/not-utf8")).toMatchObject({
      file: `${folders.seeds}/jia.txt`,
      line: 2,
      col: 7,
      values: { byte: 0xca },
    });
    expect(seeds.map(({ row }) => row.slug)).toEqual(["yi"]);
  });

  it("counts the byte order mark when it names a byte", async () => {
    const folders = makeLibrary({ jia: "" });
    folders.write("seeds/jia.txt", Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]));
    const { problems } = await readLibrary(folders);
    expect(problems.find(({ code }) => code === "seed/not-utf8")).toMatchObject({
      line: 1,
      col: 5,
      values: { byte: 0xff },
    });
  });

  it("notices a seed that changed by one byte", async () => {
    const folders = makeLibrary({ jia: "一、甲\n" });
    folders.write("seeds/jia.txt", "一、甲\r\n");
    const { problems } = await readLibrary(folders);
    expect(problems).toMatchObject([
      { code: "seed/changed", line: 1, col: 1, values: { row: expect.stringContaining("plans.yaml:1") } },
    ]);
  });

  it("names the row that has no seed", async () => {
    const folders = makeLibrary({ jia: "一、甲\n" });
    folders.write(
      "registry/plans.yaml",
      plansFile([makeRow("一、甲\n", { slug: "jia" }), makeRow("乙", { slug: "yi" })]),
    );
    expect((await readLibrary(folders)).problems).toMatchObject([
      { code: "seed/missing", file: `${folders.registry}/plans.yaml`, values: { slug: "yi" } },
    ]);
  });

  it("names the seed that has no row", async () => {
    const folders = makeLibrary({ jia: "一、甲\n" });
    folders.write("seeds/bing.txt", "丙");
    expect((await readLibrary(folders)).problems).toMatchObject([
      { code: "seed/unregistered", file: `${folders.seeds}/bing.txt` },
    ]);
  });

  it("reads a seed once when two rows claim it, and says so", async () => {
    const folders = makeLibrary({ jia: "一、甲\n" });
    const row = makeRow("一、甲\n", { slug: "jia" });
    folders.write("registry/plans.yaml", plansFile([row, row]));
    const { problems, seeds } = await readLibrary(folders);
    expect(problems.map(({ code }) => code)).toEqual(["registry/duplicate"]);
    expect(seeds).toHaveLength(1);
  });

  it("finds every seed unregistered where there is no registry at all", async () => {
    const folders = makeLibrary({ jia: "一、甲\n" });
    const { problems } = await readLibrary({ seeds: folders.seeds, registry: `${folders.root}/nowhere` });
    expect(problems.map(({ code }) => code)).toEqual(["seed/unregistered"]);
  });
});
