/** Digits behind which there is only binary dust. */
const DIGITS = 12;
const MOST = 6;

/**
 * The decimals that a computed or converted number is shown with.
 * @example decimalsOf(0.1 + 0.2) // 1
 */
export function decimalsOf(value: number): number {
  const written = Number(value.toPrecision(DIGITS)).toFixed(MOST).replace(/0+$/u, '');
  return written.split('.')[1]?.length ?? 0;
}
