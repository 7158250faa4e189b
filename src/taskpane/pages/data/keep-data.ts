import type { PlanPackage } from '../../../core/catalog/plan-package';
import { toObservationPackage } from '../../../core/observation/to-observation-package';
import { keepObservations } from '../../../datapackage/observation/keep-observations';
import { severityOf, type PackageFinding } from '../../../datapackage/finding/package-finding';
import { readKeptPackage } from '../../../datapackage/read-own-package';
import { sayPackageFinding } from '../../../wording/package-finding';
import { sayPackageRefused } from '../../../wording/package-refused';
import { refusalOf } from '../../../workbook/excel/refusal';
import {
  dropPackage,
  keepPackage,
  readKeptPackages,
  type KeptPackage,
} from '../../../workbook/setting/packages';
import { acceptedText, DATA_MESSAGES, moreWarningsText, removedText } from './data-messages';
import type { KeptFacts, Offer } from './data-state';
import type { Store } from '../../pane/store';
import { askWorkbook } from '../../common/ask-workbook';
import type { Services } from '../../common/services';
import { refused, working } from './work';

/**
 * Keeps what the preview offers with the workbook and puts it in force: every function and
 * comparison sees it at once. Does nothing without a preview that offers something.
 * @example await accept(services, store); store.read().data.step.kind // 'done'
 */
export async function accept(services: Services, store: Store): Promise<void> {
  const { step } = store.read().data;
  if (step.kind !== 'preview' || step.preview.offer === undefined) return;
  const { offer, title } = step.preview;
  await change(services, store, acceptedText(title), (context) =>
    keepPackage(context, toKept(offer)),
  );
}

/**
 * Removes the package that the question is about. Does nothing where no question is open.
 * @example await remove(services, store)
 */
export async function remove(services: Services, store: Store): Promise<void> {
  const { step } = store.read().data;
  if (step.kind !== 'removal') return;
  await change(services, store, removedText(step.title), (context) =>
    dropPackage(context, step.name),
  );
}

/**
 * Lists what is kept with the workbook; puts nothing in force, that is the start's part.
 * @example await listKept(services, store); store.read().data.kept // [{ name: '甲区', … }]
 */
export async function listKept(services: Services, store: Store): Promise<void> {
  if (!store.read().connected) return;
  const kept = await askWorkbook(services, readKeptPackages);
  if (kept.ok) store.send({ kind: 'data-kept', kept: kept.value.map((one) => readOne(one).facts) });
  else refused(store, kept.finding);
}

function toKept(offer: Offer): KeptPackage {
  if (offer.kind === 'package') return offer.kept;
  const { name, title, observations } = offer;
  return { name, files: keepObservations(toObservationPackage(observations, { name, title })) };
}

async function change(
  services: Services,
  store: Store,
  sentence: string,
  edit: (context: Excel.RequestContext) => ReturnType<typeof keepPackage>,
): Promise<void> {
  await working(store, DATA_MESSAGES.keeping, async () => {
    const kept = await askWorkbook(services, edit);
    if (!kept.ok) {
      refused(store, kept.finding);
      return;
    }
    await putInForce(services, store, kept.value);
    store.send({ kind: 'data-step', step: { kind: 'done', sentence } });
  });
}

/**
 * Puts what is kept with the workbook in force, lists it in 数据 and has everything calculated anew.
 * @example await putInForce(services, store, kept)
 */
export async function putInForce(
  services: Services,
  store: Store,
  kept: readonly KeptPackage[],
): Promise<void> {
  const all = kept.map(readOne);
  store.send({ kind: 'data-kept', kept: all.map(({ facts }) => facts) });
  services.put(all.flatMap(({ content }) => (content === undefined ? [] : [content])));
  // Excel calls a function again only when its arguments change, and here the answers did.
  await services.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await refusalOf(context.sync());
  });
}

function readOne({ name, files }: KeptPackage): {
  readonly facts: KeptFacts;
  readonly content: PlanPackage | undefined;
} {
  const reading = readKeptPackage(files);
  return reading.ok
    ? {
        facts: { name, title: reading.package.title, refusal: '', ...warningsOf(reading.findings) },
        content: reading.package,
      }
    : {
        facts: { name, title: name, refusal: sayPackageRefused(name, reading.findings) },
        content: undefined,
      };
}

/** As many as are read in a list of packages. */
const WARNINGS_SHOWN = 5;

function warningsOf(findings: readonly PackageFinding[]): Pick<KeptFacts, 'warnings'> {
  const warnings = findings.filter((finding) => severityOf(finding) === 'warning');
  if (warnings.length === 0) return {};
  const shown = warnings.slice(0, WARNINGS_SHOWN).map(sayPackageFinding);
  const more = warnings.length - shown.length;
  return { warnings: more === 0 ? shown : [...shown, moreWarningsText(more)] };
}
