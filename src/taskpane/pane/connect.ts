import { watchSelection } from '../../workbook/selection/selection';
import type { Store } from './store';
import type { BoundActions } from './bind-actions';
import { recallMargins } from '../pages/compare/remember-margins';
import type { Services } from '../common/services';

/**
 * Follows the workbook from now on: the target area moves with the selection. A host that cannot
 * tell of selections leaves a pane that looks when the button is pressed.
 * @example await connect(services, store, act); store.read().connected // true
 */
export async function connect(services: Services, store: Store, act: BoundActions): Promise<void> {
  store.send({ kind: 'connected' });
  const onMove = () => {
    store.send({ kind: 'selection-moved' });
    void act.refreshArea();
    act.refreshPlace();
  };
  try {
    await services.run((context) => watchSelection(context, onMove));
  } catch {
    // Nothing is lost but the preview: an insertion looks for itself before it writes.
  }
  act.refreshPlace();
  await recallMargins(services, store);
  await act.refreshArea();
  act.listKept();
}
