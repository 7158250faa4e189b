import type { OpeningLine } from '../source/review-source';
import type { AboutProposal } from './plan-about';

/** Names of a five-year plan: 第十五个五年规划, “十五五”规划, 规划（2026—2030年）. */
const NAMED =
  '(?:第(?:[一二三四五六七八九十]{1,3}|\\d{1,2})个五年|[“"]?(?:二?十[一二三四五六七八九]?|[一二三四五六七八九])五(?!年)[”"]?)';
const SPAN = '(?:19|20)\\d\\d年?[-—–~～至到]{1,2}(?:19|20)\\d\\d年?';
const PLAN = '(?:规划|纲要|计划)';
const YEARS = `[（(]${SPAN}[）)]`;
const TITLE = new RegExp(
  `^(?:.{0,50}(?:${NAMED}|${SPAN}).{0,50}${PLAN}(?:${YEARS})?|.{2,50}发展(?:总体)?${PLAN}(?:纲要)?${YEARS})$`,
  'u',
);
const TWO = new RegExp(`(?:规划|纲要).{0,50}${NAMED}`, 'u');
const DRAFT = /[（(](?:草案|送审稿|征求意见稿|讨论稿|审议稿|全文|公开稿|公布稿|报批稿)[）)]$/u;
/** 关于印发《…》的通知, 编制《…》, 《…》已经…批准: the document that these speak of is this one. */
const ISSUED =
  /(?:印发|发布|公布|批准|现将|编制|制定)(?:了|的)?《([^《》]{4,120})》|《([^《》]{4,120})》(?=[^。；]{0,40}(?:批准|通过|现印发|印发给))/gu;
const NOTICE = /关于(?:印发|发布|公布|批准)([^《》]{4,120}?)的(?:通知|决定|决议)$/u;
/** What is about a plan, and none. */
const OTHER =
  /报告|公报|总结|评估|落实情况|汇报|审议意见|解读|答记者问|说明|实施方案|工作方案|年鉴|要点/u;
const SENTENCE = /[。；！？，]/u;
const LONGEST = 60;
/** A title is set in so many lines at most. */
const MOST_LINES = 4;
/** Lines among which the document's own title stands. */
const FRONT = 15;

/**
 * Whether a document says of itself that it is something else than a plan: a report, a bulletin, a
 * commentary. What its sentences say does not count.
 * @example isOther([{ text: '甲县“十四五”规划中期评估报告', line: 1, spot: '' }]) // true
 */
export function isOther(lines: readonly OpeningLine[]): boolean {
  return lines
    .slice(0, FRONT)
    .some(({ text }) => text.length <= LONGEST * 2 && !SENTENCE.test(text) && OTHER.test(text));
}

/**
 * The title of the plan that a document is: its first lines, else what it issues or was made as, else
 * the name of its file. None of a plan that it merely quotes.
 * @example proposeTitle([{ text: '甲市乙区国民经济和社会发展', line: 1, spot: '' }, { text: '第十五个五年规划纲要', line: 2, spot: '' }], '')?.value
 * // '甲市乙区国民经济和社会发展第十五个五年规划纲要'
 */
export function proposeTitle(
  lines: readonly OpeningLine[],
  fileStem: string,
): AboutProposal | undefined {
  const own = ownTitle(lines);
  if (own !== undefined || isOther(lines)) return own;
  const issued = issuedTitle(lines);
  if (issued !== undefined) return issued;
  return isTitle(fileStem)
    ? { value: withoutDraft(fileStem), place: { kind: 'file-name' } }
    : undefined;
}

function ownTitle(lines: readonly OpeningLine[]): AboutProposal | undefined {
  for (const [at, { line, spot }] of lines.entries()) {
    const joins = joinsFrom(lines, at);
    for (const text of [...joins].reverse()) {
      const notice = NOTICE.exec(text)?.[1] ?? '';
      const title = isTitle(text) ? text : isTitle(notice) ? notice : '';
      if (title === '') continue;
      return { value: withoutDraft(title), place: { kind: 'line', line, spot, text } };
    }
  }
  return undefined;
}

/** The whole text of the opening, since a title in 《》 may go over a line's end. */
function issuedTitle(lines: readonly OpeningLine[]): AboutProposal | undefined {
  const whole = lines.map(({ text }) => text).join('');
  for (const match of whole.matchAll(ISSUED)) {
    const title = match[1] ?? match[2] ?? '';
    if (!isTitle(title)) continue;
    let end = 0;
    const at = lines.find(({ text }) => (end += text.length) > match.index);
    const text = `《${title}》`;
    return {
      value: withoutDraft(title),
      place: { kind: 'line', line: at?.line ?? 1, spot: at?.spot ?? '', text },
    };
  }
  return undefined;
}

/** Two titles one below the other are not one: a web page repeats its own in its head. */
function isTitle(text: string): boolean {
  const title = withoutDraft(text);
  return TITLE.test(title) && !TWO.test(title) && !OTHER.test(title);
}

function joinsFrom(lines: readonly OpeningLine[], at: number): readonly string[] {
  const joins: string[] = [];
  let text = '';
  for (const line of lines.slice(at, at + MOST_LINES)) {
    if (line.text.length > LONGEST || SENTENCE.test(line.text)) break;
    text += line.text.replace(/\s+/gu, '');
    joins.push(text);
  }
  return joins;
}

function withoutDraft(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(DRAFT, '')
    .replace(/^《(.*)》$/u, '$1');
}
