import { shippedPackage } from '../../datapackage/shipped';
import { packagesByName, type SitePackage } from '../../library/site-index';
import { sayLibraryFinding } from '../../wording/library-finding';
import { sayUnfetched } from '../../wording/unexpected';
import { readKeptPackages } from '../../workbook/setting/packages';
import type { CommonState } from '../page/page';
import type { Services } from '../page/services';
import { askWorkbook } from '../page/work';
import { otherStateText } from './pane-messages';
import type { SiteNews } from './pane-state';

/** As many as are fetched to be compared; more are told of once these are taken over. */
const MOST = 5;

/**
 * What the library has otherwise than the workbook; nothing is taken over.
 * @example (await readNews(services, state))[0]?.sentences[0] // '规划库有另一版“台江区十五五规划”：…'
 */
export async function readNews(
  services: Services,
  { connected, kept = [], site: { index } }: Pick<CommonState, 'connected' | 'kept' | 'site'>,
): Promise<readonly SiteNews[]> {
  if (index === undefined) return [];
  const entries = packagesByName(index);
  const others = kept.flatMap(({ name, digest }) => {
    const entry = entries.get(name);
    return entry === undefined || entry.digest === digest ? [] : [entry];
  });
  return Promise.all(
    others.slice(0, MOST).map(async (entry) => ({
      ...{ name: entry.name, title: entry.title },
      sentences: [otherStateText(entry), ...(connected ? await changesOf(services, entry) : [])],
    })),
  );
}

async function changesOf(services: Services, entry: SitePackage): Promise<readonly string[]> {
  const loaded = await services.site.load(entry);
  if (!loaded.ok) return [sayLibraryFinding(loaded.finding)];
  const kept = await askWorkbook(services, readKeptPackages);
  if (!kept.ok) return [];
  const { content, files } = loaded.value;
  const added = { name: content.name, files, content };
  const parts = await Promise.all([
    import(/* webpackChunkName: "read-package" */ '../../datapackage/place-package'),
    import(/* webpackChunkName: "read-package" */ '../../wording/placement-finding'),
  ]).catch(() => undefined);
  if (parts === undefined) return [sayUnfetched('规划库')];
  const [{ placePackage }, { sayPlacementFinding }] = parts;
  return placePackage(kept.value, added, shippedPackage()).findings.map(sayPlacementFinding);
}
