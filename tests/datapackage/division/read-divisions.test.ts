import { readDivisions } from '../../../src/datapackage/division/read-divisions';
import { readingsOf } from '../../../src/datapackage/reading/readings';
import { simplified } from '../../../src/core/text/simplified';
import type { Region } from '../../../src/core/region/region';

let divisions: readonly Region[] = [];
beforeAll(async () => {
  divisions = await readDivisions();
});

test.each([
  ['350000', '福建省', '福建', '省', undefined],
  ['350100', '福州市', '福州', '设区的市', '350000'],
  ['350103', '台江区', '台江', '市辖区', '350100'],
  ['350181', '福清市', '福清', '县级市', '350100'],
  ['110000', '北京市', '北京', '直辖市', undefined],
  ['310115', '浦东新区', '浦东新区', '市辖区', '310000'],
  ['441900', '东莞市', '东莞', '地级市', '440000'],
  ['429004', '仙桃市', '仙桃', '县级市', '420000'],
  ['433100', '湘西土家族苗族自治州', '湘西土家族苗族自治州', '自治州', '430000'],
  ['450000', '广西壮族自治区', '广西壮族自治区', '自治区', undefined],
  ['320576', '苏州工业园区', '苏州工业园区', '开发区', '320500'],
  ['500152', '潼南区', '潼南', '市辖区', '500000'],
  ['500229', '城口县', '城口', '县', '500000'],
  ['150121', '土默特左旗', '土默特左', '县', '150100'],
  ['810000', '香港特别行政区', '香港特别行政区', '特别行政区', undefined],
])('%s is %s, %s for short: %s under %s', (code, name, short, level, parent) => {
  const found = divisions.find((each) => each.code === code);
  expect(found).toMatchObject({ id: code, name, shortName: short, level, parentId: parent });
});

test('codes are told once, and every division but a province is under another', () => {
  const codes = new Set(divisions.map(({ code }) => code));
  const orphans = divisions.filter(
    ({ code, parentId }) => !code.endsWith('0000') && !codes.has(parentId ?? ''),
  );
  expect([codes.size, orphans]).toEqual([divisions.length, []]);
  expect(codes.size).toBeGreaterThan(3300);
});

test('every character of a name can be typed by its sound', () => {
  const characters = new Set(divisions.flatMap(({ name }) => [...simplified(name)]));
  expect([...characters].filter((each) => readingsOf(each).length === 0)).toEqual([]);
});
