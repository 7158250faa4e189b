import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../../core/catalog/catalog';
import type { PaneActions } from '../../pane/pane-actions';
import { PLACE_MESSAGES } from './place-messages';
import type { PaneState } from '../../pane/pane-state';
import { subjectOf } from './place-state';
import { readPlace } from './read-place';
import { Blank } from '../../parts/blank';
import { Notice } from '../../parts/notice';
import { PlaceColours } from './place-colours';
import { PlaceSectionView } from './place-section';

interface PlacePageProps {
  readonly catalog: Catalog;
  readonly state: PaneState;
  readonly act: PaneActions;
}

/** 出处: where the active cell comes from, and the sentence it stands in. */
export function PlacePage({ catalog, state, act }: PlacePageProps) {
  const { place, connected } = state;
  const subject = subjectOf(place);
  const view = useMemo(
    () => (subject === undefined ? undefined : readPlace(catalog, subject)),
    [catalog, subject],
  );
  return (
    <main class="content">
      <div class="place">
        {connected ? null : (
          <Blank tone="info" title={PLACE_MESSAGES.page} text={PLACE_MESSAGES.notConnected} />
        )}
        {place.cell.kind === 'failed' ? (
          <Notice tone="error">
            <p>{place.cell.reason}</p>
          </Notice>
        ) : null}
        {connected && view === undefined && place.cell.kind !== 'failed' ? (
          <p class="place__hint" role="status">
            {place.cell.kind === 'reading' ? PLACE_MESSAGES.reading : PLACE_MESSAGES.notYet}
          </p>
        ) : null}
        {view === undefined ? null : (
          <>
            <div class="place__cell" role="status">
              <span class="place__address">{view.address}</span>
              <span class="place__shown">
                {view.shown === '' ? PLACE_MESSAGES.empty : view.shown}
              </span>
            </div>
            {view.formula === '' ? null : <code class="place__formula">{view.formula}</code>}
            {view.advice === '' ? null : <p class="place__advice">{view.advice}</p>}
            {view.sections.map((section, index) => (
              <PlaceSectionView
                key={`${view.address}-${String(index)}`}
                id={`place-${String(index)}`}
                section={section}
                place={place}
                act={act}
              />
            ))}
          </>
        )}
        <PlaceColours step={place.colour} canWrite={connected} act={act} />
      </div>
    </main>
  );
}
