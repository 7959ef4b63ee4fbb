import type { Phrases } from "./phrases.ts";
import { placesOutside } from "./piece.ts";

/** A point or a stretch of time: `2025年6月底`, `年底`, `三个月内`, `第三季度`. */
const time =
  "(?:(?:\\d{4}年|\\d{2}年|今年|明年|本年度?|当年|每年)?(?:\\d{1,2}月份?(?:\\d{1,2}日|[上中下]旬)?|[上下]半年|第?[一二三四1-4]季度|年?[底末内中初])[底末]?" +
  "|(?:\\d{4}年|今年|明年)(?!\\d|[底末内中初])|本?月[底末]|(?:\\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|月|日|天|年)(?:之内|以内|内))";

const openingPattern = new RegExp(
  `^并?(?:力争|争取|确保|务必)?(?:到|自|从|于|在)?${time}(?:[至到—–~～-]${time})?(?:之前|以前|前|之内|以内|内|期间|起)?`,
  "u",
);

/** Words that say of what stands before them that it is done, and name no task of their own: `全部完成整改任务`. */
const donePattern =
  /^(?:全部|全面|基本|初步|力争|确保|按期|陆续|逐步|持续|完成|办结|建成|建设|竣工|投用|投入使用|开工|启动|实施|整改|落实|推进|到位|见效|任务|工作|目标|取得|阶段性|明显|成效|成果|坚持|长期)*\s*$/u;

/**
 * Measure the time with which words open that go on with what is to be done by then, in UTF-16 units: `于6月底前` of
 * `于6月底前拿出方案`. Gives 0 where nothing but a term stands up to the first sign: `6月底前全部完成`.
 */
export function termOpening(words: string): number {
  const { length } = openingPattern.exec(words.slice(0, longest))?.[0] ?? "";
  const behind = /^[^，；。]*/u.exec(words.slice(length, length + longest))?.[0] ?? "";
  return length === 0 || donePattern.test(behind) ? 0 : length;
}

/** As much of words is looked at for a time, and as much behind it. UTF-16 units. */
const longest = 60;

/**
 * Where in a sentence that assigns the task begins with which it goes on behind a time, and tells no other bodies; its
 * end where it does not. UTF-16 units.
 *
 *     由县应急局牵头，县财政局配合，于6月底前拿出方案
 *                                    ^ task
 */
export function taskBehindTerm(sentence: string, { roleWords }: Phrases): number {
  for (const comma of placesOutside(sentence, /[，；]/u)) {
    const time = termOpening(sentence.slice(comma + 1));
    const task = comma + 1 + time;
    if (time > 0) return roleWords.placesBehind(sentence.slice(task)).length > 0 ? sentence.length : task;
  }
  return sentence.length;
}
