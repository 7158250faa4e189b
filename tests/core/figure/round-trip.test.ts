import fc from 'fast-check';
import type { Amount, Clause, Figure } from '../../../src/core/figure/figure';
import { parseFigure } from '../../../src/core/figure/parse';
import { printFigure } from '../../../src/core/figure/print';

const op = fc.constantFrom('=', '≈', '≥', '>', '≤', '<') satisfies fc.Arbitrary<Amount['op']>;
const unit = fc.constantFrom('', '%', '亿元', '万人', '家', '个百分点', 'ug/m3', '平方米/人');
const decimals = fc.integer({ min: 0, max: 4 });

/** A value that can be printed with so many decimals; below 1900 so that none reads as a year. */
const decimal = (places: number, min: number) =>
  fc.integer({ min: min * 10 ** places, max: 1899 * 10 ** places }).map((n) => n / 10 ** places);
const amount = (min = -1899) =>
  fc
    .record({ op, unit, decimals })
    .chain((rest) => decimal(rest.decimals, min).map((value) => ({ ...rest, value })));

const number = fc
  .record({
    amount: amount(),
    stretch: fc.option(decimal(1, 0), { nil: undefined }),
    note: fc.option(fc.constantFrom('可比价', '预计'), { nil: undefined }),
  })
  .map(({ amount: read, stretch, note }) => ({
    kind: 'number' as const,
    ...read,
    ...(stretch === undefined ? {} : { stretch }),
    ...(note === undefined ? {} : { note }),
  }));
const cumulative = amount().map((read) => ({ kind: 'cumulative' as const, ...read }));
const change = fc
  .record({
    amount: amount(),
    way: fc.constantFrom('up', 'down'),
    span: fc.constantFrom('year', 'period', 'unstated'),
    since: fc.option(fc.integer({ min: 1950, max: 2060 }), { nil: undefined }),
  })
  .map(({ amount: read, way, span, since }) => ({
    kind: 'change' as const,
    way,
    span,
    ...read,
    ...(since === undefined ? {} : { since }),
  }));
const range = fc.record({ decimals, unit, op: fc.constantFrom('=', '≈') }).chain((rest) =>
  fc.tuple(decimal(rest.decimals, -1899), decimal(rest.decimals, -1899)).map(([a, b]) => ({
    kind: 'range' as const,
    ...rest,
    from: Math.min(a, b),
    to: Math.max(a, b),
  })),
);
const composition = decimals.chain((places) =>
  fc
    .array(decimal(places, 0), { minLength: 2, maxLength: 5 })
    .chain((parts) =>
      fc
        .constantFrom<('=' | '≈')[]>('=', '≈')
        .map((about) => ({ kind: 'composition' as const, parts, op: about, decimals: places })),
    )
    // What is counted against one is a level.
    .filter(({ parts }) => parts.length > 2 || !parts.includes(1)),
);
const other: fc.Arbitrary<Clause> = fc.record({
  of: fc.constantFrom('占地区生产总值比重', '比重', '其中高新技术企业数', '2019年'),
  figure: fc.oneof(number, cumulative, change),
});
const own: fc.Arbitrary<readonly Clause[]> = fc
  .tuple(fc.option(number), fc.option(cumulative), fc.option(change))
  .map((figures) =>
    figures.filter((figure) => figure !== null).map((figure) => ({ of: '', figure })),
  );
const compound = fc
  .tuple(own, fc.array(other, { maxLength: 2 }))
  .map(([mine, others]) => ({ kind: 'compound' as const, clauses: [...mine, ...others] }))
  .filter(({ clauses }) => clauses.length > 1 || clauses.some(({ of }) => of !== ''));
const words: fc.Arbitrary<Figure> = fc.constantFrom<Figure>(
  { kind: 'unchanged' },
  { kind: 'not-set' },
  { kind: 'blank' },
  { kind: 'relative', text: '居全市前列' },
  { kind: 'assigned', text: '完成市下达指标' },
  { kind: 'statement', text: '无' },
);

test.each<[string, fc.Arbitrary<Figure>]>([
  ['number', number],
  ['cumulative', cumulative],
  ['change', change],
  ['range', range],
  ['composition', composition],
  ['compound', compound],
  ['words and marks', words],
])('parse(print(figure)) = figure: %s', (_, figures) => {
  fc.assert(
    fc.property(figures, (figure) => {
      expect(parseFigure(printFigure(figure))).toEqual(figure);
    }),
    { numRuns: 1000 },
  );
});

/** Text made of the pieces that plan cells are made of, in any order: near misses of every rule. */
const PIECES =
  '1 5 20 1,234 0.5 12.30 2019 2025 一 两 十五 千 万 亿 点 百分之 % ％ 亿元 万人 个 家 年 岁 个百分点 [ ] （ ） 〔 〕 ， , ： : - — ~ 至 . + ' +
  '约 近 超过 突破 不低于 低于 达到 控制在 以上 以内 以下 左右 累计 五年 十四五 期间 年均 每年 新增 增长 下降 提高到 比2020年 占地区生产总值比重 比重 率 力争 累计数 可比价 预计 ' +
  '持平 完成市下达指标 前列 平均水平 -- / <sup>3</sup> <br> &lt; > ≥ < ² ① \n';
const pieced = fc
  .array(fc.constantFrom(...PIECES.split(' '), ' '), { maxLength: 9 })
  .map((pieces) => pieces.join(''));

test.each<[string, fc.Arbitrary<string>, number]>([
  ['pieces of cells', pieced, 10_000],
  ['any characters', fc.string({ unit: 'binary', maxLength: 400 }), 2_000],
])('reading and printing again changes nothing: %s', (_, texts, numRuns) => {
  fc.assert(
    fc.property(texts, (text) => {
      const figure = parseFigure(text);
      expect(parseFigure(printFigure(figure))).toEqual(figure);
      expect(unprintable(figure)).toEqual([]);
    }),
    { numRuns },
  );
});

/** Every number in a figure that is not finite, or is −0. */
function unprintable(figure: unknown): readonly number[] {
  if (typeof figure === 'number') {
    return Number.isFinite(figure) && !Object.is(figure, -0) ? [] : [figure];
  }
  if (typeof figure !== 'object' || figure === null) return [];
  return Object.values(figure).flatMap(unprintable);
}
