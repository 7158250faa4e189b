/* The examples are what the documents say of them: tried with the commands that stand there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../cli/run';

// The first run builds the add-in.
jest.setTimeout(300_000);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'examples-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['docs/examples/package', '1 个地区、1 个规划、3 个规划指标、7 个数字'],
  ['docs/examples/plan-template.csv', '1 个地区、1 个规划、6 个规划指标、13 个数字'],
])('%s can be used as it is', async (place, holds) => {
  const { code, out } = await run('package', ['check', place]);
  expect(code).toBe(0);
  expect(out).toContain(holds);
});

test('docs/examples/actuals.csv is read whole and judged', async () => {
  const { code, out, err } = await run('report', [
    ...['--region', '仓山', '--year', '2023', '--actuals', 'docs/examples/actuals.csv'],
    ...['--out', path.join(folder, '仓山2023.xlsx')],
  ]);
  expect({ code, faults: err.match(/错误|提醒/gu) }).toEqual({ code: 0, faults: null });
  expect(out).toContain('有实际值2项（达到序时进度2项');
});
