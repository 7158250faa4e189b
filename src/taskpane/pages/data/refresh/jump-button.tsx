import { cellText, jumpText } from './refresh-messages';

interface JumpButtonProps {
  /** With the sheet: `Sheet1!F4`. */
  readonly address: string;
  readonly onJump: (address: string) => void;
}

/** A cell's address that brings the cell into view; what it does is said to whoever points or listens. */
export function JumpButton({ address, onJump }: JumpButtonProps) {
  const name = jumpText(address);
  return (
    <button
      type="button"
      class="jump"
      aria-label={name}
      title={name}
      onClick={() => onJump(address)}
    >
      {cellText(address)}
    </button>
  );
}
