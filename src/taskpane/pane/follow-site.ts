import { packagesByName, type SitePackage } from '../../library/site-index';
import type { SiteState } from '../../library/site-library';
import { sayUnfetched } from '../../wording/unexpected';
import type { PaneActions } from '../page/page';
import type { Services } from '../page/services';
import { coalesce } from '../page/work';
import { readNews } from './site-news';
import type { Store } from './store';

/** What keeps the pane up to date with the site's library. */
interface SiteFollower {
  /** Shows what is known of the library from now on, and has it looked at. */
  readonly start: () => void;
  /** Shows anew what the library has otherwise than the workbook. */
  readonly tellNews: () => Promise<void>;
  /** Takes a package into the workbook and shows its plan of the region in view. */
  readonly use: (name: string, pane: PaneActions) => void;
  /** A package of the library by its name. */
  readonly find: (name: string) => SitePackage | undefined;
}

/** Takes plans into the workbook; fetched when one is. */
export const keepPlanPart = () =>
  import(/* webpackChunkName: "read-package" */ '../page/keep-plan');

/**
 * Ties the site's library to one pane.
 * @example followSite(services, store).start()
 */
export function followSite(services: Services, store: Store): SiteFollower {
  const tellNews = coalesce(async () => {
    store.send({ kind: 'news-told', news: await readNews(services, store.read()) });
  });
  const show = (site: SiteState) => {
    const { index } = store.read().site;
    store.send({ kind: 'site-told', site });
    if (site.index !== index) void tellNews();
  };
  const find = (name: string) => {
    const { index } = store.read().site;
    return index && packagesByName(index).get(name);
  };
  return {
    start() {
      show(services.site.state());
      services.site.onChange(show);
      void services.site.open();
    },
    tellNews,
    use: (name, pane) => {
      const entry = find(name);
      if (entry === undefined) return;
      void keepPlanPart().then(
        ({ useSite }) => useSite(services, pane, entry, store.read().regionId),
        () => pane.tellProblem(sayUnfetched('规划库')),
      );
    },
    find,
  };
}
