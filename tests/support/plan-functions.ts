import { createHost } from '../../src/excel-host/host';
import { composeMetadata } from '../../src/functions/metadata';

/**
 * Makes the add-in's own functions known to the engine, as its metadata states them: call it before a
 * workbook with them is opened.
 */
export function knowFunctions(): void {
  createHost().registerFunctions('PLAN', composeMetadata('https://localhost:3000/').functions);
}
