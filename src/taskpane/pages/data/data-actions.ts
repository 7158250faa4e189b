import type { ObservationMapping } from '../../../core/observation/actuals-form';
import { toObservationPackage } from '../../../core/observation/to-observation-package';
import { keepObservations } from '../../../datapackage/form/keep-observations';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import {
  dropPackage,
  keepPackage,
  readKeptPackages,
  type KeptPackage,
} from '../../../workbook/setting/packages';
import type { PageProps } from '../../page/page';
import { askWorkbook, done, failed } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import { acceptedText, DATA_MESSAGES, removedText } from './data-messages';
import { working, type DataEvent, type DataHost, type DataState, type Offer } from './data-state';
import { importObservations, insertSheet, readSheet } from './actuals';
import { checkPackage, insertTemplate, readTemplateBack } from './own-plan';
import { bindRefresh, type RefreshActions } from './refresh/refresh-actions';
import { bindShare, type ShareActions } from './share/share-actions';

/** What a user can do in 数据. */
export interface DataActions {
  readonly insertSheet: () => void;
  /** Answers the question about missing rows. */
  readonly addMissingRows: () => void;
  readonly readSheet: () => void;
  readonly importFile: (file: ChosenFile) => void;
  /** Answers which column is which: reads the file with this assignment, and remembers it. */
  readonly readColumns: (file: ChosenFile, mapping: ObservationMapping) => void;
  readonly checkPackage: (files: readonly ChosenFile[]) => void;
  readonly insertTemplate: () => void;
  /** Answers the question about a template sheet that is there. */
  readonly anotherTemplate: () => void;
  readonly readTemplate: () => void;
  /** Accepts what the preview offers. */
  readonly accept: () => void;
  /** Removes the package that the question is about. */
  readonly removePackage: () => void;
  readonly refresh: RefreshActions;
  readonly share: ShareActions;
}

export type DataProps = PageProps<DataState, DataEvent, DataActions>;

/**
 * Ties the actions of 数据 to one pane.
 * @example bindData(host).readSheet()
 */
export function bindData(host: DataHost): DataActions {
  return {
    insertSheet: () => void insertSheet(host),
    addMissingRows: () => void insertSheet(host, true),
    readSheet: () => void readSheet(host),
    importFile: (file) => void importObservations(host, file),
    readColumns: (file, mapping) => {
      host.send({ kind: 'step', step: { kind: 'idle' } });
      void importObservations(host, file, mapping);
    },
    checkPackage: (files) => void checkPackage(host, files),
    insertTemplate: () => void insertTemplate(host),
    anotherTemplate: () => void insertTemplate(host, true),
    readTemplate: () => void readTemplateBack(host),
    accept: () => void accept(host),
    removePackage: () => void remove(host),
    refresh: bindRefresh(host),
    share: bindShare(host),
  };
}

/**
 * Lists what is kept with the workbook; puts nothing in force, that is the start's part.
 * @example await listKept(host); host.common().kept // [{ name: '甲区', … }]
 */
export async function listKept({ services, pane, send }: DataHost): Promise<void> {
  const kept = await askWorkbook(services, readKeptPackages);
  if (kept.ok) pane.listKept(kept.value);
  else send({ kind: 'step', step: failed(sayWorkbookFinding(kept.finding)) });
}

/**
 * Keeps what the preview offers with the workbook and puts it in force: every function and
 * comparison sees it at once. Does nothing without a preview that offers something.
 */
async function accept(host: DataHost): Promise<void> {
  const { step } = host.read();
  if (step.kind !== 'preview' || step.preview.offer === undefined) return;
  const { offer, title } = step.preview;
  await change(host, acceptedText(title), (context) => keepPackage(context, toKept(offer)));
}

async function remove(host: DataHost): Promise<void> {
  const { step } = host.read();
  if (step.kind !== 'removal') return;
  await change(host, removedText(step.title), (context) => dropPackage(context, step.name));
}

function toKept(offer: Offer): KeptPackage {
  if (offer.kind === 'package') return offer.kept;
  const { name, title, observations } = offer;
  return { name, files: keepObservations(toObservationPackage(observations, { name, title })) };
}

async function change(
  host: DataHost,
  sentence: string,
  edit: (context: Excel.RequestContext) => ReturnType<typeof keepPackage>,
): Promise<void> {
  await working(host, DATA_MESSAGES.keeping, async () => {
    const kept = await askWorkbook(host.services, edit);
    if (!kept.ok) return failed(sayWorkbookFinding(kept.finding));
    await host.pane.putInForce(kept.value);
    return done(sentence);
  });
}
