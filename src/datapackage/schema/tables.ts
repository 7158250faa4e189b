import { SCOPED, SCOPE_DIFFERS } from '../../core/indicator/plan-indicator';
import { PLAN_COLUMNS } from '../../core/plan/plan';
import { TARGET_TYPES } from '../../core/plan-target/target-type';
import type { Field, TableName, TableSchema } from './table-schema';

/** Ids end up in keys, settings and paths of speech: letters, digits and `: _ . -`, no blanks. */
const IDENTIFIER = '^[0-9A-Za-z\\u4e00-\\u9fff][0-9A-Za-z\\u4e00-\\u9fff:_.-]{0,79}$';

/** A column of free text. */
function text(name: string, title: string): Field {
  return { name, title, type: 'string' };
}

/** The same column with every cell filled. */
function required(field: Field): Field {
  return { ...field, required: true };
}

/** A column of identifiers. */
function identifier(name: string, title: string, example: string): Field {
  return { name, title, type: 'string', pattern: { source: IDENTIFIER, example } };
}

/** A column of a few allowed words. */
function choice(name: string, title: string, allowed: readonly string[]): Field {
  return { name, title, type: 'string', allowed };
}

/** A column of 4-digit years. */
function year(name: string, title: string): Field {
  return { name, title, type: 'year' };
}

/** A column of whole numbers from 1. */
function integer(name: string, title: string): Field {
  return { name, title, type: 'integer' };
}

/** A column of ISO dates. */
function date(name: string, title: string): Field {
  return { name, title, type: 'date' };
}

const SHA256 = { source: '^[0-9a-f]{64}$', example: '64 位小写十六进制数' };
const CODE = { source: '^[0-9A-Za-z]+(\\.[0-9A-Za-z]+)*$', example: '01 或 22.1' };

const sources: TableSchema = {
  name: 'sources',
  title: '文件',
  fields: [
    required(identifier('source_id', '文件标识', 'cangshan-14')),
    required(text('title', '文件标题')),
    text('issuer', '发文机关'),
    text('document_no', '文号'),
    date('date', '成文或印发日期'),
    text('file', '文本副本的文件名'),
    { ...text('sha256', '文本副本的 SHA-256'), pattern: SHA256 },
  ],
  primaryKey: ['source_id'],
  uniqueKeys: [],
  foreignKeys: [],
};

const regions: TableSchema = {
  name: 'regions',
  title: '地区',
  fields: [
    required(identifier('region_id', '地区标识', '350104')),
    text('code', '代码'),
    required(choice('code_scheme', '代码体系', ['GB/T 2260', 'LOCAL'])),
    required(text('name', '名称')),
    text('short_name', '简称'),
    text('level', '层级'),
    identifier('parent_id', '上级地区', '350100'),
  ],
  primaryKey: ['region_id'],
  uniqueKeys: [],
  foreignKeys: [{ fields: ['parent_id'], table: 'regions', targetFields: ['region_id'] }],
};

const plans: TableSchema = {
  name: 'plans',
  title: '规划',
  fields: [
    required(identifier('plan_id', '规划标识', '350104-14')),
    required(identifier('region_id', '地区', '350104')),
    required(text('period', '规划期')),
    required(year('base_year', '基期年')),
    required(year('target_year', '目标年')),
    required(text('title', '规划名称')),
    text('document_no', '文号'),
    date('adopted_on', '批准日期'),
    required(identifier('source_id', '出自的文件', 'cangshan-14')),
    required(choice('table', '指标表', ['printed', 'missing'])),
    text('table_place', '指标表的位置'),
    integer('table_line', '指标表在文本副本中的行号'),
    text('table_spot', '指标表在原文件中的位置'),
    { name: 'columns', title: '指标表印出的列', type: 'list', allowed: PLAN_COLUMNS },
  ],
  primaryKey: ['plan_id'],
  uniqueKeys: [],
  foreignKeys: [
    { fields: ['region_id'], table: 'regions', targetFields: ['region_id'] },
    { fields: ['source_id'], table: 'sources', targetFields: ['source_id'] },
  ],
};

const indicators: TableSchema = {
  name: 'indicators',
  title: '指标',
  fields: [
    required(identifier('indicator_id', '指标标识', 'gdp')),
    required(text('name', '指标名称')),
    text('unit', '通用单位'),
    required(choice('direction', '方向', ['up', 'down', 'none'])),
    required(
      choice('nature', '性质', ['flow', 'stock', 'share', 'rate', 'index', 'composition', 'task']),
    ),
    choice('price_basis', '增速的价格口径', ['constant', 'current']),
  ],
  primaryKey: ['indicator_id'],
  uniqueKeys: [['name']],
  foreignKeys: [],
};

const names: TableSchema = {
  name: 'names',
  title: '别名',
  fields: [
    required(choice('kind', '种类', ['region', 'indicator'])),
    required(identifier('id', '地区或指标标识', 'gdp')),
    required(text('name', '别名')),
  ],
  primaryKey: ['kind', 'id', 'name'],
  uniqueKeys: [],
  // Where `id` points depends on `kind`: see check/check-names.ts.
  foreignKeys: [],
};

const planIndicators: TableSchema = {
  name: 'plan_indicators',
  title: '规划指标',
  fields: [
    required(identifier('plan_id', '规划', '350104-14')),
    required({ ...text('code', '行码'), pattern: CODE }),
    text('number', '印出的序号'),
    integer('position', '表中第几行'),
    text('category', '类别'),
    required(text('printed_name', '印出的名称')),
    text('parent_name', '所属行的名称'),
    text('unit', '印出的单位'),
    choice('attribute', '属性', ['预期性', '约束性']),
    identifier('indicator_id', '指标', 'gdp'),
    choice('target_type', '目标类型', TARGET_TYPES),
    choice('origin', '来历', ['table', 'prose']),
    text('note_mark', '脚注的标记'),
    choice('note_of', '脚注说口径不同的数', SCOPED),
    choice('note_differs', '脚注说的不同', SCOPE_DIFFERS),
    text('responsible_unit', '责任单位'),
  ],
  primaryKey: ['plan_id', 'code'],
  uniqueKeys: [['plan_id', 'position']],
  foreignKeys: [
    { fields: ['plan_id'], table: 'plans', targetFields: ['plan_id'] },
    { fields: ['indicator_id'], table: 'indicators', targetFields: ['indicator_id'] },
  ],
};

const figures: TableSchema = {
  name: 'figures',
  title: '数字',
  fields: [
    required(identifier('figure_id', '数字标识', '350104-14-01-target')),
    identifier('plan_id', '规划', '350104-14'),
    { ...text('code', '行码'), pattern: CODE },
    identifier('region_id', '地区', '350104'),
    identifier('indicator_id', '指标', 'gdp'),
    required(choice('measure', '量', ['base', 'target', 'growth', 'actual', 'actual_growth'])),
    year('first_year', '起始年'),
    year('last_year', '截止年'),
    text('text', '印出的文字'),
    text('unit', '与所在行不同的单位'),
    identifier('source_id', '出自的文件', 'cangshan-14'),
    choice('place_kind', '位置种类', ['table', 'prose']),
    required(text('place', '位置')),
    integer('line', '文本副本中的行号'),
    text('spot', '原文件中的位置（第几页、第几段、哪个单元格）'),
    choice('status', '实际值的状态', ['P', 'A', 'E']),
    choice('version', '目标的版本：中期调整、年度计划；规划原定的空着', ['adjusted', 'yearly']),
    date('adopted_on', '这个版本施行的日期；空着取文件的日期'),
    text('unread', '核对时没有采用的文字：原表印有内容，text 空着'),
  ],
  primaryKey: ['figure_id'],
  uniqueKeys: [],
  foreignKeys: [
    { fields: ['plan_id'], table: 'plans', targetFields: ['plan_id'] },
    {
      fields: ['plan_id', 'code'],
      table: 'plan_indicators',
      targetFields: ['plan_id', 'code'],
    },
    { fields: ['region_id'], table: 'regions', targetFields: ['region_id'] },
    { fields: ['indicator_id'], table: 'indicators', targetFields: ['indicator_id'] },
    { fields: ['source_id'], table: 'sources', targetFields: ['source_id'] },
  ],
};

/** Every table a package consists of. */
export const TABLES: readonly TableSchema[] = [
  sources,
  regions,
  plans,
  indicators,
  names,
  planIndicators,
  figures,
];

/** @example isTableName('plans') // true */
export function isTableName(name: string): name is TableName {
  return TABLES.some((table) => table.name === name);
}
