import { useEffect, useRef } from 'preact/hooks';
import { MESSAGES } from '../parts/messages';
import { PANE_MESSAGES } from './pane-messages';
import { HELP } from './help-messages';
import { Icon } from '../parts/icon';

/** What the add-in does, in the pane's own words; Esc or the button goes back. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main
      class="content help"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="help__top">
        <h2 ref={heading} class="help__title" tabIndex={-1}>
          {MESSAGES.help}
        </h2>
        <button type="button" class="icon-button" aria-label={PANE_MESSAGES.back} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {HELP.sections.map(({ title, lines }) => (
        <section key={title} class="help__section">
          <h3 class="help__heading">{title}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <section class="help__section">
        <h3 class="help__heading">{HELP.functions}</h3>
        <dl class="help__functions">
          {HELP.formulas.map(({ formula, meaning }) => (
            <div key={formula}>
              <dt>
                <code>{formula}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}
