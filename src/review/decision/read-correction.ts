import { parseFigure } from '../../core/figure/parse';
import type { Measure } from '../../core/figure/printed-figure';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { CorrectionField, DecisionFinding } from '../../core/finding/review-finding';
import type { TargetType } from '../../core/plan-target/target';
import type { YearRange } from '../../extract/table/column';
import type { CandidateReading, ReviewItem } from '../item/review-item';

/** A correction as it stands in the form. */
export interface Correction {
  readonly name: string;
  readonly text: string;
  readonly unit: string;
  /** `2030`, `2026-2030` */
  readonly years: string;
  readonly measure: Measure;
  readonly attribute: CandidateReading['attribute'];
  readonly responsibleUnit: string;
  /** '' leaves it to names and numbers. */
  readonly targetType: TargetType | '';
}

const LIMITS: Readonly<Record<CorrectionField, number>> = {
  name: 120,
  text: 300,
  unit: 30,
  years: 20,
  measure: 20,
  responsibleUnit: 200,
};
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u;
const YEARS = /^((?:19|20|21)\d\d)年?(?:[-~至到]((?:19|20|21)\d\d)年?)?$/u;

/**
 * Checks a correction and makes a statement of it. The text may be any text; a blank one says that the
 * cell is blank in the document, and is refused for the text, which has no cells. The year must be
 * filled in.
 * @example readCorrection({ name: '地区生产总值', text: '1500', unit: '亿元', years: '2030', … })
 * // { ok: true, value: { …, years: { first: 2030, last: 2030 } } }
 */
export function readCorrection(
  correction: Correction,
  kind: ReviewItem['kind'] = 'prose',
): Outcome<CandidateReading, DecisionFinding> {
  const name = correction.name.trim();
  const text = correction.text.trim();
  const unit = correction.unit.trim();
  const responsibleUnit = correction.responsibleUnit.trim();
  const typed = { name, text, unit, years: correction.years, responsibleUnit };
  for (const [field, value] of Object.entries(typed)) {
    const at = field as CorrectionField;
    const limit = LIMITS[at];
    if (value.length > limit) return fail({ kind: 'correction-too-long', field: at, limit });
    if (CONTROL.test(value)) return fail({ kind: 'correction-control', field: at });
  }
  if (name === '') return fail({ kind: 'correction-blank', field: 'name' });
  const isBlank = parseFigure(text).kind === 'blank';
  if (isBlank && kind === 'prose') return fail({ kind: 'correction-blank', field: 'text' });
  const asked = correction.years.trim();
  if (asked === '' && !isBlank) return fail({ kind: 'years-missing' });
  const years = readYears(asked);
  if (years === undefined && asked !== '') return fail({ kind: 'years-unreadable', text: asked });
  const { measure, attribute } = correction;
  const targetType = correction.targetType === '' ? undefined : correction.targetType;
  return succeed({ name, text, unit, measure, years, attribute, responsibleUnit, targetType });
}

/**
 * The form's first contents: what a candidate says now.
 * @example toCorrection(item.said).years // '2021-2025'
 */
export function toCorrection(reading: CandidateReading): Correction {
  const { years, targetType = '', responsibleUnit = '', ...said } = reading;
  return { ...said, years: printYears(years), responsibleUnit, targetType };
}

/** `2025`, `2021-2025`, '' where nothing is said. */
export function printYears(years: YearRange | undefined): string {
  if (years === undefined) return '';
  const { first, last } = years;
  return first === last ? String(last) : `${String(first)}-${String(last)}`;
}

function readYears(text: string): YearRange | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[—–−]+/gu, '-');
  const match = YEARS.exec(plain);
  if (match === null) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first <= last ? { first, last } : undefined;
}
