import { shelf } from '../datapackage/shelf';
import { readKept } from '../library/compiled-packages';
import { site } from '../library/site';
import { sayUnexpected } from '../wording/unexpected';
import { desk } from '../workbook/desk/desk';
import { associateCommands } from './associate';
import { openShelf } from './open-shelf';
import { createSupplier, keepWith } from './supply';

/*
 * The add-in's start, in Excel, in the workbench and on the command line. It touches no page: the
 * pane is a program of its own in the same runtime.
 */
associateCommands();
shelf.supplyFrom(createSupplier(shelf, site, keepWith(shelf, desk, readKept)));
openShelf(shelf, desk, readKept).catch((error: unknown) => {
  desk.tell({ tone: 'problem', sentence: sayUnexpected(error) });
  // Functions must not wait for ever; the shipped package needs no workbook.
  shelf.put([]);
});
