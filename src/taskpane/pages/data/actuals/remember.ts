import type { ObservationMapping } from '../../../../core/observation/actuals-form';
import {
  readColumnMemory,
  recallColumns,
  rememberColumns,
  type RememberedColumns,
} from '../../../../core/observation/column-memory';
import { keepColumns, readColumns } from '../../../../workbook/setting/column-memory';
import { readConfirmed } from '../../../../workbook/setting/setting';
import { askWorkbook } from '../../../page/work';
import type { DataHost } from '../data-state';

/**
 * How the columns of files with such a header were assigned: as the workbook says, else as this
 * browser does; undefined where neither knows.
 * @example await recalled(host, ['区县', '年度', '完成值']) // { 地区: '区县', … }
 */
export async function recalled(
  host: DataHost,
  headers: readonly string[],
): Promise<ObservationMapping | undefined> {
  const known =
    recallColumns(await inWorkbook(host), headers) ?? recallColumns(inBrowser(host), headers);
  const mapping = ofColumns(known ?? {});
  return Object.keys(mapping).length === 0 ? undefined : mapping;
}

/** What was said of one file as a whole does not hold for the next: that is of another year. */
function ofColumns(mapping: ObservationMapping): ObservationMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, label]) => !label.startsWith('=')));
}

/**
 * Remembers which column is which, in both places. That it cannot be kept is no reason to stop: it is only
 * asked again.
 * @example await remember(host, ['区县', '年度'], { 地区: '区县', 年份: '年度' })
 */
export async function remember(
  host: DataHost,
  headers: readonly string[],
  assigned: ObservationMapping,
): Promise<void> {
  const mapping = ofColumns(assigned);
  const memory = rememberColumns(inBrowser(host), headers, mapping);
  host.services.columns.write(JSON.stringify(memory));
  if (!host.common().connected) return;
  const kept = rememberColumns(await inWorkbook(host), headers, mapping);
  await askWorkbook(host.services, (context) => keepColumns(context, kept));
}

async function inWorkbook(host: DataHost): Promise<readonly RememberedColumns[]> {
  if (!host.common().connected) return [];
  const kept = await askWorkbook(host.services, readColumns);
  return kept.ok ? kept.value : [];
}

function inBrowser({ services }: DataHost): readonly RememberedColumns[] {
  try {
    const value: unknown = JSON.parse(services.columns.read() ?? '[]');
    return readColumnMemory(value);
  } catch {
    // Someone else's text: as good as nothing.
    return [];
  }
}

/**
 * What the user has confirmed in this workbook; where it cannot be read, all is asked again.
 * @example (await confirmedIn(host)).has('350104/gdp|2023|12610亿元') // false
 */
export async function confirmedIn(host: DataHost): Promise<ReadonlySet<string>> {
  if (!host.common().connected) return new Set();
  const kept = await askWorkbook(host.services, readConfirmed);
  return new Set(kept.ok ? kept.value : []);
}
