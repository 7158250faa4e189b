import type { KeptFacts } from '../../../page/kept';
import type { LibraryEntry, ShelvedDocument } from '../../../page/library';
import { FileButton } from '../../../parts/fields';
import type { LibraryActions } from './library-actions';
import { documentFacts, entryFacts, LIBRARY_MESSAGES } from './library-messages';

interface LibraryListProps {
  /** Undefined where the browser forbids storage, or it was not read yet. */
  readonly library: readonly LibraryEntry[] | undefined;
  readonly documents: readonly ShelvedDocument[];
  readonly kept: readonly KeptFacts[] | undefined;
  readonly canWrite: boolean;
  /** Whether sheets of actual values hold something. */
  readonly hasSheets: boolean;
  readonly act: LibraryActions;
  /** Asks first: what is gone is gone for every new workbook. */
  readonly onRemove: (entry: LibraryEntry | ShelvedDocument) => void;
}

/** What this computer keeps for every workbook, and where this workbook has it otherwise. */
export function LibraryList(props: LibraryListProps) {
  const { library, documents, kept, canWrite, hasSheets, act, onRemove } = props;
  const isEmpty = library?.length === 0 && documents.length === 0;
  return (
    <section class="data__section" aria-labelledby="data-library">
      <h2 id="data-library" class="data__title">
        {LIBRARY_MESSAGES.title}
      </h2>
      <p class="data__help">
        {library === undefined
          ? LIBRARY_MESSAGES.unavailable
          : isEmpty
            ? LIBRARY_MESSAGES.none
            : LIBRARY_MESSAGES.help}
      </p>
      <ul class="kept">
        {(library ?? []).map((entry) => (
          <Entry
            key={entry.name}
            entry={entry}
            own={kept?.find(({ name }) => name === entry.name)}
            {...{ canWrite, act, onRemove }}
          />
        ))}
        {documents.map((document) => (
          <li key={document.sha256} class="kept__item">
            <span class="kept__name">
              {document.name}
              <span class="kept__warning">{documentFacts(document)}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={`${LIBRARY_MESSAGES.remove} ${document.name}`}
              onClick={() => onRemove(document)}
            >
              {LIBRARY_MESSAGES.remove}
            </button>
          </li>
        ))}
      </ul>
      {library === undefined ? null : (
        <div class="data__buttons">
          {hasSheets ? (
            <button type="button" class="button" onClick={act.keepSheets}>
              {LIBRARY_MESSAGES.keepSheets}
            </button>
          ) : null}
          {isEmpty ? null : (
            <button type="button" class="button" onClick={act.exportAll}>
              {LIBRARY_MESSAGES.export}
            </button>
          )}
          <FileButton
            label={LIBRARY_MESSAGES.import}
            accept=".zip"
            disabled={false}
            onChoose={([file]) => (file === undefined ? undefined : act.importAll(file))}
          />
        </div>
      )}
    </section>
  );
}

interface EntryProps extends Pick<LibraryListProps, 'canWrite' | 'act' | 'onRemove'> {
  readonly entry: LibraryEntry;
  /** The same package as the workbook has it, if it does. */
  readonly own: KeptFacts | undefined;
}

function Entry({ entry, own, canWrite, act, onRemove }: EntryProps) {
  const { title, name, digest } = entry;
  const differs = own !== undefined && own.digest !== digest;
  const button = (label: string, onClick: () => void, needsWorkbook = true) => (
    <button
      type="button"
      class="button"
      aria-label={`${label} ${title}`}
      disabled={needsWorkbook && !canWrite}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <li class="kept__item kept__item--stacked">
      <span class="kept__name">
        {title}
        <span class="kept__warning">{entryFacts(entry)}</span>
        {own === undefined ? null : (
          <span class={differs ? 'kept__refusal' : 'kept__warning'}>
            {differs ? LIBRARY_MESSAGES.differs : LIBRARY_MESSAGES.same}
          </span>
        )}
      </span>
      <span class="kept__buttons">
        {own === undefined ? button(LIBRARY_MESSAGES.use, () => act.use(entry)) : null}
        {differs ? button(LIBRARY_MESSAGES.useOther, () => act.use(entry)) : null}
        {differs ? button(LIBRARY_MESSAGES.update, () => act.update(name)) : null}
        {button(LIBRARY_MESSAGES.remove, () => onRemove(entry), false)}
      </span>
    </li>
  );
}
