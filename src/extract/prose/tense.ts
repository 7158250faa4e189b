const RESULTS =
  /^(?:[^夯打筑巩奠]{0,6})基础(?:$|[与和及、条])|成就|成效|回顾|现状|成绩|形势|(?:发展|宏观|面临的?|内外部)环境|机遇|挑战|问题|短板|薄弱|背景|历程|完成情况|实施情况|工作总结|进展/;
const MARKER = /^(?:第.{1,4}[篇章节]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*/;
const GOALS = /目标|指标|任务|展望|愿景|远景|总体要求|定位|思路|战略|安排|预期/;
const GOAL_WORD =
  /力争|争取|确保|努力|预期|将达|要达|力求|[到至](?:[“"].{1,4}[”"]|\d{4}年)|争创|规划建设/;
const RESULT_WORD =
  /实现了|达到了|获评|荣获|已|以来|建成投用|增至|增加到|提高到|提升至|提升到|下降至|同比|比上年|较上年|比增|突破了|连续|现有|拥有|完成|建成|新增|超额/;

/** Whether a place in a document speaks of what was reached or of what is aimed at. */
export type Tense = 'results' | 'goals' | undefined;

/**
 * What the headings above a place say; the nearest one that says anything counts.
 *
 * @example tenseOfSection(['一、规划目标', '（一）发展基础']) // 'results'
 */
export function tenseOfSection(section: readonly string[]): Tense {
  for (let index = section.length - 1; index >= 0; index -= 1) {
    const heading = section[index] ?? '';
    const bare = heading.replace(MARKER, '');
    if (GOALS.test(heading) && !/完成情况|问题/.test(heading)) return 'goals';
    if (RESULTS.test(bare)) return 'results';
  }
  return undefined;
}

/**
 * What the words of a sentence up to a number say.
 *
 * @example tenseOfWords('力争建成') // 'goals'
 */
export function tenseOfWords(words: string): Tense {
  if (GOAL_WORD.test(words)) return 'goals';
  return RESULT_WORD.test(words) ? 'results' : undefined;
}
