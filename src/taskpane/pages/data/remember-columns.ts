import {
  readColumnMemory,
  recallColumns,
  rememberColumns,
  type RememberedColumns,
} from '../../../core/observation/column-memory';
import type { ObservationMapping } from '../../../core/observation/actuals-form';
import { keepColumns, readColumns } from '../../../workbook/setting/setting';
import { askWorkbook } from '../../common/work';
import type { DataHost } from './data-state';

/**
 * How the columns of files with such a header were assigned: as the workbook says, else as this
 * browser does; undefined where neither knows.
 * @example await recalled(host, ['区县', '年度', '完成值']) // { 地区: '区县', … }
 */
export async function recalled(
  host: DataHost,
  headers: readonly string[],
): Promise<ObservationMapping | undefined> {
  const ofWorkbook = await inWorkbook(host);
  return recallColumns(ofWorkbook, headers) ?? recallColumns(inBrowser(host), headers);
}

/**
 * Remembers an assignment in both places. That it cannot be kept is no reason to stop: it is only
 * asked again.
 * @example await remember(host, ['区县', '年度'], { 地区: '区县', 年份: '年度' })
 */
export async function remember(
  host: DataHost,
  headers: readonly string[],
  mapping: ObservationMapping,
): Promise<void> {
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
