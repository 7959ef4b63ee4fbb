/** Sentences of `npm run new-plan` and `npm run publish-plan`, whose reader has the text and not the code. */

export const intakeStrings = {
  refused: (found: string, expected: string, fix: string, code: string) =>
    `未能完成（${code}）。见到：${found}；应为：${expected}。\n办法：${fix}。`,
  read: (kind: string, encoding: string | undefined, tools: readonly string[]) =>
    `已读：.${kind}${encoding === undefined ? "" : `，编码 ${encoding}`}（${tools.join("、")}）。`,
  known: (slug: string) =>
    `库中已有此文，代号 ${slug}，未作改动。如得自另一处，是此文的另一来源：请在其登记的 note 中写明何处。`,
  leftOut: (pieces: number) => `未取入 ${pieces} 处，各处及缘由记在 intake.yaml。`,
  title: (title: string) => (title === "" ? "题名：未见，请以 --title 写明，或在编校台上填写。" : `题名：${title}`),
  jurisdiction: (name: string) => `地域：${name === "" ? "未详，请在编校台上填写" : name}`,
  drafted: (duties: number, bodies: number) => `读出任务 ${duties} 条；未登记的部门 ${bodies} 个，均已拟成草稿。`,
  matters: (count: number) => `与库中文件共有而未登记的事项 ${count} 条，拟在 matters.yaml。`,
  look: (doubt: string) => `请留意：${doubt}。`,
  problems: (count: number) => `待处理的问题 ${count} 条：`,
  written: "写入：",
  next: (slug: string) =>
    `下一步：运行 npm run dev，用浏览器打开 /workbench/${slug}/，逐条决定。全部决定后运行：\n  npm run publish-plan -- ${slug}`,
  witness: (slug: string, percent: number) => `此文与 ${slug} 有 ${percent}% 相同，是它的另一本。`,
  variant: (place: string, before: string, after: string) => `${place}　${before} → ${after}`,
  linesApart: (count: number) => `另有 ${count} 行无可对应，请自行比对。`,
  witnessKept: (paths: readonly string[], slug: string) =>
    `写入：${paths.join("、")}。\n下一步：运行 npm run dev，打开 /workbench/${slug}/，采纳其中正确的异文。`,
  witnessNotKept: "未作改动。作为另本、其异文在编校台上决定的，加 --as-witness；作为另一份文件取入的，加 --as-plan。",
  survey: (plans: number, files: number) => `${files} 个文件中有方案 ${plans} 份。未取入的：`,
  others: (count: number, reason: string, names: readonly string[], more: number) =>
    `  ${count} 个：${reason}（${names.join("、")}${more > 0 ? `等，另有 ${more} 个` : ""}）`,
  noPlan: "没有任务，也没有方案的题名和标题",
  chainsHold: (count: number) => `由 ${count} 份原件重取的文本均与底本一致。`,
  step: (seconds: number, number: number, of: number, name: string) =>
    `${String(seconds).padStart(4)} 秒　${number}/${of}　${name}`,
  unconfirmed: {
    plan: (id: string) => ({ found: `文件 ${id} 仍是草稿`, fix: "看过无误，在编校台上采纳（或删去其 draft 一行）" }),
    body: (id: string) => ({
      found: `部门 ${id} 仍是草稿`,
      fix: "看过无误，在编校台上采纳（或删去其 draft_for 一行）",
    }),
  },
  draft: "草稿",
  readWarnings: "只请核对的各条如均无误，可加 --warnings-read 发布。",
  published: "已发布：",
  addresses: (count: number) => `新地址 ${count} 个：`,
  short: (path: string) => `短址 ${path}`,
  duties: (first: string, last: string, count: number) => `  ${first} 至 ${last}，任务 ${count} 条`,
  changed: (paths: readonly string[]) => `已改动：${paths.join("、")}。`,
  afterwards: "下一步：运行 npm start 看网页，然后提交除 dist 以外的改动。",
} as const;
