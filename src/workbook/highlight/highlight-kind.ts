import type { BlockDescriptor } from '../block/descriptor';
import type { Column } from '../../core/column/column';

/** What a cell is marked as: 印载, 计算, 用户填写 or 有矛盾. */
export type HighlightKind = 'printed' | 'computed' | 'filled' | 'conflict';

/** How a kind looks: each differs from the others in its letters too, not by colour alone. */
export interface HighlightLook {
  /** #RRGGBB */
  readonly fill: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
}

/** Light fills, told apart in grey as well; the kinds that want attention are the darker ones. */
export const LOOKS: Readonly<Record<HighlightKind, HighlightLook>> = {
  printed: { fill: '#DDEBF7', isBold: false, isItalic: false, isUnderlined: false },
  computed: { fill: '#EDEDED', isBold: false, isItalic: true, isUnderlined: false },
  filled: { fill: '#FFF2CC', isBold: false, isItalic: false, isUnderlined: true },
  conflict: { fill: '#F8CBAD', isBold: true, isItalic: true, isUnderlined: true },
};

/** What a cell of a block is; undefined for one that is not marked, such as a name. */
export type KindOf = (
  descriptor: BlockDescriptor,
  key: string,
  column: Column,
) => HighlightKind | undefined;

/**
 * A test that always holds, inside the rule's own formula: by it our rules are told from the user's,
 * wherever the cells have gone, in a copied sheet and in a file opened again.
 */
export const SIGN = '"PLAN.highlight"<>""';
