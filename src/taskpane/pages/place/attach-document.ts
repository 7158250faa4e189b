import { readDocument } from '../../../document/read-document';
import { textOfSource } from '../../../review/source/review-source';
import type { DocumentCheck } from '../../../wording/document-check';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayUnexpected } from '../../../wording/unexpected';
import type { Store } from '../../pane/store';
import type { ChosenFile } from '../../parts/chosen-file';

/**
 * Reads the file that a source's figures stand in, and holds it against the file that the packages
 * read. The text stays in this pane: it is neither sent nor kept.
 * @param sha256 of the file the packages read, '' where they do not know it
 * @example await attachDocument(store, 'cs-14', '9f8e…', file); store.read().place.texts.get('cs-14')?.check // 'same'
 */
export async function attachDocument(
  store: Store,
  sourceId: string,
  sha256: string,
  file: ChosenFile,
): Promise<void> {
  if (store.read().place.attach.kind === 'reading') return;
  store.send({ kind: 'place-attach', step: { kind: 'reading', sourceId } });
  const fail = (reason: string) =>
    store.send({ kind: 'place-attach', step: { kind: 'failed', sourceId, reason } });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readDocument({ name: file.name, bytes });
    if (!read.ok) {
      fail(sayDocumentFinding(read.finding));
      return;
    }
    const check = compare(sha256, read.value.sha256);
    const text = { file: file.name, text: textOfSource(read.value), check, isAccepted: false };
    store.send({ kind: 'place-attached', sourceId, text });
  } catch (error) {
    fail(sayUnexpected(error));
  }
}

function compare(known: string, given: string): DocumentCheck {
  if (known === '') return 'unknown';
  return known.toLowerCase() === given.toLowerCase() ? 'same' : 'different';
}
