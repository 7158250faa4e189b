import './bench';
import { listenForF6 } from './listen-for-shortcuts';

/*
 * Runs in the pane's frame before office.js, and gives it what Excel's web view gives an add-in:
 * `window.external` and the bridge to the host. The client keeps hold of the bridge's other end, so
 * a reloaded pane simply takes over. Opened outside the workbench the pane stays without a host.
 */
const bench = window.parent === window ? undefined : window.parent.workbench;
if (bench !== undefined) {
  Object.defineProperties(window, {
    external: { value: bench.external, configurable: true, writable: true },
    _richApiNativeBridge: { value: bench.host.bridge, configurable: true },
  });
  listenForF6(window, bench.moveFocus);
}
