import { useMemo } from 'preact/hooks';
import { findInText } from '../../../core/provenance/find-in-text';
import { saySearched } from '../../../wording/document-check';
import { excerptTitle } from './place-messages';
import type { AttachedText } from './place-state';
import type { StatementView } from './place-view';

interface PlaceExcerptProps {
  readonly statement: StatementView;
  readonly attached: AttachedText;
}

/** The sentence or row of the attached document, with the figure marked; nothing is marked on a guess. */
export function PlaceExcerpt({ statement, attached }: PlaceExcerptProps) {
  const { sought } = statement;
  const found = useMemo(() => findInText(attached.text, sought), [attached.text, sought]);
  const said = saySearched(found, sought.line);
  const line = found.kind === 'found' ? found.line : sought.line;
  return (
    <figure class="place__excerpt">
      <figcaption class="place__caption">{excerptTitle(line, attached.check)}</figcaption>
      {found.kind === 'found' ? (
        <blockquote class="place__quote">
          {found.segments.map(({ text, isMarked }, index) =>
            isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </blockquote>
      ) : found.text === undefined || found.text.trim() === '' ? null : (
        <blockquote class="place__quote">{found.text.slice(0, LONGEST)}</blockquote>
      )}
      {said === '' ? null : <p class="place__remark">{said}</p>}
    </figure>
  );
}

/** A page without line breaks is not a line that anybody can compare. */
const LONGEST = 400;
