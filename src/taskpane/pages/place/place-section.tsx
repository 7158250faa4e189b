import type { PlaceProps } from './place-actions';
import { KIND_WORDS, PLACE_MESSAGES } from './place-messages';
import type { PlaceSection, StatementView } from './place-view';
import { Fact } from '../../parts/fact';
import { PlaceStatement } from './place-statement';

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
      <Lines heading={PLACE_MESSAGES.arithmetic} lines={arithmetic} look="place__arithmetic" />
      <Statements heading={heading} statements={statements} {...page} />
      <Lines heading={PLACE_MESSAGES.checks} lines={checks} look="place__remark" />
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
  readonly lines: readonly string[];
  readonly look: string;
}

function Lines({ heading, lines, look }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <div class="place__group">
      <h3 class="place__heading">{heading}</h3>
      {lines.map((line) => (
        <p key={line} class={look}>
          {line}
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
