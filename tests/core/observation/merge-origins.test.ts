import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { ACTUAL } from '../../../src/core/function/row-functions';
import {
  compareOrigins,
  contradicted,
  mergeOrigin,
  type Decision,
} from '../../../src/core/observation/merge-origins';
import { dropOrigin, type ObservationOrigin } from '../../../src/core/observation/origin';
import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import { fixturePackage } from '../../support/fixture-package';
import { catalog, read } from './support/read';

/** `GDP 2023 150 初步`: 青山县's GDP of a year, with a status or none. */
function origin(name: string, ...rows: readonly string[]): ObservationOrigin {
  const cells = rows.map((row) => {
    const [indicator = '', year = '', text = '', status = ''] = row.split(' ');
    return ['青山县', indicator, year, text, status, ''];
  });
  return toObservationPackage(read(cells).observations, { name, title: name });
}

const merge = (
  origins: readonly ObservationOrigin[],
  added: ObservationOrigin,
  decision?: Decision,
) => mergeOrigin(catalog, origins, added, () => decision);

/** What PLAN.ACTUAL answers. */
function actual(origins: readonly ObservationOrigin[], year: number, indicator = 'GDP'): unknown {
  const all = buildCatalog([fixturePackage(), ...origins]);
  const answer = ACTUAL.ask(all, { region: '青山', indicator, year });
  return answer.ok ? answer.value : undefined;
}

/** `a: 150 | 151 by b`: what each origin states, and what of it does not count. */
const shown = (origins: readonly ObservationOrigin[]) =>
  origins.map(({ name, figures, aside }) => {
    const counting = figures.map(({ text }) => text).join(' ');
    return [`${name}: ${counting}`, ...aside.map(({ figure, by }) => `${figure.text} by ${by}`)]
      .join(' | ')
      .trim();
  });

const A = origin('a', 'GDP 2021 120', 'GDP 2022 140');

test('a second file adds its years to those of the first', () => {
  const merged = merge([A], origin('b', 'GDP 2023 150'));
  expect([2021, 2022, 2023].map((year) => actual(merged, year))).toEqual([120, 140, 150]);
});

test.each<readonly [string, string, string, string | undefined]>([
  ['neither says how settled it is', '150', '151', undefined],
  ['the new one is final', '150 初步', '151 最终', 'stated'],
  ['the new one is a forecast', '150 初步', '151 预计', 'now'],
  ['the old one is final', '150 最终', '151 初步', 'now'],
  ['only one says it', '150 最终', '151', undefined],
  ['both are of one status', '150 初步', '151 初步', undefined],
  ['the same number, now final', '150 初步', '150 最终', 'stated'],
])('of two values for one year: %s', (_, before, after, settled) => {
  const kept = [origin('a', `GDP 2023 ${before}`)];
  const { changes } = compareOrigins(catalog, kept, origin('b', `GDP 2023 ${after}`));
  expect(changes).toMatchObject([{ nowIn: 'a', settled }]);
});

test.each([
  ['the same', '150', '150'],
  ['the same in another unit', '150亿元', '1500000万元'],
  ['the same, with less said of it', '150 最终', '150'],
  ['no data, in other words', '无数据', '未公布'],
])('%s is no change', (_, before, after) => {
  const kept = [origin('a', `GDP 2023 ${before}`)];
  const comparison = compareOrigins(catalog, kept, origin('b', `GDP 2023 ${after}`));
  expect(comparison).toMatchObject({ changes: [], added: 0, repeated: 1 });
});

test.each<readonly [Decision | undefined, number, readonly string[]]>([
  ['stated', 151, ['a: 120 | 140 by b', 'b: 151']],
  ['now', 140, ['a: 120 140', 'b:  | 151 by a']],
  [undefined, 140, ['a: 120 140', 'b:  | 151 by a']],
])('decided for %s, one counts and the other is kept beside it', (decision, value, all) => {
  const merged = merge([A], origin('b', 'GDP 2022 151'), decision);
  expect(actual(merged, 2022)).toBe(value);
  expect(shown(merged)).toEqual(all.map((line) => line.trim()));
});

test('removing an origin brings back what gave way to it, and takes away what only it states', () => {
  const merged = merge([A], origin('b', 'GDP 2022 151', 'GDP 2023 160'), 'stated');
  const left = dropOrigin(catalog, merged, 'b');
  expect([2021, 2022, 2023].map((year) => actual(left, year))).toEqual([120, 140, undefined]);
  expect(shown(left)).toEqual(['a: 120 140']);
});

test('removing the one that was kept brings back what was put aside for it', () => {
  const merged = merge([A], origin('b', 'GDP 2022 151'), 'now');
  expect(shown(dropOrigin(catalog, merged, 'a'))).toEqual(['b: 151']);
});

test('of three the most settled comes back, else the last', () => {
  const three = [
    origin('b', 'GDP 2022 151 最终'),
    origin('c', 'GDP 2022 152 初步'),
    origin('d', 'GDP 2022 153'),
  ].reduce((all, each) => merge(all, each, 'stated'), [A] as readonly ObservationOrigin[]);
  expect(actual(three, 2022)).toBe(153);
  const two = dropOrigin(catalog, three, 'd');
  expect(actual(two, 2022)).toBe(152);
  const one = dropOrigin(catalog, two, 'c');
  expect(actual(one, 2022)).toBe(151);
  expect(shown(dropOrigin(catalog, one, 'b'))).toEqual(['a: 120 140']);
});

test('origins that lie one over the other, as 0.1 kept them, are told apart; the last one counts', () => {
  const old = [A, origin('b', 'GDP 2022 151')];
  expect(shown(merge(old, origin('c', 'GDP 2023 160')))).toEqual([
    'a: 120 | 140 by b',
    'b: 151',
    'c: 160',
  ]);
  expect(shown(dropOrigin(catalog, old, 'b'))).toEqual(['a: 120 140']);
});

test('a value that a package prints is asked about like any other', () => {
  const jobs = origin('a', '城镇新增就业人数 2022 1.3');
  expect(compareOrigins(catalog, [], jobs).changes).toMatchObject([
    { nowIn: '', now: { text: '1.2万人' }, settled: undefined },
  ]);
  const printed = (decision: Decision) => shown(merge([], jobs, decision));
  expect([printed('now'), printed('stated')]).toEqual([['a:  | 1.3 by'], ['a: 1.3']]);
});

test('a row without a concept is asked about too', () => {
  const kept = [origin('a', '粮食产量 2019 11')];
  const { changes, added } = compareOrigins(catalog, kept, origin('b', '粮食产量 2019 12'));
  expect([changes.length, added]).toEqual([1, 0]);
});

test.each([
  ['GDP 2022 151', 'GDP 2022 152', '151'],
  ['GDP 2022 151', 'GDP 2022 151', undefined],
  ['GDP 2022 151', 'GDP 2022 1510000万元', undefined],
  ['GDP 2022 无数据', 'GDP 2022 152', '无数据'],
  ['GDP 2021 151', 'GDP 2022 152', undefined],
  ['粮食产量 2022 11', 'GDP 2022 152', undefined],
])(
  'the workbook’s sheet says %s, a reading %s: what counts against it is %s',
  (sheet, row, text) => {
    const over = contradicted(catalog, origin('sheet', sheet).figures, origin('b', row));
    expect([...over.values()].map((figure) => figure.text)).toEqual(
      text === undefined ? [] : [text],
    );
  },
);

describe('a sheet that is read again', () => {
  const sheet = (...rows: readonly string[]) => origin('sheet', ...rows);
  const first = merge([A], sheet('GDP 2022 151', 'GDP 2023 160'), 'stated');

  test('takes the place of its earlier reading; what was decided stays decided', () => {
    const again = sheet('GDP 2022 151', 'GDP 2023 161');
    expect(compareOrigins(catalog, first, again)).toMatchObject({ changes: [], added: 1 });
    expect(shown(merge(first, again))).toEqual(['a: 120 | 140 by sheet', 'sheet: 151 161']);
  });

  test('says what it no longer states, and others count again', () => {
    const again = sheet('GDP 2023 160');
    expect(compareOrigins(catalog, first, again).gone.map(({ text }) => text)).toEqual(['151']);
    expect(shown(merge(first, again))).toEqual(['a: 120 140', 'sheet: 160']);
  });

  test('asks again only where its value is another one', () => {
    const kept = merge([A], sheet('GDP 2022 151'), 'now');
    expect(compareOrigins(catalog, kept, sheet('GDP 2022 151')).changes).toEqual([]);
    expect(compareOrigins(catalog, kept, sheet('GDP 2022 152')).changes).toHaveLength(1);
  });
});
