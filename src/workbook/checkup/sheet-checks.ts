/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- `keeps` syncs between the question and its answer; counts need no load. */
import { readAddresses } from '../address/address';
import { cellOf, compare, judge, keeps, type Check } from './check';

/** Points, other than Excel's own. */
const MARGIN = 36;
/** How long an event may take to arrive. */
const EVENT_WAIT = 3_000;

/** Resolves with whether `arrived` came first. */
function within(arrived: Promise<void>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    void arrived.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/** What the add-in relies on in sheets: merges, rows, page set-up, charts, events. */
export const SHEET_CHECKS: readonly Check[] = [
  {
    id: 'merge',
    what: '合并单元格',
    run: async ({ context, cells }) => {
      cells.getCell(0, 0).getResizedRange(0, 2).merge(false);
      await context.sync();
      const found = cells.getMergedAreasOrNullObject();
      found.load('address');
      await context.sync();
      if (found.isNullObject) return judge(false, '合并后读不到');
      const columns = readAddresses(found.address)[0]?.columns;
      return judge(columns === 3, `读到 ${columns ?? 0} 列的合并`);
    },
  },
  {
    id: 'merge-from-left',
    what: '从左边伸进来的合并能不能看见',
    run: async ({ context, cells }) => {
      cells.getCell(0, 0).getResizedRange(0, 2).merge(false);
      await context.sync();
      const found = cells.getCell(0, 1).getResizedRange(0, 3).getMergedAreasOrNullObject();
      found.load('address');
      await context.sync();
      // Either answer is known of; the add-in asks for more cells than it writes to.
      return judge(true, found.isNullObject ? '看不见' : '看得见');
    },
  },
  {
    id: 'insert-cells',
    what: '插入单元格',
    run: async ({ context, cells }) => {
      const [upper, lower] = [cells.getCell(0, 0), cells.getCell(1, 0)];
      upper.load(['rowIndex', 'columnIndex']);
      upper.values = [['下移']];
      await context.sync();
      const { rowIndex, columnIndex } = upper;
      upper.insert(Excel.InsertShiftDirection.down);
      await context.sync();
      const moved = lower.worksheet.getRangeByIndexes(rowIndex + 1, columnIndex, 1, 1);
      moved.load('values');
      await context.sync();
      return compare('下移', moved.values[0]?.[0]);
    },
  },
  keeps(
    'delete-cells',
    '删除单元格',
    ({ cells }) => {
      cells.getCell(0, 0).getResizedRange(1, 0).values = [['上'], ['下']];
      cells.getCell(0, 0).delete(Excel.DeleteShiftDirection.up);
    },
    cellOf('values'),
    '下',
  ),
  {
    id: 'hidden-row',
    what: '看得出隐藏的行',
    run: async ({ context, cells }) => {
      const row = cells.getCell(0, 0).getEntireRow();
      row.rowHidden = true;
      await context.sync();
      row.load('rowHidden');
      await context.sync();
      return compare(true, row.rowHidden);
    },
  },
  {
    id: 'tables',
    what: '看得出表格（Ctrl+T）',
    run: async ({ context, cells }) => {
      const tables = cells.getTables(false);
      tables.load('items/name');
      await context.sync();
      return compare(0, tables.items.length);
    },
  },
  keeps(
    'freeze-panes',
    '冻结窗格',
    ({ sheet }) => sheet.freezePanes.freezeRows(1),
    ({ sheet }) => {
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      return () => !frozen.isNullObject;
    },
    true,
  ),
  keeps(
    'page-orientation',
    '页面横向、A4（没有打印机时常被拒绝）',
    ({ sheet }) => {
      sheet.pageLayout.paperSize = Excel.PaperType.a4;
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    },
    ({ sheet: { pageLayout } }) => {
      pageLayout.load(['paperSize', 'orientation']);
      return () => [pageLayout.paperSize, pageLayout.orientation];
    },
    ['A4', 'Landscape'],
  ),
  keeps(
    'page-margins',
    '页边距',
    ({ sheet: { pageLayout } }) => {
      pageLayout.leftMargin = MARGIN;
      pageLayout.rightMargin = MARGIN;
    },
    ({ sheet: { pageLayout } }) => {
      pageLayout.load(['leftMargin', 'rightMargin']);
      // Excel keeps them as inches or centimetres, rounded.
      return () => [pageLayout.leftMargin, pageLayout.rightMargin].map(Math.round);
    },
    [MARGIN, MARGIN],
  ),
  keeps(
    'page-fit',
    '页面缩放到一页宽',
    ({ sheet }) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }),
    ({ sheet: { pageLayout } }) => {
      pageLayout.load('zoom');
      return () => pageLayout.zoom.horizontalFitToPages;
    },
    1,
  ),
  {
    id: 'print-titles',
    what: '打印标题行',
    run: async ({ context, sheet }) => {
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      await context.sync();
      return judge(true, '没有拒绝');
    },
  },
  {
    id: 'protection',
    what: '看得出工作表保护',
    run: async ({ context, sheet }) => {
      const { protection } = sheet;
      protection.protect();
      await context.sync();
      try {
        protection.load('protected');
        await context.sync();
        return compare(true, protection.protected);
      } finally {
        protection.unprotect();
        await context.sync();
      }
    },
  },
  {
    id: 'chart',
    what: '图表',
    run: async ({ context, sheet, cells }) => {
      const source = cells.getCell(0, 0).getResizedRange(2, 1);
      source.values = [
        ['指标', '进度'],
        ['甲', 1],
        ['乙', 2],
      ];
      const chart = sheet.charts.add(
        Excel.ChartType.barClustered,
        source,
        Excel.ChartSeriesBy.columns,
      );
      chart.title.text = '体检';
      await context.sync();
      const count = sheet.charts.getCount();
      await context.sync();
      chart.delete();
      await context.sync();
      return compare(1, count.value);
    },
  },
  {
    id: 'changed-event',
    what: '单元格改动的通知',
    run: async ({ context, sheet, cells }) => {
      let tell: () => void = () => undefined;
      const arrived = new Promise<void>((resolve) => (tell = resolve));
      const handler = sheet.onChanged.add(() => {
        tell();
        return Promise.resolve();
      });
      await context.sync();
      cells.getCell(0, 0).values = [[1]];
      await context.sync();
      const isHeard = await within(arrived, EVENT_WAIT);
      handler.remove();
      await context.sync();
      return judge(isHeard, isHeard ? '收到' : `${EVENT_WAIT / 1000} 秒内没有收到`);
    },
  },
  {
    id: 'selection',
    what: '选中单元格和选区的通知',
    run: async ({ context, sheet, cells }) => {
      let tell: () => void = () => undefined;
      const arrived = new Promise<void>((resolve) => (tell = resolve));
      const handler = sheet.onSelectionChanged.add(() => {
        tell();
        return Promise.resolve();
      });
      await context.sync();
      sheet.activate();
      cells.getCell(1, 1).select();
      await context.sync();
      const isHeard = await within(arrived, EVENT_WAIT);
      handler.remove();
      const selected = context.workbook.getSelectedRange();
      selected.load('cellCount');
      await context.sync();
      const heard = isHeard ? '收到通知' : `${EVENT_WAIT / 1000} 秒内没有收到通知`;
      return judge(isHeard && selected.cellCount === 1, `选中 ${selected.cellCount} 格，${heard}`);
    },
  },
];
