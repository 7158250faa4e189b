/**
 * Whether a text is a day that exists, written as ISO 8601 does.
 * @example isIsoDate('2021-05-26') // true
 * @example isIsoDate('2021-02-30') // false
 */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
