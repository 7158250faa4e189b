import { PLAN_MESSAGES, hiddenResultsText, resultsText } from './plan-messages';
import type { FoundRows } from './search-rows';
import { Blank } from '../../parts/blank';
import { ResultList } from './result-list';
import type { RenderDetails } from './row-details';

interface ResultSectionProps {
  readonly search: FoundRows;
  readonly openKey: string | undefined;
  readonly onToggle: (key: string) => void;
  readonly details: RenderDetails;
}

/** What a search found, or what to try when it found nothing. */
export function ResultSection({ search, openKey, onToggle, details }: ResultSectionProps) {
  if (search.reason !== undefined)
    return <Blank tone="info" title={PLAN_MESSAGES.nothingFound} text={search.reason} />;
  return (
    <>
      <p class="caption">{resultsText(search.count, search.query)}</p>
      <ResultList found={search.found} openKey={openKey} onToggle={onToggle} details={details} />
      {search.count > search.found.length ? (
        <p class="legend">{hiddenResultsText(search.count - search.found.length)}</p>
      ) : null}
    </>
  );
}
