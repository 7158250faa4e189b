import { Batch, Bookkeeping, CellWriter } from './bookkeeping';
import { installChartType } from './chart/chart-type';
import { library } from './library';

/** Excel's errors that the engine does not know as errors. */
const EXTRA_ERRORS = ['#VALUE!', '#REF!', '#BUSY!', '#CALC!', '#CONNECT!', '#GETTING_DATA'];

/** The host's own core commands; the engine must know them to keep, replay and undo them. */
const CORE_COMMANDS = ['BOOK_PUT', 'CELLS_WRITE'];

let installed = false;

/**
 * Adds the host's plugins and errors to the engine's registries, once a realm: the engine has no other way in than its
 * module-wide registries, which is why this is the one piece of state outside a host.
 *
 * @example install() // a second call does nothing
 */
export function install(): void {
  if (installed) return;
  installed = true;
  const { registries, coreTypes } = library;
  for (const error of EXTRA_ERRORS) registries.errorTypes.add(error);
  for (const type of CORE_COMMANDS) {
    coreTypes.add(type);
    registries.inverseCommandRegistry.replace(type, (command) => [command]);
  }
  registries.corePluginRegistry.replace('host_bookkeeping', Bookkeeping);
  registries.corePluginRegistry.replace('host_cell_writer', CellWriter);
  registries.featurePluginRegistry.replace('host_batch', Batch);
  installChartType();
}
