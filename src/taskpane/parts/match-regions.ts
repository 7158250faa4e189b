import { nameKey } from '../../core/name/name';
import { isSound, soundLikeness, UNREAD } from '../../core/name/sound';
import { unlistedRegion } from '../../core/region/region';
import type { RegionChoice } from './offer-regions';

/**
 * The regions whose name, code or any alias contains the text: those with a plan first, in each half
 * those where a name begins with it before the others, and those that letters spell by sound behind
 * them. Blank text keeps those with a plan.
 * @example filterRegions(regions, '仓山').map((region) => region.name) // ['仓山区']
 */
export function filterRegions(
  regions: readonly RegionChoice[],
  text: string,
): readonly RegionChoice[] {
  const wanted = nameKey(text);
  if (wanted === '') return regions.filter((region) => nearness(region) > 0);
  const rank = ({ keys, readings }: RegionChoice): number => {
    if (keys.some((key) => key.startsWith(wanted))) return 4;
    if (keys.some((key) => key.includes(wanted))) return 3;
    if (!isSound(wanted)) return 0;
    return Math.max(...keys.map((key) => soundLikeness(wanted, key, readings)));
  };
  return regions
    .map((region) => ({ region, rank: rank(region) }))
    .filter(({ rank: found }) => found > 0)
    .sort((one, other) => nearness(other.region) - nearness(one.region) || other.rank - one.rank)
    .map(({ region }) => region);
}

/** A plan in the workbook is nearer than one in a library, and that nearer than none. */
function nearness({ plans, shelved, onSite }: RegionChoice): number {
  return plans.length > 0 ? 2 : Number(shelved.length + onSite.length > 0);
}

/** What a typed text offers. */
interface RegionOffer {
  readonly options: readonly RegionChoice[];
  /** How many more match than are offered. */
  readonly more: number;
}

/** More are not read, and 3,000 would be drawn at every letter. */
const MOST = 60;
const CHINESE = /[\u4e00-\u9fff]/u;

/**
 * The regions that a typed text offers, and behind them the text itself as the name of a region that
 * no list has: a zone or a town has plans too.
 * @example matchRegions(regions, '云山新区').options.map(({ id }) => id) // ['LOCAL:云山新区']
 */
export function matchRegions(regions: readonly RegionChoice[], text: string): RegionOffer {
  const found = filterRegions(regions, text);
  const options = found.slice(0, MOST);
  const wanted = nameKey(text);
  const named = options.some(({ keys }) => keys.includes(wanted));
  const own = CHINESE.test(text) && !named ? unlistedRegion(text.trim()) : undefined;
  const unlisted = own && {
    ...{ id: own.id, name: own.name, code: '', parentName: '', keys: [], plans: [], shelved: [] },
    onSite: [],
    readings: UNREAD,
  };
  return {
    options: unlisted === undefined ? options : [...options, unlisted],
    more: found.length - options.length,
  };
}
