import { useEffect, useRef } from 'preact/hooks';
import { MESSAGES } from './messages';
import type { RegionChoice } from './offer-regions';

interface RegionOptionsProps {
  readonly id: string;
  readonly open: boolean;
  readonly options: readonly RegionChoice[];
  readonly active: RegionChoice | undefined;
  readonly chosen: RegionChoice | undefined;
  readonly optionId: (region: RegionChoice) => string;
  readonly onChoose: (region: RegionChoice) => void;
}

/** The list under the region field, each region with its code and the periods it has. */
export function RegionOptions(props: RegionOptionsProps) {
  const { id, open, options, active, chosen } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active, open]);
  return (
    <div class="combo__popup" hidden={!open}>
      <ul ref={list} id={id} class="combo__list" role="listbox" aria-label={MESSAGES.regionList}>
        {options.map((region) => (
          <li
            key={region.id}
            id={props.optionId(region)}
            class="combo__option"
            role="option"
            aria-selected={region.id === chosen?.id}
            data-active={region.id === active?.id ? '' : undefined}
            // Keeps the focus, and with it the open list, in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onChoose(region)}
          >
            <span class="combo__name">{region.name}</span>
            <span class="combo__code">{region.code}</span>
            <span class="combo__periods">{periodsText(region)}</span>
          </li>
        ))}
      </ul>
      {options.length > 0 ? null : (
        <p class="combo__none" role="status">
          {MESSAGES.regionNoMatch}
        </p>
      )}
    </div>
  );
}

/** `福州市，十三五、十四五` */
function periodsText({ parentName, plans }: RegionChoice): string {
  const periods = [...new Set(plans.map(({ period }) => period))].join('、');
  return [parentName, periods].filter((part) => part !== '').join('，');
}
