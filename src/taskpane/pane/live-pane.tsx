import { useEffect, useState } from 'preact/hooks';
import type { PaneActions } from './pane-actions';
import type { Store } from './store';
import { Pane } from './pane';

interface LivePaneProps {
  readonly store: Store;
  readonly act: PaneActions;
}

/** The pane of a store: drawn again after every event that changes something. */
export function LivePane({ store, act }: LivePaneProps) {
  const [state, setState] = useState(store.read());
  useEffect(() => {
    const show = () => setState(store.read());
    // Something may have happened between drawing and subscribing.
    show();
    return store.subscribe(show);
  }, [store]);
  return <Pane state={state} act={act} />;
}
