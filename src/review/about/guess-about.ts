import type { Catalog } from '../../core/catalog/catalog';
import { readPeriod, type Period } from '../../core/period/period';
import { guessRegion } from './guess-region';
import { guessTitle } from './guess-title';
import type { AboutField, PlanAbout } from './plan-about';

const LONG_PERIOD = /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})个五年/u;
const SHORT_PERIOD = /[“"]?((?:二十|十)[一二三四五六七八九]?五)[”"]?/u;
const NUMBER = /[\u4e00-\u9fff]{2,12}[〔[［(（]\s*(?:19|20)\d\d\s*[〕\]］)）]\s*\d{1,4}\s*号/u;
const ADOPTED = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日[^。；]{0,40}(?:批准|通过)/u;

/**
 * What the opening lines of a document say about the plan: a guess, to be shown to a person, which
 * never fills in what is not there.
 * @param found the period that the text speaks of most
 * @example guessAbout(['乙区第十五个五年规划纲要'], '', undefined, catalog).period // '十五五'
 */
export function guessAbout(
  lines: readonly string[],
  fileName: string,
  found: Period | undefined,
  catalog: Catalog,
): PlanAbout {
  const stem = fileName.replace(/\.[a-z0-9]{1,5}$/iu, '');
  const title = guessTitle(lines) || guessTitle([stem]);
  const region = guessRegion(title, catalog);
  const opening = lines.join('\n');
  const date = ADOPTED.exec(opening);
  const values = {
    region: region?.name ?? '',
    code: region?.code ?? '',
    period: periodIn(title)?.name ?? found?.name ?? periodIn(opening)?.name ?? '',
    title,
    documentNo: NUMBER.exec(opening)?.[0].replace(/\s/gu, '') ?? '',
    adoptedOn: date === null ? '' : isoDate(date),
  };
  const fields = Object.keys(values) as AboutField[];
  return { ...values, guessed: fields.filter((field) => values[field] !== '') };
}

function periodIn(text: string): Period | undefined {
  const long = LONG_PERIOD.exec(text)?.[0];
  const short = SHORT_PERIOD.exec(text)?.[1];
  return readPeriod(long ?? short ?? '');
}

function isoDate([, year = '', month = '', day = '']: readonly string[]): string {
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
