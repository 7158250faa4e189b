import type { ReviewReason } from '../../core/finding/review-finding';
import { inUnit } from '../../core/figure/in-unit';
import { parseFigure } from '../../core/figure/parse';
import { plainValue, type Candidate } from '../../extract/prose/candidate';
import { weigh } from '../../extract/prose/confidence';
import type { RowIndex } from '../row/review-row';
import type { ReviewItem } from './review-item';

/**
 * The figures of the running text, each with the row it speaks of, and whether it says what the
 * table says there.
 * @example proseItems(extraction.figures, index, tableItems)[0]?.reasons // ['year-stated', …, 'restates-table']
 */
export function proseItems(
  figures: readonly Candidate[],
  index: RowIndex,
  cells: readonly ReviewItem[],
): readonly ReviewItem[] {
  const rowIds = figures.map(({ name }) => index.find(name));
  const printed = new Map(cells.map((cell) => [keyOf(cell.rowId, cell), cell] as const));
  const aimed = new Set(
    figures.flatMap(({ measure }, at) =>
      measure === 'target' || measure === 'growth' ? [rowIds[at]] : [],
    ),
  );
  const ids = new Set<string>();
  return figures.map((figure, at): ReviewItem => {
    const rowId = rowIds[at] ?? 'P:';
    const standing = byName(figure, index.unitOf(figure.name));
    const item: ReviewItem = {
      id: freeId(`p${String(figure.span.start)}`, ids),
      kind: 'prose',
      rowId,
      said: {
        name: figure.name,
        text: figure.text,
        unit: figure.unit,
        measure: figure.measure,
        years: figure.years,
        attribute: '',
      },
      ...standing,
      line: figure.line,
      section: figure.box === '' ? figure.section : [...figure.section, figure.box],
      span: figure.span,
    };
    const more = comparison(item, figure, printed) ?? loneliness(item, aimed);
    return more === undefined ? item : { ...item, reasons: [...item.reasons, more] };
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
  const isShare = (of: string): boolean => /[%‰]|百分点/u.test(of);
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

function keyOf(rowId: string, { said }: ReviewItem): string {
  const measure = said.measure === 'actual' ? 'base' : said.measure;
  return [rowId, measure, said.years?.last ?? ''].join('\n');
}

/** Undefined where there is nothing to say: no such cell, a text, or units that differ. */
function comparison(
  item: ReviewItem,
  { figure, unit }: Candidate,
  printed: ReadonlyMap<string, ReviewItem>,
): ReviewReason | undefined {
  const cell = printed.get(keyOf(item.rowId, item));
  if (cell === undefined || item.said.years === undefined) return undefined;
  const own = plainValue(figure);
  const table = plainValue(parseFigure(cell.said.text));
  if (own.value === undefined || table.value === undefined) return undefined;
  const units = [own.unit || unit, table.unit || cell.said.unit].filter((each) => each !== '');
  const growth = item.said.measure === 'growth';
  if (!growth && units.length === 2 && units[0] !== units[1]) return undefined;
  if (own.value !== table.value || own.upTo !== table.upTo) return 'contradicts-table';
  // 达到1000 and 突破1000 are two wordings: a person may want to look.
  return own.op === table.op ? 'restates-table' : undefined;
}

function loneliness(
  { rowId, said }: ReviewItem,
  aimed: ReadonlySet<string | undefined>,
): ReviewReason | undefined {
  const past = said.measure === 'actual' || said.measure === 'actual_growth';
  return past && rowId.startsWith('P:') && !aimed.has(rowId) ? 'past-alone' : undefined;
}
