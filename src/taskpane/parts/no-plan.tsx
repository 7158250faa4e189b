import { MESSAGES } from './messages';
import type { RegionChoice } from './offer-regions';
import { Blank } from './blank';
import { RegionLinks } from './region-links';

interface NoPlanProps {
  readonly regions: readonly RegionChoice[];
  readonly help: string;
  readonly onChoose: (regionId: string) => void;
}

/** Stands where a plan would: none is chosen yet, or there is none at all. */
export function NoPlan({ regions, help, onChoose }: NoPlanProps) {
  if (regions.length === 0)
    return <Blank tone="warning" title={MESSAGES.noRegions} text={MESSAGES.noRegionsHelp} />;
  return (
    <Blank tone="info" title={MESSAGES.chooseRegion} text={help}>
      <RegionLinks regions={regions} onChoose={onChoose} />
    </Blank>
  );
}
