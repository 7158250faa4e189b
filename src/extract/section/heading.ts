import { displayWidth } from '../../core/text/display-width';
import { cleanText } from '../text/clean';
import { readFlow } from '../text/flow';

/** A heading: its rank (see marker.ts) and its text as printed. */
export interface Heading {
  readonly rank: number;
  readonly text: string;
  /** Whether markup says so, or only the shape of the line. */
  readonly marked: boolean;
}

const MARKDOWN = /^\s{0,3}#{1,6}\s+/;
const TAGGED = /^\s*<h[1-6]\b/i;
const BOLD = /^\s*(?:<b>|\*\*)[^*<>]{1,60}(?:<\/b>|\*\*)\s*$/;
const SENTENCE = /[。；！？…：]/;
/** A number with a unit is a statement, not a heading: `1.新增就业6万人`. */
const STATEMENT = /\d(?:\.\d+)?(?:[%‰]|[万亿]|[个家项元人件所张]|百分点)/;
/** Parts behind the text; nothing in them is said by the plan itself. */
const APPENDIX = /^(?:附录|附件|附：?)?(?:[：、]?(?:名词|术语|缩略语)(?:解释|注释|说明)?)?：?$/;
const LONGEST = 60;
/** 发展目标 in a line of its own: what the parts of a plan are called, where they have no numbers. */
const PART =
  /^(?:[“"]?十[一二三四五六七八九]五[”"]?(?:时期|期间|规划)?|20\d{2}年|二〇三五年|总体|主要|发展|具体|规划|奋斗|预期|近期|中期|远期|远景|分项|指导|重点|面临的?|存在的?|取得的?|保障|经济社会|政府|工作|全年|[的和与及、]){1,6}(?:目标|指标|成就|成效|基础|回顾|现状|背景|环境|形势|问题|挑战|思路|思想|要求|原则|任务|措施|展望|安排|打算|总结|重点工作|工作重点)$/;
const LONGEST_PART = 20;

/**
 * Reads a line as a heading, or undefined. `width` is the line width of a hard-wrapped document, in
 * columns: a numbered line that fills it is the start of a paragraph.
 *
 * @example readHeading('### （二）发展目标', undefined) // { rank: 4, text: '（二）发展目标', marked: true }
 * @example readHeading('二、经济总量达到100亿元。', undefined) // undefined
 */
export function readHeading(line: string, width: number | undefined): Heading | undefined {
  if (line.length > 400) return undefined;
  const marked = MARKDOWN.test(line) || TAGGED.test(line);
  const bare = line.replace(MARKDOWN, '');
  const { text } = readFlow(bare, [{ start: 0, end: bare.length }]);
  if (text === '' || text.length > LONGEST * (marked ? 2 : 1)) return undefined;
  const marker = readMarker(text);
  const rank = marker?.rank ?? UNNUMBERED;
  if (marked) return { rank, text: cleanText(bare), marked };
  if (text.length > 1 && text.length < 16 && APPENDIX.test(text)) {
    return { rank: 0, text: cleanText(bare), marked };
  }
  if (SENTENCE.test(text) || /[，、]$/.test(text)) return undefined;
  if (BOLD.test(bare)) return { rank, text: cleanText(bare), marked: true };
  if (marker === undefined && text.length <= LONGEST_PART && PART.test(text))
    return { rank, text: cleanText(bare), marked: false };
  if (marker === undefined || STATEMENT.test(text)) return undefined;
  if (width !== undefined && displayWidth(line.trim()) >= width - 4) return undefined;
  return { rank, text: cleanText(bare), marked: false };
}

/** The number a heading or list item begins with. Lower ranks are higher in the document. */
interface Marker {
  readonly rank: number;
  /** Characters the marker takes up. */
  readonly length: number;
}

const COUNT = '[一二三四五六七八九十百零〇]{1,4}';

/** Numbering styles of Chinese official documents, from part to item. */
const STYLES: readonly RegExp[] = [
  new RegExp(`^第(?:${COUNT}|\\d{1,2}) ?(?:[篇编卷](?![者制辑])|部分)`),
  new RegExp(`^第(?:${COUNT}|\\d{1,2}) ?章`),
  new RegExp(`^第(?:${COUNT}|\\d{1,2}) ?节`),
  new RegExp(`^${COUNT}、`),
  new RegExp(`^（${COUNT}）[、.]?`),
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^（\d{1,2}）[、.]?/,
  /^(?:[①-⑳]|\d{1,2}）)/,
];

/** Rank of a heading without a number, and of a `——` item. */
const UNNUMBERED = STYLES.length;

/**
 * Reads the number at the start of a folded line.
 *
 * @example readMarker('（二）发展目标') // { rank: 4, length: 3 }
 * @example readMarker('4.5亿元') // undefined
 */
export function readMarker(text: string): Marker | undefined {
  for (const [rank, style] of STYLES.entries()) {
    const match = style.exec(text);
    if (match !== null) return { rank, length: match[0].length };
  }
  return undefined;
}

/** The title line of a box or table: `专栏2：…主要指标`, `表 1-1 …`. */
export interface Caption {
  readonly text: string;
  /** What a caption of this kind stands over: 表 is always a table, a 专栏 may be a box of text. */
  readonly kind: 'box' | 'table';
  /** Whether the words promise a table of indicators. */
  readonly indicators: boolean;
}

const CAPTION =
  /^(专栏|附?表|图表|附件)(?:\d{1,3}(?:[-—.]\d{1,3})?|[一二三四五六七八九十]{1,3})(?=[：、.（“《 ]|[^\d\s]|$)/;
const INDICATORS = /指标|目标.{0,6}(?:完成|实现|一览|情况)|完成情况|预测|目标表/;
const LONGEST_CAPTION = 80;

/**
 * Reads a line as a caption, or undefined.
 *
 * @example readCaption('专栏２：“十四五”时期主要指标') // { text: …, kind: 'box', indicators: true }
 * @example readCaption('表1显示，经济稳步增长。') // undefined
 */
export function readCaption(line: string): Caption | undefined {
  if (line.length > 300 || !/专\s*栏|表|附\s*件/.test(line)) return undefined;
  const bare = line.replace(/^\s{0,3}#{1,6}\s+/, '').replace(/^\s*(?:[|｜]\s*)+/, '');
  const { text } = readFlow(bare, [{ start: 0, end: bare.length }]);
  if (text.length > LONGEST_CAPTION || /[。；！？，]/.test(text)) return undefined;
  const match = CAPTION.exec(text);
  if (match === null) return undefined;
  const kind = match[1] === '专栏' || match[1] === '附件' ? 'box' : 'table';
  // 表1 主要目标 is a table of them; a box may hold them in words.
  const isTable = kind === 'table' && /主要目标|预期目标/.test(text);
  return {
    text: cleanText(bare).replace(/\s*\|$/, ''),
    kind,
    indicators: isTable || INDICATORS.test(text),
  };
}

/** The headings that a place stands under, outermost first. */
export type SectionPath = readonly Heading[];

/** Ranks of parts, chapters and sections, whose titles are often set in two lines. */
const TWO_LINE = 2;
const LONGEST_TITLE = 80;

/**
 * The path after a heading. A heading without a number right below a chapter title is its second
 * line (`joins`), otherwise it stands below the numbered ones.
 *
 * @example enter([{ rank: 3, text: '一、甲' }], { rank: 3, text: '二、乙' }, false) // [{ …'二、乙' }]
 */
export function enter(path: SectionPath, heading: Heading, joins: boolean): SectionPath {
  const last = path.at(-1);
  const open = last !== undefined && last.rank <= TWO_LINE && last.text.length < LONGEST_TITLE;
  if (joins && open && heading.rank === UNNUMBERED) {
    return [...path.slice(0, -1), { ...last, text: `${last.text} ${heading.text}` }];
  }
  return [...path.filter((one) => one.rank < heading.rank), heading];
}

/**
 * The path as words.
 *
 * @example sectionNames([{ rank: 3, text: '一、甲', marked: false }]) // ['一、甲']
 */
export function sectionNames(path: SectionPath): readonly string[] {
  return path.map((heading) => heading.text);
}
