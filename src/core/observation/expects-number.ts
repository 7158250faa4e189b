import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import type { Subject } from '../catalog/find-subject';
import type { Figure } from '../figure/figure';
import { parseFigure } from '../figure/parse';

const NUMERIC: readonly Figure['kind'][] = [
  'number',
  'cumulative',
  'change',
  'range',
  'compound',
  'unchanged',
];
const IN_WORDS: readonly Figure['kind'][] = ['relative', 'assigned', 'statement', 'composition'];

/**
 * Whether what was measured can only be a number: a word in its place is then a slip. A target in
 * words (完成市下达指标) or in parts (三次产业比重), and a row that tells nothing, take words too.
 * @example expectsNumber(catalog, found) // true
 * @example expectsNumber(catalog, workSafety) // false: its target is 完成市下达指标
 */
export function expectsNumber(catalog: Catalog, { row, named, conceptId }: Subject): boolean {
  const nature = catalog.indicators.get(conceptId ?? '')?.nature;
  if (nature === 'task' || nature === 'composition') return false;
  const plan = catalog.plans.get(row?.planId ?? '');
  if (row === undefined || plan === undefined) return nature !== undefined || named.unit !== '';
  const kinds = (['target', 'growth', 'base'] as const).map(
    (measure) => parseFigure(findFigure(catalog, plan, row, measure)?.text ?? '').kind,
  );
  if (IN_WORDS.includes(kinds[0] ?? 'blank')) return false;
  return kinds.some((kind) => NUMERIC.includes(kind)) || named.unit !== '';
}
