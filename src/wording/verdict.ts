import { VERDICTS, type Undecidable, type Verdict } from '../core/progress/verdicts';
import { listed } from './phrases';

/**
 * A verdict as a cell shows it; what cannot be judged says what is lacking.
 * @example sayVerdict({ kind: 'on-schedule' }) // '达到序时进度'
 * @example sayVerdict({ kind: 'undecidable', reason: { kind: 'base-missing' } }) // '无法判断（缺基期值）'
 */
export function sayVerdict(verdict: Verdict): string {
  const { word } = VERDICTS[verdict.kind];
  return verdict.kind === 'undecidable' ? `${word}（${sayUndecidable(verdict.reason)}）` : word;
}

/**
 * What is lacking for a verdict, in a few words.
 * @example sayUndecidable({ kind: 'actual-missing', years: [2021, 2022] }) // '缺2021、2022年实际值'
 */
export function sayUndecidable(reason: Undecidable): string {
  switch (reason.kind) {
    case 'base-missing':
      return '缺基期值';
    case 'actual-missing':
      return `缺${listed(reason.years.map(String))}年实际值`;
    case 'rates-missing':
      return `缺${listed(reason.years.map(String))}年${reason.priceBasis === 'constant' ? '不变价' : ''}增速`;
    case 'year-outside':
      return `只能判断${String(reason.firstYear)}至${String(reason.targetYear)}年`;
    case 'arithmetic-impossible':
      return '数值超出可计算的范围';
  }
}
