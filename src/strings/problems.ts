/** What each problem means and how it is mended, for an editor's desk; in English see src/diagnostics/codes. */

import type { ProblemCode } from "../diagnostics/codes.ts";

interface ProblemWords {
  readonly title: string;
  readonly mend: string;
}

export const problemStrings: Readonly<Record<ProblemCode, ProblemWords>> = {
  "seed/not-utf8": { title: "原始文本不是 UTF-8 编码", mend: "另存为 UTF-8 编码；收到的文件照旧存于其旁" },
  "seed/changed": {
    title: "原始文本与登记的指纹不符",
    mend: "恢复原始文本；如为新得之本，在 plans.yaml 登记其 sha256",
  },
  "seed/no-folder": { title: "未见原始文本所在的目录", mend: "以 --seeds 指明目录；不指明时为 seeds/" },
  "seed/missing": { title: "登记的文件没有原始文本", mend: "按代号补上原始文本，或删去此行登记" },
  "seed/left-out": { title: "登记的文件在此目录没有原始文本", mend: "只试部分文件时不必处理；否则补上原始文本" },
  "seed/unregistered": { title: "原始文本尚未登记", mend: "在 content/registry/plans.yaml 为其登记一行" },
  "library/no-file": { title: "应为文件之处另有他物", mend: "在此处放上文件本身" },
  "registry/not-utf8": { title: "登记文件不是 UTF-8 编码", mend: "另存为 UTF-8 编码" },
  "registry/not-yaml": { title: "登记文件不合 YAML 格式", mend: "在所指之处改正 YAML 格式" },
  "registry/schema": { title: "登记行的字段不合规定", mend: "改正此行；各字段见 content/README.md" },
  "registry/duplicate": { title: "两行登记的代号或名称相同", mend: "两行保留其一" },
  "registry/unknown-plan": { title: "登记所指的文件不存在", mend: "改正代号，或在 plans.yaml 登记该文件" },
  "registry/needless-review": { title: "核对记录已无所对应", mend: "从 content/registry/reviewed 中删去此行" },
  "registry/circle": { title: "登记行之间的关系首尾相接", mend: "删去使关系成环的一行" },
  "registry/coordinate-outside": { title: "地点在地图范围之外", mend: "改正度数：lat 为北纬，lon 为东经，二者易颠倒" },
  "registry/misplaced-body": {
    title: "部门行不在其地域的文件中",
    mend: "文件按 jurisdictions.yaml 的代号命名，或将此行移入其地域的文件；也可在行内以 jurisdiction 注明",
  },
  "registry/unknown-department": { title: "登记所指的部门不存在", mend: "改正代号，或登记该部门" },
  "registry/unknown-project": { title: "登记所指的事项不存在", mend: "改正代号，或登记该事项" },
  "registry/contested-alias": { title: "两个事项的别名指同一处文字", mend: "删去其一，或以 sections、上下文加以区别" },
  "read/emendation-unmatched": { title: "校改与底本对不上", mend: "将此行与底本该行逐字核对" },
  "read/emendation-ambiguous": { title: "校改在行内对上不止一处", mend: "在 before 中多写几个字，使其在行内只见一处" },
  "read/emendation-overlap": { title: "两条校改改动同一文字", mend: "将两行并作一行" },
  "read/suspected-mojibake": { title: "疑为乱码", mend: "查对另本，在 mojibake.yaml 或该文件的校改中补一行" },
  "read/suspected-dash": { title: "“一”疑为连接号“—”", mend: "加一条缘由为连接号的校改；“一”无误时，加注底本如此" },
  "blocks/fused-heading": { title: "标题与正文似误连为一行", mend: "在标题末加一条缘由为误连行的校改" },
  "blocks/lone-number": { title: "序号孤立，不成系列", mend: "查对另本；如系列中有标题误连，加一条校改" },
  "blocks/unnumbered-line": {
    title: "短行无序号，疑为标题",
    mend: "如此类短行凡见即为标题，在 genre.yaml 的 headings 中登记；否则不必处理",
  },
  "blocks/uneven-row": { title: "表格此行的格数与他行不同", mend: "如为底本多格或缺格，以校改恢复；否则不必处理" },
  "blocks/unknown-column": {
    title: "表格有一栏名目不详，内容并入任务",
    mend: "如另有所指，在 genre.yaml 的 columns 中登记栏名；否则不必处理",
  },
  "blocks/unknown-line": { title: "拟加标题所指的行没有文字", mend: "在 plans.yaml 中改正行号" },
  "tree/number-out-of-order": {
    title: "标题序号不相连续",
    mend: "底本有误时加校改；底本如此编号时，将该行列入 plans.yaml 的 numbering",
  },
  "tree/duplicate-address": { title: "两个标题的序号相同", mend: "以校改订正序号，或在 plans.yaml 中另拟代号" },
  "duties/unknown-department": {
    title: "分工括注中有未登记的部门",
    mend: "登记该部门或其别名，并注明依据；底本有误时加校改",
  },
  "duties/ambiguous-department": {
    title: "分工括注中的部门名称有几种可能",
    mend: "为其中一行另取别名，或以校改写出全称",
  },
  "duties/no-name": { title: "有“牵头”等字样而无部门名称", mend: "查对另本，加校改" },
  "duties/twice-in-assignment": {
    title: "同一部门在一处分工中出现两次",
    mend: "底本有误时加校改；底本如此重复时，将该行列入 plans.yaml 的 repeated",
  },
  "duties/unclosed-bracket": { title: "分工括注缺一半括号", mend: "加一条缘由为脱标点的校改" },
  "duties/no-lead": { title: "有配合部门而无牵头部门", mend: "查对另本；写明牵头部门的文字可能已脱漏" },
  "duties/inside-paragraph": {
    title: "段落中间有分工，未读作任务",
    mend: "如为两段误连，在其后加一条缘由为误连行的校改",
  },
  "duties/no-role-word": {
    title: "括号内只有部门名称，没有“牵头”等字样",
    mend: "如只是说明，不必处理；如为分工，将该行列入 plans.yaml 的 roleless",
  },
  "duties/prose": {
    title: "段末括号有“牵头”等字样，而不是分工",
    mend: "如为叙述，不必处理；如为分工，加校改使其以“牵头”等字样收尾",
  },
  "duties/numbered-points": {
    title: "分工以序号指明若干事项，与所在一节的事项不尽一致",
    mend: "将任务所辖文字与序号核对；可加一条缘由为误连行的校改，使各分句自成一行",
  },
  "watch/unread-assignment": {
    title: "似有分工而未读作任务",
    mend: "如为叙述，不必处理；如为分工，以校改或提及登记加以说明",
  },
  "watch/swallowed-assignment": {
    title: "任务文字中似含另一处分工",
    mend: "如为叙述，不必处理；如为两段误连，加一条缘由为误连行的校改",
  },
  "watch/unaccounted-words": { title: "分工括注中有未能读懂的字样", mend: "将任务与底本核对；底本有误时加校改" },
  "watch/foreign-body": { title: "此名称似属别处的部门", mend: "如确指该部门，不必处理；否则登记本文件所指的部门" },
  "watch/cut-sentence": { title: "段落在句中断开", mend: "查对另本；如有脱漏，加校改，或加注说明" },
  "link/alias-unmatched": { title: "事项的别名未见于正文", mend: "与校订文字核对；文字已不存在时，删去此别名" },
  "link/alias-covered": { title: "事项的别名从不单独出现", mend: "从 projects.yaml 中删去此别名，或将其加长" },
  "link/single-section": {
    title: "事项只见于一节",
    mend: "补上他处提及的别名；并无他处时删去此行，或以 single_section 说明理由",
  },
  "link/needless-reason": { title: "事项已见于多节，无须另说理由", mend: "从此行中删去 single_section" },
  "link/contested": { title: "两个事项指同一处文字", mend: "在 projects.yaml 中限定其一（in_context、sections）" },
  "link/mention-unmatched": {
    title: "提及登记的文字未见于该行",
    mend: "将此行与该行的校订文字核对（npm run convert -- --stage read）",
  },
  "identifiers/lost": {
    title: "已发布的地址不见了",
    mend: "恢复该地址，或在 redirects.yaml 中说明去向：npm run addresses -- --propose 可列出初稿",
  },
  "identifiers/repointed": {
    title: "已发布的地址改指别处",
    mend: "恢复该段文字的起止；变动无误时，在 redirects.yaml 中以相同的 from、to 登记",
  },
  "identifiers/redirect": {
    title: "转址登记有误",
    mend: "改正 from（曾发布的地址）与 to（今之所在）；不写 to，即该地址已终止",
  },
  "identifiers/broken-link": {
    title: "地址簿的链条中断",
    mend: "取回上次通过检查的 identifiers.lock，再运行 npm run convert；两个分支各有新编时，运行 npm run join-locks",
  },
  "identifiers/lost-line": { title: "地址簿缺行", mend: "取回上次通过检查的 identifiers.lock，再运行 npm run convert" },
  "identifiers/malformed": {
    title: "地址簿有一行不能读",
    mend: "从版本库恢复该文件：只由 npm run convert 写入，且只增不减",
  },
};
