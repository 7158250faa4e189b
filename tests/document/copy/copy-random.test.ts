import { strFromU8, unzipSync } from 'fflate';
import { makeCopy } from '../../../src/document/copy/make-copy';
import { readFormulas } from '../../../src/document/copy/sheet-formulas';
import { readWorkbook } from '../../../src/document/xlsx/read-workbook';
import type { Host } from '../../../src/excel-host/host';
import { REFUSALS, type Refusal } from '../../../src/excel-host/wire/batch-log';
import { sayWorkbookFinding } from '../../../src/wording/workbook-finding';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { previewRefresh } from '../../../src/workbook/refresh/preview-refresh';
import { printCell } from '../../../src/workbook/address/address';
import { errorCode } from '../../support/host';
import { blockFrom, edition, type Kind } from '../../workbook/refresh/random/editions';
import { expectedOf } from '../../workbook/refresh/random/expected';
import { findFaultsIn } from '../../workbook/refresh/random/find-faults';
import { laterEdition } from '../../workbook/refresh/random/later-edition';
import { seeded, type Dice } from '../../workbook/refresh/random/seeded';
import { doEdit, EDIT_NAMES } from '../../workbook/refresh/random/user-edits';
import { watchBook, watchRest } from '../../workbook/refresh/random/watch-sheet';
import { agreed, DATE } from '../../workbook/refresh/user';
import { openFrozen, withTable } from '../../workbook/thaw/frozen-block';

const RUNS = Number(process.env['RUNS'] ?? 10);

/** Added to each table's first seed, to go on where an earlier run stopped. */
const FROM = Number(process.env['FROM'] ?? 0);

// Many workbooks a test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(900_000 + RUNS * 10_000);

let host: Host;
afterEach(() => host.idle());

/** What users do besides, over the first sheet that there is by now. */
const MORE: Readonly<Record<string, (dice: Dice, sheet: Excel.Worksheet) => void>> = {
  'merge far away': (dice, sheet) => sheet.getRange(`N${30 + dice.below(9)}:P50`).merge(),
  'format as text': (dice, sheet) => {
    sheet.getRange(`F${4 + dice.below(9)}:F20`).numberFormat = [['@']];
  },
  'formulas around ours': (dice, sheet) => {
    const row = 4 + dice.below(9);
    sheet.getRange(`R${row}:S${row}`).formulas = [
      [`=IFNA(PLAN.BASE("甲","${String(row)}"),"")&"x"`, `=SUM(F${row}:H${row})`],
    ];
  },
  'a formula of one’s own': (dice, sheet) => {
    sheet.getRange('T1').formulas = [
      [`=ROUND(PLAN.TARGET("乙","${String(dice.below(9))}",2025),1)`],
    ];
  },
  'calculate by hand': (_, { context }) => {
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
  },
};

const BLOCK = { kind: 'block', id: 'b1' } as const;
const REFUSED = Object.keys(REFUSALS) as Refusal[];

/** Refreshes the table, at times refused somewhere on the way, and says what went wrong. */
async function refreshAtRandom(kind: Kind, seed: number, dice: Dice): Promise<readonly string[]> {
  const { compose, nextOf } = laterEdition(kind, seed % 4 === 0);
  const shown = await Excel.run((context) => previewRefresh(context, compose, BLOCK));
  if (!shown.ok) return [sayWorkbookFinding(shown.finding)];
  const { plans } = shown.value;
  const [plan] = plans;
  if (plan === undefined) return ['The table is not even spoken of.'];
  let [before, rest] = [watchBook(host), watchRest(host)];
  if (seed % 2 === 0) host.rejectAt(1 + dice.below(dice.pick([10, 60])), dice.pick(REFUSED));
  // The last look, or the write, is on its way while somebody types.
  if (seed % 3 === 0)
    host.whileOnTheWay(1 + dice.below(2), () => {
      typeAtRandom(dice);
      [before, rest] = [watchBook(host), watchRest(host)];
    });
  const done = await Excel.run((context) =>
    applyRefresh(context, compose, BLOCK, agreed(plans), DATE),
  );
  await host.idle();
  const after = watchBook(host);
  if (!done.ok) {
    expect([after, watchRest(host)]).toEqual([before, rest]);
    return [];
  }
  const sheet = host.engine.getters.getNamedRange('PLAN_block_b1')?.range.sheetId;
  const first = expectedOf(blockFrom(edition(0), kind), kind);
  return findFaultsIn({ before, after }, sheet, { first, next: nextOf(plan), plan });
}

/** Into a cell of the table, or near it; not where the sheet is protected, as nobody could. */
function typeAtRandom(dice: Dice): void {
  const { range } = host.engine.getters.getNamedRange('PLAN_block_b1') ?? {};
  if (range === undefined) return;
  const sheet = host.workbook.Worksheets.GetItem(range.sheetId);
  const { top, left, bottom, right } = range.zone;
  const row = top + dice.below(bottom - top + 2);
  const column = left + dice.below(right - left + 1);
  const text = dice.pick(['', '刚才键入的', '=1+1', '12.5']);
  if (!sheet.Protection.Protected) host.type(sheet.Name, printCell(row, column), text);
}

const shownIn = () =>
  host.workbook.Worksheets.all().map((sheet) => {
    const used = sheet.GetRange('A1').GetBoundingRect(sheet.GetUsedRange(false));
    return [sheet.Name, used.Values as unknown[][]] as const;
  });

interface SheetXml {
  readonly name: string;
  readonly xml: string;
}

function sheetsOf(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const { sheets } = readWorkbook(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  return { parts, sheets: sheets.map(({ name, path }): SheetXml => ({ name, xml: text(path) })) };
}

const cellsOf = (xml: string) =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map((found) => [
      found[1] ?? '',
      found[0],
    ]),
  );

/** The value of a cell as a file states it; shared texts are none of ours. */
function valueIn(cell: string): unknown {
  const text = /<v>(.*?)<\/v>/s.exec(cell)?.[1] ?? '';
  const plain = text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return /\st="(?:str|e)"/.test(cell) ? plain : Number(plain);
}

test.each([
  ['plan-table', 1, 'as 0.1 wrote it'],
  ['comparison', 100_001, 'as 0.1 wrote it'],
  ['plan-table', 200_001, 'refreshed'],
  ['comparison', 300_001, 'refreshed'],
] as const)(
  '%s, edited at random (from seed %i), %s: the copy shows what the workbook shows',
  async (table, from, how) => {
    const isRefreshed = how === 'refreshed';
    const saved = await withTable(table, isRefreshed);
    const kind: Kind = { table, mode: 'formulas' };
    const { names } = expectedOf(blockFrom(edition(0), kind), kind);
    let replaced = 0;
    const faults: string[] = [];
    const runOne = async (seed: number): Promise<void> => {
      host = await openFrozen(saved);
      const dice = seeded(seed);
      const done: string[] = [];
      for (let left = 1 + dice.below(6); left > 0; left -= 1) {
        const name = dice.pick([...EDIT_NAMES, ...Object.keys(MORE), ...Object.keys(MORE)]);
        done.push(name);
        const more = MORE[name];
        if (more === undefined) await doEdit(host, name, dice, `我的${String(done.length)}`, names);
        else {
          const refused = await errorCode(
            Excel.run(async (context) => {
              more(dice, context.workbook.worksheets.getFirst());
              await context.sync();
            }),
          );
          // A protected sheet refuses the user as well.
          expect(['none', 'AccessDenied', 'InvalidArgument']).toContain(refused);
        }
        await host.idle();
      }
      const wrong = isRefreshed ? await refreshAtRandom(kind, seed, dice) : [];
      const [before, shown] = [JSON.stringify(host.save()), shownIn()];
      const original = await host.takeFile();
      const made = makeCopy({ name: '', bytes: original });
      const fault = (text: string) => new Error(`Seed ${seed}, ${done.join(', ')}: ${text}`);
      if (wrong.length > 0) throw fault(wrong.join('\n'));
      if (!made.ok) throw fault(JSON.stringify(made.finding));
      if (JSON.stringify(host.save()) !== before) throw fault('the workbook changed');
      if (!Buffer.from(await host.takeFile()).equals(Buffer.from(original)))
        throw fault('the file changed');
      const [old, now] = [sheetsOf(original), sheetsOf(made.value.bytes)];
      for (const [name, part] of Object.entries(now.parts)) {
        const text = strFromU8(part);
        if (/_xldudf|<f[^>]*>[^<]*PLAN[._]/.test(text)) throw fault(`${name} still calls`);
        const isKept = Buffer.from(part).equals(Buffer.from(old.parts[name] ?? []));
        if (!isKept && !/worksheets\/|workbook\.xml|\.rels$|Content_Types/.test(name))
          throw fault(`${name} changed`);
      }
      old.sheets.forEach(({ name, xml }, index) => {
        const copy = cellsOf(now.sheets[index]?.xml ?? '');
        const { cells } = readFormulas(xml);
        const where = (isMeant: (formula: string) => boolean) =>
          new Set(cells.filter(({ formula }) => isMeant(formula)).map(({ address }) => address));
        const ours = where((formula) => formula.includes('PLAN'));
        // What follows a table's head, its title say, goes with our formulas; copied elsewhere it stays.
        const lines = where((formula) => /\$[A-Z]+\$\d/.test(formula));
        const values = shown.find(([sheet]) => sheet === name)?.[1] ?? [];
        for (const [address, cell] of cellsOf(xml)) {
          const copied = copy.get(address) ?? '';
          if (!ours.has(address) && !(lines.has(address) && copied !== cell)) {
            if (copied !== cell) throw fault(`${name}!${address}: ${cell} → ${copied}`);
            continue;
          }
          replaced += 1;
          const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
          const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
          const wanted = values[Number(digits) - 1]?.[column - 1];
          if (valueIn(copied) !== wanted)
            throw fault(`${name}!${address}: ${String(wanted)} → ${copied}`);
          // Nothing but the formula and its mark has gone.
          const rest = cell.replace(/<f[^>]*>.*?<\/f>/s, '').replace(' cm="1"', '');
          if (copied !== rest) throw fault(`${name}!${address}: ${rest} → ${copied}`);
        }
        const frame = (text: string) => text.replace(/<sheetData>.*<\/sheetData>/s, '');
        if (frame(xml) !== frame(now.sheets[index]?.xml ?? ''))
          throw fault(`${name}: its frame changed`);
      });
    };
    for (let seed = from + FROM; seed < from + FROM + RUNS; seed += 1)
      await runOne(seed).catch((error: unknown) => {
        const text = String(error);
        faults.push(text.startsWith('Error: Seed') ? text : `Seed ${seed}: ${text.slice(0, 2000)}`);
      });
    expect(faults).toEqual([]);
    expect(replaced / RUNS).toBeGreaterThan(10);
  },
);
