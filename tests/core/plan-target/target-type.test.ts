import { readHeader } from '../../../src/core/form/header-words';
import {
  readTargetType,
  TARGET_TYPES,
  targetTypeWord,
} from '../../../src/core/plan-target/target-type';

test.each([
  ['水平', 'level'],
  ['累计目标', 'sum'],
  ['累计 ', 'sum'],
  ['规划期合计', 'sum'],
  ['降幅', 'reduction'],
  ['比重类', 'share'],
  ['任务型', 'task'],
  ['年均增长', 'growth'],
  ['下限', 'keep'],
  ['SUM', 'sum'],
  ['甲类', undefined],
  ['目标', undefined],
  ['', undefined],
])('%s is %s', (text, type) => expect(readTargetType(text)).toBe(type));

test('every word that is offered is read back, and the list fits a cell’s choices', () => {
  expect(TARGET_TYPES.map((type) => readTargetType(targetTypeWord(type)))).toEqual(TARGET_TYPES);
  expect(TARGET_TYPES.map(targetTypeWord).join(',').length).toBeLessThan(256);
});

test('目标类型 is no column of targets', () =>
  expect(readHeader('目标类型')).toMatchObject({ concept: '目标类型', measure: undefined }));
