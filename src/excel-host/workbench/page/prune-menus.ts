import { registries } from '@odoo/o-spreadsheet';

/**
 * Menu entries without a counterpart in the host or in a written .xlsx: charts, pivots, images,
 * links, tables, validation rules. What a user could do but not keep is not offered.
 */
const LEFT_OUT = {
  topbarMenuRegistry: [
    ['file'],
    ['edit', 'edit_table'],
    ['view', 'toggle_pin_panel'],
    ['view', 'view_irregularity_map'],
    ['view', 'group_headers'],
    ['insert', 'insert_chart'],
    ['insert', 'insert_carousel'],
    ['insert', 'insert_pivot'],
    ['insert', 'insert_image'],
    ['insert', 'insert_table'],
    ['insert', 'insert_link'],
    ['insert', 'insert_checkbox'],
    ['insert', 'insert_dropdown'],
    ['format', 'format_cf'],
    ['data', 'split_to_columns'],
    ['data', 'column_statistics'],
    ['data', 'data_validation'],
    ['data', 'named_range'],
    ['data', 'pivot_data_sources'],
    ['data', 'reinsert_dynamic_pivot'],
    ['data', 'reinsert_static_pivot'],
  ],
  cellMenuRegistry: [
    ['edit_table'],
    ['delete_table'],
    ['insert_link'],
    ['pivot_headers_group'],
    ['pivot_group_remaining'],
    ['pivot_headers_ungroup'],
    ['collapse_pivot'],
    ['pivot_sorting'],
    ['pivot_fix_formulas'],
    ['pivot_properties'],
  ],
  colMenuRegistry: [
    ['column_statistics'],
    ['conditional_formatting'],
    ['edit_table'],
    ['delete_table'],
    ['group_columns'],
    ['ungroup_columns'],
  ],
  rowMenuRegistry: [['conditional_formatting'], ['group_rows'], ['ungroup_rows']],
  numberFormatMenuRegistry: [
    ['format_custom_currency'],
    ['format_custom_date'],
    ['format_custom_number'],
  ],
} as const;

interface Entry {
  readonly id?: string;
  children?: unknown[];
}

/** Takes the entries out that the host cannot keep. Runs once, before the grid is mounted. */
export function pruneMenus(): void {
  for (const [name, paths] of Object.entries(LEFT_OUT)) {
    const registry = registries[name as keyof typeof LEFT_OUT] as unknown as {
      content: Record<string, Entry>;
      remove(key: string): void;
    };
    for (const [top, below] of paths as readonly (readonly [string, string?])[]) {
      if (below === undefined) registry.remove(top);
      else dropChild(registry.content[top], below);
    }
  }
}

/** A menu's children are entries or functions that make entries, by the engine's own convention. */
function dropChild(menu: Entry | undefined, id: string): void {
  if (menu?.children === undefined) return;
  menu.children = menu.children.filter((child) => (child as Entry).id !== id);
}

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
