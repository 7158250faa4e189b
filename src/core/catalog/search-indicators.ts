import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';
import { tableMissing, type FoundRow } from './find-row';
import { listPlans, listRegions } from './resolve-plan';
import { likeness, nearestNames } from '../name/nearest-names';
import { nameKey } from '../name/name';
import { isSound, soundLikeness } from '../name/sound';
import { rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { keptByText, keptWith } from '../kept/kept';
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
  const searched = searchedRows(catalog, region);
  if (region !== undefined && searched.length === 0) {
    const [plan] = listPlans(catalog, region);
    if (plan?.table === 'missing') return fail(tableMissing(catalog, plan));
  }
  const score = scorer(catalog, words);
  const hits = rank(searched, score);
  if (hits.length > 0) return succeed(hits);
  const whole = nameKey(text);
  const alikeness = ofNames(({ named }) => Math.max(...named.map((name) => likeness(whole, name))));
  const near = rank(searched, ({ names }) => {
    const best = alikeness(names);
    return best >= ALIKE ? best : 0;
  });
  if (near.length > 0) return succeed(near);
  const elsewhere = region === undefined ? undefined : hitsElsewhere(catalog, region, score);
  const byNames = new Map(searched.map(({ found: { row }, names }) => [names, row] as const));
  const suggestions = [...byNames].map(([{ named: keys }, row]) => ({
    label: catalog.indicators.get(row.indicatorId ?? '')?.name ?? rowName(row),
    keys,
  }));
  const alike =
    elsewhere === undefined ? nearestNames([whole], suggestions, FEW, DOUBTFUL) : undefined;
  return fail({ kind: 'nothing-found', text: text.trim(), elsewhere, alike });
}

type NothingFound = Extract<LookupFinding, { readonly kind: 'nothing-found' }>;

/** A search that one region disappoints need not be a wrong word. */
function hitsElsewhere(
  catalog: Catalog,
  region: Region,
  score: (entry: SearchedRow) => number,
): NothingFound['elsewhere'] {
  const hits = searchedRows(catalog, undefined).filter((entry) => score(entry) > 0).length;
  return hits === 0 ? undefined : { region: region.name, hits };
}

/** What a row is called; one object for all rows that are called the same. */
interface SearchedNames {
  readonly printed: string;
  readonly named: readonly string[];
}

interface SearchedRow {
  readonly found: FoundRow;
  readonly names: SearchedNames;
  /** Category, period and region; one list for all rows of a category of a plan. */
  readonly around: readonly string[];
}

function rank(
  entries: readonly SearchedRow[],
  score: (entry: SearchedRow) => number,
): readonly FoundRow[] {
  const hits: { readonly found: FoundRow; readonly points: number }[] = [];
  for (const entry of entries) {
    const points = score(entry);
    if (points > 0) hits.push({ found: entry.found, points });
  }
  return hits.sort((one, other) => other.points - one.points).map(({ found }) => found);
}

const namesOf = keptWith(
  (catalog: Catalog, row: PlanIndicator): SearchedNames => {
    const printed = nameKey(rowName(row));
    const concept = conceptId(catalog, row.indicatorId) ?? '';
    return { printed, named: [printed, ...(catalog.keysOfConcept.get(concept) ?? [])] };
  },
  (row) => `${row.indicatorId ?? ''}\n${rowName(row)}`,
);

const aroundOf = keptWith(
  (_: Catalog, { region, plan, row }: FoundRow): readonly string[] =>
    [row.category, plan.period, region.name, region.shortName].map(nameKey),
  ({ plan, row }) => `${plan.id}\n${row.category}`,
);

/** The rows of a region, or of all, with what a search looks at. */
const searchedRows = keptWith(
  (catalog: Catalog, region: Region | undefined): readonly SearchedRow[] =>
    rowsOf(catalog, region).map((found) => ({
      found,
      names: namesOf(catalog, found.row),
      around: aroundOf(catalog, found),
    })),
  (region) => region?.id ?? '',
);

/** A number that goes by the names alone, worked out once for all rows that share them. */
function ofNames(score: (names: SearchedNames) => number): (names: SearchedNames) => number {
  const known = new Map<SearchedNames, number>();
  return (names) => {
    let kept = known.get(names);
    if (kept === undefined) known.set(names, (kept = score(names)));
    return kept;
  };
}

type Around = (around: readonly string[]) => number;

/** The same of what is around a row: those that share it mostly follow each other. */
function ofAround(score: Around): Around {
  let last: readonly string[] | undefined;
  let kept = 0;
  return (around) => {
    if (around !== last) [last, kept] = [around, score(around)];
    return kept;
  };
}

/**
 * How well a row fits all words; 0 where it fits one of them not at all. Syllables may be typed
 * apart: di qu sheng chan is one name.
 */
function scorer(catalog: Catalog, words: readonly string[]): (entry: SearchedRow) => number {
  const each = words.map((word) => wordScorer(word, catalog));
  const isSpelt = words.length > 1 && words.every(isSound);
  const spelt = isSpelt ? soundScorer(words.join(''), catalog) : () => 0;
  return (entry) => {
    let worst = Infinity;
    for (const score of each) if ((worst = Math.min(worst, score(entry))) === 0) break;
    return Math.max(worst, spelt(entry));
  };
}

function wordScorer(word: string, catalog: Catalog): (entry: SearchedRow) => number {
  const byName = ofNames((names) => hit(word, names));
  const bySound = soundScorer(word, catalog);
  const byAround = ofAround((around) => Number(around.some((text) => text.includes(word))));
  return (entry) => byName(entry.names) || byAround(entry.around) || bySound(entry);
}

function hit(word: string, { printed, named }: SearchedNames): number {
  if (named.includes(word)) return 4;
  if (printed.includes(word)) return 3 + word.length / printed.length;
  const inNames = named
    .filter((name) => name.includes(word))
    .map((name) => word.length / name.length);
  return inNames.length > 0 ? 2 + Math.max(...inNames) : 0;
}

/** Below 1, so that it never comes before a hit of the text; the name before what is around it. */
function soundScorer(word: string, { readings }: Catalog): (entry: SearchedRow) => number {
  if (!isSound(word)) return () => 0;
  // Plans share most of their names, categories and periods: each is spelt once.
  const spells = keptByText((name) => soundLikeness(word, name, readings));
  const best = (texts: readonly string[]) =>
    texts.reduce((most, each) => Math.max(most, spells(each)), 0);
  const byName = ofNames(({ named }) => best(named));
  const byAround = ofAround(best);
  return ({ names, around }) => {
    const ofName = byName(names);
    return ofName > 0 ? 0.2 + 0.7 * ofName : 0.1 * byAround(around);
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
