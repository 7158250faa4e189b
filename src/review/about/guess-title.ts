import { isPlanTitle, withoutDraft } from '../../extract/document/sort';
import type { OpeningLine } from '../source/review-source';
import type { AboutProposal } from './plan-about';

/** 关于印发《…》的通知, 编制《…》, 《…》已经…批准: the document that these speak of is this one. */
const ISSUED =
  /(?:印发|发布|公布|批准|现将|编制|制定)(?:了|的)?《([^《》]{4,120})》|《([^《》]{4,120})》(?=[^。；]{0,40}(?:批准|通过|现印发|印发给))/gu;
const NOTICE = /关于(?:印发|发布|公布|批准)([^《》]{4,120}?)的(?:通知|决定|决议)$/u;
const SENTENCE = /[。；！？，]/u;
const LONGEST = 60;
/** A title is set in so many lines at most. */
const MOST_LINES = 4;

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
  if (own !== undefined) return own;
  const issued = issuedTitle(lines);
  if (issued !== undefined) return issued;
  return isPlanTitle(fileStem)
    ? { value: withoutDraft(fileStem), place: { kind: 'file-name' } }
    : undefined;
}

function ownTitle(lines: readonly OpeningLine[]): AboutProposal | undefined {
  for (const [at, { line, spot }] of lines.entries()) {
    const joins = joinsFrom(lines, at);
    for (const text of [...joins].reverse()) {
      const notice = NOTICE.exec(text)?.[1] ?? '';
      const title = isPlanTitle(text) ? text : isPlanTitle(notice) ? notice : '';
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
    if (!isPlanTitle(title)) continue;
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
