/** Names of a five-year plan: 第十五个五年规划, “十五五”规划. */
const PERIOD =
  '(?:第(?:[一二三四五六七八九十]{1,3}|\\d{1,2})个五年|[“"]?(?:二?十[一二三四五六七八九]?|[一二三四五六七八九])五[”"]?)';
const QUOTED = new RegExp(
  `《([^《》]{0,60}${PERIOD}[^《》]{0,60}(?:规划|纲要|计划)[^《》]{0,10})》`,
  'u',
);
const TITLE = new RegExp(`^.{0,50}${PERIOD}.{0,50}(?:规划|纲要|计划)$`, 'u');
const TWO = new RegExp(`(?:规划|纲要).{0,50}${PERIOD}`, 'u');
const DRAFT = /[（(](?:草案|送审稿|征求意见稿|讨论稿|审议稿|全文)[）)]$/u;
const SENTENCE = /[。；！？，]/u;
const LONGEST = 60;
/** A title is set in so many lines at most. */
const MOST_LINES = 4;

/**
 * The plan's title in its opening lines: what stands in 《》 and names a five-year plan, else the
 * first lines that together do. '' where there is none.
 * @example guessTitle(['甲市乙区国民经济和社会发展', '第十五个五年规划纲要']) // '甲市乙区国民经济和社会发展第十五个五年规划纲要'
 */
export function guessTitle(lines: readonly string[]): string {
  const quoted = QUOTED.exec(lines.join(''))?.[1];
  if (quoted !== undefined) return withoutDraft(quoted);
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST || SENTENCE.test(line)) continue;
    const longest = joinsFrom(lines, at).filter(isTitle).at(-1);
    if (longest !== undefined) return withoutDraft(longest);
  }
  return '';
}

/** Two titles one below the other are not one: a web page repeats its own in its head. */
function isTitle(text: string): boolean {
  const title = withoutDraft(text);
  return TITLE.test(title) && !TWO.test(title);
}

function joinsFrom(lines: readonly string[], at: number): readonly string[] {
  const joins: string[] = [];
  let text = '';
  for (const line of lines.slice(at, at + MOST_LINES)) {
    if (line.length > LONGEST || SENTENCE.test(line)) break;
    text += line.replace(/\s+/gu, '');
    joins.push(text);
  }
  return joins;
}

function withoutDraft(text: string): string {
  return text.replace(/\s+/gu, '').replace(DRAFT, '');
}
