import type { SheetActuals } from '../../../core/observation/sheet-actuals';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { Icon } from '../../parts/icon';
import type { CompareProps } from './compare-actions';
import { CompareList } from './compare-list';
import {
  COMPARE_MESSAGES,
  fillText,
  newsText,
  noActualsText,
  summaryText,
} from './compare-messages';
import type { Copied, PlanBeside } from './compare-state';
import type { BadNews, CompareView } from './compare-view';
import { useComparison } from './read-comparison';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';

interface CompareSummaryProps {
  readonly view: CompareView;
  /** What the sheet of actual values holds; undefined where there is none. */
  readonly sheet: SheetActuals | undefined;
  readonly onRow: (key: string) => void;
  /** Goes where actual values are brought in. */
  readonly onActuals: () => void;
  /** Inserts the sheet in which the year's are filled in. */
  readonly onFill: () => void;
  readonly canFill: boolean;
  /** The way of it into a report, beside what it comes to. */
  readonly copy: ComponentChildren;
}

/** What the comparison comes to: counts, then the bad news by name, 约束性 as an alarm. */
export function CompareSummary(props: CompareSummaryProps) {
  const { view, sheet, onRow, onActuals, onFill, canFill } = props;
  const held = sheet?.held.filter(({ held: { observation } }) => observation.year === view.year);
  return (
    <section class="summary" aria-labelledby="summary-title">
      <div class="summary__head">
        <h2 id="summary-title" class="summary__title">
          {summaryText(view)}
        </h2>
        {props.copy}
      </div>
      <News tone="alarm" title={COMPARE_MESSAGES.alarms} news={view.alarms} onRow={onRow} />
      <News tone="late" title={COMPARE_MESSAGES.hints} news={view.hints} onRow={onRow} />
      {view.withActual > 0 ? null : (
        <p class="summary__line">
          {noActualsText(view.year, sheet?.years ?? [], held?.length ?? 0)}{' '}
          {canFill ? (
            <>
              <button type="button" class="link" onClick={onFill}>
                {fillText(view.year)}
              </button>
              {COMPARE_MESSAGES.or}
            </>
          ) : null}
          <button type="button" class="link" onClick={onActuals}>
            {COMPARE_MESSAGES.goToData}
          </button>
        </p>
      )}
    </section>
  );
}

interface CopyReportProps {
  readonly copied: Copied;
  readonly onCopy: () => void;
}

/** The way into a report: paragraphs and a table on the clipboard, or to be copied by hand. */
export function CopyReport({ copied, onCopy }: CopyReportProps) {
  return (
    <>
      <button type="button" class="link" aria-label={COMPARE_MESSAGES.copy} onClick={onCopy}>
        {COMPARE_MESSAGES.copyShort}
      </button>
      <p role="status">
        {copied.kind === 'done' ? COMPARE_MESSAGES.copied : ''}
        {copied.kind === 'refused' ? COMPARE_MESSAGES.copyRefused : ''}
      </p>
      {copied.kind === 'refused' ? (
        <textarea rows={6} readOnly aria-label={COMPARE_MESSAGES.copyText} value={copied.text} />
      ) : null}
    </>
  );
}

interface NewsProps {
  readonly tone: 'alarm' | 'late';
  readonly title: string;
  readonly news: readonly BadNews[];
  readonly onRow: (key: string) => void;
}

/** More hints than this are folded away: the list of indicators is to be in sight. */
const MOST_HINTS = 2;

/** Each row by name; a click opens it in the list below, whatever the filters hide. */
function News({ tone, title, news, onRow }: NewsProps) {
  if (news.length === 0) return null;
  const isOpen = tone === 'alarm' || news.length <= MOST_HINTS;
  return (
    <details class={`news news--${tone}`} open={isOpen}>
      <summary class="news__title">
        <Icon name={tone === 'alarm' ? 'warning' : 'info'} />
        {newsText(title, news.length)}
      </summary>
      <ul>
        {news.map(({ key, name, verdict }) => (
          <li key={key}>
            <button type="button" class="news__row" onClick={() => onRow(key)}>
              <span>{name}</span> <span class="news__verdict">{verdict}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CompareBesideProps extends CompareProps {
  /** The year that is in view. */
  readonly year: number;
  readonly beside: PlanBeside;
}

/** Another region's plan in the same year and under the same filters; one of many is opened first. */
export function CompareBeside({ isFolded, ...props }: CompareBesideProps & { isFolded: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { planId, label } = props.beside;
  const id = `beside-${planId}`;
  if (!isFolded)
    return (
      <section class="beside__plan" aria-labelledby={id}>
        <h2 id={id} class="summary__title">
          {label}
        </h2>
        <BesideRows {...props} />
      </section>
    );
  return (
    <details
      class="beside__plan beside__plan--folded"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{label}</summary>
      {isOpen ? <BesideRows {...props} /> : null}
    </details>
  );
}

function BesideRows({ year, beside, state, ...page }: CompareBesideProps) {
  const { planId, label } = beside;
  const asked = useMemo(() => ({ ...state, year }), [state, year]);
  const { held, view } = useComparison(page.common.catalog, planId, asked);
  return (
    <>
      {view === undefined ? (
        <p class="legend">{held?.ok === false ? sayLookupFinding(held.finding) : ''}</p>
      ) : (
        <>
          <p class="summary__line">{summaryText(view)}</p>
          <CompareList view={view} of={label} {...page} />
        </>
      )}
      <p>
        <button
          type="button"
          class="link"
          onClick={() => page.pane.chooseRegion(beside.regionId, planId)}
        >
          {COMPARE_MESSAGES.showBeside}
        </button>
      </p>
    </>
  );
}
