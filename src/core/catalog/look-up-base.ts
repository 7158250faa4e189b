import { parseFigure } from '../figure/parse';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Catalog } from './catalog';
import { findFigure } from './find-figure';
import { findRow, type RowQuery } from './find-row';
import { inUnit } from './in-unit';
import { notANumber, unprinted } from './explain-figure';
import { ownAmount } from './own-amount';
import { rowName } from './row-name';

/**
 * The number a plan prints for the base year, in the row's unit. A statement is no number, and a sum
 * over several years is not the base year's: both findings carry what is printed.
 * @example lookUpBase(catalog, { region: '仓山', indicator: 'GDP' }) // { ok: true, value: 902.27 }
 */
export function lookUpBase(catalog: Catalog, query: RowQuery): Outcome<number, LookupFinding> {
  const found = findRow(catalog, query);
  if (!found.ok) return found;
  const { plan, row } = found.value;
  const figure = findFigure(catalog, plan, row, 'base');
  if (figure === undefined) return fail(unprinted(catalog, plan, row, 'base', 'blank'));
  const typed = parseFigure(figure.text);
  const amount = ownAmount(row, plan.baseYear, typed);
  if (amount === undefined) return fail(notANumber(catalog, plan, row, 'base', typed, figure.text));
  const about = { measure: 'base', indicator: rowName(row), printed: figure.text } as const;
  if (typed.kind === 'cumulative') return fail({ kind: 'figure-is-cumulative', ...about });
  const value = inUnit(amount.value, amount.unit === '' ? figure.unit : amount.unit, row.unit);
  return value === undefined ? fail({ kind: 'figure-of-other', ...about }) : succeed(value);
}
