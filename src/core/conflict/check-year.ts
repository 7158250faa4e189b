import { parseFigure } from '../figure/parse';
import type { Figure } from '../figure/figure';
import type { PrintedFigure } from '../figure/printed-figure';
import { rowKey } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { YearConflict } from './conflict';
import type { SubjectRow } from './region-statements';

const YEAR = /^(?<year>(?:19|20)\d\d)年$/u;
/** 2019年完成市下达任务; what begins 2030年前 is no year of the cell. */
const TEXT_YEAR = /^(?<year>(?:19|20)\d\d)\s*年(?!前|以前|之前)/u;

/**
 * Cells of a plan's table that speak of another year than their column (82.3（2019年） under 2020), and
 * bases of another year than the plan's base year. Neither is computed with.
 * @example checkYear(row, figures)[0]?.year // 2019
 */
export function checkYear(
  { row, plan }: SubjectRow,
  figures: readonly PrintedFigure[],
): readonly YearConflict[] {
  return figures.flatMap((figure): readonly YearConflict[] => {
    if (figure.place.kind !== 'table') return [];
    const year = yearOf(figure, plan);
    return year === undefined ? [] : [{ kind: 'year', rows: [rowKey(row)], figure, year }];
  });
}

function yearOf({ measure, text, lastYear }: PrintedFigure, plan: Plan): number | undefined {
  const isFact = measure === 'base' || measure === 'actual';
  if (!isFact && measure !== 'target') return undefined;
  const typed = parseFigure(text);
  const said = saidIn(typed, isFact ? text : '');
  if (said !== undefined && said !== lastYear) return said;
  const isNumber = typed.kind !== 'blank' && typed.kind !== 'not-set';
  const isOther = measure === 'base' && lastYear !== plan.baseYear;
  return isOther && isNumber && said === undefined ? lastYear : undefined;
}

/** The only year that a cell says it is of. A target in words may well look beyond its year. */
function saidIn(typed: Figure, text: string): number | undefined {
  if (typed.kind !== 'compound') return yearIn(TEXT_YEAR, text.trim());
  if (typed.clauses.some(({ of }) => of === '')) return undefined;
  const [year, another] = typed.clauses.flatMap(({ of }) => yearIn(YEAR, of) ?? []);
  return another === undefined ? year : undefined;
}

function yearIn(pattern: RegExp, text: string): number | undefined {
  const year = pattern.exec(text)?.groups?.['year'];
  return year === undefined ? undefined : Number(year);
}
