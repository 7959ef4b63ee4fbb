/** The page of all matters. */
export const projectsStrings = {
  title: "事项",
  lead: "几份文件说的是同一件事，名称却少有相同。凡铁路、口岸、园区、通道、展会、湖泊与专项工作，在两处以上出现的，各立一页，汇集全部说法。",
  filter: "筛选事项（简称、拼音均可）",
  found: (count: number) => `${count} 项`,
  none: "没有符合的事项。",
  sort: "排序",
  sortKinds: { mentions: "按提及数", plans: "按文件数" },
  columns: { name: "名称", level: "层次", mentions: "提及", plans: "文件" },
  map: "地图",
  works: "所引文件",
  levels: { project: "项目", place: "地点", corridor: "通道", programme: "专项", theme: "主题" },
  kinds: {
    zone: "试验区与合作区",
    port: "口岸与港口",
    rail: "铁路与通道",
    road: "公路",
    airport: "机场",
    pipeline: "管道",
    power: "电力与能源",
    park: "园区",
    expo: "会展",
    institution: "机制与机构",
    programme: "专项与主题",
    ecology: "生态",
    place: "地区与地点",
  },
} as const;

/** The page of one matter. */
export const projectStrings = {
  axis: (name: string) => `说到${name}的文件的时间`,
  surfaces: "文中名称",
  surface: { form: "名称", count: "次数", places: "见于" },
  why: "归并依据",
  sure: { certain: "确定", likely: "很可能" },
  says: "各文件表述",
  mentions: (count: number) => `提及 ${count} 处`,
  leads: "牵头",
  leaders: "牵头部门",
  duties: "任务 ",
  related: "相关事项",
  relations: {
    part_of: "属于",
    leads_to: "通往",
    replaced_by: "后转为",
  },
  inverse: {
    part_of: "包括",
    leads_to: "通达此处的有",
    replaced_by: "由此转来",
  },
  coordinates: (lat: number, lon: number) => `约北纬 ${lat}°，东经 ${lon}°`,
  countries: { CN: "中国", MN: "蒙古国", RU: "俄罗斯" },
  download: "下载本页",
  preview: (plans: number, mentions: number) => `${plans} 份文件，${mentions} 处`,
} as const;

/** The page of the works that plans cite. */
export const worksStrings = {
  title: "所引文件",
  lead: "各文件以书名号引用的其他文件。本库收有的，链接到正文；未收的，列出引用之处。",
  citations: (count: number) => `引用 ${count} 处`,
  carriedOut: "由下列方案落实",
  inLibrary: "本库已收",
} as const;
