/** Texts and what they are compared as. The indexer and the browser have to agree on every one. */
export const foldVectors: readonly (readonly [text: string, folded: string])[] = [
  ["额布都格—白音胡硕", "额布都格—白音胡硕"],
  ["额布都格-白音胡硕", "额布都格—白音胡硕"],
  ["额布都格－白音胡硕", "额布都格—白音胡硕"],
  ["Ｇ７，ＡＴＡ", "g7，ata"],
  ["G7,ATA", "g7，ata"],
  ["（十六） 跨境合作平台", "（十六）跨境合作平台"],
  ["(十六)\u3000跨境\n合作\u200b平台", "（十六）跨境合作平台"],
  ["“双碳”", "“双碳“"],
  ['"双碳"', "“双碳“"],
  ["「双碳」", "“双碳“"],
  ["500㎡", "500m2"],
  ["0.5", "0.5"],
  ["结束。", "结束。"],
  ["e\u0301tude", "étude"],
  ["Өмнөговь", "өмнөговь"],
  ["й", "й"],
  ["𠮷野家", "𠮷野家"],
  ["🚂", "🚂"],
  ["", ""],
];

/** Folded characters and the word that each becomes. */
export const wordVectors: readonly (readonly [char: string, word: string])[] = [
  ["岸", "岸"],
  ["𠮷", "𠮷"],
  ["7", "7"],
  ["g", "g"],
  ["q", "qaaaahb"],
  ["，", "qaappam"],
  ["—", "qaacabe"],
  ["й", "qaaaedj"],
  ["🚂", "qabpgic"],
];
