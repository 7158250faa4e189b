import type { Rule } from './glyph';

/** Borders of neighbouring cells may be drawn one beside the other, or end a little too early. */
export const NEAR = 3.5;

/**
 * Puts pieces of the same line together: a border is often drawn cell by cell.
 *
 * @example mergeRules([{ vertical: false, at: 10, from: 0, to: 50 }, { vertical: false, at: 10.4, from: 50, to: 90 }]).length // 1
 */
export function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const merged: Rule[] = [];
  for (const vertical of [false, true]) {
    const own = rules
      .filter((rule) => rule.vertical === vertical)
      .sort((one, other) => one.at - other.at);
    let first = 0;
    while (first < own.length) {
      const start = own[first]?.at ?? 0;
      let last = first;
      while (last + 1 < own.length && (own[last + 1]?.at ?? 0) - start <= NEAR) last += 1;
      merged.push(...joined(own.slice(first, last + 1)));
      first = last + 1;
    }
  }
  return merged;
}

/** Rules of one line, those that touch put together. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const at = rules.reduce((sum, rule) => sum + rule.at, 0) / rules.length;
  const result: Rule[] = [];
  for (const rule of [...rules].sort((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && rule.from <= last.to + NEAR) {
      result.splice(-1, 1, { ...last, to: Math.max(last.to, rule.to) });
    } else result.push({ ...rule, at });
  }
  return result;
}
