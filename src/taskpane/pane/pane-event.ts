import type { Catalog } from '../../core/catalog/catalog';
import type { CompareEvent } from '../pages/compare/compare-state';
import type { ConflictEvent } from '../pages/plan/conflict/conflict-state';
import type { DataEvent } from '../pages/data/data-state';
import type { ImportEvent } from '../pages/import/import-state';
import type { PlaceEvent } from '../pages/place/place-state';
import type { RefreshEvent } from '../pages/data/refresh/refresh-state';
import type { ShareEvent } from '../pages/data/share/share-state';
import type { Conflict, InsertMode, PaneView, SearchScope, TargetArea } from './pane-state';

/** Everything that can happen to the pane. */
export type PaneEvent =
  | CompareEvent
  | ConflictEvent
  | DataEvent
  | ImportEvent
  | RefreshEvent
  | PlaceEvent
  | ShareEvent
  | { readonly kind: 'view-chosen'; readonly view: PaneView }
  | { readonly kind: 'catalog-asked' }
  | { readonly kind: 'catalog-ready'; readonly catalog: Catalog }
  /** The start or a ribbon command had something to say. */
  | { readonly kind: 'problem-told'; readonly sentence: string }
  | { readonly kind: 'problems-closed' }
  | { readonly kind: 'help-opened' }
  | { readonly kind: 'help-closed' }
  | { readonly kind: 'catalog-failed'; readonly reason: string }
  | { readonly kind: 'connected' }
  | {
      readonly kind: 'region-chosen';
      readonly regionId: string;
      readonly planId: string | undefined;
    }
  | { readonly kind: 'plan-chosen'; readonly planId: string }
  | { readonly kind: 'query-typed'; readonly query: string }
  | { readonly kind: 'scope-chosen'; readonly scope: SearchScope }
  | { readonly kind: 'row-toggled'; readonly key: string }
  /** Opens a row of 对比 from the summary; filters that would hide it go. */
  | { readonly kind: 'row-shown'; readonly key: string }
  /** Shows a row in its own plan: chosen among the search results. */
  | {
      readonly kind: 'row-visited';
      readonly regionId: string;
      readonly planId: string;
      readonly key: string;
    }
  | { readonly kind: 'mode-chosen'; readonly mode: InsertMode }
  | { readonly kind: 'selection-moved' }
  | { readonly kind: 'area-asked' }
  | { readonly kind: 'area-known'; readonly area: TargetArea }
  | { readonly kind: 'area-unreachable'; readonly reason: string }
  | { readonly kind: 'area-forgotten' }
  | { readonly kind: 'insertion-started' }
  | { readonly kind: 'insertion-blocked'; readonly conflict: Conflict }
  | { readonly kind: 'insertion-moved' }
  | { readonly kind: 'insertion-done'; readonly sentence: string }
  | { readonly kind: 'insertion-failed'; readonly reason: string }
  | { readonly kind: 'insertion-closed' };
