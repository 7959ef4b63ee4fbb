/** The page that says how large a library may grow, and what to do beyond. */
export const scaleStrings = {
  title: "规模",
  lead: "本页说明文库增大以后生成网站的用时、内存与文件数，以及一台机器不够用时的办法。实测与推算分列，推算不作实测看待。",
  measured: {
    title: "实测：整体生成与分片生成",
    lead: (date: string, sections: number, shards: number) =>
      `由 npm run bench:shards 量于 ${date}：仿造文库一部，章节 ${sections.toLocaleString("zh-Hans")} 个；先整体生成，再分为 ${shards} 片逐片生成，然后合并。`,
    none: "尚未量过：请运行 npm run bench:shards -- --write。",
    columns: { way: "步骤", wall: "历时（秒）", cpu: "CPU（秒）", memory: "内存（MB）" },
    compiled: "编译全部文本",
    whole: "整体生成",
    shard: "一片（各片中最大值）",
    merged: "合并",
    scroll: "整体生成与分片生成的用时与内存",
    same: (files: number) =>
      `合并所得与整体生成所得，${files.toLocaleString("zh-Hans")} 个文件逐字节相同，搜索索引在内。`,
    unlike: "合并所得与整体生成所得不同，请勿据此发布。",
  },
  reckoned: {
    title: "推算：至一百万个章节",
    lead: (small: string, large: string) =>
      `以${small}个与${large}个章节的实测值连成直线，向外推算。真实文库若增长快于直线，所需更多；内存一栏是一次生成所需，分片不能减少。`,
    columns: { sections: "章节", cpu: "整体生成 CPU", memory: "内存（GB）", files: "文件", bytes: "总量（GB）" },
    hours: (hours: string) => `${hours} 小时`,
    minutes: (minutes: string) => `${minutes} 分钟`,
    scroll: "推算的用时、内存与文件",
  },
  beyond: {
    title: "超出以后",
    ways: [
      {
        when: "用时过长",
        what: "分片生成，各片可在不同机器上同时进行，互不通信：npm run build -- --shard 3/16。各片齐备后合并：npm run merge。缺片、重片、片中文件有损、来源不一致，均予拒绝，原网站不动。",
      },
      {
        when: "内存不足",
        what: "每一片都须读入全部已编译文本，因为一节的页面列有其他文件的相近章节。文库大到一台机器读不下时，按地区或年代分为几部，各自成站。",
      },
      {
        when: "索引过大",
        what: "静态检索要求浏览器取回索引的一部分。索引过大时改用 OpenSearch：npm run export -- --opensearch DIR 写出索引定义与批量文件，章节、任务各一条记录，相邻两字为一词，按短语查询，所得即文中确有的字句。所写文件依其公开文档逐项检验，查询结果以模拟方式核对；尚未在真实服务器上运行。",
      },
    ],
    columns: { when: "情形", what: "办法" },
  },
} as const;
