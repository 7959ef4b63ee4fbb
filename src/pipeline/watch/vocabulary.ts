/**
 * What the watcher takes for words of an assignment. It is its own small vocabulary, on purpose: a word that the
 * parser does not know must not be unknown to the watcher for the same reason. No place and no body is named here.
 */

/** Words by which a body leads or answers for a task: strong enough to be told in running text. */
const leadingWords = "牵头|负责|主办|承办|主责|领衔";

/** Words that tell only where bodies and nothing else stand about them. */
const otherWords =
  "组织实施|配合|落实|指导|督导|会同|协助|协办|协同|参加|参与|支持|实施|承担|组织|推进|执行|监管|协调|保障|督促|督办|跟进|办理|完成|" +
  "[做抓]好(?:相关|有关|各自|各项)工作";

/** The last characters of bodies, and of words for groups of them. */
const bodyEnds =
  "厅|局|委|办|部|署|院|会|行|社|政府|公署|公司|集团|中心|部门|单位|机关|机构|海关|街道|乡镇|镇|乡|园区|新区|开发区|专班|督查室|督导室|研究室|" +
  "管委会|办公室|企业|(?<![场厕哨岗])所|执法队|中队|大队|总队|支队|学校|高校|联盟|军区|处室|科室|股室|市|县|区|旗|盟|州|地方|各地";

/** Before a body these make of it one that is asked, not told: `鼓励企业参与`. */
export const urgingPattern =
  /^(?:鼓励|支持|引导|动员|推动|吸引|欢迎|促进|发动|组织|督促|指导|加强|强化|坚持|依托|依靠)/u;

/** Words of other kinds that end like bodies: `社会参与`, `全部落实`, `部署落实`. */
const commonWord =
  /(?:社会|机会|大会|盛会|协商会|研讨会|全部|内部|外部|部署|举办|开办|兴办|创办|执行|进行|实行|推行|运行|通行|发行|流行|先行|布局|格局|全局|大局|城市|超市|上市|股市|社区|地区|城区|市区|景区|园区内|山区|校区|灾区|[我本该全][省市县区旗州盟])$/u;

/** Between the bodies and their role: `按职责分工`, `共同`, `密切`. */
const manner =
  /(?:按照?(?:各自)?[^，。；：、（）]{0,10}(?:分工|职责|职能|权限|范围)|依职责|依法|各自|分别|共同|联合|具体|统一|统筹|密切|积极|主动|全力|结合实际|抓好|做好|进行|予以|给予|提供|加强)，?$/u;

/** Behind the last of the bodies: `等部门`, `等有关单位`. */
const openEnd = /等(?:\P{P}{0,6}(?:部门|单位|机构|企业|厅局|地方))?$/u;

/** A piece that says until when, or how far: `6月底前完成`, `长期坚持`, `下同`. */
export const termPattern =
  /^(?:\d|(?:完成|办结)?(?:时限|时间)|长期|持续|每年|每月|每季|年底|年内|适时|全年|即日|下同|排名)/u;

/** Role words of all kinds, wherever they stand. */
export const rolePattern = new RegExp(`(?:${leadingWords}|${otherWords})`, "gu");

/** Behind a role word these make another word of it: 负责人, 支持下, 配合度, 由…负责的项目. */
export const otherUse =
  /^(?:人(?![才口民防力社居均文工大])|的|制(?![定订造])|者|下|度|性|力(?![争促推])|办法|方案|细则|意见|工作组|小组|会议|解释)/u;

const leadingPattern = new RegExp(`^(?:${leadingWords})`, "u");
const bodyPattern = new RegExp(`(?:${bodyEnds})$`, "u");

const labelWords =
  "(?:牵头|责任|负责|主办|承办|主责|配合|协办|协助|参与|参加|协同|实施|完成|落实|监管|指导|督导|承担|领办|包保|包联|包抓|包干|挂包|挂联|帮扶|结对|驻村|统筹|组织)" +
  "(?:单位|部门|司局|科室|处室|股室|主体|机构|领导|地区|机关|方)";

/** A label for bodies: `责任处室：`, `实施主体:`, `【牵头单位】`. */
export const labelPattern = new RegExp(
  `${labelWords}(?:[及和](?:单位|部门|地区))?(?:（[^（）]{0,12}）)?(?:[:：∶︰】〕\\]]|为(?=\\p{Script=Han})|[ \\t\u3000]+(?=\\p{Script=Han}{2,12}(?:${bodyEnds})))`,
  "gu",
);

/** What opens a text or a sentence, up to a sign and a word by which it is told to do something: `市教育局：负责`. */
export const leadPattern = new RegExp(
  `(^|[。；])([^，。；：（）]{2,60})[：。](?:主要|具体)?(?:${leadingWords}|配合|协助)`,
  "gu",
);

/** The last characters of the names of bodies, not of words that speak of several. */
export const namedEnds =
  "厅|局|委|办|办公室|中心|公司|集团|总队|支队|大队|银行|管委会|人民政府|法院|检察院|联合会|总工会";

/** `市气象局要加强监测`, at the start of a sentence or a clause. */
export const modalPattern = new RegExp(
  `(^|[。；，])((?:[^，。；：（）、\\n]{2,20}、){0,8}[^，。；：（）、\\n]{2,20}(?:${namedEnds}))(?:要|应当|应该|应|必须|须)(?![求素急用变对邀])`,
  "gu",
);

/** `由市司法局修改后印发`: what a body is to do, with no word for its role. */
export const byPattern = new RegExp(
  `()由((?:[^，。；：（）、\\n]{2,20}、){0,8}[^，。；：（）、\\n]{2,20}?(?:${namedEnds}))` +
    "(?=根据|按照?|结合|另行|统一|会同|商|于|尽快|抓紧|制定|制订|研究|提出|修改|组织|统筹|督促|指导|做好|加快|完成|报|承担|审核|受理|拨付|落实)",
  "gu",
);

/** `（由市发展改革委商市财政局研究制定）`, `（市教育局：2025年底前）`: a bracket that bodies by name open, and what they do. */
export const bracketPattern = new RegExp(
  `^由?(?:[^，。；：:（）、\\n\\d]{2,20}、){0,8}[^，。；：:（）、\\n\\d]{2,20}?(?:${namedEnds})` +
    "(?=[：:]|于?(?:\\d{4}年|\\d{1,2}月|[年月]底)|会同|商(?!务)|研究|提出|制[定订]|组织|承[接办建担]|办理|完成|实施|落实|拨付|审[核批])",
  "u",
);

/** `会同市公安局，整治乱停车`: bodies by name that are joined in, in a clause of their own. */
export const joinedPattern = new RegExp(
  `([，。；])(?:会同|联合)((?:[^，。；：（）、\\n]{2,20}、){0,8}[^，。；：（）、\\n]{2,20}(?:${namedEnds}))(?=[，。；]|$)`,
  "gu",
);

/** `【市水利局】清淤河道`: bodies by name in a bracket that opens a text. */
export const boxPattern = new RegExp(
  `(^(?:[\\d一二三四五六七八九十]{1,3}[.．、]|（[\\d一二三四五六七八九十]{1,3}）)?[【［])((?:[^，。；：（）、\\n【】［］]{2,20}、){0,8}[^，。；：（）、\\n【】［］]{2,20}(?:${namedEnds}))[】］](?=\\P{P})`,
  "gu",
);

/** `落实奖励政策：区商务局、区税务局`: several bodies by name behind a colon, and nothing else; not whom a text is sent to. */
export const listedPattern = new RegExp(
  `(^[^。；：]*(?<!成员|小组|抄送|主送|报送|发送|印发|发往|出席|列席|参会|参加|名单|附件|单位|部门|包括|如下|分别[是为])：)((?:[^，。；：（）、\\n]{2,20}(?:${namedEnds})、){1,12}[^，。；：（）、\\n]{2,20}(?:${namedEnds}))(?=[。；]?$)`,
  "gu",
);

/** `市教育局为此项工作的牵头单位`: who is what is said in a clause. */
export const asPattern = new RegExp(
  `(^|[。；，])((?:[^，。；：（）、\\n]{2,20}、){0,8}[^，。；：（）、\\n]{2,20}(?:${namedEnds}))(?:作为|为|是)[^，。；：、]{0,12}(?:牵头|责任|配合|主办|承办|协办|主管)(?:单位|部门)(?=[，。；]|$)`,
  "gu",
);

/** `市财政局做好经费保障`: a body by name at the start of a clause, and at once what it does. */
export const doingPattern = new RegExp(
  `(^(?:[\\d一二三四五六七八九十]+[.．、])?|[。；，])(?!会同|配合|协助|协调|联合|支持|督促|指导|推动|积极|主动|加强|向|与|和|对|由|经|报|在|以|将|把|为)((?:[^，。；：（）、\\n\\d]{2,20}、){0,8}[^，。；：（）、\\n\\d]{2,20}?(?:${namedEnds}))` +
    "(?=会同|要?做好|加强|强化|落实|抓好|加大|抓紧|按照?职|统筹|负责(?!人|同志|的)|承担|组织|指导|督促)",
  "gu",
);

/** `各乡镇（街道）要落实专人`: bodies of a rank that are told something; not 各部门, 各地, whom all plans exhort. */
export const eachPattern =
  /(^|[。；，])([^，。；：（）各]{0,6}各(?:[^，。；：（）、\n]{0,8}?(?:乡镇?|镇街?|街道|街镇|县|市|区|旗|州|盟|村|社区|园区|学校|医院|企业|办事处|管委会|指挥部|专班|科室|站所|成员单位|人民政府)(?:（[省市县区旗州镇乡街道、]{1,9}）)?(?:人民政府|政府|党委|办事处|管委会)?、?){1,4})(?:要|应当?|必须|须|负责(?!人|同志|的)|对[^，。；]{2,30}负)(?![求素急用变邀])/gu;

/** `一、县教育局牵头的工作`, `（二）由县水利局负责的重点任务（3项）`: a heading that says whose the tasks below it are. */
export const tasksOfPattern = new RegExp(
  `^((?:（?[\\d一二三四五六七八九十]{1,3}[）.．、])?\\s*由?)([^。；：（）由]{2,80}?)(?:${leadingWords}){1,2}的\\P{P}{0,4}(?:工作|任务|事项|项目)(?:（[^（）]{1,12}）)?[：:。]?$`,
  "u",
);

/** `四、旗文旅局`, `（二）县教育局（3项）`: a number, a body by name with the head of its place, and the count of its tasks. */
export const bodyAlonePattern =
  /^([（(]?[\d一二三四五六七八九十]{1,3}[）).．、]{1,2}\s?)((?:\p{Script=Han}{2}(?=区))?[省市州盟县区旗镇](?!级)\p{Script=Han}{1,10}(?:局|厅|委|委员会|办公室))(?:（[^（）]{1,12}）)?$/u;

/** A line that gives a term by its label: `整改时限：2025年底`. */
export const termLinePattern =
  /^[（(【〔]?(?:完成|整改|办结|办理|落实|推进|实施|责任|工作)(?:时限|期限|时间|时间节点)(?:要求)?[：:]/u;

/** A label for bodies that stands where people are named: `责任领导：王某  责任站办：农业办`. */
export const labelWithin =
  /(?:责任|牵头|配合|协助|主办|承办|协办|实施|落实)(?!\p{Script=Han}{0,4}(?:人|领导|同志|员|长)[：:])\p{Script=Han}{1,4}[：:]|\p{Script=Han}{2}责任[：:]|(?:督办|督导|监督|指导|验收)[：:]/gu;

/** `市教育局、市公安局：按照职责…`: bodies by name and a colon, whatever they are told behind it. */
export const colonPattern = new RegExp(
  `(^(?:[\\d一二三四五六七八九十]+[.．、])?|[。；])((?:[^，。；：（）、\\n\\d]{2,20}、){0,8}[^，。；：（）、\\n\\d]{2,20}(?:${namedEnds}))：(?=\\P{P}{2})`,
  "gu",
);

/** Say whether words are the name of one body, not of several or of any: 各部门, 属地政府. */
export function namesOneBody(words: string): boolean {
  return words.length > 2 && !/各|有关|相关|[的由]|^(?:属地|本级|地方|上级|牵头|责任|成员|承办)/u.test(words);
}

/** The whole head of a column for bodies: `牵头单位`, `主要责任单位（排名不分先后）`. */
export const roleColumnPattern = new RegExp(
  `^(?:主要|市级|县级|区级|省级)?${labelWords}(?:及[^，。]{0,8})?(?:（[^（）]*）)?$`,
  "u",
);

/** Words of which heads of columns are made. */
export const columnWordPattern = new RegExp(
  `${labelWords}|序号|工作任务|重点任务|任务|工作内容|内容|事项|项目|措施|目标|完成时限|时限|时间|备注`,
  "gu",
);

/** Say whether words are a role that is told in running text. */
export function isLeading(words: string): boolean {
  return leadingPattern.test(words);
}

/** Say whether words end as a body or a group of bodies does. */
export function endsAsBody(words: string): boolean {
  const bare = words.replace(openEnd, "");
  if (/^(?:牵头|责任|主办|承办|配合|成员)(?:部门|单位)$/u.test(bare)) return false;
  return bare.length > 1 && bodyPattern.test(bare) && !commonWord.test(bare);
}

/** Take from the end of words what says how a task is done: `市财政局按职责分工` → `市财政局`. */
export function withoutManner(words: string): string {
  const shorter = words.replace(manner, "");
  return shorter === words ? words : withoutManner(shorter);
}

const namedPattern = new RegExp(`(?:${namedEnds}|政府)$`, "u");

/** Say whether words are bodies by name, and nothing else. */
export function areNamed(words: string): boolean {
  return words
    .split("、")
    .every((name) => name.length < 20 && namesOneBody(name) && namedPattern.test(name) && !/\P{L}/u.test(name));
}
