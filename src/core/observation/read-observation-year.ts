import { normaliseText } from '../figure/normalise';

const YEAR = /^(?<year>(?:19|20|21)\d{2})(?:\.0)?(?:年(?:度|底|末|全年)?)?$/u;

/**
 * The year that a row speaks of; undefined for anything but one whole year: a month or a span of
 * years is not one.
 * @example readObservationYear('２０２３年') // 2023
 * @example readObservationYear('2023年6月') // undefined
 */
export function readObservationYear(text: string): number | undefined {
  const year = YEAR.exec(normaliseText(text))?.groups?.year;
  return year === undefined ? undefined : Number(year);
}
