import { extractDocument } from '../../../src/extract/document/read';
import { rowsOf } from '../document/show';

test.each([['乡镇'], ['乡镇（街道）'], ['县（市、区）'], ['责任单位']])(
  'goals broken down by %s are no indicators of the plan',
  (head) => {
    const { tables } = extractDocument(
      [
        '表2 粮食产量分解（万吨）',
        `${head}\t2026年\t2028年\t2030年目标`,
        '甲部\t10\t11\t12',
        '乙部\t8\t9\t10',
      ].join('\n'),
    );
    expect(tables.map(({ kind }) => kind)).toEqual(['other']);
  },
);

test('a table set twice side by side is one below the other', () => {
  const { tables } = extractDocument(
    [
      '专栏1 “十五五”主要指标',
      '序号\t指标\t2030年\t序号\t指标\t2030年',
      '1\t生产总值（亿元）\t160\t3\t城镇化率（%）\t66',
      '2\t粮食产量（万吨）\t12.5\t\t\t',
    ].join('\n'),
  );
  expect(rowsOf(tables[0])).toEqual([
    '|1||生产总值（亿元）|亿元|target:160|',
    '|2||粮食产量（万吨）|万吨|target:12.5|',
    '|3||城镇化率（%）|%|target:66|',
  ]);
});

test('农村 below 其中：城镇 is a part of the same', () => {
  const { tables } = extractDocument(
    [
      '专栏1 “十五五”主要指标',
      '指标\t单位\t2025年\t2030年',
      '居民收入\t元\t45120\t62000',
      '其中：城镇\t元\t52000\t70000',
      '农村\t元\t31000\t45000',
      '零售总额\t亿元\t45\t62',
    ].join('\n'),
  );
  expect(tables[0]?.rows.map(({ parent, name }) => `${parent}/${name}`)).toEqual([
    '/居民收入',
    '居民收入/其中：城镇',
    '居民收入/农村',
    '/零售总额',
  ]);
});
