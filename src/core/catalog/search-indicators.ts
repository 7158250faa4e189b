import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';
import { tableMissing, type FoundRow } from './find-row';
import { listPlans, listRegions } from './resolve-plan';
import { likeness, nearestNames } from '../name/nearest-names';
import { nameKey } from '../name/name';
import { isSound, soundLikeness } from '../name/sound';
import { rowName } from '../indicator/plan-indicator';
import { conceptId } from './same-concept';

/** A name at least this much like the text is offered where nothing contains the text. */
const ALIKE = 0.5;
/** A name less like it is worth asking about: GPD may be GDP. */
const DOUBTFUL = 0.4;
const FEW = 3;

/**
 * Plan indicators that a text hits by any of their names or their category, best first; several
 * words must all hit, and may also name the region or the period. Letters also stand for the sound of
 * a name, whole or by its initials; such hits come after those of the text itself. Without a region,
 * of all regions.
 * @example searchIndicators(catalog, '失业').map… // 城镇调查失业率, 城镇登记失业率 …
 */
export function searchIndicators(
  catalog: Catalog,
  text: string,
  region?: Region,
): Outcome<readonly FoundRow[], LookupFinding> {
  const words = text
    .split(/\s+/u)
    .map(nameKey)
    .filter((word) => word !== '');
  if (words.length === 0) return fail({ kind: 'argument-missing', argument: '文字' });
  const rows = rowsOf(catalog, region);
  if (region !== undefined && rows.length === 0) {
    const [plan] = listPlans(catalog, region);
    if (plan?.table === 'missing') return fail(tableMissing(catalog, plan));
  }
  const searched = rows.map((found) => ({ found, ...searchTexts(catalog, found) }));
  const spells = speller(catalog);
  const hits = rank(searched, (entry) => hitAll(words, entry, spells));
  if (hits.length > 0) return succeed(hits);
  const whole = nameKey(text);
  const near = rank(searched, ({ named }) => {
    const best = Math.max(...named.map((name) => likeness(whole, name)));
    return best >= ALIKE ? best : 0;
  });
  if (near.length > 0) return succeed(near);
  const elsewhere =
    region === undefined ? undefined : hitsElsewhere(catalog, words, region, spells);
  const suggestions = searched.map(({ found: { row }, named }) => ({
    label: catalog.indicators.get(row.indicatorId ?? '')?.name ?? rowName(row),
    keys: named,
  }));
  const alike =
    elsewhere === undefined ? nearestNames([whole], suggestions, FEW, DOUBTFUL) : undefined;
  return fail({ kind: 'nothing-found', text: text.trim(), elsewhere, alike });
}

type NothingFound = Extract<LookupFinding, { readonly kind: 'nothing-found' }>;

/** A search that one region disappoints need not be a wrong word. */
function hitsElsewhere(
  catalog: Catalog,
  words: readonly string[],
  region: Region,
  spells: Speller,
): NothingFound['elsewhere'] {
  const hits = rowsOf(catalog, undefined).filter(
    (found) => hitAll(words, searchTexts(catalog, found), spells) > 0,
  ).length;
  return hits === 0 ? undefined : { region: region.name, hits };
}

interface SearchTexts {
  readonly printed: string;
  readonly named: readonly string[];
  readonly around: readonly string[];
}

function rank<Entry extends { readonly found: FoundRow }>(
  entries: readonly Entry[],
  score: (entry: Entry) => number,
): readonly FoundRow[] {
  return entries
    .map((entry) => ({ found: entry.found, points: score(entry) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ found }) => found);
}

function searchTexts(catalog: Catalog, { region, plan, row }: FoundRow): SearchTexts {
  const printed = nameKey(rowName(row));
  return {
    printed,
    named: [
      printed,
      ...(catalog.keysOfConcept.get(conceptId(catalog, row.indicatorId) ?? '') ?? []),
    ],
    around: [row.category, plan.period, region.name, region.shortName].map(nameKey),
  };
}

/** Syllables may be typed apart: di qu sheng chan is one name. */
function hitAll(words: readonly string[], texts: SearchTexts, spells: Speller): number {
  const each = Math.min(...words.map((word) => hit(word, texts) || sound(word, texts, spells)));
  const isSpelt = words.length > 1 && words.every(isSound);
  return isSpelt ? Math.max(each, sound(words.join(''), texts, spells)) : each;
}

function hit(word: string, { printed, named, around }: SearchTexts): number {
  if (named.includes(word)) return 4;
  if (printed.includes(word)) return 3 + word.length / printed.length;
  const inNames = named
    .filter((name) => name.includes(word))
    .map((name) => word.length / name.length);
  if (inNames.length > 0) return 2 + Math.max(...inNames);
  return around.some((text) => text.includes(word)) ? 1 : 0;
}

/** Below 1, so that it never comes before a hit of the text; the name before what is around it. */
function sound(word: string, { named, around }: SearchTexts, spells: Speller): number {
  if (!isSound(word)) return 0;
  const best = (texts: readonly string[]) => Math.max(...texts.map((each) => spells(word, each)));
  const ofName = best(named);
  return ofName > 0 ? 0.2 + 0.7 * ofName : 0.1 * best(around);
}

/** How well letters spell a name, see `soundLikeness`. */
type Speller = (letters: string, name: string) => number;

/** Plans share most of their names: each is spelt once. */
function speller({ readings }: Catalog): Speller {
  const known = new Map<string, number>();
  return (letters, name) => {
    const key = `${letters}\n${name}`;
    const likeness = known.get(key) ?? soundLikeness(letters, name, readings);
    known.set(key, likeness);
    return likeness;
  };
}

function rowsOf(catalog: Catalog, region: Region | undefined): readonly FoundRow[] {
  const regions = region === undefined ? listRegions(catalog) : [region];
  return regions.flatMap((each) =>
    listPlans(catalog, each).flatMap((plan) =>
      (catalog.rows.get(plan.id) ?? []).map((row) => ({ region: each, plan, row })),
    ),
  );
}
