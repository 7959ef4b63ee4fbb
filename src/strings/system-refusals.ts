/** Why the system gives no file or takes none, in Chinese; in English see src/diagnostics/system-refusals.ts. */

import type { RefusalWords } from "../diagnostics/refusals.ts";
import type { systemRefusals } from "../diagnostics/system-refusals.ts";

type Codes = keyof typeof systemRefusals;

const at = ({ says, path }: { readonly says: string; readonly path: string }) =>
  path === "" ? `（${says}）` : `：${path}（${says}）`;

/** The compiler asks for the words of every reason. */
export const systemRefusalStrings: {
  readonly [Code in Codes]: (values: Parameters<(typeof systemRefusals)[Code]>[0]) => RefusalWords;
} = {
  "system/missing": (v) => ({ found: `没有文件${at(v)}`, expected: "文件或文件夹", fix: "核对路径" }),
  "system/circle": (v) => ({
    found: `链接首尾相接，不通向任何文件${at(v)}`,
    expected: "文件或文件夹",
    fix: "删去链接，换上它本应指向的内容",
  }),
  "system/file-on-the-way": (v) => ({
    found: `路径中间是文件，不是文件夹${at(v)}`,
    expected: "路径中间都是文件夹",
    fix: "核对路径，或移走该文件",
  }),
  "system/folder": (v) => ({ found: `文件夹${at(v)}`, expected: "文件", fix: "写明文件，或移走该文件夹" }),
  "system/taken": (v) => ({ found: `该处已有内容${at(v)}`, expected: "空位", fix: "移走原有内容，或另选位置" }),
  "system/forbidden": (v) => ({
    found: `无权读写${at(v)}`,
    expected: "当前用户可以读写的位置",
    fix: "修改所有者或权限，或另选位置",
  }),
  "system/read-only": (v) => ({
    found: `磁盘只读${at(v)}`,
    expected: "可以写入的磁盘",
    fix: "另选位置，或以可写方式挂载",
  }),
  "system/full": (v) => ({ found: `磁盘已满${at(v)}`, expected: "有余地可写", fix: "腾出空间，再运行一次" }),
  "system/long-name": (v) => ({ found: `名称过长${at(v)}`, expected: "系统接受的长度", fix: "改用较短的名称" }),
  "system/many-files": (v) => ({
    found: `打开的文件超过系统上限${at(v)}`,
    expected: "不超过上限",
    fix: "关闭其他程序，或提高上限，例如 ulimit -n 4096",
  }),
  "system/no-program": (v) => ({
    found: `没有程序 ${v.path}（${v.says}）`,
    expected: "已安装的程序",
    fix: "安装该程序",
  }),
  "system/other": (v) => ({
    found: `系统报错${v.path === "" ? "" : `：${v.path}`}（${v.message}）`,
    expected: "文件可读可写",
    fix: "再运行一次；如仍报错，检查磁盘",
  }),
};
