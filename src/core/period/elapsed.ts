/**
 * 时序进度: the share of a plan period that has passed at the end of a year, k/n with
 * k = year − base year and n = target year − base year, never below 0 or above 1. `年均` over
 * 2021–2023 with base 2020 has n = 3. Undefined when the years are no period or no whole numbers.
 *
 * @example elapsed(2023, { baseYear: 2020, targetYear: 2025 }) // 0.6
 */
export function elapsed(
  year: number,
  period: { readonly baseYear: number; readonly targetYear: number },
): number | undefined {
  const { baseYear, targetYear } = period;
  const whole = [year, baseYear, targetYear].every((number) => Number.isInteger(number));
  if (!whole || targetYear <= baseYear) return undefined;
  return Math.min(1, Math.max(0, (year - baseYear) / (targetYear - baseYear)));
}
