/* What a bureau sends out: a copy made in the pane, saved as a file, opened by another program. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { inWorkbench } from './support/in-workbench';
import { convertWithLibreOffice, hasLibreOffice } from '../support/office-file';

jest.setTimeout(180_000);

inWorkbench('sending a workbook out', (bench) => {
  test('the copy that is saved holds what was shown, and needs no add-in', async () => {
    await bench.typeInto('A1', '=PLAN.TARGET("仓山","GDP",2025)');
    await bench.typeInto('A2', '=A1*2');
    await bench.openTab('数据');
    await bench.press('分发副本');
    await bench.pane.getByText('“Sheet1”1 个 PLAN 公式换成了数值；原工作簿没有改动。').waitFor();
    await bench.screenshot('copy');
    const waiting = bench.page.waitForEvent('download');
    await bench.press('保存副本');
    const saved = await waiting;
    expect(saved.suggestedFilename()).toBe('Book1（分发副本）.xlsx');
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    expect(parts.join('')).not.toMatch(/_xldudf|PLAN\./);
    expect(await bench.values('A1:A2')).toEqual([[1500], [3000]]);
    if (!hasLibreOffice) return;
    expect(convertWithLibreOffice(bytes, 'csv', 'csv').trim()).toBe('1500\n3000');
  });
});
