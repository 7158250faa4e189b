import {
  readColumnMemory,
  recallColumns,
  rememberColumns,
  type RememberedColumns,
} from '../../../core/observation/column-memory';
import type { ObservationMapping } from '../../../core/observation/actuals-form';
import { keepColumns, readColumns } from '../../../workbook/setting/setting';
import type { Store } from '../../pane/store';
import { askWorkbook } from '../../common/ask-workbook';
import type { Services } from '../../common/services';

/**
 * How the columns of files with such a header were assigned: as the workbook says, else as this
 * browser does; undefined where neither knows.
 * @example await recalled(services, store, ['区县', '年度', '完成值']) // { 地区: '区县', … }
 */
export async function recalled(
  services: Services,
  store: Store,
  headers: readonly string[],
): Promise<ObservationMapping | undefined> {
  const ofWorkbook = await inWorkbook(services, store);
  return recallColumns(ofWorkbook, headers) ?? recallColumns(inBrowser(services), headers);
}

/**
 * Remembers an assignment in both places. That it cannot be kept is no reason to stop: it is only
 * asked again.
 * @example await remember(services, store, ['区县', '年度'], { 地区: '区县', 年份: '年度' })
 */
export async function remember(
  services: Services,
  store: Store,
  headers: readonly string[],
  mapping: ObservationMapping,
): Promise<void> {
  const memory = rememberColumns(inBrowser(services), headers, mapping);
  services.columns.write(JSON.stringify(memory));
  if (!store.read().connected) return;
  const kept = rememberColumns(await inWorkbook(services, store), headers, mapping);
  await askWorkbook(services, (context) => keepColumns(context, kept));
}

async function inWorkbook(services: Services, store: Store): Promise<readonly RememberedColumns[]> {
  if (!store.read().connected) return [];
  const kept = await askWorkbook(services, readColumns);
  return kept.ok ? kept.value : [];
}

function inBrowser(services: Services): readonly RememberedColumns[] {
  try {
    const value: unknown = JSON.parse(services.columns.read() ?? '[]');
    return readColumnMemory(value);
  } catch {
    // Someone else's text: as good as nothing.
    return [];
  }
}
