import { ownGrowth } from '../figure/own-growth';
import { parseFigure } from '../figure/parse';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Target } from '../plan-target/target';
import { inUnit } from './in-unit';
import { nameKey } from './normalise-name';
import { ownAmount } from './own-amount';
import { isUndecided, readFound } from './read-found';

/** An actual value as a user gives it: a number, left out, said to be missing, or not understood. */
export type Given =
  | { readonly kind: 'number'; readonly value: number }
  /** For a target in words: what somebody found. */
  | { readonly kind: 'found'; readonly found: 'done' | 'missed' }
  | { readonly kind: 'parts'; readonly parts: readonly number[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

const MISSING = new Set([
  '无数据',
  '暂无数据',
  '暂无',
  '无',
  '缺',
  '未公布',
  '不公开',
  'n/a',
  'na',
]);

/**
 * Reads a given actual value in the row's unit; for a growth target it is a rate in %. An empty text
 * is a value left out; 无数据 and `--` say that there is none, which is not the same and never 0.
 * @example readGiven('9000人', row, target, 2023) // { kind: 'number', value: 0.9 } where the unit is 万人
 */
export function readGiven(
  text: string,
  row: PlanIndicator,
  target: Target | undefined,
  year: number,
): Given {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { kind: 'absent' };
  const figure = parseFigure(plain);
  if (figure.kind === 'not-set' || saysMissing(plain)) return { kind: 'missing' };
  // Excel may hand a number over as 1.2E-05, which no plan prints.
  if (/^[-+\d.eE]+$/u.test(plain) && Number.isFinite(Number(plain))) {
    return { kind: 'number', value: Number(plain) };
  }
  if (target?.type === 'composition' && figure.kind === 'composition') {
    return { kind: 'parts', parts: figure.parts };
  }
  if (target === undefined || target.type === 'task' || target.type === 'relative') {
    const found = readFound(plain);
    if (found !== undefined) return { kind: 'found', found };
    if (isUndecided(plain)) return { kind: 'absent' };
  }
  const isGrowth = target?.type === 'growth';
  const amount = isGrowth ? ownGrowth(figure) : ownAmount(row, year, figure);
  const value = amount && inUnit(amount.value, amount.unit, isGrowth ? '%' : row.unit);
  return value === undefined ? { kind: 'unreadable' } : { kind: 'number', value };
}

/**
 * Whether a text says that there is a value, but none to be had; a blank and `--` do not say so.
 * @example saysMissing('暂无数据') // true
 */
export function saysMissing(text: string): boolean {
  return MISSING.has(nameKey(text));
}
