/* Readers of documents inside the built pane: fetched late, under its content security policy. */
import { makeLongDocx } from '../document/support/make-long-docx';
import { makePdf } from '../document/support/make-pdf';
import { makeXlsx } from '../document/support/make-xlsx';
import { inWorkbench } from './support/in-workbench';
import { madeDocument } from './support/made-document';

const LINES = [
  '山溪县国民经济和社会发展第十五个五年规划纲要',
  '到2030年，高新技术企业达到60家。',
] as const;
const TEXTS = LINES.map((line, at) => [60, 760 - at * 40, line] as const);
const ROWS = [
  ['山溪县“十五五”规划主要指标', null, null],
  ['指标', '单位', '2030年目标'],
  ['高新技术企业', '家', 60],
  ['森林覆盖率', null, { number: 0.66, format: '0%' }],
];

inWorkbench('documents in the pane', (bench) => {
  const open = async (name: string, bytes: Uint8Array) => {
    await bench.openTab('导入');
    const buffer = Buffer.from(bytes);
    await bench.pane
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  const candidates = async () => {
    await bench.pane.getByRole('heading', { name: '这是哪份规划' }).waitFor();
    const field = (name: string) => bench.pane.getByRole('textbox', { name });
    await bench.pane.getByRole('combobox', { name: '地区' }).fill('山溪县');
    await field('规划期').fill('十五五');
    await bench.button('核对数字').click();
    return bench.pane.getByRole('listbox', { name: '候选数字' });
  };
  const fetched = () =>
    bench.requests.flatMap((url) => /\/addin\/((?:read-|pdf\/)[^?]*)/.exec(url)?.[1] ?? []);

  test('nothing is fetched before it is needed', () => {
    expect(fetched()).toEqual([]);
  });

  test('an Excel file', async () => {
    await open('指标.xlsx', makeXlsx([{ name: '指标', rows: ROWS, merged: ['A1:C1'] }]));
    const list = await candidates();
    await list.getByText('森林覆盖率').first().waitFor();
    expect(await list.innerText()).toContain('66');
    expect(fetched()).toContain('read-xlsx.js');
    await bench.screenshot('document-xlsx');
  });

  test('a Word file', async () => {
    await open('规划.docx', await madeDocument());
    await (await candidates()).waitFor();
    expect(fetched()).toContain('read-docx.js');
  });

  test('a PDF file, read beside the page, its characters by a map of our own', async () => {
    await open('规划.pdf', makePdf([{ texts: TEXTS }], { tells: 'character-map' }));
    const list = await candidates();
    await list.getByText('高新技术企业').first().waitFor();
    expect(fetched()).toEqual(
      expect.arrayContaining(['read-pdf.js', 'pdf/worker.js', 'pdf/cmaps/UniGB-UCS2-H.bin']),
    );
    await bench.screenshot('document-pdf');
  });

  test('a scan is told, and what to do about it', async () => {
    await open('扫描.pdf', makePdf([{ pictures: 1 }, { pictures: 1 }]));
    await bench.pane.getByText('“扫描.pdf”是扫描件：2 页都是图片').waitFor();
    await bench.screenshot('document-scan');
  });

  test('while a long Word file is read formulas and the pane go on; it can be given up', async () => {
    await bench.openTab('导入');
    const before = await bench.pane.locator('#pane').innerText();
    const frames = bench.pane.evaluate(async () => {
      const isReading = () => document.querySelector('.data__working') !== null;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      while (!isReading()) await frame();
      let count = 0;
      while (isReading()) {
        await frame();
        count += 1;
      }
      return count;
    });
    await open('长.docx', await makeLongDocx(LINES[1].repeat(4), 38_000_000));
    await bench.pane.getByText('读出 Word 的文字和表格').waitFor();
    await bench.typeInto('B2', '=PLAN.TARGET("仓山","GDP",2025)');
    expect(await bench.values('B2')).toEqual([[1500]]);
    await bench.screenshot('document-reading');
    const [worker] = bench.page.workers();
    const stopped = worker?.waitForEvent('close');
    await bench.press('取消');
    expect(await stopped).toBe(worker);
    await bench.button('读取所选单元格').waitFor();
    // On the pane's own thread there would be one before the reading and one after it.
    expect(await frames).toBeGreaterThan(10);
    expect(await bench.pane.locator('#pane').innerText()).toBe(before);
    await open('规划.docx', await madeDocument());
    await (await candidates()).waitFor();
  });
});
