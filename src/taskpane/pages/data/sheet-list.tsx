import type { SheetActuals, SheetPlace } from '../../../core/observation/sheet-actuals';
import { sayFurtherSheet, saySheetFinding } from '../../../wording/sheet-actuals';
import { printSheetArea } from '../../../workbook/address/address';
import { RemarkLine, type Remark } from '../../parts/notice';
import { AUDIT_MESSAGES } from './audit/audit-messages';
import { UnusualValues } from './audit/unusual-values';
import { JumpButton } from './refresh/refresh-section';

interface SheetListProps {
  readonly actuals: SheetActuals;
  readonly canWrite: boolean;
  /** With the keys of values that wait to be confirmed (see `confirmationKey`). */
  readonly onConfirm: (keys: readonly string[]) => void;
  readonly onJump: (address: string) => void;
}

/** As many as are read in a list. */
const SHOWN = 60;

/** What of the sheets of actual values was not taken, or is worth a look, each with its cell. */
export function SheetList({ actuals, canWrite, onConfirm, onJump }: SheetListProps) {
  const { held } = actuals;
  const lines = linesOf(actuals);
  const more = lines.length - SHOWN;
  return (
    <>
      <UnusualValues
        held={held.map((each) => each.held)}
        help={AUDIT_MESSAGES.sheetHelp}
        disabled={!canWrite}
        beside={(index) => {
          const place = held[index]?.place;
          return place && <JumpButton address={addressOf(place)} onJump={onJump} />;
        }}
        onConfirm={onConfirm}
      />
      {lines.length === 0 ? null : (
        <ul class="remarks" aria-label={LIST}>
          {lines.slice(0, SHOWN).map(({ remark, address }, index) => (
            <RemarkLine key={index} remark={remark}>
              {address === undefined ? null : (
                <span class="refresh__answer">
                  <JumpButton address={address} onJump={onJump} />
                </span>
              )}
            </RemarkLine>
          ))}
          {more > 0 ? <li class="data__help">{moreText(more)}</li> : null}
        </ul>
      )}
    </>
  );
}

interface PlacedRemark {
  readonly remark: Remark;
  readonly address: string | undefined;
}

function linesOf({ findings, further }: SheetActuals): readonly PlacedRemark[] {
  return [
    ...findings.map((each) => ({
      remark: { tone: each.severity, sentence: saySheetFinding(each) },
      address: each.place && addressOf(each.place),
    })),
    ...further.map((each) => ({
      remark: { tone: 'info', sentence: sayFurtherSheet(each) } as const,
      address: undefined,
    })),
  ];
}

function addressOf({ sheet, row, column }: SheetPlace): string {
  return printSheetArea({ sheet, row, column, rows: 1, columns: 1 });
}

const LIST = '实际值表里要看一看的';

function moreText(count: number): string {
  return `另有 ${String(count)} 处没有列出，请先处理上面的。`;
}
