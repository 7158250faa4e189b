import type { Catalog } from '../catalog/catalog';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { actualFigures, listObservations, type Observation } from '../catalog/list-observations';
import { saysMissing } from '../catalog/row-actuals';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import { readCell } from '../figure/table-cell';
import type { Assessment } from '../progress/assessment';
import type { ComparedActual } from './comparison';
import { decimalsOf } from './row-cells';

type Numeric = Extract<ComparedActual, { readonly kind: 'number' }>;

/** Computed rates in % are shown with as many. */
const RATE_DECIMALS = 2;

/**
 * The actual value of a row at the end of a year, in the sense of the row's first target that is a
 * number: a total for a sum, an average for growth. Else the year's own value, else what is stated
 * in its place; never another year's value.
 * @example actualOf(catalog, found, 2023, assessments)
 * // { kind: 'number', value: 2.2, scope: 'total', missing: [2021, 2022], … }
 */
export function actualOf(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  assessments: readonly Assessment[],
): ComparedActual {
  const subject = subjectOf(catalog, found.region, found.row);
  const observations = listObservations(catalog, subject);
  const stated = actualFigures(catalog, subject).filter(({ lastYear }) => lastYear === year);
  const so = soFar(assessments);
  if (so !== undefined) {
    const { baseYear } = found.plan;
    const isUsed = (each: { readonly year: number }) => each.year > baseYear && each.year <= year;
    const newest = observations.filter(isUsed).at(-1);
    const { figure, status } = of(newest, rates(catalog, found, year).at(-1) ?? stated.at(-1));
    const isRough = observations.some((each) => isUsed(each) && isAbout(each.figure.text));
    return { kind: 'number', ...so, figure, status, isRough };
  }
  return ownActual(catalog, found, year);
}

/**
 * The actual value of a year by itself, else what is stated in its place.
 * @example ownActual(catalog, found, 2022) // { kind: 'no-data', figure: undefined }
 */
export function ownActual(catalog: Catalog, found: FoundRow, year: number): ComparedActual {
  const subject = subjectOf(catalog, found.region, found.row);
  const observed = listObservations(catalog, subject).find((each) => each.year === year);
  if (observed !== undefined) return ofYear(observed);
  const stated = actualFigures(catalog, subject).filter(({ lastYear }) => lastYear === year);
  return withoutNumber(stated.at(-1));
}

function of(
  newest: Observation | undefined,
  figure: PrintedFigure | undefined,
): Pick<Numeric, 'figure' | 'status'> {
  return newest ?? { figure, status: figure?.status };
}

function rates(catalog: Catalog, found: FoundRow, year: number): readonly PrintedFigure[] {
  const subject = subjectOf(catalog, found.region, found.row);
  return actualFigures(catalog, subject, 'actual_growth').filter((each) => each.lastYear <= year);
}

/**
 * What the judgement of the row's first target that is a number made of the years so far; undefined
 * where it looks at the year alone.
 * @example soFar(assessments) // { value: 2.2, scope: 'total', missing: [2021, 2022], … }
 */
export function soFar(
  assessments: readonly Assessment[],
): Pick<Numeric, 'value' | 'decimals' | 'scope' | 'missing'> | undefined {
  const main = assessments.find(({ target }) => !WORDED.has(target.type)) ?? assessments[0];
  const arithmetic = main?.arithmetic;
  switch (arithmetic?.kind) {
    case 'total': {
      const { total: value, missing } = arithmetic;
      return { value, decimals: decimalsOf(value), scope: 'total', missing };
    }
    case 'average': {
      const { average: value } = arithmetic;
      return { value, decimals: RATE_DECIMALS, scope: 'average', missing: [] };
    }
    case 'compounded': {
      const { done: value } = arithmetic;
      return { value, decimals: RATE_DECIMALS, scope: 'reduction', missing: [] };
    }
    case 'way':
    case 'bound':
    case 'compared':
    case 'place':
    case 'parts':
    case undefined:
      return undefined;
  }
}

const WORDED: ReadonlySet<string> = new Set(['task', 'relative', 'composition']);

function ofYear({ value, status, figure }: Observation): Numeric {
  const printed = readCell(figure.text);
  const isPrinted = printed.kind === 'number' && printed.value === value;
  const decimals = isPrinted ? printed.decimals : decimalsOf(value);
  const isRough = isAbout(figure.text);
  return { kind: 'number', value, decimals, scope: 'year', missing: [], status, figure, isRough };
}

/**
 * Whether a text states about so much: it is judged as just that, and said to be so.
 * @example isAbout('1261亿元左右') // true
 */
export function isAbout(text: string): boolean {
  const figure = parseFigure(text);
  return 'op' in figure && figure.op === '≈';
}

function withoutNumber(figure: PrintedFigure | undefined): ComparedActual {
  if (figure === undefined) return { kind: 'no-data', figure };
  const typed = parseFigure(figure.text);
  if (typed.kind === 'blank') return { kind: 'blank', figure };
  // 无数据 and `--` parse alike, but say different things.
  if (saysMissing(figure.text)) return { kind: 'no-data', figure };
  if (typed.kind === 'not-set') return { kind: 'not-set', figure };
  return { kind: 'text', text: figure.text.trim(), figure };
}
