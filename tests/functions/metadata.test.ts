import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import files from '../../src/functions/files.json';

const FOLDER = join(__dirname, '../../src/functions');
const CHINESE = /\p{Script=Han}/u;

/** Ids and arguments are a file format: they stand in people's workbooks. `?` marks optional ones. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  TARGET: ['地区', '指标', '年份?', '规划?'],
  BASE: ['地区', '指标', '规划?'],
  GROWTH: ['地区', '指标', '规划?'],
  ACTUAL: ['地区', '指标', '年份'],
  PATH: ['地区', '指标', '年份', '规划?'],
  PROGRESS: ['地区', '指标', '年份', '实际值?', '规划?'],
  STATUS: ['地区', '指标', '年份', '实际值?', '规划?'],
  REQUIRED: ['地区', '指标', '年份', '实际值?', '规划?'],
  INFO: ['地区', '指标', '字段', '规划?'],
  TABLE: ['地区', '规划?', '列?'],
  SEARCH: ['文字', '地区?'],
  COMPARE: ['指标', '地区?', '年份?'],
  VERSION: [],
};

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly options?: { readonly volatile?: boolean };
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

async function generate() {
  const result = await generateCustomFunctionsMetadata(
    files.map((file) => join(FOLDER, file)),
    true,
  );
  return { ...result, metadata: JSON.parse(result.metadataJson) as Metadata };
}

test('the generator finds every function and nothing to object to', async () => {
  const { errors, metadata, associate } = await generate();
  expect(errors).toEqual([]);
  expect(metadata.functions.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
  expect(associate.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
});

test.each(Object.entries(FUNCTIONS))('%s keeps its name and arguments', async (id, expected) => {
  const { metadata } = await generate();
  const found = metadata.functions.find((each) => each.id === id);
  const parameters = found?.parameters ?? [];
  expect(found?.name).toBe(id);
  expect(parameters.map(({ name, optional }) => name + (optional ? '?' : ''))).toEqual(expected);
  expect(parameters.some(({ repeating }) => repeating)).toBe(false);
  expect(found?.options?.volatile).not.toBe(true);
});

test('functions and arguments are described in Chinese', async () => {
  const { metadata } = await generate();
  for (const { description, parameters } of metadata.functions) {
    expect(description).toMatch(CHINESE);
    for (const parameter of parameters) expect(parameter.description).toMatch(CHINESE);
  }
});

test('files.json lists every file that holds a function', () => {
  const holding = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => readFileSync(join(FOLDER, file), 'utf8').includes('@customfunction'));
  expect([...files].sort()).toEqual(holding.sort());
});
