/* Readers of documents inside the built pane: fetched late, under its content security policy. */
import { makePdf } from '../document/support/make-pdf';
import { makeXlsx } from '../document/support/make-xlsx';
import { inBrowser } from './support/in-browser';
import { madeDocument } from './support/made-document';
import { OpenWorkbench, StartedCommand } from './support/workbench';

jest.setTimeout(120_000);

const LINES = ['山溪县国民经济和社会发展第十五个五年规划纲要', '到2030年，高新技术企业达到60家。'];
const TEXTS = LINES.map((line, at) => [60, 760 - at * 40, line] as const);
const ROWS = [
  ['山溪县“十五五”规划主要指标', null, null],
  ['指标', '单位', '2030年目标'],
  ['高新技术企业', '家', 60],
  ['森林覆盖率', null, { number: 0.66, format: '0%' }],
];

inBrowser('documents in the pane', (executablePath) => {
  let command: StartedCommand;
  let bench: OpenWorkbench;

  beforeAll(async () => {
    command = await StartedCommand.run('--port', '0');
    bench = await OpenWorkbench.open(executablePath, command.url);
  }, 300_000);
  afterAll(async () => {
    await bench?.close();
    await command?.stop();
  });
  beforeEach(() => bench.load(command.url));
  afterEach(() => expect(bench.complaints).toEqual([]));

  const open = async (name: string, bytes: Uint8Array) => {
    await bench.pane.getByRole('tab', { name: '导入' }).click();
    const buffer = Buffer.from(bytes);
    await bench.pane
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  const candidates = async () => {
    await bench.pane.getByRole('heading', { name: '这是哪份规划' }).waitFor();
    const field = (name: string) => bench.pane.getByRole('textbox', { name });
    await field('地区').fill('山溪县');
    await field('规划期').fill('十五五');
    await bench.pane.getByRole('button', { name: '核对数字', exact: true }).click();
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
});
