import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Region } from '../region/region';
import type { Catalog } from './catalog';
import { tableMissing, type FoundRow } from './find-row';
import { listPlans, listRegions } from './resolve-plan';
import { likeness } from '../name/nearest-names';
import { nameKey } from '../name/name';
import { rowName } from '../indicator/plan-indicator';
import { conceptId } from './same-concept';

/** A name at least this much like the text is offered where nothing contains the text. */
const ALIKE = 0.5;

/**
 * Plan indicators that a text hits by any of their names or their category, best first; several
 * words must all hit, and may also name the region or the period. Without a region, of all regions.
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
  const rank = (score: (entry: (typeof searched)[number]) => number) =>
    searched
      .map((entry) => ({ found: entry.found, score: score(entry) }))
      .filter(({ score: points }) => points > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ found }) => found);
  const hits = rank((entry) => Math.min(...words.map((word) => hit(word, entry))));
  if (hits.length > 0) return succeed(hits);
  const whole = nameKey(text);
  const near = rank(({ named }) => {
    const best = Math.max(...named.map((name) => likeness(whole, name)));
    return best >= ALIKE ? best : 0;
  });
  return near.length > 0 ? succeed(near) : fail({ kind: 'nothing-found', text: text.trim() });
}

interface SearchTexts {
  readonly printed: string;
  readonly named: readonly string[];
  readonly around: readonly string[];
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

function hit(word: string, { printed, named, around }: SearchTexts): number {
  if (named.includes(word)) return 4;
  if (printed.includes(word)) return 3 + word.length / printed.length;
  const inNames = named
    .filter((name) => name.includes(word))
    .map((name) => word.length / name.length);
  if (inNames.length > 0) return 2 + Math.max(...inNames);
  return around.some((text) => text.includes(word)) ? 1 : 0;
}

function rowsOf(catalog: Catalog, region: Region | undefined): readonly FoundRow[] {
  const regions = region === undefined ? listRegions(catalog) : [region];
  return regions.flatMap((each) =>
    listPlans(catalog, each).flatMap((plan) =>
      (catalog.rows.get(plan.id) ?? []).map((row) => ({ region: each, plan, row })),
    ),
  );
}
