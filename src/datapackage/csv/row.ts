import type { TableName } from '../schema/table-schema';

/** A row of a table: trimmed cells by column name; a cell the table has no column for is ''. */
export interface Row {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cell: (column: string) => string;
}

/** A table that was read. */
export interface CsvTable {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** All tables of a package; those that could not be read are absent. */
export type Tables = ReadonlyMap<TableName, CsvTable>;
