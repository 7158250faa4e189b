import type { ConflictSeverity } from '../../../../core/conflict/conflict';
import { saySeverity } from '../../../../wording/conflict';
import { Icon, type IconName } from '../../../parts/icon';

const LOOKS: Readonly<
  Record<ConflictSeverity, { readonly icon: IconName; readonly tone: string }>
> = {
  contradiction: { icon: 'error', tone: 'alarm' },
  difference: { icon: 'warning', tone: 'near' },
  note: { icon: 'info', tone: 'quiet' },
};

/** How grave a conflict is: shape, word and tint; the word alone would do. */
export function SeverityMark({ severity }: { readonly severity: ConflictSeverity }) {
  const { icon, tone } = LOOKS[severity];
  return (
    <span class={`verdict verdict--${tone} severity`}>
      <Icon name={icon} />
      <span>{saySeverity(severity)}</span>
    </span>
  );
}
