import { readingsOf } from '../../../src/datapackage/reading/readings';
import { simplified } from '../../../src/core/text/simplified';
import { seedFiles, textOf } from '../../support/seed-files';

test.each([
  ['仓', ['cang']],
  ['重', ['chong', 'zhong']],
  ['绿', ['lu', 'lv']],
  ['埇', ['yong']],
  ['倉', []],
  ['A', []],
])('%s is read %j', (character, expected) => {
  expect(readingsOf(character)).toEqual(expected);
});

test.each(['regions.csv', 'indicators.csv', 'names.csv'])(
  'every character of %s is read',
  (path) => {
    const characters = new Set(simplified(textOf(seedFiles(), path)).match(/[\u4e00-\u9fff]/gu));
    expect(characters.size).toBeGreaterThan(10);
    expect([...characters].filter((character) => readingsOf(character).length === 0)).toEqual([]);
  },
);
