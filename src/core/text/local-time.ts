const MINUTE = 60_000;

/**
 * A moment as the user's clock shows it, in ISO form without a zone: for dates that people read.
 * @example localTime(new Date(2026, 2, 1, 8)) // '2026-03-01T08:00:00'
 */
export function localTime(moment: Date): string {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE);
  return shifted.toISOString().slice(0, 19);
}
