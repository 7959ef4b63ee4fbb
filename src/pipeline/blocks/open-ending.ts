/** Characters with which some of these words end others, too: 目的, 缓和, 普及, 参与, 更进一步. */
const openPattern =
  /(?:各|各项|各类|各级|各种|以及|(?<!更)进一步|(?<![目标])的|(?<![缓温平饱总共中谐柔随祥调])和|(?<![普涉顾波触推提危言])及|(?<![参给赋授])与|(?<!抑)或)$/u;

/**
 * Say whether a line ends with a word behind which something has to follow, so that no title ends there.
 *
 *     （三）加强队伍建设，落实各项
 *     保障措施，提高待遇。
 */
export function endsOpen(text: string): boolean {
  return openPattern.test(text.slice(-longest));
}

/** The longest of the words, and one character before it. UTF-16 units. */
const longest = 4;
