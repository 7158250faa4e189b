/**
 * A sum or product of printed numbers without binary dust: 79.49 + 0.71 is 80.2. Fifteen digits are
 * what a printed number can carry, so nothing that is printed gets lost.
 *
 * @example withoutDust(79.49 + 0.71) // 80.2
 */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(15));
}
