import { registries } from '@odoo/o-spreadsheet';

/**
 * Leaves a chart to be moved, resized and deleted. What the engine's editor changes besides, the
 * host could not answer to the add-in or write into an .xlsx. Runs once, before the grid is mounted.
 */
export function pruneCharts(): void {
  const { figureRegistry, sidePanelRegistry } = registries;
  const chart = figureRegistry.get('chart');
  figureRegistry.replace('chart', {
    ...chart,
    menuBuilder: (...asked) => chart.menuBuilder(...asked).filter(({ id }) => id === 'delete'),
  });
  const editor = sidePanelRegistry.get('ChartPanel');
  sidePanelRegistry.replace('ChartPanel', {
    ...editor,
    computeState: () => ({ isOpen: false }),
  });
}
