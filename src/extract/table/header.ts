import { PLAN_WORDS, titleWords, type TitleConcept } from '../../core/form/header-words';
import { kindOfCell } from './cell-kind';
import { foldCharacter } from '../text/fold';
import { alignLevels, type Grid, type GridRow } from './grid';
import { isFormLine } from './note';

/** The header of a grid: the words above each column, outermost first, and the rows below it. */
interface Header {
  readonly words: readonly (readonly string[])[];
  readonly body: readonly GridRow[];
  /** Text of rows above the header that are one merged cell: a title, a unit line. */
  readonly titles: readonly string[];
  /** Whether header rows were found at all. */
  readonly found: boolean;
}

const MOST_ROWS = 3;
const FEWEST_WORDS = 2;
/** （%） below 年均增长 */
const UNIT_ONLY = /^[（(][^（）()]{1,8}[)）]$/;

/**
 * Parts the header from the body of a grid: rows above the first row of data whose cells are header
 * words, in one to three levels.
 *
 * @example readHeader(grid).words // [['序号'], ['指标'], ['规划目标', '2020年'], ['规划目标', '年均增长']]
 */
export function readHeader(grid: Grid): Header {
  const titles: string[] = [];
  let first = 0;
  for (; first < Math.min(grid.rows.length, MOST_ROWS); first += 1) {
    const texts = distinctTexts(grid.rows[first]);
    const [only] = texts;
    const isTitle = texts.length === 1 || isFormLine(texts);
    if (!isTitle || only === undefined || isHeaderWord(only)) break;
    titles.push(...texts);
  }
  let end = first;
  while (
    end < first + MOST_ROWS &&
    (isHeaderRow(grid.rows[end], end === first) ||
      (end > first && isBesideHeader(grid.rows[end], grid.rows[end - 1])) ||
      (end === first && isOverHeader(grid.rows[end], grid.rows[end + 1])))
  )
    end += 1;
  if (end === first) return { words: [], body: grid.rows, titles: [], found: false };
  const levels = alignLevels(grid.rows.slice(first, end));
  const shape = signature(grid.rows[first]);
  const width = Math.max(...levels.map((level) => level.length));
  const words = Array.from({ length: width }, (_, column) =>
    levels
      .map((level) => level[column] ?? '')
      .filter((word, index, all) => word !== '' && word !== all[index - 1]),
  );
  // A page end repeats the header inside the body.
  const again = new Set(grid.rows.slice(first, end).map(signature));
  const rows = grid.rows
    .slice(end)
    .filter((row) => shape === '' || !(again.has(signature(row)) || isHeaderAgain(row, words)));
  return { words, body: doubtHeads(rows), titles, found: true };
}

function distinctTexts(row: GridRow | undefined): readonly string[] {
  return [...new Set((row?.cells ?? []).map((cell) => cell.text))].filter((text) => text !== '');
}

function isHeaderRow(row: GridRow | undefined, isFirst: boolean): boolean {
  const texts = (row?.cells ?? [])
    // What reaches down from the row above says nothing about this one.
    .filter((cell) => isFirst || !cell.covered)
    .map((cell) => cell.text)
    .filter((text) => text !== '' && (isFirst || !UNIT_ONLY.test(text)));
  const words = texts.filter(isHeaderWord).length;
  if (isFirst) return words >= FEWEST_WORDS && words * 2 >= texts.length;
  return words >= FEWEST_WORDS && words === texts.length;
}

/**
 * Words that reach down from the header make the row beside them one of its rows; so does nothing but
 * words, 全市 and 东区, beside titles with nothing below them.
 */
function isBesideHeader(row: GridRow | undefined, above: GridRow | undefined): boolean {
  const cells = (row?.cells ?? []).map(({ covered, text }, column) => {
    const over = above?.cells[column]?.text ?? '';
    return { text, isTitle: saysTitle(over), reaches: text === over, covered };
  });
  if (cells.some(({ isTitle, reaches, covered }) => isTitle && reaches && covered)) return true;
  const titles = cells.filter(({ isTitle }) => isTitle);
  const others = cells.filter(({ isTitle, text }) => !isTitle && text !== '');
  return (
    titles.length > 0 &&
    titles.every(({ text, reaches }) => text === '' || reaches) &&
    others.length >= FEWEST_WORDS &&
    others.every(({ text }) => kindOfCell(text) === 'text')
  );
}

/** 指标, 单位, 全市, 东区, 西县 over the years of each. */
function isOverHeader(row: GridRow | undefined, below: GridRow | undefined): boolean {
  const titles = distinctTexts(row).filter(saysTitle).length;
  return titles >= FEWEST_WORDS && isHeaderRow(below, false) && isBesideHeader(below, row);
}

/** The header once more, with the head of a page in one of its cells. */
function isHeaderAgain({ cells }: GridRow, words: readonly (readonly string[])[]): boolean {
  const printed = cells.filter(({ text }) => text !== '').length;
  const same = cells.filter(({ text }, column) =>
    words[column]?.some((word) => foldHeader(word) === foldHeader(text)),
  ).length;
  return same >= FEWEST_WORDS && same * 2 >= printed;
}

const WITH_HEAD =
  /^(?:[（(][%％‰][)）])?[<>≤≥约〔［[]?-?[\d.]+[〕］\]]?(?:左右|以[上下内])?[（(][%％‰][)）]$/;

/**
 * 3（%） among bare figures: the end of 年均增长（%） in the first row of a page. What the figure is then
 * a person sees.
 */
function doubtHeads(rows: readonly GridRow[]): readonly GridRow[] {
  const most = rows.length / 2;
  const columns = new Map<number, number>();
  const holding = rows.map(({ cells }) =>
    cells.flatMap(({ text }, column) => (WITH_HEAD.test(text) ? [column] : [])),
  );
  for (const column of holding.flat()) columns.set(column, (columns.get(column) ?? 0) + 1);
  return rows.map((row, index) =>
    holding[index]?.some((column) => (columns.get(column) ?? 0) < most)
      ? { ...row, placed: 'unsure' }
      : row,
  );
}

function signature(row: GridRow | undefined): string {
  return (row?.cells ?? []).map((cell) => foldHeader(cell.text)).join('\u0001');
}

/** What one word of a header can stand for; a column is judged by all words above it (role.ts). */
const WORDS = {
  number: [titleWord('序号')],
  category: [titleWord('类别')],
  name: [
    titleWord('指标'),
    /^(?:主要|具体|核心|发展|规划|考核|二级|三级|统计|评价)*(?:指标|项目|目标)?(?:名称|内容|项目|指标)$|^.{0,8}名称$/,
  ],
  unit: [titleWord('单位')],
  attribute: [titleWord('属性'), /^(?:约束|预期)性?[/／、或](?:约束|预期)性?(?:指标)?$/],
  note: [titleWord('来源'), /备注|说明|责任|牵头|[合办助与]单位|来源|口径|依据|主管|实施单位/],
  growth: [/年均|增长|增速|增幅|递增|累计|变化|提高|增减/],
  // 调整前, 调整后 under 2030年目标
  target: [PLAN_WORDS.target, /^(?:调整|修[订改])[前后](?:目标)?值?$/],
  base: [PLAN_WORDS.base],
  actual: [/完成|实际|实绩|执行|达成|实现|预计/],
  year: [/(?:19|20)\d{2}|十[一二三四五六七八九]?五|二十?五/],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

/** The words that filled-in forms know a column by are known in documents too. */
function titleWord(concept: TitleConcept): RegExp {
  const words = titleWords(concept).map((word) => word.replaceAll('.', '\\.'));
  return new RegExp(`^(?:${words.join('|')})$`, 'i');
}

/** A kind of header word. */
export type HeaderWord = keyof typeof WORDS;

const TITLES: readonly HeaderWord[] = ['number', 'category', 'name', 'unit', 'attribute', 'note'];

/** A figure column is headed by a year, a period or one of these words, and by little else. */
const PIECE =
  '(?:19|20)\\d{2}(?:年|[-—~至到](?:19|20)\\d{2}年?)?|[“"]?(?:十[一二三四五六七八九]?|二十)五[”"]?|规划|(?:调整|修[订改])[前后]|原定|远景|展望|时期|期间|期末|五年|底|末|的|主要|发展|指标|实际|目标|预期|计划|中期|基数|基期|基准|基础|现状|现值|当前|完成|实绩|执行|实现|预计|增长|增速|增幅|递增|年均|累计|平均|年度|规模|水平|情况|绝对值|绝对数|绝对量|数据|数|值|率|速度|年|比|较|上年|或|和|及|与|\\/|、|“|”|"|\\[|\\]';
const FIGURES = new RegExp(`^(?:${PIECE})+$`);
const BARE_BRACKET = /^[[（][^\])）]*[\])）]$/;

const LONGEST = 30;

/**
 * Header text with folded spelling and without blanks.
 *
 * @example foldHeader('２０２５ 年\n目标') // '2025年目标'
 */
export function foldHeader(text: string): string {
  let folded = '';
  for (let index = 0; index < Math.min(text.length, 200); index += 1) {
    const character = foldCharacter(text.charAt(index));
    if (character !== ' ') folded += character;
  }
  return folded;
}

/**
 * Whether a word of a kind stands in a (folded) header text, brackets left out.
 *
 * @example saysHeader('年均增长（%）', 'growth') // true
 */
export function saysHeader(folded: string, word: HeaderWord): boolean {
  return says(withoutBrackets(folded), word);
}

/**
 * Whether a cell reads like part of a header: 指标, 单位, 2025年, 年均增长（%） …
 *
 * @example isHeaderWord('2020 年 基数') // true
 * @example isHeaderWord('地区生产总值') // false
 */
export function isHeaderWord(text: string): boolean {
  if (text.length > LONGEST * 2) return false;
  const folded = foldHeader(text);
  if (folded === '' || folded.length > LONGEST || /[。；]/.test(folded)) return false;
  const bare = withoutBrackets(folded);
  return TITLES.some((word) => says(bare, word)) || FIGURES.test(bare);
}

function saysTitle(text: string): boolean {
  const bare = withoutBrackets(foldHeader(text));
  return TITLES.some((word) => says(bare, word));
}

function withoutBrackets(folded: string): string {
  if (BARE_BRACKET.test(folded)) return folded.slice(1, -1);
  return folded.replace(/[（[].*$/, '') || folded;
}

function says(bare: string, word: HeaderWord): boolean {
  return WORDS[word].some((pattern) => pattern.test(bare));
}
