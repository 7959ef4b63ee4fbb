/** 各有关部门, 有关单位, 各级政府: a group by a word for all or some. */
const groupPattern =
  /^(?:自治区|内蒙古|全区|省|市|国家)?(?:各|有关|相关|其他|沿边|所在).*(?:部门|单位|地区|机构|企业|政府|公署|盟市|旗县|厅局|委办|[区市县地])$/u;

/** 市人民政府, 旗县（市、区）人民政府, or 省 in 省、市、县人民政府: governments of a rank, none of them named. */
const rankPattern = /^(?:省|盟|市|旗|县|区|盟市|旗县|地区|苏木乡镇)(?:行政公署|人民政府|政府)?$/u;

/** Say whether words stand for a group and name nobody. They are kept as such. */
export function isGroupWord(surface: string): boolean {
  const plain = surface.replace(/（[^（）]*）/gu, "");
  return groupPattern.test(plain) || rankPattern.test(plain);
}
