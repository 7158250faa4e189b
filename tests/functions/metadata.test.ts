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

const { functions } = composeMetadata('https://localhost:3000/');

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
