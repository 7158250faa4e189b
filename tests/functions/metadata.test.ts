import type { FunctionId } from '../../src/core/function/functions';
import { composeMetadata } from '../../src/functions/metadata';

const CHINESE = /\p{Script=Han}/u;

/** Ids and arguments are a file format: they stand in people's workbooks. `?` marks optional ones. */
const FUNCTIONS: Readonly<Record<FunctionId, readonly string[]>> = {
  TARGET: ['地区', '指标', '年份?', '规划?', '版本?'],
  BASE: ['地区', '指标', '规划?'],
  GROWTH: ['地区', '指标', '规划?'],
  ACTUAL: ['地区', '指标', '年份'],
  PATH: ['地区', '指标', '年份', '规划?'],
  PROGRESS: ['地区', '指标', '年份', '实际值?', '规划?', '增速?'],
  STATUS: ['地区', '指标', '年份', '实际值?', '规划?', '增速?'],
  REQUIRED: ['地区', '指标', '年份', '实际值?', '规划?', '增速?'],
  DETAIL: ['地区', '指标', '年份', '列', '实际值?', '规划?', '增速?', '口径?'],
  INFO: ['地区', '指标', '字段', '规划?'],
  CARD: ['地区', '指标', '年份?', '规划?', '版本?'],
  TABLE: ['地区', '规划?', '列?'],
  SEARCH: ['文字', '地区?'],
  COMPARE: ['指标', '地区?', '年份?'],
  COMPLETION: ['判定', '编码'],
  VERSION: [],
};

const { enums, functions } = composeMetadata('https://localhost:3000/');

test('functions.json holds every function, in the order of README', () => {
  expect(functions.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
});

test.each(Object.entries(FUNCTIONS))('%s keeps its name and arguments', (id, expected) => {
  const found = functions.find((each) => each.id === id);
  const parameters = found?.parameters ?? [];
  expect(found?.name).toBe(id);
  expect(parameters.map(({ name, ...rest }) => name + ('optional' in rest ? '?' : ''))).toEqual(
    expected,
  );
});

test('Excel takes functions and arguments described in Chinese, optional ones last', () => {
  for (const { description, parameters } of functions) {
    expect(description).toMatch(CHINESE);
    for (const parameter of parameters) expect(parameter.description).toMatch(CHINESE);
    const isOptional = parameters.map((parameter) => 'optional' in parameter);
    expect(isOptional).toEqual([...isOptional].sort());
  }
});

test('字段, 列 and 规划 are offered while they are typed, each of a list that is there', () => {
  const offered = functions.flatMap(({ id, parameters }) =>
    parameters.flatMap((parameter) =>
      'customEnumId' in parameter ? [`${id} ${parameter.name} ${parameter.customEnumId}`] : [],
    ),
  );
  expect(offered).toEqual(
    expect.arrayContaining(['INFO 字段 INFO_FIELD', 'TABLE 列 TABLE_COLUMN', 'BASE 规划 PERIOD']),
  );
  const used = new Set(offered.map((each) => each.split(' ')[2]));
  expect([...used].sort()).toEqual(enums.map(({ id }) => id).sort());
  expect(enums.find(({ id }) => id === 'PERIOD')?.values).toEqual(
    ['十三五', '十四五', '十五五'].map((word) => ({ name: word, stringValue: word })),
  );
  for (const { id, values } of enums) {
    expect(id).toMatch(/^[A-Z_]+$/);
    for (const { name, stringValue } of values) expect(name).toBe(stringValue);
  }
});

test('what Excel reads of one function', () => {
  expect(functions.find(({ id }) => id === 'COMPARE')).toMatchObject({
    id: 'COMPARE',
    name: 'COMPARE',
    parameters: [
      { name: '指标', type: 'string' },
      { name: '地区', type: 'any', dimensionality: 'matrix', optional: true },
      { name: '年份', type: 'any', optional: true },
    ],
    result: { dimensionality: 'matrix' },
  });
});
