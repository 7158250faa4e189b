import { render } from 'preact';
import { shelf } from '../datapackage/shelf';
import { desk } from '../workbook/desk/desk';
import { bindActions } from './actions/bind-actions';
import { connect } from './actions/connect';
import { hearDesk } from './actions/hear-desk';
import { showCatalog } from './actions/load-catalog';
import type { Services } from './actions/services';
import { keepInBrowser } from './keep-in-browser';
import { localTime } from './local-time';
import { INITIAL_STATE } from './state/pane-state';
import { createStore } from './state/store';
import './styles/tokens.css';
import './styles/base.css';
import './styles/tabs.css';
import './styles/controls.css';
import './styles/region.css';
import './styles/buttons.css';
import './styles/list.css';
import './styles/cells.css';
import './styles/details.css';
import './styles/compare.css';
import './styles/verdict.css';
import './styles/beside.css';
import './styles/conflict.css';
import './styles/data.css';
import './styles/mapping.css';
import './styles/place.css';
import './styles/refresh.css';
import './styles/share.css';
import './styles/review.css';
import './styles/bar.css';
import './styles/messages.css';
import './styles/pages.css';
import './styles/forced-colors.css';
import { reviewInBrowser } from './review-in-browser';
import { followOffice, followTheme } from './theme';
import { LivePane } from './views/live-pane';

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
const act = bindActions(services, store);

const root = document.getElementById('pane');
if (root !== null) render(<LivePane store={store} act={act} />, root);
const showTheme = followTheme(window);

services.onCatalog((catalog) => {
  showCatalog(services, store, catalog);
  void act.refreshArea();
  act.refreshPlace();
});
// Some versions of Excel forget to tell of selections; the way to the button leads through here.
window.addEventListener('focus', () => void act.refreshArea());
act.reload();
hearDesk(services, store, act);
Office.onReady(({ host }) => {
  followOffice(showTheme);
  if (host === Office.HostType.Excel) void connect(services, store, act);
}).catch(() => undefined);
