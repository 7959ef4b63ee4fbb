/** Permanent short addresses: the pages that forward from them, and the lists of all. */
export const shortStrings = {
  duty: (n: number) => `任务第 ${n} 号`,
  section: (n: number) => `编号 s${n}`,
  forward: "本页是永久短地址，内容在：",
  sections: "章节的永久短地址",
  sectionsLead: "每一章节有一个编号，永不改指：/s/编号/ 通向它现在的位置。",
  duties: "任务的永久短地址",
  dutiesLead: "每一条任务有一个编号，永不改指：/d/编号/ 通向它现在的位置。",
} as const;
