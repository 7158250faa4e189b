import type { Plan } from '../../../core/plan/plan';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { readKeptPackages } from '../../../workbook/setting/packages';
import type { PageProps } from '../../page/page';
import { askWorkbook, failed } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import {
  entryYearOf,
  type DataEvent,
  type DataHost,
  type DataState,
  type EntryYear,
} from './data-state';
import { accept, remove } from './accept';
import { importCells, importFile, insertSheet, readAgain, readSheet } from './actuals';
import {
  bindSheetConfirmation,
  confirmValues,
  tellConfirmed,
  withdraw,
} from './audit/confirm-values';
import type { ReadRequest } from './actuals/source';
import { checkPackage, insertTemplate, readTemplateBack } from './own-plan';
import { bindLibrary, type LibraryActions } from './library/library-actions';
import { bindRefresh, type RefreshActions } from './refresh/refresh-actions';
import { bindCheckup, type CheckupActions } from './checkup/checkup-actions';
import { openerOf } from './submit/open-submit';
import { bindShare, type ShareActions } from './share/share-actions';

/** What a user can do in 数据. */
export interface DataActions {
  /** The year that the sheet of actual values would be of. */
  readonly entryYear: (plan: Plan) => EntryYear;
  readonly insertSheet: () => void;
  /** Answers the question about missing rows. */
  readonly addMissingRows: () => void;
  readonly readSheet: () => void;
  readonly importFile: (file: ChosenFile) => void;
  readonly importCells: () => void;
  /** Answers which sheet is meant, or which column is which: reads again, and remembers the columns. */
  readonly readAgain: (request: ReadRequest) => void;
  readonly checkPackage: (files: readonly ChosenFile[]) => void;
  readonly insertTemplate: () => void;
  /** Answers the question about a template sheet that is there. */
  readonly anotherTemplate: () => void;
  readonly readTemplate: () => void;
  /** Takes the user's word that unusual values of the preview are right. */
  readonly confirmValues: (keys: readonly string[]) => void;
  /** The same of values of the sheets of actual values, which then count at once. */
  readonly confirmInSheet: (keys: readonly string[]) => void;
  /** Takes the user's word for a value back (see `confirmationKey`). */
  readonly withdraw: (key: string) => void;
  /** Accepts what the preview offers. */
  readonly accept: () => void;
  /** Removes the package that the question is about. */
  readonly removePackage: () => void;
  readonly library: LibraryActions;
  readonly refresh: RefreshActions;
  readonly share: ShareActions;
  readonly checkup: CheckupActions;
  /** Asks once whether there is a service for 报送. */
  readonly openSubmit: () => Promise<void>;
}

export type DataProps = PageProps<DataState, DataEvent, DataActions>;

/**
 * Ties the actions of 数据 to one pane.
 * @example bindData(host).readSheet()
 */
export function bindData(host: DataHost): DataActions {
  return {
    entryYear: (plan) => entryYearOf(host.read(), plan, host.services.now()),
    insertSheet: () => void insertSheet(host),
    addMissingRows: () => void insertSheet(host, true),
    readSheet: () => void readSheet(host),
    importFile: (file) => void importFile(host, file),
    importCells: () => void importCells(host),
    readAgain: (request) => {
      host.send({ kind: 'step', step: { kind: 'idle' } });
      void readAgain(host, request);
    },
    checkPackage: (files) => void checkPackage(host, files),
    insertTemplate: () => void insertTemplate(host),
    anotherTemplate: () => void insertTemplate(host, true),
    readTemplate: () => void readTemplateBack(host),
    confirmValues: (keys) => void confirmValues(host, keys),
    confirmInSheet: bindSheetConfirmation(host),
    withdraw: (key) => void withdraw(host, key),
    accept: () => void accept(host),
    removePackage: () => void remove(host),
    library: bindLibrary(host),
    refresh: bindRefresh(host),
    share: bindShare(host),
    checkup: bindCheckup(host),
    openSubmit: openerOf(host),
  };
}

/**
 * Lists what is kept with the workbook, and what was confirmed in it; puts nothing in force, that is the start's part.
 * @example await listKept(host); host.common().kept // [{ name: '甲区', … }]
 */
export async function listKept(host: DataHost): Promise<void> {
  const { services, pane, send } = host;
  const kept = await askWorkbook(services, readKeptPackages);
  if (kept.ok) await pane.listKept(kept.value);
  else send({ kind: 'step', step: failed(sayWorkbookFinding(kept.finding)) });
  await tellConfirmed(host);
}
