import { Batch, Bookkeeping, CellWriter } from './bookkeeping';
import { installChartType } from './chart/chart-type';
import { library } from './library';
import type { CellPosition, EvaluatedCell, Plugin, PluginConfig } from './surface';

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
  keepTextPlain();
}

type Evaluation = Plugin & { getEvaluatedCell(position: CellPosition): EvaluatedCell };
type Drawing = Plugin & {
  getCellText(...args: unknown[]): string;
  getCellMultiLineText(...args: unknown[]): string[];
};

/**
 * A text that a package or a document brought is never a link: Excel makes one only of what a person types. The engine
 * takes `[6.5](累计)` for a link named 6.5, shows that name alone, opens the address at a click and asks a foreign
 * server for its icon.
 */
function keepTextPlain(): void {
  const { urlRegistry, coreViewsPluginRegistry, featurePluginRegistry } = library.registries;
  urlRegistry.replace('host_plain_text', {
    sequence: -1, // before all others
    match: () => true,
    createLink: () => undefined,
  });

  const Evaluating = coreViewsPluginRegistry.get('evaluation') as PluginOf<Evaluation>;
  coreViewsPluginRegistry.replace(
    'evaluation',
    class extends Evaluating {
      override getEvaluatedCell(position: CellPosition): EvaluatedCell {
        const cell = super.getEvaluatedCell(position);
        // A bare address asks no kind of link.
        return cell.link === undefined ? cell : { ...cell, link: undefined };
      }
    },
  );

  const Drawer = featurePluginRegistry.get('ui_sheet') as PluginOf<Drawing>;
  featurePluginRegistry.replace(
    'ui_sheet',
    class extends Drawer {
      private isDrawing = false;

      override getCellMultiLineText(...args: unknown[]): string[] {
        this.isDrawing = true;
        try {
          return super.getCellMultiLineText(...args);
        } finally {
          this.isDrawing = false;
        }
      }

      override getCellText(...args: unknown[]): string {
        const text = super.getCellText(...args);
        // What is drawn loses its address too, unless something invisible follows it.
        return this.isDrawing && text.startsWith('[') && text.endsWith(')')
          ? `${text}\u200b`
          : text;
      }
    },
  );
}

type PluginOf<P> = new (config: PluginConfig) => P;
