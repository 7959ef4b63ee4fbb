/** The apparatus of a section: what was changed, and what only is remarked. */
export const noteStrings = {
  title: "校勘记",
  below: "以下各部分校勘记",
  shared: "各部分同样的改动",
  colon: "：",
  changes: (count: number) => `校勘 ${count}`,
  remarks: (count: number) => `说明 ${count}`,
  remark: "正文未改：",
  slip: (printed: string, reading: string, places: number) => `“${printed}” → “${reading}”，全文共 ${places} 处`,
} as const;
