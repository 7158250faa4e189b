import { useRef } from 'preact/hooks';
import { PLAN_MESSAGES } from './plan-messages';
import type { SearchScope } from './plan-state';
import { Icon } from '../../parts/icon';
import { Segmented } from '../../parts/segmented';

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
