import type { SheetActuals, SheetPlace } from '../../../core/observation/sheet-actuals';
import { sayFurtherSheet, sayHeldInSheet, saySheetFinding } from '../../../wording/sheet-actuals';
import { printSheetArea } from '../../../workbook/address/address';
import { RemarkLine, type Remark } from '../../parts/notice';
import { JumpButton } from './refresh/refresh-section';

interface SheetListProps {
  readonly actuals: SheetActuals;
  readonly onJump: (address: string) => void;
}

/** As many as are read in a list. */
const SHOWN = 60;

/** What of the sheets of actual values was not taken, or is worth a look, each with its cell. */
export function SheetList({ actuals, onJump }: SheetListProps) {
  const lines = linesOf(actuals);
  if (lines.length === 0) return null;
  const more = lines.length - SHOWN;
  return (
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
  );
}

interface PlacedRemark {
  readonly remark: Remark;
  readonly address: string | undefined;
}

function linesOf({ held, findings, further }: SheetActuals): readonly PlacedRemark[] {
  return [
    ...held.map(({ held: each, place }) => ({
      remark: { tone: 'warning', sentence: sayHeldInSheet(each) } as const,
      address: addressOf(place),
    })),
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
