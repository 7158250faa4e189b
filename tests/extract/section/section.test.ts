import {
  enter,
  readCaption,
  readHeading,
  sectionNames,
  type SectionPath,
} from '../../../src/extract/section/heading';

describe('headings', () => {
  test.each([
    ['### （二）发展目标', '4 （二）发展目标'],
    ['## **一、总则**', '3 一、总则'],
    ['第二节　重点工程', '2 第二节 重点工程'],
    ['３．现代化城区建设', '5 ３．现代化城区建设'],
    ['<h2>第三章 目标</h2>', '1 第三章 目标'],
    ['**强化保障**', '8 强化保障'],
    ['附录：', '0 附录：'],
  ])('%s', (line, shown) => {
    const heading = readHeading(line, undefined);
    expect(`${String(heading?.rank)} ${heading?.text ?? ''}`).toBe(shown);
  });

  test.each([
    '1.新增就业6万人',
    '一、到2025年，总量突破百亿。',
    '4.5亿元',
    '正文没有编号',
    '（一）深化改革，扩大开放，',
  ])('no heading: %s', (line) => expect(readHeading(line, undefined)).toBeUndefined());

  test('a numbered line that fills the width of a page begins a paragraph', () => {
    const line = '１、优化营商环境推动市场主体活力持续增强并进一步';
    expect(readHeading(line, 48)).toBeUndefined();
    expect(readHeading(line, undefined)?.rank).toBe(5);
  });
});

describe('captions', () => {
  test.each([
    ['专栏２：“十四五”主要指标', 'box indicators'],
    ['\t专栏6：重点项目', 'box'],
    ['表1-1  主要指标', 'table indicators'],
    ['### 专栏 3：发展定位', 'box'],
    ['附表1　规划指标表', 'table indicators'],
  ])('%s', (line, shown) => {
    const caption = readCaption(line);
    expect([caption?.kind, caption?.indicators === true ? 'indicators' : ''].join(' ').trim()).toBe(
      shown,
    );
  });

  test.each(['表1显示，经济稳步增长。', '表示感谢', '专栏建设', '图1 区位'])('none: %s', (line) =>
    expect(readCaption(line)).toBeUndefined(),
  );
});

test.each([
  ['发展目标', true],
  ['“十五五”主要目标', true],
  ['面临的机遇和挑战', false],
  ['第二部分 总体要求', true],
  ['实现发展目标', false],
  ['茶叶产业', false],
])('a line that is the name of a part is a heading: %s', (line, is) =>
  expect(readHeading(line, undefined) !== undefined).toBe(is),
);

test('a path holds one heading of each rank; a title in two lines is one', () => {
  let path: SectionPath = [];
  const add = (line: string, joins = false) => {
    const heading = readHeading(line, undefined);
    if (heading !== undefined) path = enter(path, heading, joins);
    return sectionNames(path);
  };
  expect(add('# 第一章 开新局')).toEqual(['第一章 开新局']);
  expect(add('## 夯实基础', true)).toEqual(['第一章 开新局 夯实基础']);
  expect(add('### 第一节 布局')).toEqual(['第一章 开新局 夯实基础', '第一节 布局']);
  expect(add('一、空间')).toEqual(['第一章 开新局 夯实基础', '第一节 布局', '一、空间']);
  expect(add('第二节 交通')).toEqual(['第一章 开新局 夯实基础', '第二节 交通']);
});
