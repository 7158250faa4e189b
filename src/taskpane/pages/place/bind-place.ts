import type { Store } from '../../pane/store';
import { attachDocument } from './attach-document';
import { clearColours, colourCells } from './colour-cells';
import { coalesce } from '../../common/coalesce';
import type { ChosenFile } from '../../parts/chosen-file';
import { lookAtCell } from './look-at-cell';
import type { Services } from '../../common/services';

/** What a user can do in 出处. */
export interface PlaceActions {
  /** The selection moved, or the workbook changed: reads the active cell again. */
  readonly refreshPlace: () => void;
  /** Reads the document that a source's figures stand in. */
  readonly attachText: (sourceId: string, sha256: string, file: ChosenFile) => void;
  /** Shows the text of a file that is not the packages' own. */
  readonly acceptText: (sourceId: string) => void;
  /** Colours the cells of inserted tables by where they come from. */
  readonly colourCells: () => void;
  /** Takes these colours away again. */
  readonly clearColours: () => void;
  /** Leaves the message of the last of both. */
  readonly closeColours: () => void;
}

/**
 * Ties the actions of 出处 to one store and its services; see `bindActions`.
 * @example bindPlace(services, store).refreshPlace()
 */
export function bindPlace(services: Services, store: Store): PlaceActions {
  const look = coalesce(() => lookAtCell(services, store));
  return {
    refreshPlace: () => void look(),
    attachText: (sourceId, sha256, file) => void attachDocument(store, sourceId, sha256, file),
    acceptText: (sourceId) => store.send({ kind: 'place-accepted', sourceId }),
    colourCells: () => void colourCells(services, store),
    clearColours: () => void clearColours(services, store),
    closeColours: () => store.send({ kind: 'place-colour', step: { kind: 'idle' } }),
  };
}
