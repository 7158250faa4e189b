import type { Store } from '../../pane/store';
import { importObservations } from './import-files';
import { accept, listKept, remove } from './keep-data';
import { checkPackage, insertTemplate, readTemplateBack } from './open-own-plan';
import type { PaneActions } from '../../pane/pane-actions';
import type { Services } from '../../common/services';
import { insertSheet, readSheet } from './use-observation-sheet';

/** The actions of 数据. */
type DataActions = Pick<
  PaneActions,
  | 'insertSheet'
  | 'addMissingRows'
  | 'readSheet'
  | 'importFile'
  | 'askColumns'
  | 'readColumns'
  | 'checkPackage'
  | 'insertTemplate'
  | 'anotherTemplate'
  | 'readTemplate'
  | 'accept'
  | 'closeStep'
  | 'askRemoval'
  | 'removePackage'
  | 'listKept'
>;

/**
 * Ties the actions of 数据 to one store and its services; see `bindActions`.
 * @example bindData(services, store).readSheet()
 */
export function bindData(services: Services, store: Store): DataActions {
  return {
    insertSheet: () => void insertSheet(services, store),
    addMissingRows: () => void insertSheet(services, store, true),
    readSheet: () => void readSheet(services, store),
    importFile: (file) => void importObservations(services, store, file),
    askColumns: (question) =>
      store.send({ kind: 'data-step', step: { kind: 'columns', question } }),
    readColumns: (file, mapping) => {
      store.send({ kind: 'data-step', step: { kind: 'idle' } });
      void importObservations(services, store, file, mapping);
    },
    checkPackage: (files) => void checkPackage(services, store, files),
    insertTemplate: () => void insertTemplate(services, store),
    anotherTemplate: () => void insertTemplate(services, store, true),
    readTemplate: () => void readTemplateBack(services, store),
    accept: () => void accept(services, store),
    closeStep: () => store.send({ kind: 'data-step', step: { kind: 'idle' } }),
    askRemoval: (name, title) =>
      store.send({ kind: 'data-step', step: { kind: 'removal', name, title } }),
    removePackage: () => void remove(services, store),
    listKept: () => void listKept(services, store),
  };
}
