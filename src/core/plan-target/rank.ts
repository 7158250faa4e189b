import { readChineseNumber } from '../figure/chinese-number';
import { keptByText } from '../kept/kept';
import { normaliseText } from '../figure/normalise';

/** A place among others: 全省第2位. */
export interface Rank {
  readonly place: number;
  /** Among whom, as far as the text says: 国, 省, 市 …; '' where it does not. */
  readonly among: string;
}

/** What a target says of a place: 居全省前三位. */
export interface RankBound {
  /** The last place that will do; undefined for 居全市前列. */
  readonly last: number | undefined;
  readonly among: string;
  /** Whether a bare number of the row is a place. */
  readonly isCounted: boolean;
}

const NUMBER = '(\\d{1,4}|[一二三四五六七八九十百]{1,5})';
/** 前三位, 前10名, 第3位以内, 第一; 前10%, 前三分之一, 前三季度 and 第一方阵 are no place. */
const BOUND = new RegExp(
  `[前第]${NUMBER}(?![\\d一二三四五六七八九十百%.个成]|分之|百分|季度|方阵|梯队|档|产业)`,
  'u',
);
const PLACED = new RegExp(
  `^[居位列于排名次在全国省市区县州盟并,:]{0,14}第${NUMBER}(?:位|名)?$|^${NUMBER}(?:位|名)$`,
  'u',
);
const RANKING = /前列|前茅|领先|排名|位次|名次|[前第][一二三四五六七八九十\d]/u;
/** 高于第5位 leaves out the fifth. */
const BEYOND = /(?:^|[^不])(?:高于|优于|超过|低于|以外)/u;

/**
 * What a target in words says of a place; undefined where it does not rank.
 * @param counted name and unit of the row
 * @example readRankBound('居全省前三位', '') // { last: 3, among: '省', isCounted: false }
 * @example readRankBound('居全市前列', '')?.last // undefined
 */
export function readRankBound(text: string, counted: string): RankBound | undefined {
  const plain = normaliseText(text);
  if (!RANKING.test(plain)) return undefined;
  const [, number] = BOUND.exec(plain) ?? [];
  const last = number === undefined || BEYOND.test(plain) ? undefined : readNumber(number);
  return {
    last,
    among: amongWhom(plain),
    isCounted: /位次|名次|排名|排位|(?:^|\s)[位名]$/u.test(counted),
  };
}

/**
 * The place that an actual value states; undefined for a text that is more, or something else.
 * @example readRank('全省第2位') // { place: 2, among: '省' }
 * @example readRank('第一方阵') // undefined
 */
export const readRank = keptByText((text): Rank | undefined => {
  const plain = normaliseText(text);
  const [, ordinal, counted] = PLACED.exec(plain) ?? [];
  const place = readNumber(ordinal ?? counted ?? '');
  return place === undefined ? undefined : { place, among: amongWhom(plain) };
});

function readNumber(text: string): number | undefined {
  const value = /^\d+$/u.test(text) ? Number(text) : readChineseNumber(text);
  return value === undefined || value < 1 ? undefined : value;
}

function amongWhom(plain: string): string {
  return /(?:全|^|[居列在])([国省市区县州盟])/u.exec(plain)?.[1] ?? '';
}
