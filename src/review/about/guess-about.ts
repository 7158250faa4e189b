import type { Catalog } from '../../core/catalog/catalog';
import { resolveRegion } from '../../core/catalog/resolve-plan';
import { type Period, readPeriod } from '../../core/period/period';
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

const BEFORE_PLAN =
  /^([\u4e00-\u9fff]{2,24}?)(?=国民经济|经济社会|经济和社会|[“"]|第(?:[一二三四五六七八九十]{1,3}|\d{1,2})个五年|二?十[一二三四五六七八九]?五|(?:19|20)\d\d|发展规划|五年规划)/u;
const PLACE = /[省市区县旗州盟镇乡]$/u;
/** 某省某市某区: the plan is that of the last. */
const NESTED =
  /^(?:.*?(?:省|自治区))?(?:.*?(?:市|自治州|州(?!市)|地区|盟))?(.{2,}[区县市旗州盟镇乡])$/u;

/** A region that a title begins with. */
interface RegionGuess {
  readonly name: string;
  /** '' where the catalogue does not know it. */
  readonly code: string;
}

/**
 * The region that a plan's title begins with: by the catalogue where it knows the name, else the
 * last place named. Undefined where the title names none.
 * @example guessRegion('甲市乙区国民经济和社会发展第十五个五年规划纲要', catalog) // { name: '乙区', code: '' }
 */
function guessRegion(title: string, catalog: Catalog): RegionGuess | undefined {
  const whole = BEFORE_PLAN.exec(title)?.[1];
  if (whole === undefined) return undefined;
  const last = NESTED.exec(whole)?.[1];
  for (const name of [whole, ...(last === undefined ? [] : [last])]) {
    const found = resolveRegion(catalog, name);
    if (found.ok) return { name: found.value.name, code: found.value.code };
  }
  return PLACE.test(whole) ? { name: last ?? whole, code: '' } : undefined;
}

/** Names of a five-year plan: 第十五个五年规划, “十五五”规划. */
const PERIOD =
  '(?:第(?:[一二三四五六七八九十]{1,3}|\\d{1,2})个五年|[“"]?(?:二?十[一二三四五六七八九]?|[一二三四五六七八九])五[”"]?)';
const QUOTED = new RegExp(
  `《([^《》]{0,60}${PERIOD}[^《》]{0,60}(?:规划|纲要|计划)[^《》]{0,10})》`,
  'u',
);
const TITLE = new RegExp(`^.{0,50}${PERIOD}.{0,50}(?:规划|纲要|计划)$`, 'u');
const TWO = new RegExp(`(?:规划|纲要).{0,50}${PERIOD}`, 'u');
const DRAFT = /[（(](?:草案|送审稿|征求意见稿|讨论稿|审议稿|全文)[）)]$/u;
const SENTENCE = /[。；！？，]/u;
const LONGEST = 60;
/** A title is set in so many lines at most. */
const MOST_LINES = 4;

/**
 * The plan's title in its opening lines: what stands in 《》 and names a five-year plan, else the
 * first lines that together do. '' where there is none.
 * @example guessTitle(['甲市乙区国民经济和社会发展', '第十五个五年规划纲要']) // '甲市乙区国民经济和社会发展第十五个五年规划纲要'
 */
function guessTitle(lines: readonly string[]): string {
  const quoted = QUOTED.exec(lines.join(''))?.[1];
  if (quoted !== undefined) return withoutDraft(quoted);
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST || SENTENCE.test(line)) continue;
    const longest = joinsFrom(lines, at).filter(isTitle).at(-1);
    if (longest !== undefined) return withoutDraft(longest);
  }
  return '';
}

/** Two titles one below the other are not one: a web page repeats its own in its head. */
function isTitle(text: string): boolean {
  const title = withoutDraft(text);
  return TITLE.test(title) && !TWO.test(title);
}

function joinsFrom(lines: readonly string[], at: number): readonly string[] {
  const joins: string[] = [];
  let text = '';
  for (const line of lines.slice(at, at + MOST_LINES)) {
    if (line.length > LONGEST || SENTENCE.test(line)) break;
    text += line.replace(/\s+/gu, '');
    joins.push(text);
  }
  return joins;
}

function withoutDraft(text: string): string {
  return text.replace(/\s+/gu, '').replace(DRAFT, '');
}
