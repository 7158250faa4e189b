import { PANE_MESSAGES } from './pane-messages';

const PLACEHOLDERS = [1, 2, 3, 4, 5, 6];

/** Grey rows in the shape of the list while the packages are being read. */
export function Loading() {
  return (
    <div class="loading" role="status" aria-busy="true">
      <p class="loading__text">{PANE_MESSAGES.loading}</p>
      {PLACEHOLDERS.map((key) => (
        <div key={key} class="loading__row" aria-hidden="true">
          <span class="loading__line loading__line--long" />
          <span class="loading__line" />
        </div>
      ))}
    </div>
  );
}
