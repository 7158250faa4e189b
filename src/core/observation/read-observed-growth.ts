import { inUnit } from '../figure/in-unit';
import { normaliseText, visibleText } from '../figure/normalise';
import { ownGrowth } from '../figure/own-growth';
import { parseFigure } from '../figure/parse';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { oddity, saysNoData } from '../form/odd-value';
import { wordless, type ReadValue, type ValueFault } from './read-observed-value';

/**
 * Reads a 增速 that is not blank: the year's growth in %, with a minus sign or as 下降 where it fell.
 * @example readObservedGrowth('下降1.3%') // { ok: true, value: { value: { kind: 'number', value: -1.3, unit: '%' }, … } }
 * @example readObservedGrowth('1.2个百分点') // { ok: false, finding: { kind: 'unit', unit: '个百分点', expected: '%' } }
 */
export function readObservedGrowth(text: string): Outcome<ReadValue, ValueFault> {
  const plain = normaliseText(text);
  if (saysNoData(plain)) return succeed(wordless('no-data'));
  const odd = oddity(visibleText(text), plain);
  if (odd !== undefined) return fail({ kind: 'unreadable', why: odd });
  const figure = parseFigure(text);
  if (figure.kind === 'not-set') return succeed(wordless('not-set'));
  const growth = ownGrowth(figure);
  if (growth === undefined) return fail({ kind: 'unreadable', why: 'text' });
  if (growth.op !== '=' && growth.op !== '≈') return fail({ kind: 'inexact', why: 'bound' });
  // A change of a share in points is no growth of it.
  const isPoints = /百分点/u.test(growth.unit);
  const value = isPoints ? undefined : inUnit(growth.value, growth.unit, '%');
  if (value === undefined) return fail({ kind: 'unit', unit: growth.unit, expected: '%' });
  return succeed({
    ...wordless('not-set'),
    value: { kind: 'number', value, unit: '%' },
    unit: '%',
    isApproximate: growth.op === '≈',
  });
}
