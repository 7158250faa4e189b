import * as fc from 'fast-check';
import { isSound, soundLikeness, UNREAD } from '../../../src/core/name/sound';
import { readingsOf } from '../../../src/datapackage/reading/readings';

const likeness = (letters: string, name: string) => soundLikeness(letters, name, readingsOf);

test.each([
  ['dqsczz', '地区生产总值'],
  ['diqushengchanzongzhi', '地区生产总值'],
  ['diqusczz', '地区生产总值'],
  ['cangsh', '仓山区'],
  ['cs', '仓山区'],
  ['c', '仓山区'],
  ['zqs', '重庆市'],
  ['chongqing', '重庆市'],
  ['zhongq', '重庆市'],
  ['changle', '长乐区'],
  ['zhangyue', '长乐区'],
  ['hangye', '行业增加值'],
  ['nengyuan', '单位能源消耗'],
  ['lvh', '绿化覆盖率'],
  ['lüh', '绿化覆盖率'],
  ['pm2', 'pm2.5浓度'],
  ['gdpnh', '单位gdp能耗'],
])('%s spells %s', (letters, name) => {
  expect(likeness(letters, name)).toBeGreaterThan(0);
});

test.each([
  ['a syllable broken off within', 'canshan', '仓山区'],
  ['other characters', 'xyz', '地区生产总值'],
  ['one letter within a name', 'q', '地区生产总值'],
  ['two letters within a name', 'zz', '地区生产总值'],
  ['more than the name', 'cangshanqux', '仓山区'],
  ['no name', 'cs', ''],
])('%s: %s does not spell %s', (_, letters, name) => {
  expect(likeness(letters, name)).toBe(0);
});

test('a whole name is liker than its beginning, and that than its middle', () => {
  const order = ['财政收入', '财政收入占比', '一般公共财政收入'].map((name) =>
    likeness('czsr', name),
  );
  expect(order).toEqual([...order].sort((one, other) => other - one));
  expect(order[0]).toBe(1);
});

test('without readings only the letters of the name itself are known', () => {
  expect(soundLikeness('cs', '仓山', UNREAD)).toBe(0);
});

test.each([
  ['czsr', true],
  ['pm25', true],
  ['lü', true],
  ['2023', false],
  ['财zs', false],
  ['', false],
])('%j is letters: %s', (text, expected) => {
  expect(isSound(text)).toBe(expected);
});

test('between 0 and 1 whatever is typed', () => {
  const names = fc.string({ unit: fc.constantFrom(...'重长行乐仓山gdp2') });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'chongzxgdp2') }), names, (letters, name) => {
      const found = likeness(letters, name);
      return found >= 0 && found <= 1;
    }),
  );
});
