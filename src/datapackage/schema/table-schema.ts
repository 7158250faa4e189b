/** The tables of a package, in the order in which later ones refer to earlier ones. */
export type TableName =
  'sources' | 'regions' | 'plans' | 'indicators' | 'names' | 'plan_indicators' | 'figures';

/** A column: what its cells hold. Names and types are a file format and documented in seeds/README.md. */
export interface Field {
  readonly name: string;
  /** Chinese, for the descriptor and for people who open it. */
  readonly title: string;
  readonly type: 'string' | 'year' | 'integer' | 'date' | 'list';
  /** The column must be there and each cell of it filled. */
  readonly required?: boolean;
  /** Allowed texts; of each item where the type is list. */
  readonly allowed?: readonly string[];
  readonly pattern?: { readonly source: string; readonly example: string };
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: TableName;
  readonly targetFields: readonly string[];
}

/** One table of the package. */
export interface TableSchema {
  readonly name: TableName;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  /** Further combinations that must be unique where all their cells are filled. */
  readonly uniqueKeys: readonly (readonly string[])[];
  /** Holds where all of its cells are filled. */
  readonly foreignKeys: readonly ForeignKey[];
}
