import type { LookupFinding } from '../core/finding/lookup-finding';
import { sayLookupFinding } from '../wording/lookup-finding';

/**
 * #VALUE!: the argument has to be mended. #N/A: the plan or the data gives no such number. Arithmetic
 * that is impossible is #NUM! (see cellError).
 */
const CODES: Readonly<Record<LookupFinding['kind'], 'invalidValue' | 'notAvailable'>> = {
  'argument-missing': 'invalidValue',
  'region-unknown': 'invalidValue',
  'region-ambiguous': 'invalidValue',
  'period-unreadable': 'invalidValue',
  'year-unreadable': 'invalidValue',
  'plan-absent': 'notAvailable',
  'plan-ambiguous': 'invalidValue',
  'table-missing': 'notAvailable',
  'indicator-unknown': 'invalidValue',
  'indicator-ambiguous': 'invalidValue',
  'indicator-not-in-plan': 'notAvailable',
  'indicator-differs': 'notAvailable',
  'year-not-target': 'notAvailable',
  'measure-not-printed': 'notAvailable',
  'figure-blank': 'notAvailable',
  'figure-not-set': 'notAvailable',
  'figure-unstated': 'notAvailable',
  'figure-is-text': 'notAvailable',
  'figure-is-cumulative': 'notAvailable',
  'figure-of-other': 'notAvailable',
  'field-unknown': 'invalidValue',
  'column-unknown': 'invalidValue',
  'actual-absent': 'notAvailable',
  'actual-without-number': 'notAvailable',
  'actual-unreadable': 'invalidValue',
  'year-outside-plan': 'invalidValue',
  'not-computable': 'notAvailable',
  'nothing-found': 'notAvailable',
};

/**
 * A finding as the error that a cell shows, with its sentence. Excel shows the sentence of #VALUE!
 * and #N/A only.
 * @example throw cellError({ kind: 'region-unknown', text: '火星', nearest: [] }) // #VALUE!
 */
export function cellError(finding: LookupFinding): CustomFunctions.Error {
  const isImpossible =
    finding.kind === 'not-computable' && finding.why.kind === 'arithmetic-impossible';
  const name = isImpossible ? 'invalidNumber' : CODES[finding.kind];
  const code = CustomFunctions.ErrorCode[name];
  return new CustomFunctions.Error(code, sayLookupFinding(finding));
}
