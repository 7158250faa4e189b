import type { RegionChoice } from './offer-regions';

interface RegionLinksProps {
  readonly regions: readonly RegionChoice[];
  readonly onChoose: (regionId: string) => void;
}

/** More regions than this are found by typing. */
const FEW = 12;

/** The regions as buttons while none is chosen; one click instead of three. */
export function RegionLinks({ regions, onChoose }: RegionLinksProps) {
  if (regions.length > FEW) return null;
  return (
    <div class="region-links">
      {regions.map(({ id, name }) => (
        <button key={id} type="button" class="button" onClick={() => onChoose(id)}>
          {name}
        </button>
      ))}
    </div>
  );
}
