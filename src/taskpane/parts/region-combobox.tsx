import { Icon } from './icon';
import { MESSAGES, moreRegionsText, onSiteText, shelvedText, unlistedText } from './messages';
import { matchRegions } from './match-regions';
import type { RegionChoice } from './offer-regions';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

interface RegionComboboxProps {
  readonly regions: readonly RegionChoice[];
  readonly chosen: RegionChoice | undefined;
  /** Of the region in view, also where it is none of those on offer. */
  readonly name: string;
  readonly onChoose: (regionId: string) => void;
}

/**
 * An editable combobox after the ARIA pattern with list autocomplete: focus stays in the field,
 * the active option is named by aria-activedescendant.
 */
export function RegionCombobox({ regions, chosen, name, onChoose }: RegionComboboxProps) {
  const id = 'region';
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { options, more } = useMemo(() => matchRegions(regions, text ?? ''), [regions, text]);
  const activeOption = open ? options[active] : undefined;
  const listId = `${id}-list`;
  const optionId = (region: RegionChoice) => `${id}-${region.id}`;

  const show = () => {
    setActive(Math.max(0, options.indexOf(chosen ?? regions[0]!)));
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setText(undefined);
  };
  const choose = (region: RegionChoice | undefined) => {
    if (region === undefined) return;
    close();
    onChoose(region.id);
  };
  const step = (by: number) => {
    if (!open) show();
    else setActive((active + by + options.length) % Math.max(1, options.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and the arrows belong to the input method while it composes Chinese.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && open) choose(activeOption);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="field">
      <label class="field__label" for={id}>
        {MESSAGES.region}
      </label>
      <div class="combo">
        <input
          ref={field}
          id={id}
          class="input combo__input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={activeOption === undefined ? undefined : optionId(activeOption)}
          placeholder={MESSAGES.regionHint}
          value={text ?? name}
          onFocus={() => field.current?.select()}
          onClick={() => (open ? undefined : show())}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <button
          type="button"
          class="combo__open"
          tabIndex={-1}
          aria-label={MESSAGES.regionOpen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            field.current?.focus();
            if (open) close();
            else show();
          }}
        >
          <Icon name="down" />
        </button>
        <RegionOptions
          id={listId}
          open={open}
          options={options}
          more={more}
          active={activeOption}
          chosen={chosen}
          optionId={optionId}
          onChoose={choose}
        />
      </div>
    </div>
  );
}

interface RegionOptionsProps {
  readonly id: string;
  readonly open: boolean;
  readonly options: readonly RegionChoice[];
  readonly more: number;
  readonly active: RegionChoice | undefined;
  readonly chosen: RegionChoice | undefined;
  readonly optionId: (region: RegionChoice) => string;
  readonly onChoose: (region: RegionChoice) => void;
}

/** The list under the region field, each region with its code and the periods it has. */
function RegionOptions(props: RegionOptionsProps) {
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
            <span class="combo__name">
              {region.code === '' ? unlistedText(region.name) : region.name}
            </span>
            <span class="combo__code">{/^LOCAL:/u.test(region.code) ? '' : region.code}</span>
            {region.code === '' ? null : <span class="combo__periods">{periodsText(region)}</span>}
          </li>
        ))}
      </ul>
      {options.length > 0 && props.more === 0 ? null : (
        <p class="combo__none" role="status">
          {props.more > 0 ? moreRegionsText(options.length, props.more) : MESSAGES.regionNoMatch}
        </p>
      )}
    </div>
  );
}

/** `福州市，十三五、十四五` */
function periodsText({ parentName, plans, shelved, onSite }: RegionChoice): string {
  const list = (all: readonly string[]) => [...new Set(all)].join('、');
  const periods =
    plans.length > 0
      ? list(plans.map(({ period }) => period))
      : shelved.length > 0
        ? shelvedText(list(shelved))
        : onSite.length > 0
          ? ''
          : MESSAGES.regionWithoutPlan;
  const more = onSite.length === 0 ? '' : onSiteText(list(onSite), plans.length > 0);
  return [parentName, periods, more].filter((part) => part !== '').join('，');
}
