import './parts/tokens.css';
import './parts/base.css';
import './parts/buttons.css';
import { render } from 'preact';
import { readDivisions } from '../datapackage/division/read-divisions';
import { shelf } from '../datapackage/shelf';
import { localTime } from '../core/text/local-time';
import { site } from '../library/site';
import { desk } from '../workbook/desk/desk';
import { bindPane } from './pane/bind-pane';
import type { Services } from './page/services';
import {
  keepInBrowser,
  libraryInBrowser,
  paneVisibility,
  reviewInBrowser,
  surroundingsOf,
} from './browser';
import { keepsUndo } from '../workbook/selection/selection';
import { INITIAL_STATE } from './pane/pane-state';
import { createStore } from './pane/store';
import { createReader } from './reading/reader';
import { followOffice, followTheme } from './theme';
import { Pane } from './pane/pane';

const root = document.getElementById('pane');
const { reader } = root?.dataset ?? {};
const startReader =
  'Worker' in window && reader !== undefined ? () => new Worker(reader) : undefined;

/** The composition root: the only place that knows the shelf, Excel and the page at once. */
const services: Services = {
  catalog: () => shelf.catalog(),
  onCatalog: (listener) => shelf.onPut(listener),
  fill: (sheets, confirmed) => shelf.fill(sheets, confirmed),
  readSounds: () => shelf.readSounds(),
  sheetActuals: () => shelf.sheetActuals(),
  put: (packages) => shelf.put(packages),
  choose: (choices) => shelf.choose(choices),
  // While a cell is being edited Excel refuses everything; what the user asked for waits instead.
  run: (work) => Excel.run({ delayForCellEdit: true }, work),
  visibility: paneVisibility(document),
  keepsUndo: () => keepsUndo(Office.context.diagnostics),
  surroundings: () => surroundingsOf(window, root?.dataset['version'] ?? ''),
  memory: keepInBrowser(window, 'plan-indicators.plan'),
  region: keepInBrowser(window, 'plan-indicators.region'),
  divisions: readDivisions,
  library: libraryInBrowser(),
  site,
  submissions: async () => {
    const { submissionsInBrowser } = await import(
      /* webpackChunkName: "submit" */ './submissions-in-browser'
    );
    return submissionsInBrowser(window, keepInBrowser(window, 'plan-indicators.token'));
  },
  tables: keepInBrowser(window, 'plan-indicators.tables'),
  sample: keepInBrowser(window, 'plan-indicators.sample'),
  columns: keepInBrowser(window, 'plan-indicators.columns'),
  margins: keepInBrowser(window, 'plan-indicators.margins'),
  now: () => localTime(new Date()),
  review: reviewInBrowser(window),
  reader: createReader(startReader),
  desk,
};
const store = createStore(INITIAL_STATE);
const act = bindPane(services, store);

if (root !== null) render(<Pane store={store} act={act} />, root);
const showTheme = followTheme(window);

services.onCatalog(act.showCatalog);
// Some versions of Excel forget to tell of selections; the way to the button leads through here.
window.addEventListener('focus', () => void act.refresh());
void act.load();
void act.readOwn();
act.hearDesk();
Office.onReady(({ host }) => {
  followOffice(showTheme);
  if (host === Office.HostType.Excel) void act.connect();
}).catch(() => undefined);
