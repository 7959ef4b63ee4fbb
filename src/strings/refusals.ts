/** Why a command of an archivist refuses, in Chinese; in English see src/diagnostics/refusals.ts. */

import type { RefusalCode, RefusalValues, RefusalWords, StepCode } from "../diagnostics/refusals.ts";
import { systemRefusalStrings } from "./system-refusals.ts";

const accepted = ".txt、.html、.docx、.pdf、.xlsx 或 .xls 文件";
const smaller = "删去其中的图片，或只取入方案本身";
const asDocx = "用文字处理软件打开，另存为 .docx";
const unpackIt = "解压后取入其中的文件";
const withoutPassword = { expected: "不设密码的文件", fix: "以密码打开，去掉密码另存" };

/** What each step of publishing does. */
export const stepStrings: { readonly [Code in StepCode]: string } = {
  build: "编译、生成网页与索引",
  mint: "为新页编定永久地址",
  search: "在浏览器中验证搜索",
  measured: "以所测数据重新生成",
  current: "核对生成的文件均为最新",
  addresses: "核对历来公布的地址均可打开",
  originals: "由原件重取文本，核对一致",
};

/** The compiler asks for the words of every reason. `found` stands behind 见到, `expected` behind 应为. */
export const refusalStrings: { readonly [Code in RefusalCode]: (values: RefusalValues<Code>) => RefusalWords } = {
  "arguments/files": ({ given }) => ({
    found: `${given} 个文件名`,
    expected: "一个",
    fix: "写明一个文件：npm run new-plan -- 文件名",
  }),
  "arguments/plans": () => ({
    found: "未写代号",
    expected: "一份或几份文件的代号",
    fix: "写明要发布的文件：npm run publish-plan -- 代号",
  }),
  "file/missing": ({ path }) => ({ found: `${path} 不存在`, expected: "一个文件", fix: "核对文件名和所在文件夹" }),
  "file/folder": ({ path }) => ({ found: `${path} 是文件夹`, expected: "一个文件", fix: "逐一取入其中的文件" }),
  "file/not-plain": ({ path }) => ({
    found: `${path} 不是普通文件`,
    expected: "一个文件",
    fix: "把它所指的内容复制成文件，再取入",
  }),
  "file/empty": ({ path }) => ({ found: `${path} 是空文件`, expected: "有文字的文件", fix: "重新下载" }),
  "file/too-large": ({ size, most, path }) => ({
    found: `${path} 有 ${size}`,
    expected: `不超过 ${most}`,
    fix: smaller,
  }),
  "file/unshowable-name": () => ({ found: "文件名中有控制字符", expected: "可以显示的文件名", fix: "改文件名" }),
  "file/without-text": () => ({ found: "文件中没有文字", expected: "方案的文字", fix: "核对是否取错了文件" }),
  "file/encrypted": () => ({ found: "文件已加密", ...withoutPassword }),
  "file/damaged": () => ({
    found: "文件已损坏，不能解开",
    expected: "完好的文件",
    fix: "重新下载，或用办公软件打开后另存",
  }),
  "file/too-many-parts": ({ parts, most }) => ({
    found: `文件内有 ${parts} 个以上的部件`,
    expected: `不超过 ${parts} 个，共 ${most}`,
    fix: smaller,
  }),
  "file/unpacks-too-large": ({ size, parts, most }) => ({
    found: `文件解开后超过 ${size}`,
    expected: `不超过 ${parts} 个部件，共 ${most}`,
    fix: smaller,
  }),
  "file/document-type": ({ part }) => ({
    found: `部件 ${part} 中有文档类型声明`,
    expected: "没有此类声明，办公软件所存的文件均如此",
    fix: "用办公软件打开后另存",
  }),
  "kind/rtf": () => ({ found: "RTF 文件", expected: accepted, fix: asDocx }),
  "kind/doc": () => ({ found: "Word 97–2003 的 .doc 文件", expected: accepted, fix: asDocx }),
  "kind/picture": () => ({
    found: "图片",
    expected: accepted,
    fix: "另寻文本，或用文字识别（OCR）软件识读并校对",
  }),
  "kind/rar": () => ({ found: "RAR 压缩包", expected: accepted, fix: unpackIt }),
  "kind/7z": () => ({ found: "7z 压缩包", expected: accepted, fix: unpackIt }),
  "kind/zip": () => ({ found: "不含文档的 ZIP 压缩包", expected: accepted, fix: unpackIt }),
  "kind/ofd": () => ({
    found: "OFD 文件",
    expected: accepted,
    fix: "用 OFD 阅读器打开，另存为有文字的 PDF 或 .docx",
  }),
  "kind/unknown-office": () => ({
    found: "种类不明的办公文件",
    expected: accepted,
    fix: "打开后另存为 .docx 或 .xlsx",
  }),
  "docx/without-text": () => ({
    found: "文档中没有文字",
    expected: "有方案文字的文档",
    fix: "如为扫描的页面图片，请用文字识别（OCR）软件识读并校对",
  }),
  "docx/damaged": () => ({
    found: "文档已损坏",
    expected: "文字处理软件能够打开的 .docx",
    fix: "用文字处理软件打开后另存",
  }),
  "sheets/without-text": () => ({
    found: "工作簿中没有文字",
    expected: "有任务的工作表",
    fix: "如工作表已隐藏，取消隐藏后另存",
  }),
  "sheets/damaged": ({ kind }) => ({
    found: "工作簿已损坏",
    expected: `电子表格软件能够打开的 .${kind}`,
    fix: "用电子表格软件打开后另存",
  }),
  "sheets/too-many-cells": ({ most }) => ({
    found: `工作表从首格到末格超过 ${most} 格（空格计算在内）`,
    expected: `不超过 ${most} 格`,
    fix: "按 Ctrl+End 找到远离表格的单元格，删去其内容后另存",
  }),
  "sheets/out-of-bounds": ({ rows, columns }) => ({
    found: "有单元格超出工作表的范围",
    expected: `不超过 ${rows} 行、${columns} 列`,
    fix: "用原来的软件打开，只留表格后另存",
  }),
  "html/without-text": () => ({
    found: "网页中没有正文",
    expected: "含有方案文字的网页",
    fix: "用浏览器打开，待正文显示后再另存",
  }),
  "html/too-deep": ({ most }) => ({
    found: `网页的元素层层相套，超过 ${most} 层`,
    expected: "层数不多于浏览器所能显示的网页",
    fix: "用浏览器打开，复制其中文字，存为 .txt 后取入",
  }),
  "pdf/scanned": ({ empty, pages }) => ({
    found: `PDF 的 ${pages} 页中有 ${empty} 页是图片，没有文字`,
    expected: "有文字的 PDF",
    fix: "到发文机关的网站另寻文本，或用文字识别（OCR）软件识读、校对后取入",
  }),
  "pdf/encrypted": () => ({
    found: "PDF 已加密",
    expected: "不设密码的 PDF",
    fix: "以密码打开，打印成新的 PDF",
  }),
  "pdf/damaged": () => ({
    found: "PDF 已损坏",
    expected: "阅读器能够打开的 PDF",
    fix: "重新下载，或用浏览器打开后打印成新的 PDF",
  }),
  "pdf/lost": ({ count, all }) => ({
    found: `PDF 的字体未写明 ${all} 字中的 ${count} 字`,
    expected: "文字可以复制的 PDF",
    fix: "到发文机关的网站另寻文本，或用文字识别（OCR）软件识读、校对后取入",
  }),
  "pdf/too-many-pages": ({ pages, most }) => ({
    found: `${pages} 页`,
    expected: `不超过 ${most} 页`,
    fix: "把方案所在的各页另存为一个 PDF",
  }),
  "text/lost": ({ count, sign }) => ({
    found: `有 ${count} 处脱字（“${sign}”）：GB18030 的文字曾被误读作 UTF-8 并保存`,
    expected: "可以通读的文字",
    fix: "所脱的字无法还原，请到原处重新下载，存为 UTF-8 或 .docx",
  }),
  "encoding/other": ({ label }) => ({
    found: `文件不是 ${label} 编码`,
    expected: label,
    fix: "不写 --encoding，由程序推断；或以 --encoding 另指一种",
  }),
  "encoding/unknown-label": ({ label }) => ({
    found: `编码名“${label}”`,
    expected: "utf-8、utf-16le、utf-16be、gb18030 或 big5",
    fix: "改用其中一种写法",
  }),
  "encoding/no-text": () => ({
    found: "文件内容不是文字",
    expected: "文本文件",
    fix: "用生成它的软件打开，另存为文本或 .docx",
  }),
  "encoding/none-fits": () => ({
    found: "文件不合 UTF-8、UTF-16、GB18030、Big5 任何一种编码",
    expected: "其中一种编码的文本",
    fix: "用生成它的软件打开，另存为 UTF-8",
  }),
  "publication/busy": () => ({ found: "此处另有一次生成正在进行", expected: "一次一个", fix: "待其结束再试" }),
  "publication/changed-meanwhile": () => ({
    found: "其间有文件被改动",
    expected: "文件未变",
    fix: "重新发布一次",
  }),
  "publication/step": ({ step, printed }) => ({
    found: `“${stepStrings[step]}”一步未能完成，所示为：\n${printed}\n`,
    expected: "各步都能完成（未作任何改动）",
    fix: "改正其中所指之处，再发布",
  }),
  "publication/unknown-plan": ({ slug, slugs }) => ({
    found: `代号“${slug}”`,
    expected: `下列之一：${slugs.join("、")}`,
    fix: "先取入：npm run new-plan -- 文件名",
  }),
  "publication/open": ({ slug, points }) => ({
    found: `${slug} 尚有待定之处：\n${points}\n`,
    expected: "各条均已决定（未作任何改动）",
    fix: "在编校台上逐条决定，再发布",
  }),
  "publication/others": ({ slugs, others }) => ({
    found: `${others.join("、")} 已经决定而尚未发布，将一并发布`,
    expected: "写明所有要发布的文件（未作任何改动）",
    fix: `一并写明：npm run publish-plan -- ${[...slugs, ...others].join(" ")}；暂不发布的，在其 plans.yaml 的登记中加一行 draft: true`,
  }),
  ...systemRefusalStrings,
};
