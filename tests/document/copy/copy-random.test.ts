import { strFromU8, unzipSync } from 'fflate';
import { makeCopy } from '../../../src/document/copy/make-copy';
import { readFormulas } from '../../../src/document/copy/sheet-formulas';
import { readWorkbook } from '../../../src/document/xlsx/read-workbook';
import type { Host } from '../../../src/excel-host/host';
import { seeded, type Dice } from '../../workbook/refresh/random/seeded';
import { doEdit, EDIT_NAMES } from '../../workbook/refresh/random/user-edits';
import { openFrozen, withTable } from '../../workbook/thaw/frozen-block';

// Many workbooks a test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(900_000);

let host: Host;
afterEach(() => host.idle());

type Sheet = Excel.Worksheet;

/** What users do besides, over the sheets that there are by now. */
const MORE: Readonly<Record<string, (dice: Dice, sheet: Sheet, other: Sheet) => void>> = {
  'copy a block to another sheet': (dice, sheet, other) =>
    other.getRange(`B${1 + dice.below(5)}`).copyFrom(sheet.getRange('B2:L20')),
  'a second sheet': (_, sheet) => void sheet.copy('End'),
  merge: (dice, sheet) => sheet.getRange(`N${30 + dice.below(9)}:P50`).merge(),
  protect: (_, sheet) => sheet.protection.protect(),
  'hide the other sheet': (_, _sheet, other) => {
    other.visibility = 'Hidden';
  },
  'format as text': (dice, sheet) => {
    sheet.getRange(`F${4 + dice.below(9)}:F20`).numberFormat = [['@']];
  },
  'formulas around ours': (dice, sheet) => {
    const row = 4 + dice.below(9);
    sheet.getRange(`R${row}:S${row}`).formulas = [
      [`=IFNA(PLAN.BASE("甲","${String(row)}"),"")&"x"`, `=SUM(F${row}:H${row})`],
    ];
  },
  'a name': (dice, sheet) => {
    sheet.getRange('T1').formulas = [
      [`=ROUND(PLAN.TARGET("乙","${String(dice.below(9))}",2025),1)`],
    ];
  },
};

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

const RUNS = Number(process.env['RUNS'] ?? 25);

test.each([
  ['plan-table', 1],
  ['comparison', 100_001],
  ['plan-table', 200_001],
  ['comparison', 300_001],
] as const)(
  '%s, edited at random (from seed %i): the copy shows what the workbook shows',
  async (table, from) => {
    const saved = await withTable(table);
    let replaced = 0;
    for (let seed = from; seed < from + RUNS; seed += 1) {
      host = await openFrozen(saved);
      const dice = seeded(seed);
      const done: string[] = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.add('另表');
        await context.sync();
      });
      for (let left = 1 + dice.below(6); left > 0; left -= 1) {
        const name = dice.pick([...EDIT_NAMES, ...Object.keys(MORE), ...Object.keys(MORE)]);
        done.push(name);
        const more = MORE[name];
        if (more === undefined) {
          // A protected sheet refuses the user as well.
          await doEdit(host, name, dice, `我的${String(done.length)}`, new Map()).catch(
            () => undefined,
          );
        } else
          await Excel.run(async (context) => {
            const { worksheets } = context.workbook;
            const [first, other] = [worksheets.getFirst(), worksheets.getItem('另表')];
            more(dice, first, other);
            await context.sync();
          }).catch(() => undefined);
        await host.idle();
      }
      const [before, shown] = [JSON.stringify(host.save()), shownIn()];
      const original = await host.takeFile();
      const made = makeCopy({ name: '', bytes: original });
      const fault = (text: string) => new Error(`Seed ${seed}, ${done.join(', ')}: ${text}`);
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
        const ours = new Set(
          readFormulas(xml)
            .cells.filter(({ formula }) => formula.includes('PLAN'))
            .map(({ address }) => address),
        );
        const values = shown.find(([sheet]) => sheet === name)?.[1] ?? [];
        for (const [address, cell] of cellsOf(xml)) {
          const copied = copy.get(address) ?? '';
          if (!ours.has(address)) {
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
    }
    expect(replaced / RUNS).toBeGreaterThan(10);
  },
);
