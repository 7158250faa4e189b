import type { PrintedFigure } from '../figure/printed-figure';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { rowKey, rowName } from '../indicator/plan-indicator';
import { keptWith } from '../kept/kept';
import { nameKey } from '../name/name';
import { withEntries } from './by-key';
import type { Catalog } from './catalog';
import type { FoundRow } from './find-row';

/** What people call the versions of a target, the tool's own word first. */
export const VERSION_WORDS = {
  original: ['原定', '原目标', '原定目标', '原始', '最初'],
  adjusted: ['中期调整', '调整', '调整后', '中期', '修订', '修订后'],
  yearly: ['年度计划', '年度', '年度目标'],
} as const;

/** Which version of a target is asked for: one by its name, or the one in force at the end of a year. */
export type AskedVersion =
  | { readonly kind: 'in-force'; readonly year: number | undefined }
  | { readonly kind: keyof typeof VERSION_WORDS };

/**
 * The version that a text names; '' means the one in force today.
 * @example readVersion('中期调整') // { ok: true, value: { kind: 'adjusted' } }
 * @example readVersion('2022') // { ok: true, value: { kind: 'in-force', year: 2022 } }
 */
export function readVersion(text: string): Outcome<AskedVersion, LookupFinding> {
  const key = nameKey(text);
  if (key === '' || key === '0') return succeed({ kind: 'in-force', year: undefined });
  const year = /^(\d{4})年?$/u.exec(key)?.[1];
  if (year !== undefined) return succeed({ kind: 'in-force', year: Number(year) });
  const kinds = ['original', 'adjusted', 'yearly'] as const;
  const kind = kinds.find((each) => VERSION_WORDS[each].some((word) => nameKey(word) === key));
  if (kind !== undefined) return succeed({ kind });
  const known = kinds.map((each) => VERSION_WORDS[each][0]);
  return fail({ kind: 'version-unknown', text: text.trim(), known });
}

/**
 * The catalogue as it was in force at the end of a year: where a target was adjusted by then, the
 * adjusted one stands in the plan's place. A growth that belonged to the former target and is not
 * stated anew goes with it. What is not in force is told by nobody.
 * @param year left out, the latest adjustment counts
 * @example inForce(catalog, 2023).figures.get('350104-14-01') // the adjusted target among them
 */
export const inForce = keptWith(
  (catalog: Catalog, year: number | undefined): Catalog => {
    const all = [...catalog.versions.values()].flat();
    if (!all.some(({ version }) => version?.kind === 'adjusted')) return catalog;
    const figures = new Map<string, readonly PrintedFigure[]>();
    const replaced = new Map<string, readonly PrintedFigure[]>();
    const chosen = new Map(catalog.chosen);
    for (const [key, versions] of catalog.versions) {
      const latest = latestAdjusted(versions, year);
      if (latest.length === 0) continue;
      const before = catalog.figures.get(key) ?? [];
      const isReplaced = (figure: PrintedFigure) =>
        latest.some(
          ({ measure, lastYear }) =>
            (measure === figure.measure && lastYear === figure.lastYear) ||
            (measure === 'target' && figure.measure === 'growth' && lastYear === figure.lastYear),
        );
      figures.set(key, [...latest, ...before.filter((figure) => !isReplaced(figure))]);
      const gone = before.filter(isReplaced);
      replaced.set(key, gone);
      // The user decided between statements of the former target.
      for (const { measure, lastYear } of gone)
        chosen.delete(`${key}|${measure}|${String(lastYear)}`);
    }
    const stated = withEntries(catalog.figures, figures);
    // What a yearly plan sets stands beside the target, and is asked for by its year.
    const yearly = [...catalog.versions].map(
      ([key, each]) => [key, each.filter(({ version }) => version?.kind === 'yearly')] as const,
    );
    const versions = new Map(yearly.filter(([, each]) => each.length > 0));
    return { ...catalog, figures: stated, versions, replaced, chosen };
  },
  (year) => String(year ?? ''),
);

/** Of each measure and year the one adjusted last. */
function latestAdjusted(
  versions: readonly PrintedFigure[],
  year: number | undefined,
): readonly PrintedFigure[] {
  const latest = new Map<string, PrintedFigure>();
  for (const figure of versions) {
    const { version } = figure;
    const isDue = year === undefined || Number(version?.adoptedOn.slice(0, 4)) <= year;
    if (version?.kind !== 'adjusted' || !isDue) continue;
    const key = `${figure.measure} ${String(figure.lastYear)}`;
    const before = latest.get(key)?.version?.adoptedOn ?? '';
    // It takes the place of what the plan's own table states.
    if (version.adoptedOn >= before)
      latest.set(key, { ...figure, place: { ...figure.place, kind: 'table' } });
  }
  return [...latest.values()];
}

/**
 * The catalogue in which a row's target is of the version asked for; fails where there is none.
 * @param year the target is asked for
 * @example ofVersion(catalog, found, 2025, { kind: 'original' }).ok // true
 */
export function ofVersion(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  asked: AskedVersion,
): Outcome<Catalog, LookupFinding> {
  const key = rowKey(found.row);
  const versions = (catalog.versions.get(key) ?? []).filter(({ measure }) => measure === 'target');
  const absent = (): Outcome<Catalog, LookupFinding> =>
    fail({
      kind: 'version-absent',
      asked: VERSION_WORDS[asked.kind === 'in-force' ? 'original' : asked.kind][0],
      year,
      indicator: rowName(found.row),
      plan: found.plan.title,
    });
  switch (asked.kind) {
    case 'original':
      return succeed(catalog);
    case 'in-force':
      return succeed(withYearly(inForce(catalog, asked.year), key, year, versions, false));
    case 'adjusted': {
      const has = versions.some(
        ({ version, lastYear }) => version?.kind === 'adjusted' && lastYear === year,
      );
      return has ? succeed(inForce(catalog, undefined)) : absent();
    }
    case 'yearly': {
      const has = versions.some(
        ({ version, lastYear }) => version?.kind === 'yearly' && lastYear === year,
      );
      return has ? succeed(withYearly(catalog, key, year, versions, true)) : absent();
    }
  }
}

/** The target that a yearly plan sets, where the plan itself sets none for that year or just it is asked for. */
function withYearly(
  catalog: Catalog,
  key: string,
  year: number,
  versions: readonly PrintedFigure[],
  isAsked: boolean,
): Catalog {
  const ofYear = versions
    .filter(({ version, lastYear }) => version?.kind === 'yearly' && lastYear === year)
    .sort((one, other) =>
      (one.version?.adoptedOn ?? '').localeCompare(other.version?.adoptedOn ?? ''),
    );
  const latest = ofYear.at(-1);
  const before = catalog.figures.get(key) ?? [];
  const isOfYear = ({ measure, lastYear }: PrintedFigure) =>
    measure === 'target' && lastYear === year;
  if (latest === undefined || (!isAsked && before.some(isOfYear))) return catalog;
  const own = { ...latest, place: { ...latest.place, kind: 'table' as const } };
  const figures = new Map([[key, [own, ...before.filter((figure) => !isOfYear(figure))]]]);
  return { ...catalog, figures: withEntries(catalog.figures, figures) };
}

/**
 * All versions of a row's target and growth, the plan's own first, then by date.
 * @example versionsOf(withAdjusted, row).map(({ version }) => version?.kind) // [undefined, 'adjusted']
 */
export function versionsOf(
  catalog: Catalog,
  row: Parameters<typeof rowKey>[0],
): readonly PrintedFigure[] {
  const versions = catalog.versions.get(rowKey(row)) ?? [];
  return [...versions].sort((one, other) =>
    (one.version?.adoptedOn ?? '').localeCompare(other.version?.adoptedOn ?? ''),
  );
}
