import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partOf } from '../../support/office-file';
import { run } from '../run';

// The first command builds the add-in, and others may be building it too.
jest.setTimeout(300_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-chart-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function report(region: string, year: string) {
  const out = join(folder, `${region}.xlsx`);
  const ran = await run('report', ['--region', region, '--year', year, '--out', out]);
  return { ...ran, bytes: new Uint8Array(readFileSync(out)) };
}

test('a comparison is drawn: the one row with a progress, and where it stands is said', async () => {
  const { code, out, bytes } = await report('丰泽', '2023');
  expect(code).toBe(0);
  expect(out).toMatch(/^进度图：进度图已插入到 丰泽区十四五2023年对比!B\d+ 起，画出1项/m);
  const chart = await partOf(bytes, 'xl/charts/chart1_1.xml');
  expect(chart).toContain('<c:v>城镇新增就业人数（下限）</c:v>');
  expect(chart).toContain('<c:ptCount val="1"/>');
});

test('where nothing has a progress nothing is drawn, and it is said why', async () => {
  const { code, out, bytes } = await report('仓山', '2022');
  expect(code).toBe(0);
  expect(out).toMatch(/^进度图：.*20项都没有可计算的目标进度.*没有画图/m);
  await expect(partOf(bytes, 'xl/charts/chart1_1.xml')).rejects.toThrow();
});
