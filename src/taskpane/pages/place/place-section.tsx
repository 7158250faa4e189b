import { DOCUMENT_ENDINGS } from '../../../core/finding/document-finding';
import { findInText } from '../../../core/provenance/find-in-text';
import { sayDocumentCheck, saySearched } from '../../../wording/document-check';
import { sayAt } from '../../../wording/place-words';
import { FileButton } from '../../parts/fields';
import { Working } from '../../parts/notice';
import { sayShelf } from '../../page/say-shelf';
import { Fact } from '../../parts/rows';
import { originalOf } from './attach-document';
import type { PlaceProps } from './place-actions';
import { KIND_WORDS, PLACE_MESSAGES, excerptTitle } from './place-messages';
import type { AttachedText, PlaceSection, StatementView } from './place-state';
import { useEffect, useMemo } from 'preact/hooks';

interface PlaceSectionProps extends PlaceProps {
  /** Unique on the page. */
  readonly id: string;
  readonly section: PlaceSection;
}

/** One value explained: what it is, where it stands or what it was computed from. */
export function PlaceSectionView({ id, section, ...page }: PlaceSectionProps) {
  const { kind, title, about, facts, statements, others, arithmetic, checks, remarks, visit } =
    section;
  const heading = kind === 'computed' ? PLACE_MESSAGES.statements : PLACE_MESSAGES.statement;
  return (
    <section class="place__section" aria-labelledby={id}>
      <h2 id={id} class="place__title">
        <span class={`place__kind place__kind--${kind}`}>{KIND_WORDS[kind]}</span> {title}
      </h2>
      <p class="place__about">{about}</p>
      {remarks.map((remark) => (
        <p key={remark} class="place__remark">
          {remark}
        </p>
      ))}
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      <Lines
        heading={PLACE_MESSAGES.arithmetic}
        lines={arithmetic.map((sentence) => ({ sentence, isDoubt: false }))}
      />
      <Statements heading={heading} statements={statements} {...page} />
      <Lines heading={PLACE_MESSAGES.checks} lines={checks} />
      <Statements
        heading={PLACE_MESSAGES.others}
        statements={others}
        attachedAbove={statements.map(({ sourceId }) => sourceId)}
        {...page}
      />
      {visit === undefined ? null : (
        <button
          type="button"
          class="link"
          onClick={() => page.pane.visitRow(visit.planId, visit.key)}
        >
          {PLACE_MESSAGES.visit}
        </button>
      )}
    </section>
  );
}

interface StatementsProps extends PlaceProps {
  readonly heading: string;
  readonly statements: readonly StatementView[];
  /** Sources whose document is asked for above. */
  readonly attachedAbove?: readonly string[];
}

interface LinesProps {
  readonly heading: string;
  /** One that makes the number doubtful is marked, another only told. */
  readonly lines: PlaceSection['checks'];
}

function Lines({ heading, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <div class="place__group">
      <h3 class="place__heading">{heading}</h3>
      {lines.map(({ sentence, isDoubt }) => (
        <p key={sentence} class={isDoubt ? 'place__remark' : 'place__arithmetic'}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

function Statements({ heading, statements, attachedAbove = [], ...page }: StatementsProps) {
  if (statements.length === 0) return null;
  return (
    <div class="place__group">
      <h3 class="place__heading">{heading}</h3>
      <ul class="place__statements">
        {statements.map((statement, index) => (
          <PlaceStatement
            key={statement.id}
            statement={statement}
            // One document is attached once, however many of its figures are shown.
            canAttach={
              !attachedAbove.includes(statement.sourceId) &&
              statements.findIndex(({ sourceId }) => sourceId === statement.sourceId) === index
            }
            {...page}
          />
        ))}
      </ul>
    </div>
  );
}

interface PlaceStatementProps extends PlaceProps {
  readonly statement: StatementView;
  /** Whether the document's file is asked for here. */
  readonly canAttach: boolean;
}

/** One statement: what it says, where it stands, and its sentence once the document is attached. */
function PlaceStatement({ statement, canAttach, ...page }: PlaceStatementProps) {
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

interface PlaceDocumentProps extends PlaceProps {
  readonly statement: StatementView;
}

/** Takes the document's file, and says whether it is the one the packages read. */
function PlaceDocument({ statement, state, send, act, common }: PlaceDocumentProps) {
  const { sourceId, sha256 } = statement;
  const { attach, texts } = state;
  const attached = texts.get(sourceId);
  const isFree = attached === undefined && attach.kind !== 'reading';
  const original = originalOf(common, sha256);
  useEffect(() => {
    if (isFree && original !== undefined) act.findText(sourceId, sha256);
  }, [isFree, original?.sha256, sourceId, sha256]);
  const shelf = attached?.shelf === undefined ? '' : sayShelf(attached.shelf);
  const isReading = attach.kind === 'reading' && attach.sourceId === sourceId;
  const failure = attach.kind === 'failed' && attach.sourceId === sourceId ? attach.reason : '';
  return (
    <div class="place__document">
      {attached === undefined ? null : (
        <p class={`place__check place__check--${attached.check}`}>
          {sayDocumentCheck(attached.check, attached.file, attached.agreement)}
        </p>
      )}
      {shelf === '' ? null : <p class="place__hint">{shelf}</p>}
      {failure === '' ? null : (
        <p class="place__check place__check--different" role="alert">
          {failure}
        </p>
      )}
      {isReading ? (
        <Working text={attach.text} share={attach.share} onCancel={act.cancelAttach} />
      ) : null}
      <div class="place__buttons">
        <FileButton
          label={attached === undefined ? PLACE_MESSAGES.attach : PLACE_MESSAGES.attachOther}
          accept={DOCUMENT_ENDINGS.join(',')}
          disabled={attach.kind === 'reading'}
          onChoose={([file]) =>
            file === undefined ? undefined : act.attachText(sourceId, sha256, file)
          }
        />
        {attached?.check === 'different' && !attached.isAccepted ? (
          <button type="button" class="button" onClick={() => send({ kind: 'accepted', sourceId })}>
            {PLACE_MESSAGES.showAnyway}
          </button>
        ) : null}
      </div>
      {attached === undefined ? <p class="place__hint">{PLACE_MESSAGES.attachHelp}</p> : null}
    </div>
  );
}

interface PlaceExcerptProps {
  readonly statement: StatementView;
  readonly attached: AttachedText;
}

/** The sentence or row of the attached document, with the figure marked; nothing is marked on a guess. */
function PlaceExcerpt({ statement, attached }: PlaceExcerptProps) {
  const { text, rows, spots, check } = attached;
  // In another form of the document the line that the packages know is any line.
  const line = check === 'agrees' ? undefined : statement.sought.line;
  const found = useMemo(
    () => findInText(text, { ...statement.sought, line }, rows),
    [text, rows, statement.sought, line],
  );
  const at = sayAt((each) => spots[each - 1] ?? '');
  const said = saySearched(found, line, at);
  const shown = found.kind === 'found' ? found.line : line;
  return (
    <figure class="place__excerpt">
      <figcaption class="place__caption">
        {excerptTitle(shown === undefined ? '' : at(shown), check)}
      </figcaption>
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
