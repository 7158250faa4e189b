import { withBytes } from '../../support/seed-files';
import { type Broken, bytes, descriptor, swap } from './broken';

/** A path that a resource must not have. */
function path(to: string): Broken {
  return {
    what: `the path ${to}`,
    files: descriptor(swap('"path": "names.csv"', `"path": ${JSON.stringify(to)}`)),
    finding: { kind: 'path-unsafe', resource: 'names', path: to },
    sentence: `datapackage.json 里 names 表的路径“${to}”不在数据包目录之内，请改成 names.csv 这样的相对路径（不能是绝对路径、网址，也不能含 ..）。`,
  };
}

export const BROKEN_DESCRIPTORS: readonly Broken[] = [
  {
    what: 'no descriptor',
    files: (seeds) => seeds.filter((each) => each.path !== 'datapackage.json'),
    finding: { kind: 'descriptor-missing' },
    sentence:
      '数据包里没有 datapackage.json，请选择数据包本身所在的目录，或从 seeds 目录复制一份再改。',
  },
  {
    what: 'a descriptor cut in the middle',
    files: (seeds) => withBytes(seeds, 'datapackage.json', bytes('{\n  "name": "a",\n  oops')),
    finding: { kind: 'descriptor-not-json', row: 3 },
    sentence:
      'datapackage.json 第 3 行附近不是有效的 JSON，请检查括号、逗号和英文双引号是否成对、有无多余。',
  },
  {
    what: 'a descriptor that is a list',
    files: (seeds) => withBytes(seeds, 'datapackage.json', bytes('[]')),
    finding: { kind: 'descriptor-field', field: '', expected: 'object' },
    sentence: 'datapackage.json 的内容缺失或写法不对，请写成 {…} 形式的对象。',
  },
  {
    what: 'a name with capitals and blanks',
    files: descriptor(swap('"fuzhou-quanzhou-plans"', '"My Plans"')),
    finding: { kind: 'descriptor-field', field: 'name', expected: 'identifier' },
    sentence:
      'datapackage.json 的 name 缺失或写法不对，请写成由小写字母、数字、汉字和 . _ - 组成的名字，如 cangshan-15。',
  },
  {
    what: 'a title that is a number',
    files: descriptor((text) => text.replace(/"title": "福州、[^"]*"/u, '"title": 5')),
    finding: { kind: 'descriptor-field', field: 'title', expected: 'text' },
    sentence: 'datapackage.json 的 title 缺失或写法不对，请写成带英文双引号的文字。',
  },
  {
    what: 'a date that is none',
    files: descriptor((text) => text.replace(/"created": "[^"]*"/u, '"created": "去年"')),
    finding: { kind: 'descriptor-field', field: 'created', expected: 'date' },
    sentence: 'datapackage.json 的 created 缺失或写法不对，请写成 2026-01-31 这样的日期。',
  },
  {
    what: 'no list of tables',
    files: descriptor(swap('"resources"', '"tables"')),
    finding: { kind: 'descriptor-field', field: 'resources', expected: 'list' },
    sentence: 'datapackage.json 的 resources 缺失或写法不对，请写成 […] 形式的列表。',
  },
  {
    what: 'a size in quotation marks',
    files: descriptor((text) => text.replace(/"bytes": (\d+)/u, '"bytes": "$1"')),
    finding: { kind: 'descriptor-field', field: 'resources[0].bytes', expected: 'count' },
    sentence:
      'datapackage.json 的 resources[0].bytes 缺失或写法不对，请写成不带引号的整数，或运行 npm run -s package -- seal 目录。',
  },
  {
    what: 'a table that is not listed',
    files: descriptor(swap('"name": "names"', '"name": "nicknames"')),
    finding: { kind: 'resource-missing', resource: 'names' },
    sentence:
      'datapackage.json 的 resources 里没有列出 names 表，请补上 {"name":"names","path":"names.csv"} 一项。',
  },
  {
    what: 'a table that is listed twice',
    files: descriptor(swap('"name": "names"', '"name": "regions"')),
    finding: { kind: 'resource-duplicate', resource: 'regions' },
    sentence: 'datapackage.json 的 resources 里 regions 表列了不止一次，请只留一项。',
  },
  path('../names.csv'),
  path('/etc/names.csv'),
  path('https://example.org/names.csv'),
  path('a/../../names.csv'),
  path('..\\names.csv'),
  path('C:/names.csv'),
  path('%2e%2e/names.csv'),
  path(''),
  {
    what: 'a hash of another kind',
    files: descriptor((text) => text.replace(/"sha256:[0-9a-f]{64}"/u, '"md5:0"')),
    finding: { kind: 'hash-unsupported', file: 'sources.csv', hash: 'md5:0' },
    sentence:
      'datapackage.json 里 sources.csv 的 hash “md5:0”不是“sha256:”加 64 位十六进制数，请运行 npm run -s package -- seal 目录 重新生成。',
  },
];
