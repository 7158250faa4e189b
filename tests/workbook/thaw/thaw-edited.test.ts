import type { Host } from '../../../src/excel-host/host';
import { forgetFrozen, thawWorkbook } from '../../../src/workbook/thaw/thaw-workbook';
import { freezeInPlace } from '../../support/freeze-in-place';
import { openFrozen, planFormulas, save, withTable } from './frozen-block';

// A whole Excel per test, and functions that are waited for: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

let current: Host | undefined;
// Events on their way would reach the client of the next workbook.
afterEach(() => current?.idle());

describe('of a frozen workbook', () => {
  beforeEach(async () => {
    current = await openFrozen(await withTable('plan-table'));
    await Excel.run(freezeInPlace);
    await current.idle();
  });
  const change = (edit: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
    Excel.run(async (context) => {
      edit(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });
  const leftOf = async () => {
    const thawed = await Excel.run(thawWorkbook);
    if (!thawed.ok) throw new Error(JSON.stringify(thawed.finding));
    await current?.idle();
    return thawed.value.left.map(({ address, formula }) => `${address} ${formula}`);
  };
  /** The user's own stand beside the table and are never guessed. */
  const OWN = [
    'Sheet1!Z1 =PLAN.TARGET(A60,A61,2025)*2',
    'Sheet1!A60 =PLAN.BASE("甲","一")',
    'Sheet1!A61 =PLAN.BASE("甲","二")',
    'Sheet1!A62 =PLAN.BASE("甲","三")',
  ];

  test('all that stands in the table comes back, the user’s own are listed with their cells', async () => {
    expect((await leftOf()).sort()).toEqual([...OWN].sort());
  });

  test('a deleted row costs what stood in it', async () => {
    await change((sheet) => sheet.getRange('6:6').delete('Up'));
    const left = await leftOf();
    expect(left.length).toBeGreaterThan(OWN.length);
    expect(left.length).toBeLessThan(OWN.length + 6);
  });

  test('a deleted sheet costs nothing elsewhere', async () => {
    await change((_, { workbook }) => workbook.worksheets.add('其他'));
    current?.type('其他', 'C3', '=PLAN.BASE("乙","一")');
    await current?.idle();
    await Excel.run(freezeInPlace);
    await change((_, { workbook }) => workbook.worksheets.getItem('其他').delete());
    expect(await leftOf()).toEqual(expect.arrayContaining([' =PLAN.BASE("乙","一")']));
    expect(planFormulas(current as Host).size).toBeGreaterThan(20);
  });

  test('a cell the user changed stays; so does one formatted as text', async () => {
    const before = (await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('F5:F6').load('values');
      await context.sync();
      return cells.values;
    })) as unknown[][];
    await change((sheet) => {
      sheet.getRange('F5').values = [['9.9']];
      sheet.getRange('F6').numberFormat = [['@']];
    });
    const left = await leftOf();
    expect(left.filter((each) => /!F[56] /.test(each)).length).toBeLessThanOrEqual(2);
    const formulas = planFormulas(current as Host);
    expect([formulas.get('Sheet1!F5'), formulas.get('Sheet1!F6')]).toEqual([undefined, undefined]);
    expect(before).not.toEqual([]);
  });

  test('a protected sheet is told by name, and nothing is written', async () => {
    await change((sheet) => sheet.protection.protect());
    expect(await Excel.run(thawWorkbook)).toEqual({
      ok: false,
      finding: { kind: 'sheet-protected', sheet: 'Sheet1' },
    });
  });

  test.each([1, 5, 20])('refused at request %i, the values are as before', async (action) => {
    const before = JSON.stringify(current?.save());
    current?.rejectAt(action);
    expect(await Excel.run(thawWorkbook)).toMatchObject({
      ok: false,
      finding: { kind: 'write-rejected' },
    });
    await current?.idle();
    expect(planFormulas(current as Host).size).toBe(0);
    expect(before).not.toBe('');
    expect((await leftOf()).length).toBe(OWN.length);
  });

  test('functions that do not answer bring nothing back, which is said; when they do, all comes back', async () => {
    const saved = save(current as Host);
    current = await openFrozen(saved);
    current.isBusy = true;
    const thawed = await Excel.run(thawWorkbook);
    const { restored, left, unanswered } = thawed.ok
      ? thawed.value
      : { restored: -1, left: [], unanswered: -1 };
    expect([restored, left.length - unanswered]).toEqual([0, OWN.length]);
    expect(unanswered).toBeGreaterThan(20);
    current.isBusy = false;
    await current.idle();
    expect(planFormulas(current).size).toBe(0);
    expect((await leftOf()).length).toBe(OWN.length);
    expect(planFormulas(current).size).toBe(unanswered);
  });

  test('forgetting refused changes nothing: they can still be thawed', async () => {
    current?.rejectAt(1);
    expect(await Excel.run(forgetFrozen)).toMatchObject({ finding: { kind: 'setting-rejected' } });
    expect((await leftOf()).length).toBe(OWN.length);
    expect(await Excel.run(forgetFrozen)).toEqual({ ok: true, value: OWN.length });
    expect(await Excel.run(thawWorkbook)).toEqual({
      ok: false,
      finding: { kind: 'nothing-frozen' },
    });
  });
});
