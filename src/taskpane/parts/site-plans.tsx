import type { Catalog } from '../../core/catalog/catalog';
import { packagesByRegion, type SitePackage } from '../../library/site-index';
import type { SiteState } from '../../library/site-library';
import { compareSiteText, useSiteText } from './messages';

/** What is in force and in the workbook, and what the library has. */
interface Known {
  readonly catalog: Catalog;
  readonly connected: boolean;
  readonly site: SiteState;
  readonly kept: readonly { readonly name: string }[] | undefined;
}

interface SitePlansProps {
  readonly regionId: string;
  readonly common: Known;
  readonly pane: {
    readonly useSite: (name: string) => void;
    readonly reviewSite: (name: string) => void;
  };
  /** Whether it is the first thing to do. */
  readonly isFirst: boolean;
}

/** What the site's library has of a region that is not in force, each to be taken with one click. */
export function SitePlans({ regionId, common, pane, isFirst }: SitePlansProps) {
  return (
    <>
      {sitePackages(common, regionId).map(({ name, title }) => (
        <button
          key={name}
          type="button"
          class={isFirst ? 'button button--primary' : 'link'}
          disabled={!common.connected}
          onClick={() => pane.useSite(name)}
        >
          {useSiteText(title)}
        </button>
      ))}
    </>
  );
}

/**
 * The ways to plans that are in force and that the library has under a name which the workbook does not
 * keep: it may have them otherwise. What it keeps by that name is compared (see `readNews`).
 */
export function OtherStates({ regionId, common, pane }: Omit<SitePlansProps, 'isFirst'>) {
  const { catalog, kept, connected } = common;
  const others = ofRegion(common, regionId).filter(
    ({ name, plans }) =>
      plans.every(({ id }) => catalog.plans.has(id)) &&
      kept?.some((one) => one.name === name) === false,
  );
  return (
    <>
      {others.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          class="link"
          disabled={!connected}
          onClick={() => pane.reviewSite(name)}
        >
          {compareSiteText(title)}
        </button>
      ))}
    </>
  );
}

/**
 * The packages of the library that have a plan of a region which is not in force.
 * @example sitePackages(common, '350103').map(({ title }) => title) // ['台江区十五五规划']
 */
export function sitePackages(common: Known, regionId: string): readonly SitePackage[] {
  const { plans: inForce } = common.catalog;
  return ofRegion(common, regionId).filter(({ plans }) => plans.some(({ id }) => !inForce.has(id)));
}

function ofRegion({ site: { index } }: Known, regionId: string): readonly SitePackage[] {
  return index === undefined ? [] : (packagesByRegion(index).get(regionId) ?? []);
}
