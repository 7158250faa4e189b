import type { PlanPackage } from '../core/catalog/catalog';
import type { DataState } from '../core/catalog/data-state';
import { keptWith } from '../core/kept/kept';
import { hashBytes } from './file/decode-text';

/**
 * What a workbook remembers of a package. Only what an answer can depend on is told apart, so that a
 * later version of the add-in that reads a package otherwise does not make it another one.
 * @example dataStateOf(shippedPackage()).name // 'fuzhou-quanzhou-plans'
 */
export function dataStateOf(content: PlanPackage): DataState {
  const { name, title, version } = content;
  return { name, title, version, digest: content.slices?.digest ?? digestOf(content) };
}

const digestOf = keptWith((content: PlanPackage): string => {
  const { plans, indicators, aliases, planIndicators, figures } = content;
  const told = [
    plans.map(({ id, regionId, baseYear, targetYear }) => [id, regionId, baseYear, targetYear]),
    indicators.map(({ id, unit, direction, nature }) => [id, unit, direction, nature]),
    aliases.map((alias) => [alias.id, alias.name]),
    planIndicators.map((row) => [
      ...[row.planId, row.code, row.category, row.printedName, row.unit, row.attribute],
      row.indicatorId,
    ]),
    figures.map((figure) => [
      ...[figure.planId, figure.code, figure.regionId, figure.indicatorId, figure.measure],
      ...[figure.firstYear, figure.lastYear, figure.text, figure.unit],
      ...[figure.version?.kind, figure.version?.adoptedOn],
    ]),
  ];
  const hash = hashBytes(new TextEncoder().encode(JSON.stringify(told)));
  return hash.replace('sha256:', '').slice(0, DIGEST);
});

/** Enough to tell states apart; nobody is kept out by it. */
const DIGEST = 16;
