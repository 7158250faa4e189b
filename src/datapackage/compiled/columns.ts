/** Items of one kind as JSON, column by column; a column with one value has it for all of them. */
export interface Columns {
  readonly count: number;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Items column by column: most of what a plan's rows and figures say is the same in all of them.
 * @param items of JSON values; what is undefined is left out, null is nowhere
 * @example toColumns([{ of: '甲', at: 1 }, { of: '甲', at: 2 }])
 * // { count: 2, columns: { of: ['甲'], at: [1, 2] } }
 */
export function toColumns(items: readonly object[]): Columns {
  const columns: Record<string, unknown[]> = {};
  items.forEach((item, at) => {
    for (const [name, value] of Object.entries(item) as readonly (readonly [string, unknown])[]) {
      if (value === undefined) continue;
      (columns[name] ??= Array<unknown>(items.length).fill(null))[at] = value;
    }
  });
  for (const [name, values] of Object.entries(columns)) {
    const [first] = values;
    const isSame = typeof first !== 'object' && values.every((value) => value === first);
    if (isSame) columns[name] = [first];
  }
  return { count: items.length, columns };
}

/**
 * The items of such columns.
 * @example fromColumns({ count: 2, columns: { of: ['甲'], at: [1, 2] } })
 * // [{ of: '甲', at: 1 }, { of: '甲', at: 2 }]
 */
export function fromColumns<Item>({ count, columns }: Columns): readonly Item[] {
  const entries = Object.entries(columns);
  return Array.from({ length: count }, (_, at) => {
    const item: Record<string, unknown> = {};
    for (const [name, values] of entries) {
      const value = values.length === 1 ? values[0] : values[at];
      if (value !== null) item[name] = value;
    }
    return item as Item;
  });
}
