import type {
  DraftFigure,
  DraftRow,
  PackageDraft,
} from '../../../src/datapackage/draft/package-draft';
import { periodOfOrdinal } from '../../../src/core/period/period';

const PERIOD = periodOfOrdinal(15);

/** A row as a table prints it, with what a test does not care about left plain. */
export function draftRow(row: Partial<DraftRow> = {}): DraftRow {
  return {
    ...{ number: '', code: '', category: '', name: '某指标', parentName: '', unit: '' },
    ...{ attribute: '' as const, origin: 'table' as const, indicatorId: '', figures: [] },
    ...row,
  };
}

/** A target of the plan's last year. */
export function draftFigure(figure: Partial<DraftFigure> = {}): DraftFigure {
  return {
    ...{ measure: 'target' as const, firstYear: 2030, lastYear: 2030, text: '100', unit: '' },
    ...{ placeKind: 'table' as const, place: '专栏1 第1行', line: undefined },
    ...figure,
  };
}

/** 仓山's plan of the next period with no rows. */
export function packageDraft(draft: Partial<PackageDraft> = {}): PackageDraft {
  if (PERIOD === undefined) throw new Error('十五五 is a period');
  return {
    ...{ region: { name: '仓山区', code: '' }, period: PERIOD, title: '仓山区“十五五”规划纲要' },
    ...{ documentNo: '', adoptedOn: '', source: { title: '', file: '', sha256: '' } },
    ...{ table: 'printed' as const, tablePlace: '专栏1', tableLine: undefined, columns: [] },
    ...{ rows: [draftRow()] },
    ...draft,
  };
}
