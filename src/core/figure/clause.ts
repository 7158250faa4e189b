import type { Clause } from './figure';
import { readSimple } from './simple';

/** 2019年82.3, 到2025年达到95%: the year is said in the cell, which need not be the column's. */
const OF_YEAR = /^(?:到|至|截至)?(?<year>(?:19|20)\d\d年)(?:底|末)?(?<rest>.+)$/;

/** 年均5.5%左右: a yearly average, which is a rate in a growth column and no level anywhere. */
const YEARLY = /^(?:年均|每年|平均每年)(?<rest>.+)$/;

/** Words that end the name of a quantity; 建成5个 or 居前3 have none and stay statements. */
const QUANTITY_END =
  /比重|占比|比例|比率|份额|规模|总量|总额|总数|产值|增加值|收入|支出|投资|人数|户数|家数|件数|面积|强度|浓度|水平|增速|增幅|降幅|率|量|数|值/g;
/** 占GDP的10%, 占全市10%: a share named by its whole alone. */
const OF_WHOLE = /^占(?:\p{L}{2,20}的|全[国省市县区]|gdp|GDP|(?=\d))/u;
/** No digit, sign or mark: 占地区生产总值比重, 其中高新技术企业数. */
const QUANTITY = /^[\p{L}“”"]{2,30}$/u;
/** 高于全省平均水平2个百分点 names nobody's quantity, it compares. */
const COMPARING = /[高低大小快慢优好多少]于|超过|平均水平/;
const LONGEST_QUANTITY = 30;

/**
 * Reads one clause: about the indicator itself (`of` is ''), about a year or the
 * yearly average, or about
 * another quantity that it names. Undefined where the rest is not one plain number.
 *
 * @param text one clause, normalised
 * @example readClause('占地区生产总值比重达到20%') // { of: '占地区生产总值比重', figure: … }
 */
export function readClause(text: string): Clause | undefined {
  const own = readPart(text, '');
  if (own !== undefined) return own;
  const dated = OF_YEAR.exec(text)?.groups;
  if (dated !== undefined) return readPart(dated['rest'] ?? '', dated['year'] ?? '');
  const yearly = YEARLY.exec(text)?.groups?.['rest'];
  if (yearly !== undefined) {
    const clause = readPart(yearly, '年均');
    return clause?.figure.kind === 'number' ? clause : undefined;
  }
  const share = OF_WHOLE.exec(text)?.[0];
  const part = share === undefined ? undefined : readPart(text.slice(share.length), share);
  if (part?.figure.kind === 'number' && part.figure.unit === '%') return part;
  for (const found of text.slice(0, LONGEST_QUANTITY).matchAll(QUANTITY_END)) {
    const end = found.index + found[0].length;
    const of = text.slice(0, end);
    const named = QUANTITY.test(of) && !COMPARING.test(of);
    const clause = named ? readPart(text.slice(end), of) : undefined;
    if (clause !== undefined) return clause;
  }
  return undefined;
}

function readPart(text: string, of: string): Clause | undefined {
  const figure = readSimple(text);
  if (figure === undefined || figure.kind === 'range' || figure.kind === 'composition') {
    return undefined;
  }
  return { of, figure };
}
