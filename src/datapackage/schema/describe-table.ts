import type { Field, TableSchema } from './table-schema';

/** A table schema in the words of Frictionless Table Schema v2, as `datapackage.json` carries it. */
interface DescribedTable {
  readonly fields: readonly Record<string, unknown>[];
  readonly primaryKey: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly Record<string, unknown>[];
  readonly missingValues: readonly string[];
}

/**
 * The schema that belongs into the descriptor of a package.
 * Source: https://datapackage.org/standard/table-schema/
 * @example describeTable(plans).primaryKey // ['plan_id']
 */
export function describeTable(table: TableSchema): DescribedTable {
  return {
    fields: table.fields.map(describeField),
    primaryKey: table.primaryKey,
    ...(table.uniqueKeys.length === 0 ? {} : { uniqueKeys: table.uniqueKeys }),
    ...(table.foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: table.foreignKeys.map((key) => ({
            fields: key.fields,
            // A key into its own table names no resource.
            reference:
              key.table === table.name
                ? { fields: key.targetFields }
                : { resource: key.table, fields: key.targetFields },
          })),
        }),
    missingValues: [''],
  };
}

function describeField(field: Field): Record<string, unknown> {
  const constraints: Record<string, unknown> = {
    ...(field.required === true ? { required: true } : {}),
    // A list's items are checked when the package is read; v2 has no constraint for them.
    ...(field.allowed !== undefined && field.type !== 'list' ? { enum: field.allowed } : {}),
    ...(field.pattern === undefined ? {} : { pattern: field.pattern.source }),
    ...(field.type === 'integer' ? { minimum: 1 } : {}),
  };
  return {
    name: field.name,
    type: field.type,
    ...(field.type === 'list' ? { delimiter: '、' } : {}),
    title: field.title,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
