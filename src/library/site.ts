import { fail } from '../core/finding/outcome';
import { localTime } from '../core/text/local-time';
import { createSiteLibrary, type SiteLibrary } from './site-library';
import { storeInBrowser } from './site-store';
import { fetchFrom, type FetchFile } from './site-web';

/** Where the library stands, as the build was told; not defined where nothing was built. */
declare const LIBRARY_FOLDER: string | undefined;

/** As a server without a library answers. */
const NO_LIBRARY: FetchFile = () => Promise.resolve(fail({ kind: 'library-refused', status: 404 }));

/** Outside of a browser, as on the command line, there is no site. */
const folder =
  typeof LIBRARY_FOLDER === 'string' && typeof indexedDB !== 'undefined'
    ? LIBRARY_FOLDER
    : undefined;

/**
 * The library of the site that the add-in was loaded from. The one of this runtime: functions are called
 * by name and the pane shows the same (see `shelf`).
 */
export const site: SiteLibrary = createSiteLibrary({
  fetchFile: folder === undefined ? NO_LIBRARY : fetchFrom((...asked) => fetch(...asked), folder),
  store: storeInBrowser(folder ?? ''),
  readPackage: async (files) =>
    (
      await import(/* webpackChunkName: "read-package" */ '../datapackage/read-own-package')
    ).readOwnPackage(files),
  now: () => localTime(new Date()),
});
