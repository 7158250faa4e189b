import type { PackageFacts } from '../core/catalog/catalog';

/**
 * The packages in force, the shipped one first.
 * @example sayPackages([{ name: 'plan-indicators', title: '规划指标', version: '1.0.0', created: '2026-01-31' }])
 * // 'plan-indicators 1.0.0（2026-01-31）'
 */
export function sayPackages(packages: readonly PackageFacts[]): string {
  return packages
    .map(({ name, version, created }) => {
      const date = created === '' ? '' : `（${created.slice(0, 10)}）`;
      return `${name}${version === '' ? '' : ` ${version}`}${date}`;
    })
    .join('；');
}
