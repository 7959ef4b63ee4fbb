import { describe, expect, it } from "vitest";
import { findGarbled, ungarble } from "../../src/text/garbled.ts";
import { compileText } from "../support/make-registry.ts";

/** A text as it looks where its UTF-8 is read in another encoding. */
function readAs(encoding: string, text: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

const text = "内蒙古自治区分工方案\n一、建设平台，推进共享。（省大数据局牵头）\n";

describe("a text that was read in the wrong encoding", () => {
  it("is 鍐呰挋鍙よ嚜娌诲尯 where UTF-8 was taken for GB18030", () => {
    expect(ungarble("鍐呰挋鍙よ嚜娌诲尯")).toEqual({
      text: "内蒙古自治区",
      mistake: { was: "utf-8", takenFor: "gb18030" },
      lost: 0,
    });
    expect(ungarble(readAs("gb18030", text))?.text.split("\n")[0]).toBe("内蒙古自治区分工方案");
  });

  it("has lost what stood at the end of a line of odd length, and says how much", () => {
    expect(ungarble("鍐呰挋鍙�\n鍐呰挋鍙?\n鍐呰挋")).toMatchObject({ text: "内蒙�\n内蒙�\n内蒙", lost: 2 });
  });

  it("is å†…è’™å¤ or ÄÚÃÉ¹Å where UTF-8 or GB18030 was taken for Windows-1252", () => {
    expect(ungarble(readAs("windows-1252", text))).toMatchObject({ text, lost: 0 });
    expect(ungarble("ÄÚÃÉ¹Å×ÔÖÎÇø")?.text).toBe("内蒙古自治区");
  });

  it("is none where it is Chinese, of whatever kind, or another language", () => {
    for (const right of [text, "雲嶺省數字政府建設方案", "联通", "Façade naïve — déjà vu", "Улаанбаатар", "", "①②③"])
      expect(ungarble(right)).toBeUndefined();
  });
});

describe("a stretch that was read in the wrong encoding", () => {
  const line = "加快建设，鍐呰挋鍙よ嚜娌诲尯推进工作。";

  it("is found among what is as it should be, with its bounds", () => {
    expect(findGarbled(line)).toMatchObject([{ at: 5, printed: "鍐呰挋鍙よ嚜娌诲尯", text: "内蒙古自治区", lost: 0 }]);
    expect(findGarbled("联通公司、姓名、模型聊天。")).toEqual([]);
  });

  it("is a problem that proposes what it was, until an emendation has restored it", () => {
    const garbled = (problems: readonly { code: string }[]) => problems.filter(({ code }) => code === "read/garbled");
    expect(garbled(compileText(line).problems)).toMatchObject([
      { line: 1, col: 6, proposed: { at: 5, printed: "鍐呰挋鍙よ嚜娌诲尯", read: "内蒙古自治区" } },
    ]);
    const row = { line: 1, before: "鍐呰挋鍙よ嚜娌诲尯", after: "内蒙古自治区" };
    const emendations = [{ ...row, cause: "wrong-character", certainty: "certain", reason: "试" } as const];
    expect(garbled(compileText(line, { emendations }).problems)).toEqual([]);
  });

  it("proposes nothing where a character is lost, and says so", () => {
    const { problems } = compileText("加快建设，鍐呰挋鍙よ嚜娌� 推进工作。");
    const [garbled] = problems.filter(({ code }) => code === "read/garbled");
    expect(garbled).toMatchObject({ values: { before: "内蒙古自\ufffd", lost: 1 } });
    expect(garbled).not.toHaveProperty("proposed");
  });

  it("reads 锟斤拷 as a gap", () => {
    const { problems } = compileText("加快建设锟斤拷路。");
    expect(problems).toMatchObject([{ code: "read/suspected-mojibake", values: { sign: "锟斤拷" } }]);
  });
});
