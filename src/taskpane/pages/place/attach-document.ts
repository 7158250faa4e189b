import type { Catalog } from '../../../core/catalog/catalog';
import { placeWithin } from '../../../core/catalog/describe-place';
import { rowName } from '../../../core/indicator/plan-indicator';
import type { Agreement, DocumentCheck } from '../../../wording/document-check';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayReadingStep } from '../../../wording/document-step';
import { sayMeasure } from '../../../wording/place-words';
import { sayUnexpected } from '../../../wording/unexpected';
import type { ShelvedDocument, TextShelf } from '../../page/library';
import { readyCatalog, type CommonState } from '../../page/page';
import type { ChosenFile } from '../../parts/fields';
import { shareOf } from '../../reading/reader';
import type { StatedText } from '../../reading/tasks';
import { PLACE_MESSAGES } from './place-messages';
import type { PlaceHost } from './place-state';

/**
 * The original of a source in the library, by the hash that the packages know of it.
 * @example originalOf(common, '9f86d0…')?.name // '规划纲要.docx'
 */
export function originalOf(
  { documents }: Pick<CommonState, 'documents'>,
  sha256: string,
): ShelvedDocument | undefined {
  return documents.find((each) => each.sha256 === sha256.toLowerCase());
}

/**
 * An original of the library as a file to read.
 * @example await fileOf(host, original).arrayBuffer()
 */
export function fileOf({ services }: PlaceHost, original: ShelvedDocument): ChosenFile {
  return {
    name: original.name,
    arrayBuffer: async () => {
      const bytes = await services.library.documents.read(original);
      return (bytes ?? new Uint8Array()).slice().buffer;
    },
  };
}

/**
 * Reads the file that a source's figures stand in, and holds it against the file that the packages
 * read. Another form of the same document (a PDF, where a Word file was read) is as good where it states
 * the same figures. It is sent nowhere; the very file that the packages read goes to this computer's library.
 * @param sha256 of the file the packages read, '' where they do not know it
 * @param savedOn for one that comes from the library
 * @example await attachDocument(host, { sourceId, sha256, file }, signal)
 */
export async function attachDocument(
  { read, send, services, common, pane }: PlaceHost,
  { sourceId, sha256, file, savedOn }: Attaching,
  signal: AbortSignal,
): Promise<void> {
  const catalog = readyCatalog(common());
  if (catalog === undefined || read().attach.kind === 'reading') return;
  const tell = (text: string, share?: number) =>
    send({ kind: 'attach', step: { kind: 'reading', sourceId, text, share } });
  const refuse = (reason: string) =>
    send({ kind: 'attach', step: { kind: 'failed', sourceId, reason } });
  tell(PLACE_MESSAGES.attaching);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // Readers may hand the bytes on to a worker, which leaves none here.
    const original = bytes.slice();
    const stated = statedIn(catalog, sourceId);
    const answer = await services.reader.read(
      'attach',
      { file: { name: file.name, bytes }, stated },
      (step) => tell(sayReadingStep(step, file.name, bytes.length), shareOf(step)),
      signal,
    );
    if (answer === undefined) return send({ kind: 'attach', step: { kind: 'idle' } });
    if (!answer.ok) return refuse(sayDocumentFinding(answer.finding));
    const { sha256: given, missing, ...document } = answer.value;
    const agreement = {
      ...countOf(stated),
      missing: missing.map(({ called }) => called),
    };
    const check = compare(sha256, given, agreement);
    const shelf: TextShelf | undefined =
      savedOn !== undefined
        ? { kind: 'found', savedOn }
        : check === 'same'
          ? await pane.shelveDocument({ name: file.name, sha256: given.toLowerCase() }, original)
          : undefined;
    const text = {
      ...{ file: file.name, ...document, check, agreement, isAccepted: false },
      ...(shelf === undefined ? {} : { shelf }),
    };
    send({ kind: 'attached', sourceId, text });
  } catch (error) {
    refuse(sayUnexpected(error));
  }
}

/** A file to be read for a source. */
interface Attaching {
  readonly sourceId: string;
  readonly sha256: string;
  readonly file: ChosenFile;
  readonly savedOn?: string;
}

function compare(known: string, given: string, { total, missing }: Agreement): DocumentCheck {
  if (known === '') return 'unknown';
  if (known.toLowerCase() === given.toLowerCase()) return 'same';
  return total > 0 && missing.length === 0 ? 'agrees' : 'different';
}

/** The figures that the packages have from a document, those without a number left out. */
function statedIn(catalog: Catalog, sourceId: string): readonly StatedText[] {
  return [...catalog.figures.values()].flat().flatMap((figure) => {
    const { place, planId = '', code, text } = figure;
    const row = catalog.rows.get(planId)?.find((each) => each.code === code);
    const isNumber = /\p{Nd}/u.test(text);
    if (place.sourceId !== sourceId || row === undefined || !isNumber) return [];
    // A number of the text is found by its place; one of the table by its row.
    const at = place.kind === 'table' ? '' : placeWithin(place);
    const called = `${rowName(row)} ${sayMeasure(figure)}“${text}”${at === '' ? '' : `，在${at}`}`;
    // A sentence is a row of its own.
    const printed = JSON.stringify([code, place.text, place.kind === 'table' ? '' : place.line]);
    return [
      {
        of: place.kind === 'table' ? ('table' as const) : ('prose' as const),
        ...{ text, line: place.line, name: row.printedName, row: printed, called },
      },
    ];
  });
}

/** How many of them there are, and where they stand. */
function countOf(stated: readonly StatedText[]): Pick<Agreement, 'of' | 'total'> {
  const places = new Set(stated.map(({ of }) => of));
  return { of: places.size > 1 ? 'both' : ([...places][0] ?? 'table'), total: stated.length };
}
