/** What is promised and how it is tested, in Chinese and in English. */
export const trustStrings = {
  title: "可信与检验",
  lead: "本页列出各项承诺、检验办法和最近一次检验结果。检验命令均在代码库中，可自行运行。",
  promisesTitle: "承诺与检验办法",
  columns: { promise: "承诺", test: "怎样检验" },
  promises: [
    { promise: "底本字符一个不失", test: "随机文件逐份编译，再从结果还原底本，逐字比对（npm run fuzz）" },
    { promise: "任何文本都能编译，用时随长度成比例增长", test: "同一片段重复至不同长度，比较所用时间（npm run fuzz）" },
    {
      promise:
        "构建受阻后，网站要么是旧版，要么是新版，不出现残缺；两版在一步之内互换；系统不能如此的，恰在两步之间终止时旧版存于其旁，再次构建即恢复",
      test: "在构建中途强行终止、写满磁盘、置为只读、同时构建两次、损坏缓存（npm run faults）",
    },
    { promise: "代码有误，检验能够发现", test: "逐处改错代码，看检验是否察觉（npm run mutate）" },
    {
      promise: "相同来源生成相同字节",
      test: "换文件夹、时区和语言再构建一次，逐字节比对（npm run reproduce）；随机改动后沿用未变部分与从头构建，逐字节比对（npm run edits）",
    },
    {
      promise: "已发布的地址不失效，也不改指别的文字",
      test: "每次构建核对全部地址，失去一处即不发布（npm run addresses）",
    },
    {
      promise: "来料有误时，指出位置、见到什么、应为什么、怎样改，不以程序出错告终",
      test: "逐一试用损坏、加密、过大的文件，写错的登记表，不可读写的位置（npm test）",
    },
    {
      promise: "所用软件包许可在列，内容有摘要可核",
      test: "核对锁定清单的许可、摘要和安装脚本（npm test）；清单见 npm run --silent sbom",
    },
    { promise: "网页不运行他处的代码", test: "在严格的内容安全策略下用浏览器打开每一类网页（npm test）" },
    { promise: "服务器配置与说明一致", test: "用 nginx 按所附配置提供网站并逐项查询（npm run check:hosting）" },
  ],
  runsTitle: "最近一次结果",
  runColumns: { run: "检验", date: "日期", result: "结果" },
  fuzz: {
    label: "随机文件",
    result: (documents: number, characters: number, growths: number, failures: number) =>
      `${documents} 份文件，${characters} 字；重复片段 ${growths} 种；不合格 ${failures} 处`,
  },
  faults: {
    label: "中断与损坏",
    result: (trials: number, old: number, fresh: number, beside: number, broken: number, mended: number) =>
      `${trials} 次：旧版完整 ${old}，新版完整 ${fresh}，待恢复 ${beside}，残缺 ${broken}；再次构建后复原 ${mended}`,
  },
  mutation: {
    label: "改错代码",
    result: (mutants: number, killed: number) => `${mutants} 处改错，察觉 ${killed} 处`,
  },
  noRuns: "尚无记录。",
  digestTitle: "本站摘要",
  digest: "版次、文件数和摘要（SHA-256）见",
  digestScope: "摘要涵盖该文件以外全部文件的名称和内容；网页本身在其涵盖之内，故不在网页上写出。",
  reportTitle: "报告问题",
  report: "发现文字、地址或安全问题，请用",
  reportLink: "反馈表或邮件",
  reportToPublisher: "发现文字、地址或安全问题，请告知本站发布者，并附网页地址。",
  english: {
    title: "In English",
    lead: "Each promise of this edition has a test that anyone can run from the repository.",
    promises: [
      "No character of a source is lost; any text compiles, in time that grows as its length does (npm run fuzz).",
      "After a build that was killed, found the disk full or read-only, or met another build, the published folder is the old site or the new one to its last byte; both change names in one step; on a system that cannot do so, a kill between two steps leaves the old one beside it until the next build (npm run faults).",
      "Small slips in the code are noticed by the tests (npm run mutate).",
      "The same sources give the same bytes in another folder, time zone and locale (npm run reproduce), and after any edit whether a build takes over what has not changed or begins from nothing (npm run edits).",
      "A published address never dies and never means another text (npm run addresses).",
      "Bad input is answered with its place, what was found, what was expected and how to mend it, not with a failure of the program (npm test).",
      "Packages have listed licences and digests that are checked, and run no install script but the one allowed by name (npm test, npm run --silent sbom).",
      "Pages run under a strict content security policy (npm test); the server configuration is tried with a real nginx (npm run check:hosting).",
    ],
    runs: "What the last recorded runs gave:",
    fuzz: (date: string, documents: number, characters: number, growths: number, failures: number) =>
      `${date}, random documents: ${documents}, of ${characters} characters together, and ${growths} pieces repeated; ${failures} failures.`,
    faults: (date: string, trials: number, broken: number, mended: number) =>
      `${date}, disturbed builds: ${trials}, of which ${broken} left a broken site; ${mended} were whole after the next build.`,
    mutation: (date: string, mutants: number, killed: number) =>
      `${date}, slips in the code: ${mutants}, of which the tests noticed ${killed}.`,
    report: "Faults of text, addresses or security: tell whoever publishes this site, with the address of the page",
    reportLink: "by form or mail",
    digest: "health.json holds the release and a SHA-256 of the names and bytes of every file but itself.",
  },
} as const;
