import type { Catalog } from '../../core/catalog/catalog';
import { readChineseNumber } from '../../core/figure/chinese-number';
import { type Period, readPeriod } from '../../core/period/period';
import { sortOf, type SortedDocument } from '../../extract/document/sort';
import type { OpeningLine } from '../source/review-source';
import { proposeRegion } from './guess-region';
import { proposeTitle } from './guess-title';
import type { AboutProposal, AboutProposals, ProposedField } from './plan-about';

/**
 * What a document says of the plan that it is, each with its place: proposals to be shown to a
 * person. Nothing that is not there is filled in; only a plan has a plan's title.
 * @param found the period that the text speaks of most
 * @example guessAbout([{ text: '乙区第十五个五年规划纲要', line: 1, spot: '' }], '', undefined, catalog).period
 * // { value: '十五五', place: { kind: 'line', line: 1, spot: '', text: '乙区第十五个五年规划纲要' } }
 */
export function guessAbout(
  lines: readonly OpeningLine[],
  fileName: string,
  found: Period | undefined,
  catalog: Catalog,
): AboutProposals {
  const stem = fileName.replace(/\.[a-z0-9]{1,5}$/iu, '');
  const sorted = sortOf(lines.map(({ text }) => text));
  const other = sorted?.sort === 'plan' ? undefined : sorted;
  const title = other === undefined ? proposeTitle(lines, stem) : undefined;
  const region = proposeRegion(title, lines, catalog);
  // Number and date of a report are the report's, not those of the plan that it is about.
  const imprint = other === undefined ? lines : [];
  const guesses = {
    region,
    code: codeOf(region, catalog),
    period:
      other === undefined ? proposePeriod(title, found, lines) : proposeReviewed(other, lines),
    title,
    documentNo: proposeNumber(imprint),
    adoptedOn: proposeDate(imprint),
  } satisfies Record<ProposedField, AboutProposal | undefined>;
  return Object.fromEntries(
    Object.entries(guesses).filter(([, guess]) => guess !== undefined && guess.value !== ''),
  );
}

function codeOf(region: AboutProposal | undefined, catalog: Catalog): AboutProposal | undefined {
  const known = [...catalog.regions.values()].filter(({ name }) => name === region?.value);
  const [one, another] = known;
  if (one === undefined || another !== undefined) return undefined;
  return { value: one.code, place: { kind: 'catalogue' } };
}

const LONG_PERIOD = /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})个五年/u;
const SHORT_PERIOD = /[“"]?((?:二十|十)[一二三四五六七八九]?五)[”"]?/u;
const YEARS = /(?:19|20)\d\d年?\s*[-—–~～至到]{1,2}\s*(?:19|20)\d\d年?/gu;

/** 第十四个五年, “十四五”, 2021—2025年: in the title, by the text as a whole, in the first lines. */
function proposePeriod(
  title: AboutProposal | undefined,
  found: Period | undefined,
  lines: readonly OpeningLine[],
): AboutProposal | undefined {
  const named = title === undefined ? undefined : periodIn(title.value);
  if (title !== undefined && named !== undefined) return { value: named.name, place: title.place };
  if (found !== undefined) return { value: found.name, place: { kind: 'whole' } };
  return firstOf(lines, ({ text }) => periodIn(text)?.name);
}

/** The period of the plan that a document's own title names, where its figures are those of that plan. */
function proposeReviewed(
  { sort, title }: SortedDocument,
  lines: readonly OpeningLine[],
): AboutProposal | undefined {
  if (sort !== 'review' && sort !== 'breakdown' && sort !== 'adjustment') return undefined;
  const isOfTitle = ({ text }: OpeningLine): boolean => title.includes(text.replace(/\s+/gu, ''));
  return firstOf(lines.filter(isOfTitle), ({ text }) => periodIn(text)?.name);
}

function periodIn(text: string): Period | undefined {
  const years = [...text.matchAll(YEARS)].map(([each]) => each);
  const named = [LONG_PERIOD.exec(text)?.[0] ?? '', SHORT_PERIOD.exec(text)?.[1] ?? ''];
  for (const each of [...named, ...years]) {
    const period = readPeriod(each);
    if (period !== undefined) return period;
  }
  return undefined;
}

const NUMBER =
  /[\u4e00-\u9fff]{0,12}[〔[［(（【]\s*(?:19|20)\d\d\s*[〕\]］)）】]\s*第?\s*\d{1,4}\s*号/u;
const LABEL = /^(?:发文|公文)?(?:文号|字号|文件编号)\s*[:：]?\s*/u;
const SENTENCE = /[。；，]/u;

/**
 * The document's own number: on a line of its own or behind its title, not the one of a document
 * that a sentence quotes.
 */
function proposeNumber(lines: readonly OpeningLine[]): AboutProposal | undefined {
  return firstOf(lines, ({ text }) => {
    const line = text.replace(LABEL, '');
    const match = NUMBER.exec(line);
    if (match === null) return undefined;
    const [printed] = match;
    const before = line.slice(0, match.index);
    const isAlone = line.length === printed.length || LABEL.test(text);
    const isQuoted = SENTENCE.test(line) || /》\s*[（(]?$/u.test(before);
    const number = printed.replace(/\s/gu, '');
    const isWhole = /^[\u4e00-\u9fff]{2}/u.test(number);
    return isAlone || (isWhole && !isQuoted) ? number : undefined;
  });
}

const DATE =
  /((?:19|20)\d\d|[一二〇○零三四五六七八九]{4})年\s*(\d{1,2}|[一二三四五六七八九十]{1,2})月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})日/u;
const ADOPTED = new RegExp(`${DATE.source}[^。；]{0,40}(?:批准|通过|印发|发布)`, 'u');
const LABELLED = new RegExp(
  `(?:印发|发布|发文|成文|批准|通过|公布)(?:日期|时间)\\s*[:：]?\\s*(?:${DATE.source}|((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2}))`,
  'u',
);
const ALONE = new RegExp(`^[（(]?${DATE.source}[）)]?$`, 'u');
/** Who signs: the date of a document stands below. */
const SIGNED = /(?:政府|委员会|管委会|办公室|办公厅|代表大会|局)$/u;

/** The day on which the plan was adopted or issued, where the document prints it as one. */
function proposeDate(lines: readonly OpeningLine[]): AboutProposal | undefined {
  return firstOf(lines, ({ text }, at) => {
    const above = lines[at - 1]?.text ?? '';
    const match =
      LABELLED.exec(text) ?? ADOPTED.exec(text) ?? (SIGNED.test(above) ? ALONE.exec(text) : null);
    const [year, month, day] = (match?.slice(1) ?? []).filter((part) => part !== undefined);
    return isoDate(numberOf(year), numberOf(month), numberOf(day));
  });
}

function numberOf(text = ''): number {
  return readChineseNumber(text.replace(/[○零]/gu, '〇')) ?? Number(text);
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** The first line that says something, with what it says. */
function firstOf(
  lines: readonly OpeningLine[],
  read: (line: OpeningLine, at: number) => string | undefined,
): AboutProposal | undefined {
  for (const [at, line] of lines.entries()) {
    const value = read(line, at);
    if (value !== undefined && value !== '') return { value, place: { kind: 'line', ...line } };
  }
  return undefined;
}
