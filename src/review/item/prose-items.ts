import { NO_SPOT, type SpotOf } from '../../core/document/spot';
import type { ReviewReason } from '../../core/finding/review-finding';
import { inUnit } from '../../core/figure/in-unit';
import type { Figure } from '../../core/figure/figure';
import { parseFigure } from '../../core/figure/parse';
import { plainValue, type Candidate } from '../../extract/prose/candidate';
import { weigh } from '../../extract/prose/confidence';
import { isTaken } from '../decision/standing';
import { sentenceStart } from '../context/sentence';
import type { RowIndex } from '../row/review-row';
import { partOfRegion } from './part-of-region';
import type { ReviewItem } from './review-item';

/** What the sentences around figures are read in. */
interface Surroundings {
  readonly text: string;
  /** Name of the region, '' where it is not known. */
  readonly region: string;
  readonly spotOf?: SpotOf;
}

/**
 * The figures of the running text, each with the row it speaks of, and whether it says what the
 * table says there.
 * @example proseItems(extraction.figures, index, tableItems, { text, region })[0]?.reasons // ['year-stated', …, 'restates-table']
 */
export function proseItems(
  figures: readonly Candidate[],
  index: RowIndex,
  cells: readonly ReviewItem[],
  { text, region, spotOf = NO_SPOT }: Surroundings,
): readonly ReviewItem[] {
  const rowIds = figures.map(({ name }) => index.find(name));
  const own = cells.filter(({ version }) => version === undefined);
  const printed = new Map(own.map((cell) => [keyOf(cell.rowId, cell), cell] as const));
  const totals = new Map(own.filter(isTotal).map((cell) => [cell.rowId, cell] as const));
  const aimed = new Set(
    figures.flatMap(({ measure }, at) =>
      measure === 'target' || measure === 'growth' ? [rowIds[at]] : [],
    ),
  );
  const ids = new Set<string>();
  return figures.map((figure, at): ReviewItem => {
    const rowId = rowIds[at] ?? 'P:';
    const section = figure.box === '' ? figure.section : [...figure.section, figure.box];
    const standing = byName(figure, index.unitOf(figure.name));
    const item: ReviewItem = {
      id: freeId(`p${String(figure.span.start)}`, ids),
      kind: 'prose',
      rowId,
      cell: undefined,
      said: {
        name: figure.name,
        text: figure.text,
        unit: figure.unit,
        measure: figure.measure,
        years: figure.years,
        attribute: '',
      },
      ...(figure.version === undefined ? {} : { version: figure.version }),
      ...standing,
      line: figure.line,
      spot: spotOf(figure.line, { section }),
      section,
      span: figure.span,
    };
    const isSum = item.said.measure === 'target' && isOfYears(item);
    const total = isSum ? totals.get(rowId) : undefined;
    const cell =
      item.version === undefined ? (total ?? printed.get(keyOf(rowId, item))) : undefined;
    const compared = compare(item, figure, cell, index.unitOf(figure.name) ?? '');
    if (compared === undefined) return withReason(item, loneliness(item, aimed));
    const isOther = compared.reason === 'contradicts-table';
    const before = text.slice(sentenceStart(text, item.span.start), item.span.start);
    const part = isOther ? partOfRegion(before, region, compared.ratio) : '';
    if (part === '') {
      const isOpen = compared.reason === 'restates-table' && cell !== undefined && !isTaken(cell);
      const same = isOpen ? withReason(item, 'cell-waits') : item;
      return { ...withReason(same, compared.reason), printed: compared.cell };
    }
    const name = item.said.name.startsWith(part) ? item.said.name : part + item.said.name;
    const own = { ...item, rowId: index.find(name), said: { ...item.said, name } };
    return withReason(own, 'part-of-region');
  });
}

/** What a name that is known makes sure, whatever it looked like in the sentence. */
const UNSURE: readonly ReviewReason[] = [
  'name-unsure',
  'name-counted',
  'name-behind',
  'name-doubtful',
];

/**
 * How sure a figure is once its name was looked up: one that is the name of a row or of a known indicator
 * in a unit that fits is right; a share under the name of an amount, or the other way, is not.
 */
function byName(
  { name, unit, measure, confidence, reasons }: Candidate,
  known: string | undefined,
): Pick<ReviewItem, 'confidence' | 'reasons'> {
  if (known === undefined || known === '' || unit === '') return { confidence, reasons };
  const isGrowth = measure === 'growth' || measure === 'actual_growth';
  const isShare = (of: string): boolean => /[%‰]|[百千]分点/u.test(of);
  const isChange = /(?:下降|降低|减少|削减|增加|缩小|压减)$/u.test(name);
  if (!isGrowth && !isChange && isShare(unit) !== isShare(known))
    return { confidence, reasons: [...reasons, 'unit-apart'] };
  if (!isGrowth && inUnit(1, unit, known) === undefined) return { confidence, reasons };
  if (!reasons.some((each) => UNSURE.includes(each))) return { confidence, reasons };
  const others = reasons.filter((each) => !UNSURE.includes(each));
  return { confidence: weigh([...others, 'name-stated']), reasons: [...others, 'name-known'] };
}

/** Several names can share one number: 甲、乙均达100%. */
function freeId(wish: string, ids: Set<string>): string {
  for (let turn = 1; ; turn += 1) {
    const id = turn === 1 ? wish : `${wish}.${String(turn)}`;
    if (ids.has(id)) continue;
    ids.add(id);
    return id;
  }
}

/** [3000], in whatever column: what the years of the plan add up to, apart from what the last reaches. */
function isTotal(item: ReviewItem): boolean {
  return isOfYears(item) && parseFigure(item.said.text).kind === 'cumulative';
}

function isOfYears({ said: { years } }: ReviewItem): boolean {
  return years !== undefined && years.first !== years.last;
}

function keyOf(rowId: string, { said }: ReviewItem): string {
  const measure = said.measure === 'actual' ? 'base' : said.measure;
  return [rowId, measure, said.years?.last ?? ''].join('\n');
}

function withReason(item: ReviewItem, reason: ReviewReason | undefined): ReviewItem {
  return reason === undefined ? item : { ...item, reasons: [...item.reasons, reason] };
}

/** What the table says of the same thing. */
interface Compared {
  readonly cell: string;
  /** Undefined for two wordings of one number (达到1000 and 突破1000, 0.1万亿元): a person may want to look. */
  readonly reason: ReviewReason | undefined;
  readonly ratio: number;
}

/** Undefined where there is nothing to say: no such cell, a text, or units that differ. */
function compare(
  { said }: ReviewItem,
  { figure, unit }: Candidate,
  cell: ReviewItem | undefined,
  rowUnit: string,
): Compared | undefined {
  if (cell === undefined || said.years === undefined) return undefined;
  const own = plainValue(figure);
  const table = plainValue(parseFigure(cell.said.text));
  if (own.value === undefined || table.value === undefined) return undefined;
  const isGrowth = said.measure === 'growth';
  const units = [
    own.unit || unit,
    table.unit || cell.said.unit || (isGrowth ? '' : rowUnit),
  ] as const;
  const inTable = isGrowth ? table.value : inUnit(table.value, units[1], units[0]);
  if (inTable === undefined) return undefined;
  const found = { cell: cell.id, ratio: inTable === 0 ? 0 : own.value / inTable };
  if (own.value === inTable && own.upTo === table.upTo) {
    const isSaid = own.op === table.op && (isGrowth || units.includes('') || units[0] === units[1]);
    return { ...found, reason: isSaid ? 'restates-table' : undefined };
  }
  const isRounded = own.upTo === undefined && table.upTo === undefined && rounds(figure, inTable);
  return { ...found, reason: isRounded ? 'rounds-table' : 'contradicts-table' };
}

/**
 * Whether a number of the text is that of the table with fewer decimals: 276.3 for 276.33, 突破276 and 近277 for
 * 276.33, but not 276.4.
 */
function rounds(figure: Figure, inTable: number): boolean {
  if (!('decimals' in figure) || !('value' in figure)) return false;
  const unit = 10 ** -figure.decimals;
  const short = figure.value - inTable;
  // A little more than half, since 276.35 is none in binary.
  if (Math.abs(short) <= unit * 0.500001) return true;
  if (Math.abs(short) >= unit) return false;
  return short < 0 ? figure.op === '>' || figure.op === '≥' : figure.op === '≈';
}

function loneliness(
  { rowId, said }: ReviewItem,
  aimed: ReadonlySet<string | undefined>,
): ReviewReason | undefined {
  const past = said.measure === 'actual' || said.measure === 'actual_growth';
  return past && rowId.startsWith('P:') && !aimed.has(rowId) ? 'past-alone' : undefined;
}
