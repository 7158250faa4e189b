import type { Catalog } from '../../core/catalog/catalog';
import { MESSAGES, packageText } from './messages';

interface SourceFooterProps {
  readonly catalog: Catalog;
  readonly onHelp: () => void;
}

/** Which data the pane shows, and the way to the help; ends every view. */
export function SourceFooter({ catalog, onHelp }: SourceFooterProps) {
  return (
    <footer class="source">
      {catalog.packages.map((facts) => (
        <p key={facts.name}>{packageText(facts)}</p>
      ))}
      <button type="button" class="link" onClick={onHelp}>
        {MESSAGES.help}
      </button>
    </footer>
  );
}
