import type { Choice } from '../desk/desk';
import { blockIdOf, settingKey } from './descriptor';
import { readDescriptor } from './read-descriptor';

/**
 * Plan and mode of the block inserted last into this workbook, undefined where there is none.
 * Two syncs: keys, then the one value.
 * @example await readLastChoice(context) // { planId: '350104-14', mode: 'values' }
 */
export async function readLastChoice(context: Excel.RequestContext): Promise<Choice | undefined> {
  const { settings } = context.workbook;
  settings.load('items/key');
  await context.sync();
  const newest = settings.items
    .flatMap(({ key }) => (key.startsWith(settingKey('')) ? (blockIdOf(key) ?? []) : []))
    .sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)))
    .at(-1);
  if (newest === undefined) return undefined;
  const setting = settings.getItem(settingKey(newest));
  setting.load('value');
  await context.sync();
  const descriptor = readDescriptor(setting.value);
  return descriptor && { planId: descriptor.query.planId, mode: descriptor.mode };
}
