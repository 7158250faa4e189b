import type { Store } from './store';
import type { BoundActions } from './bind-actions';
import type { Services } from '../common/services';

/**
 * Shows what the start and the ribbon's commands have to say, also what they said before the pane
 * was there. Returns how to stop.
 * @example const stop = hearDesk(services, store, act)
 */
export function hearDesk({ desk }: Services, store: Store, act: BoundActions): () => void {
  return desk.hear(({ tone, sentence }) => {
    switch (tone) {
      case 'done':
        store.send({ kind: 'insertion-done', sentence });
        // The table now stands where the next one would have gone.
        void act.refreshArea();
        return;
      case 'problem':
        store.send({ kind: 'problem-told', sentence });
        return;
      case 'help':
        store.send({ kind: 'help-opened' });
        return;
      case 'place':
        store.send({ kind: 'help-closed' });
        act.chooseView('place');
    }
  });
}
