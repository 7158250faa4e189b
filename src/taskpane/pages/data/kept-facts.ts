import type { Catalog, PlanPackage } from '../../../core/catalog/catalog';
import { yearKey } from '../../../core/observation/observed-year';
import {
  dropOrigin,
  settleOrigins,
  type ObservationOrigin,
} from '../../../core/observation/origin';
import type { KeptFacts } from '../../page/kept';

/** Names beyond this many are counted. */
const NAMES_SHOWN = 4;

/**
 * What something that is kept holds, one fact a line: of which day, how many values, of which regions
 * and years, and how many of them give way to others.
 * @example keptFacts(catalog, kept, one) // ['2026-03-01 采用；20 个数；仓山区；2021、2022 年']
 */
export function keptFacts(
  catalog: Catalog,
  kept: readonly KeptFacts[],
  { content, name }: KeptFacts,
): readonly string[] {
  if (content === undefined) return [];
  if (!isOrigin(content)) return [packageFact(catalog, content)];
  const origins = settleOrigins(catalog, originsOf(kept));
  const own = origins.find((origin) => origin.name === name);
  if (own === undefined) return [];
  return [originFact(catalog, own), ...asideFacts(origins, own)];
}

function isOrigin(content: PlanPackage | ObservationOrigin): content is ObservationOrigin {
  return 'aside' in content;
}

function originsOf(kept: readonly KeptFacts[]): readonly ObservationOrigin[] {
  return kept.flatMap(({ name, content }) =>
    content !== undefined && isOrigin(content) ? [{ ...content, name }] : [],
  );
}

function packageFact(catalog: Catalog, { version, plans, planIndicators }: PlanPackage): string {
  // Beside a plan that another package has, it names who answers for its rows.
  if (plans.length === 0 && planIndicators.length > 0)
    return `${planIndicators.length} 项指标的责任单位`;
  const regions = plans.map(({ regionId }) => catalog.regions.get(regionId)?.name ?? regionId);
  const periods = plans.map(({ period }) => period);
  return [
    version === '' ? '' : `版本 ${version}`,
    `${plans.length} 个规划，${planIndicators.length} 行指标`,
    listNames(regions),
    listNames(periods),
  ]
    .filter((part) => part !== '')
    .join('；');
}

function originFact(catalog: Catalog, { created, figures, aside }: ObservationOrigin): string {
  const all = [...figures, ...aside.map(({ figure }) => figure)];
  const regions = all.map(({ regionId, planId }) => {
    const id = regionId ?? catalog.plans.get(planId ?? '')?.regionId ?? '';
    return catalog.regions.get(id)?.name ?? id;
  });
  const years = [...new Set(all.map(({ lastYear }) => lastYear))].sort((one, other) => one - other);
  return [
    created === '' ? '' : `${created} 采用`,
    `${all.length} 个数`,
    listNames(regions),
    years.length === 0 ? '' : `${listNames(years.map(String), 12)} 年`,
  ]
    .filter((part) => part !== '')
    .join('；');
}

function asideFacts(
  origins: readonly ObservationOrigin[],
  { aside }: ObservationOrigin,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { by } of aside) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].map(([by, count]) => {
    const title = origins.find(({ name }) => name === by)?.title;
    const winner = title === undefined ? '规划数据里印的' : `“${title}”的`;
    return `其中 ${count} 个以${winner}为准`;
  });
}

function listNames(names: readonly string[], most = NAMES_SHOWN): string {
  const all = [...new Set(names)];
  const more = all.length > most ? `等 ${all.length} 个` : '';
  return `${all.slice(0, most).join('、')}${more}`;
}

/**
 * What becomes of the years that something states once it is removed, '' where there is nothing to say.
 * @example removalEffect(catalog, kept, one) // '其中 3 个改以别处的数为准，9 个不再有；'
 */
export function removalEffect(
  catalog: Catalog,
  kept: readonly KeptFacts[],
  { content, name }: KeptFacts,
): string {
  if (content === undefined || !isOrigin(content)) return '';
  const origins = settleOrigins(catalog, originsOf(kept));
  const counting = origins.find((origin) => origin.name === name)?.figures ?? [];
  const left = new Set(
    dropOrigin(catalog, origins, name).flatMap(({ figures }) =>
      figures.map((figure) => yearKey(catalog, figure)),
    ),
  );
  const back = counting.filter((figure) => left.has(yearKey(catalog, figure))).length;
  const gone = counting.length - back;
  const parts = [
    ...(back === 0 ? [] : [`${back} 个年份改以另一份的数为准`]),
    ...(gone === 0 ? [] : [`${gone} 个年份不再有这里的数`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('，')}；`;
}
