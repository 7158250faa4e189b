import type { TableName } from '../schema/table-schema';

/** One table's entry in `datapackage.json`. */
export interface Resource {
  readonly table: TableName;
  readonly path: string;
  /** As stated; undefined where the descriptor states none. */
  readonly bytes: number | undefined;
  readonly hash: string | undefined;
}

/** What is read of `datapackage.json`. */
export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly created: string;
  readonly resources: readonly Resource[];
}

/** The file every package begins with. */
export const DESCRIPTOR_PATH = 'datapackage.json';
