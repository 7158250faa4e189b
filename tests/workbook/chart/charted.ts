import type { Host } from '../../../src/excel-host/host';
import { chartWords } from '../../../src/wording/chart';
import type { BlockMode } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { insertChart, type InsertedChart } from '../../../src/workbook/chart/insert-chart';
import type { Entry } from '../../support/entries';
import { peek } from '../../support/host';
import { comparedBlock } from '../support/compared';

const STATED: readonly Entry[] = [
  ['床位数', 2023, '63.2'],
  ['平均浓度', 2023, '22.5'],
];

/** Inserts 青山县's comparison at column A of a row of a sheet: 14 rows, five of them with a progress. */
export async function insertTable(
  row = 0,
  sheet = 'Sheet1',
  mode: BlockMode = 'values',
): Promise<void> {
  const anchor = { kind: 'cell', sheet, row, column: 0 } as const;
  const inserted = await Excel.run((context) =>
    insertBlock(context, { block: comparedBlock(STATED, mode), mode, anchor }),
  );
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.finding));
}

/** Presses the button. */
export const draw = () => Excel.run((context) => insertChart(context, chartWords));

/** Presses the button where a chart must come of it. */
export async function drawn(): Promise<InsertedChart> {
  const done = await draw();
  if (!done.ok) throw new Error(JSON.stringify(done.finding));
  return done.value;
}

/** The names of the charts of a sheet. */
export const chartNames = (host: Host): string[] =>
  host.workbook.Worksheets.GetItem('Sheet1')
    .Charts.all()
    .map(({ Name }) => Name);

/** All that stands in the sheet. */
export const contents = (host: Host): string => JSON.stringify(peek(host, 'A1:Z90', 'Formulas'));
