import { readPeriod } from '../../core/period/period';
import type { Row, CsvTable } from '../csv/read-table';
import type { FindingList } from '../finding/package-finding';

/**
 * Checks what a plan says about its time, and that a printed table has rows: those of
 * prose alone make no table.
 * @example checkPlans(plans, planIndicators, findings) // adds e.g. { kind: 'period-year', … }
 */
export function checkPlans(
  table: CsvTable,
  planIndicators: CsvTable | undefined,
  findings: FindingList,
): void {
  const ofTables = planIndicators?.rows.filter(({ cell }) => cell('origin') !== 'prose');
  const filled = new Set(ofTables?.map(({ cell }) => cell('plan_id')));
  for (const row of table.rows) {
    checkPeriod(table.file, row, findings);
    const planId = row.cell('plan_id');
    const isEmpty = row.cell('table') === 'printed' && !filled.has(planId);
    if (planIndicators === undefined || !isEmpty) continue;
    findings.add({
      kind: 'plan-without-rows',
      file: table.file,
      row: row.row,
      column: 'plan_id',
      text: planId,
    });
  }
}

function checkPeriod(file: string, { row, cell }: Row, findings: FindingList): void {
  const text = cell('period');
  if (text === '') return;
  const period = readPeriod(text);
  if (period === undefined) {
    findings.add({ kind: 'period-unreadable', file, row, column: 'period', text });
    return;
  }
  for (const [column, expected] of [
    ['base_year', period.baseYear],
    ['target_year', period.targetYear],
  ] as const) {
    const year = cell(column);
    if (!/^\d{4}$/u.test(year) || Number(year) === expected) continue;
    findings.add({
      kind: 'period-year',
      file,
      row,
      column,
      text: year,
      expected,
      period: period.name,
    });
  }
}
