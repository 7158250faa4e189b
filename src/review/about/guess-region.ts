import type { Catalog } from '../../core/catalog/catalog';
import { resolveRegion } from '../../core/catalog/resolve-plan';
import type { OpeningLine } from '../source/review-source';
import type { DocumentTable } from '../../extract/table/table';
import type { AboutProposal, AboutProposals } from './plan-about';

const BEFORE_PLAN =
  /^(?:[\u4e00-\u9fff]{0,24}关于(?:印发|发布|公布|批准|制定|编制|调整|修订|修改|下达|推进|加快)?)?《?([\u4e00-\u9fff]{2,24}?)(?=国民经济|经济社会|经济和社会|[“"]|第(?:[一二三四五六七八九十]{1,3}|\d{1,2})个五年|二?十[一二三四五六七八九]?五|(?:19|20)\d\d|发展规划|五年规划)/u;
/** Who a document is of: 乙区人民政府文件, 丙开发区管委会关于…. */
const BODY =
  /^([\u4e00-\u9fff]{2,24}?)(?:人民政府|管理委员会|管委会|发展和改革|统计局|人民代表大会)/u;
/** 甲州经济技术开发区（以下简称开发区） */
const SHORTENED = /([\u4e00-\u9fff]{2,24})[（(](?:以下)?简称/u;
const LEAD = /^.*(?:时期|期间|关键|以来)?(?:是|对|为|在|将|推动|推进)(?=[\u4e00-\u9fff]{2,})/u;
const PLACE = /[省市区县旗州盟镇乡]$/u;
/** 某省某市某区: the plan is that of the last. A zone keeps the city that it is named after. */
const NESTED =
  /^(?:.*?(?:省|自治区))?(?:.*?(?:市|自治州|州(?!市)|地区|盟))?(.{2,}[区县市旗州盟镇乡])$/u;
const ZONE = /^(?:国家级?|省级)?(?:经济|高新|技术|开发|工业|产业|保税|综合|自由|循环|旅游)/u;
const SENTENCE = /[。；！？，]/u;

/**
 * The region that a document is of: as its title begins, as a title of its tables does, or by who
 * issued it; by the catalogue where that knows the name, else the last place named.
 * @example proposeRegion(title, lines, catalog)?.value // '乙区'
 */
export function proposeRegion(
  title: AboutProposal | undefined,
  lines: readonly OpeningLine[],
  catalog: Catalog,
): AboutProposal | undefined {
  const named = regionIn(BEFORE_PLAN.exec(title?.value ?? '')?.[1], catalog);
  if (title !== undefined && named !== '') return { value: named, place: title.place };
  for (const pattern of [BEFORE_PLAN, BODY, SHORTENED]) {
    for (const { text, line, spot } of lines) {
      if (pattern !== SHORTENED && SENTENCE.test(text)) continue;
      const whole = pattern.exec(text.replace(/\s+/gu, ''))?.[1];
      const value = regionIn(pattern === SHORTENED ? whole?.replace(LEAD, '') : whole, catalog);
      if (value !== '') return { value, place: { kind: 'line', line, spot, text } };
    }
  }
  return undefined;
}

function regionIn(whole: string | undefined, catalog: Catalog): string {
  if (whole === undefined) return '';
  const nested = NESTED.exec(whole)?.[1] ?? '';
  const last = ZONE.test(nested) ? '' : nested;
  for (const name of [whole, last]) {
    const found = name === '' ? undefined : resolveRegion(catalog, name);
    if (found?.ok === true) return found.value.name;
  }
  if (!PLACE.test(whole)) return '';
  return last === '' ? whole : last;
}

/**
 * The region that a document's own title names, where the one that was said is another; undefined where
 * they may be the same, or a table has a column for the one that was said.
 * @param said the region that a person gave, by any of its names
 * @example otherRegion({ region: proposal('甲县') }, '乙县', tables, catalog)?.value // '甲县'
 */
export function otherRegion(
  { region }: AboutProposals,
  said: string,
  tables: readonly DocumentTable[],
  catalog: Catalog,
): AboutProposal | undefined {
  if (region?.place.kind !== 'line' || !BEFORE_PLAN.test(region.place.text)) return undefined;
  const idOf = (name: string): string => {
    const found = resolveRegion(catalog, name);
    return found.ok ? found.value.id : name;
  };
  const [named, asked] = [region.value, said.trim()];
  const isNested = named.includes(asked) || asked.includes(named);
  const hasColumn = tables.some(({ columns }) =>
    columns.some(({ header }) =>
      header.split(/\s/u).some((word) => word.length > 1 && asked.endsWith(word)),
    ),
  );
  return isNested || hasColumn || idOf(named) === idOf(asked) ? undefined : region;
}
