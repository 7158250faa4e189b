import type { Catalog } from '../../core/catalog/catalog';
import type { SiteState } from '../../library/site-library';
import { MESSAGES, packageText } from './messages';
import { saySite } from './say-site';

interface SourceFooterProps {
  readonly catalog: Catalog;
  readonly site: SiteState;
  readonly onCheckSite: () => void;
  readonly onHelp: () => void;
}

/** Which data the pane shows, and the way to the help; ends every view. */
export function SourceFooter({ catalog, site, onCheckSite, onHelp }: SourceFooterProps) {
  const said = saySite(site);
  return (
    <footer class="source">
      {catalog.packages.map((facts) => (
        <p key={facts.name}>{packageText(facts)}</p>
      ))}
      {said === '' ? null : (
        <p>
          {said}{' '}
          <button type="button" class="link" onClick={onCheckSite}>
            {MESSAGES.checkSite}
          </button>
        </p>
      )}
      <button type="button" class="link" onClick={onHelp}>
        {MESSAGES.help}
      </button>
    </footer>
  );
}
