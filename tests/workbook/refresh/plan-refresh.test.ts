import fc from 'fast-check';
import { succeed } from '../../../src/core/finding/outcome';
import { describeBlock } from '../../../src/workbook/block/descriptor';
import { layOutBlock } from '../../../src/workbook/block/lay-out-block';
import { entryOfWritten, isSameEntry, type Entry } from '../../../src/workbook/inserted/entry';
import { planRefresh } from '../../../src/workbook/refresh/plan-refresh';
import { blockOf, planOf } from '../support/qingshan';
import { renewed } from './renewed';

/** A cell of a sheet that knows whose it is: a refresh must never be told. */
interface Owned {
  readonly entry: Entry;
  /** 编码 and column of a cell of ours that nobody has touched. */
  readonly own?: { readonly key: string; readonly column: string };
}

type Sheet = readonly (readonly Owned[])[];
type Edit = (sheet: Sheet) => Sheet;

const block = blockOf();
const layout = layOutBlock(block, 'values');
const descriptor = describeBlock('b1', block, 'values', layout);
const HEAD = 3;
const MINE: Owned = { entry: { kind: 'text', text: '我的' } };

const inserted: Sheet = layout.entries.map((line, row) =>
  line.map((written, column) => {
    const key = block.rows[row - HEAD]?.key;
    const name = block.columns[column]?.column;
    const isBody = key !== undefined && name !== undefined;
    return { entry: entryOfWritten(written), ...(isBody ? { own: { key, column: name } } : {}) };
  }),
);

const isBody = (line: readonly Owned[]) => line.some(({ own }) => own !== undefined);
const bodyRows = (sheet: Sheet) => sheet.flatMap((line, row) => (isBody(line) ? [row] : []));
const pick = (list: readonly number[], seed: number) => list[seed % Math.max(1, list.length)] ?? 0;
const width = (sheet: Sheet) => sheet[0]?.length ?? 0;
const putAt = <Value>(list: readonly Value[], at: number, value: Value) => [
  ...list.slice(0, at),
  value,
  ...list.slice(at),
];
const without = <Value>(list: readonly Value[], at: number) => list.filter((_, i) => i !== at);

/** What users do to a table; each takes a number that says where. */
const EDITS: Readonly<Record<string, (seed: number) => Edit>> = {
  sort: (seed) => (sheet) => {
    const rows = bodyRows(sheet);
    const shuffled = [...rows].sort(
      (a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101),
    );
    return sheet.map((line, row) => sheet[shuffled[rows.indexOf(row)] ?? row] ?? line);
  },
  deleteRow: (seed) => (sheet) => without(sheet, pick(bodyRows(sheet), seed)),
  insertRow: (seed) => (sheet) =>
    putAt(
      sheet,
      seed % sheet.length,
      Array.from({ length: width(sheet) }, () => MINE),
    ),
  insertColumn: (seed) => (sheet) =>
    sheet.map((line) => putAt(line, seed % (line.length + 1), MINE)),
  deleteColumn: (seed) => (sheet) =>
    width(sheet) > 4 ? sheet.map((line) => without(line, seed % (line.length - 1))) : sheet,
  swapColumns: (seed) => (sheet) =>
    sheet.map((line) => {
      const at = seed % (line.length - 1);
      const [one, other] = [line[at], line[at + 1]];
      return line.map((cell, i) => (i === at ? other : i === at + 1 ? one : cell) ?? cell);
    }),
  typeInto: (seed) => (sheet) => {
    const row = pick(bodyRows(sheet), seed);
    return sheet.map((line, at) =>
      at === row ? line.map((cell, i) => (i === seed % (line.length - 1) ? MINE : cell)) : line,
    );
  },
  copyRow: (seed) => (sheet) => {
    const row = pick(bodyRows(sheet), seed);
    return putAt(sheet, row + 1, sheet[row] ?? []);
  },
  rewordHeading: (seed) => (sheet) =>
    sheet.map((line, row) =>
      row === HEAD - 1 && !isBody(line)
        ? line.map((cell, i) => (i === seed % line.length ? MINE : cell))
        : line,
    ),
};

const edits = fc.array(
  fc
    .tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(1000))
    .map(([name, seed]) => ({ name, seed })),
  { maxLength: 12 },
);

/** Every figure of the plan differs in the next version, in a way that names its row and column. */
const next = blockOf(
  planOf('990121-14'),
  renewed(
    Object.fromEntries(
      block.rows.flatMap(({ key }, row) =>
        ['base', 'target', 'growth'].map((measure, column) => [
          `${key.split('-').at(-1) ?? ''} ${measure}`,
          String(10_000 + row * 10 + column),
        ]),
      ),
    ),
  ),
);
const nextEntries = layOutBlock(next, 'values').entries;
const wanted = (key: string, column: string) => {
  const row = next.rows.findIndex((each) => each.key === key);
  const at = next.columns.findIndex((each) => each.column === column);
  return entryOfWritten(nextEntries[HEAD + row]?.[at] ?? '');
};

test('200 random sequences of edits, each refreshed: no cell of the user’s is written, no row gets another’s figures', () => {
  fc.assert(
    fc.property(edits, (sequence) => {
      const sheet = sequence.reduce<Sheet>(
        (now, { name, seed }) => EDITS[name]?.(seed)(now) ?? now,
        inserted,
      );
      const plan = planRefresh(
        {
          descriptor,
          sheetId: 's',
          area: { sheet: 'Sheet1', row: 0, column: 0, rows: sheet.length, columns: width(sheet) },
          isProtected: false,
          isFrozen: false,
          hasHidden: false,
          isStale: false,
          memory: { parts: [], isFormer: false },
          ...{ head: undefined, standing: [] },
          entries: sheet.map((line) => line.map(({ entry }) => entry)),
          numberFormats: sheet.map((line) => line.map(() => 'General')),
          isAlone: true,
        },
        succeed(next),
      );
      const wrong = plan.changes.filter(({ what, row, column, written }) => {
        if (what.kind === 'frame') return false;
        const { own } = sheet[row]?.[column] ?? MINE;
        const isRight = own?.key === what.key && own.column === what.column;
        return !isRight || !isSameEntry(entryOfWritten(written), wanted(what.key, what.column));
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 200, seed: 20210001 },
  );
});

test('sorting, deleting rows and inserting rows hide no cell from a refresh', () => {
  const gentle = fc.array(
    fc
      .tuple(fc.constantFrom('sort', 'deleteRow', 'insertRow', 'insertColumn'), fc.nat(1000))
      .map(([name, seed]) => ({ name, seed })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(gentle, (sequence) => {
      const sheet = sequence.reduce<Sheet>(
        (now, { name, seed }) => EDITS[name]?.(seed)(now) ?? now,
        inserted,
      );
      const plan = planRefresh(
        {
          descriptor,
          sheetId: 's',
          area: { sheet: 'Sheet1', row: 0, column: 0, rows: sheet.length, columns: width(sheet) },
          isProtected: false,
          isFrozen: false,
          hasHidden: false,
          isStale: false,
          memory: { parts: [], isFormer: false },
          ...{ head: undefined, standing: [] },
          entries: sheet.map((line) => line.map(({ entry }) => entry)),
          numberFormats: sheet.map((line) => line.map(() => 'General')),
          isAlone: true,
        },
        succeed(next),
      );
      const stale = sheet
        .flat()
        .filter(({ own, entry }) => own && !isSameEntry(entry, wanted(own.key, own.column)));
      expect(plan.changes.filter(({ what }) => what.kind === 'cell')).toHaveLength(stale.length);
    }),
    { numRuns: 200, seed: 20210002 },
  );
});
