import { Segmented } from '../../parts/fields';
import { Icon } from '../../parts/icon';
import { Blank } from '../../parts/notice';
import { RowList } from '../../parts/rows';
import { IndicatorRowView, type RenderDetails } from './indicator-row';
import { PLAN_MESSAGES, hiddenResultsText, resultsText } from './plan-messages';
import type { SearchScope } from './plan-state';
import type { FoundRow, FoundRows } from './read-plan';
import { useRef } from 'preact/hooks';

interface SearchBoxProps {
  readonly query: string;
  readonly scope: SearchScope;
  /** False while no region is chosen: then only the search over all regions makes sense. */
  readonly hasRegion: boolean;
  readonly onSearch: (query: string) => void;
  readonly onScope: (scope: SearchScope) => void;
  /** Moves the focus into the list below. */
  readonly onLeave: () => void;
}

/** Search over every name and alias; Esc clears, ↓ and Enter go to the results. */
export function SearchBox(props: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && props.query !== '') props.onSearch('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') props.onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div class="search" role="search">
      <div class="search__field">
        <Icon name="search" />
        <input
          ref={field}
          class="input search__input"
          type="text"
          inputMode="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={PLAN_MESSAGES.search}
          placeholder={PLAN_MESSAGES.searchHint}
          value={props.query}
          onInput={(event) => props.onSearch(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {props.query === '' ? null : (
          <button
            type="button"
            class="icon-button search__clear"
            aria-label={PLAN_MESSAGES.searchClear}
            onClick={() => {
              props.onSearch('');
              field.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {props.query === '' || !props.hasRegion ? null : (
        <Segmented
          name="scope"
          label={PLAN_MESSAGES.scope}
          segments={[
            { value: 'region', label: PLAN_MESSAGES.scopeRegion },
            { value: 'all', label: PLAN_MESSAGES.scopeAll },
          ]}
          value={props.scope}
          onChoose={props.onScope}
        />
      )}
    </div>
  );
}

interface ResultSectionProps {
  readonly search: FoundRows;
  /** Searches all regions. */
  readonly onAll: () => void;
  readonly openKey: string | undefined;
  readonly onToggle: (key: string) => void;
  readonly details: RenderDetails;
  readonly picked: readonly string[];
  readonly onPick: (key: string) => void;
}

/** What a search found, or what to try when it found nothing. */
export function ResultSection({ search, onAll, ...list }: ResultSectionProps) {
  if (search.reason !== undefined)
    return (
      <Blank tone="info" title={PLAN_MESSAGES.nothingFound} text={search.reason}>
        {search.elsewhere === 0 ? null : (
          <button type="button" class="button" onClick={onAll}>
            {PLAN_MESSAGES.searchAll}
          </button>
        )}
      </Blank>
    );
  return (
    <>
      <p class="caption">{resultsText(search.count, search.query)}</p>
      <ResultList found={search.found} {...list} />
      {search.count > search.found.length ? (
        <p class="legend">{hiddenResultsText(search.count - search.found.length)}</p>
      ) : null}
    </>
  );
}

interface ResultListProps extends Omit<ResultSectionProps, 'search' | 'onAll'> {
  readonly found: readonly FoundRow[];
}

/** What a search found, best first. Columns differ from plan to plan, so each row names its own. */
function ResultList({ found, openKey, onToggle, details, picked, onPick }: ResultListProps) {
  const rows = found.map(({ row }) => row);
  return (
    <RowList rows={rows} openKey={openKey} label={PLAN_MESSAGES.results}>
      {(focusOf) => (
        <ul class="rows rows--found">
          {found.map(({ row, headings }) => (
            <IndicatorRowView
              key={row.key}
              row={row}
              headings={headings}
              open={row.key === openKey}
              context={`${row.regionName} ${row.period}`}
              labelled
              isPicked={picked.includes(row.key)}
              onPick={() => onPick(row.key)}
              onToggle={() => onToggle(row.key)}
              {...focusOf(row)}
            >
              {row.key === openKey ? details(row) : null}
            </IndicatorRowView>
          ))}
        </ul>
      )}
    </RowList>
  );
}
