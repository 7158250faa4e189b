import { ownGrowth } from '../figure/own-growth';
import { parseFigure } from '../figure/parse';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Catalog } from './catalog';
import { findFigure } from './find-figure';
import { findRow, type RowQuery } from './find-row';
import { inUnit } from './in-unit';
import { notANumber, unprinted } from './explain-figure';
import { rowName } from './row-name';

/**
 * The printed average growth a year in %: 8 for `8%` and for `8`. A bracket is a change over the
 * whole period and no yearly rate.
 * @example lookUpGrowth(catalog, { region: '仓山', indicator: 'GDP' }) // { ok: true, value: 8 }
 */
export function lookUpGrowth(catalog: Catalog, query: RowQuery): Outcome<number, LookupFinding> {
  const found = findRow(catalog, query);
  if (!found.ok) return found;
  const { plan, row } = found.value;
  const figure = findFigure(catalog, plan, row, 'growth');
  if (figure === undefined) return fail(unprinted(catalog, plan, row, 'growth', 'blank'));
  const typed = parseFigure(figure.text);
  const amount = ownGrowth(typed);
  const about = { measure: 'growth', indicator: rowName(row), printed: figure.text } as const;
  const isWhole = typed.kind === 'change' && typed.span === 'period';
  if (typed.kind === 'cumulative' || isWhole)
    return fail({ kind: 'figure-is-cumulative', ...about });
  if (amount === undefined)
    return fail(notANumber(catalog, plan, row, 'growth', typed, figure.text));
  const value = inUnit(amount.value, amount.unit, '%');
  return value === undefined ? fail({ kind: 'figure-of-other', ...about }) : succeed(value);
}
