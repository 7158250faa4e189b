import type { PlaceProps } from './place-actions';
import { PLACE_MESSAGES } from './place-messages';
import type { StatementView } from './place-view';
import { Fact } from '../../parts/fact';
import { PlaceDocument } from './place-document';
import { PlaceExcerpt } from './place-excerpt';

interface PlaceStatementProps extends PlaceProps {
  readonly statement: StatementView;
  /** Whether the document's file is asked for here. */
  readonly canAttach: boolean;
}

/** One statement: what it says, where it stands, and its sentence once the document is attached. */
export function PlaceStatement({ statement, canAttach, ...page }: PlaceStatementProps) {
  const { role, text, document, documentNo, standing, status, isEntry } = statement;
  const attached = page.state.texts.get(statement.sourceId);
  const isShown = attached !== undefined && (attached.check !== 'different' || attached.isAccepted);
  return (
    <li class="place__statement">
      <p class="place__said">
        <span class="place__role">{role}</span> <b class="place__text">{text}</b>
      </p>
      <dl class="facts">
        <Fact name={PLACE_MESSAGES.document} value={document} />
        <Fact name={PLACE_MESSAGES.documentNo} value={documentNo} />
        <Fact name={PLACE_MESSAGES.standing} value={standing} />
        <Fact name={PLACE_MESSAGES.status} value={status} />
      </dl>
      {canAttach && !isEntry ? <PlaceDocument statement={statement} {...page} /> : null}
      {isShown ? <PlaceExcerpt statement={statement} attached={attached} /> : null}
    </li>
  );
}
