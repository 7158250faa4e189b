import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionMetadata } from '../../src/excel-host/engine/functions/function-metadata';
import { createHost } from '../../src/excel-host/host';
import * as actuals from '../../src/functions/actuals';
import * as compare from '../../src/functions/compare';
import functionFiles from '../../src/functions/files.json';
import * as info from '../../src/functions/info';
import * as lookups from '../../src/functions/lookups';
import * as progress from '../../src/functions/progress';
import * as search from '../../src/functions/search';
import * as table from '../../src/functions/table';

/**
 * Makes the add-in's own functions known to the engine, as its metadata states them: call it before a
 * workbook with them is opened.
 */
export async function knowFunctions(): Promise<void> {
  const folder = join(__dirname, '../../src/functions');
  const files = functionFiles.map((file) => join(folder, file));
  const { metadataJson } = await generateCustomFunctionsMetadata(files, true);
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  createHost().registerFunctions('PLAN', functions);
}

/** Names them to the client that was loaded last, as the add-in's start does. */
export function associateFunctions(): void {
  const all = { ...actuals, ...compare, ...info, ...lookups, ...progress, ...search, ...table };
  for (const [name, each] of Object.entries(all))
    CustomFunctions.associate(name.toUpperCase(), each as never);
}
