import type { Operator } from './figure';

const MIRRORED: Readonly<Record<Operator, Operator>> = {
  '=': '=',
  '≈': '≈',
  '≥': '≤',
  '>': '<',
  '≤': '≥',
  '<': '>',
};

/**
 * The operator of the opposite number: 下降3%以上 is a growth of −3 % or less.
 *
 * @example mirror('≥') // '≤'
 */
export function mirror(op: Operator): Operator {
  return MIRRORED[op];
}
