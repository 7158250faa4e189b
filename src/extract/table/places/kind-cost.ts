import { isAttribute } from '../cell-kind';
import type { FitKind } from '../text/fit-cost';
import type { Token } from '../text/token';
import { readTrait } from '../text/trait';

/** What is wrong in its column. */
export const WRONG = 4;
const HALF = /^(?:预期?|约束?|[期束]?性)$/;

/**
 * What it costs to take a token for what a column holds: nothing where it looks like that.
 *
 * @param goesOn whether the cell beside this line may go on in it
 * @example kindCost(token('亿元'), 'unit', false) // 0
 */
export function kindCost(token: Token, kind: FitKind, goesOn: boolean): number {
  const { text } = token.cell;
  const trait = readTrait(token);
  const isValue = trait.kind === 'figure' || trait.kind === 'count';
  const isWords = trait.kind === 'text' && !/\d/.test(text);
  switch (kind) {
    case 'number':
      return WRONG;
    case 'category':
      return isAttribute(text) || isValue ? 3 : 0;
    case 'name':
    case 'parent':
      if (isAttribute(text)) return 3;
      return isValue ? 2.5 : trait.kind === 'unit' ? 2 : 0;
    case 'unit':
      if (trait.kind === 'unit' || goesOn) return 0;
      if (trait.dash) return 0.5;
      return isValue || isAttribute(text) || text.length > 5 ? WRONG : 1;
    case 'figure':
      if (isAttribute(text)) return WRONG;
      if (isValue || trait.tail) return 0;
      if (trait.kind === 'unit') return 1.5;
      if (goesOn || /^[左右以上下内]$/u.test(text)) return 0.2;
      return isWords && text.length > 7 ? 2.5 : 1.5;
    case 'attribute':
      return isAttribute(text) ? 0 : HALF.test(text) ? 0.3 : WRONG;
    case 'office':
    case 'other':
      return isAttribute(text) ? 3 : isValue ? 1.5 : 0;
  }
}
