import { render } from 'preact';
import { shelf } from '../datapackage/shelf';
import { desk } from '../workbook/desk/desk';
import { bindPane } from './pane/bind-pane';
import type { Services } from './common/services';
import { keepInBrowser, localTime, reviewInBrowser } from './browser';
import { INITIAL_STATE } from './pane/pane-state';
import { createStore } from './pane/store';
import './parts/tokens.css';
import './parts/base.css';
import './pane/tabs.css';
import './parts/controls.css';
import './parts/region.css';
import './parts/buttons.css';
import './parts/list.css';
import './parts/cells.css';
import './parts/details.css';
import './pages/compare/compare.css';
import './pages/compare/verdict.css';
import './pages/compare/beside.css';
import './pages/plan/conflict/conflict.css';
import './pages/data/data.css';
import './pages/data/mapping.css';
import './pages/place/place.css';
import './pages/data/refresh/refresh.css';
import './pages/data/share/share.css';
import './pages/import/review.css';
import './pane/bar.css';
import './parts/messages.css';
import './pane/pages.css';
import './parts/forced-colors.css';
import { followOffice, followTheme } from './theme';
import { Pane } from './pane/pane';

/** The composition root: the only place that knows the shelf, Excel and the page at once. */
const services: Services = {
  catalog: () => shelf.catalog(),
  onCatalog: (listener) => shelf.onPut(listener),
  put: (packages) => shelf.put(packages),
  choose: (choices) => shelf.choose(choices),
  run: (work) => Excel.run(work),
  memory: keepInBrowser(window, 'plan-indicators.plan'),
  columns: keepInBrowser(window, 'plan-indicators.columns'),
  now: () => localTime(new Date()),
  review: reviewInBrowser(window),
  desk,
};
const store = createStore(INITIAL_STATE);
const act = bindPane(services, store);

const root = document.getElementById('pane');
if (root !== null) render(<Pane store={store} act={act} />, root);
const showTheme = followTheme(window);

services.onCatalog(act.showCatalog);
// Some versions of Excel forget to tell of selections; the way to the button leads through here.
window.addEventListener('focus', () => void act.refresh());
void act.load();
act.hearDesk();
Office.onReady(({ host }) => {
  followOffice(showTheme);
  if (host === Office.HostType.Excel) void act.connect();
}).catch(() => undefined);
