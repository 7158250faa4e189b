import { buildCatalog } from '../../core/catalog/build-catalog';
import type { PlanPackage } from '../../core/catalog/catalog';
import { resolveRegion } from '../../core/catalog/resolve-plan';
import { readPeriod } from '../../core/period/period';
import type { Region } from '../../core/region/region';
import type { PackageStart } from '../../datapackage/start/start-package';
import { sayLookupFinding } from '../../wording/lookup-finding';
import { UsageError } from '../arguments/read-options';

/**
 * What an empty package is begun for: a shipped region by any of its names, else a new one.
 *
 * @throws UsageError for a name of several regions, one that cannot be an id, or an unreadable period
 * @example planStart({ region: '仓山', code: '', period: '十五五' }, shipped, '2026-01-31').isNewRegion // false
 */
export function planStart(
  request: { readonly region: string; readonly code: string; readonly period: string },
  shipped: PlanPackage,
  created: string,
): PackageStart {
  const period = readPeriod(request.period);
  if (period === undefined) {
    throw new UsageError(sayLookupFinding({ kind: 'period-unreadable', text: request.period }));
  }
  // A code is the surer name: two counties may share theirs.
  const found = resolveRegion(buildCatalog([shipped]), request.code || request.region);
  if (found.ok) return { region: found.value, isNewRegion: false, period, created };
  if (found.finding.kind !== 'region-unknown') {
    throw new UsageError(sayLookupFinding(found.finding));
  }
  return { region: newRegion(request.region, request.code), isNewRegion: true, period, created };
}

function newRegion(name: string, code: string): Region {
  if (!/^[\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff]{0,39}$/u.test(name)) {
    throw new UsageError(`“${name}”不在随附数据里，也不像地区的名称，请写汉字全称，如 某某县。`);
  }
  const id = code || `LOCAL:${name}`;
  return {
    id,
    code: id,
    codeScheme: code === '' ? 'LOCAL' : 'GB/T 2260',
    name,
    shortName: name,
    level: '',
    parentId: undefined,
  };
}

/**
 * A region that no shipped plan is of in the country's list, by its code or its name, alone or behind that
 * of its city; undefined where the list does not have it.
 *
 * @throws UsageError for a name of several, with their codes
 * @example divisionNamed('台州市路桥区', shipped, divisions)?.code // '331004'
 */
export function divisionNamed(
  name: string,
  shipped: PlanPackage,
  divisions: readonly Region[],
): Region | undefined {
  if (resolveRegion(buildCatalog([shipped]), name).ok) return undefined;
  const byId = new Map(divisions.map((each) => [each.id, each]));
  const above = (region: Region) => byId.get(region.parentId ?? '')?.name ?? '';
  const found = divisions.filter(
    (each) => each.code === name || each.name === name || `${above(each)}${each.name}` === name,
  );
  if (found.length > 1) {
    const choices = found.map((each) => `${each.code}（${above(each)}${each.name}）`).join('、');
    throw new UsageError(
      `叫“${name}”的有 ${String(found.length)} 个：${choices}；请用 --code 写明代码。`,
    );
  }
  return found[0];
}
