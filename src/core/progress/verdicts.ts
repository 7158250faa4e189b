/** Why no verdict is possible. Years are those that lack a value. */
export type Undecidable =
  | { readonly kind: 'base-missing' }
  | { readonly kind: 'actual-missing'; readonly years: readonly number[] }
  /** Yearly growth rates; for constant prices they cannot be made from levels at current prices. */
  | {
      readonly kind: 'rates-missing';
      readonly years: readonly number[];
      readonly priceBasis: 'constant' | 'current' | '';
    }
  | { readonly kind: 'year-outside'; readonly firstYear: number; readonly targetYear: number }
  /** Nobody knows the number of whom the target compares with. */
  | {
      readonly kind: 'comparator-missing';
      readonly year: number;
      readonly than: {
        readonly name: string;
        readonly indicator: string;
        readonly of: 'value' | 'growth';
        readonly isFilable: boolean;
      };
    }
  /** A fall by 100 % or more, a reduction target of 100 %: the formulas have no answer. */
  | { readonly kind: 'arithmetic-impossible' };

/** What somebody has to find before there is a verdict. */
export type Open =
  | 'task'
  | 'task-number'
  | 'ranking'
  | 'rank-vague'
  | 'rank-missing'
  | 'rank-unclear'
  | 'rank-elsewhere'
  | 'composition'
  | 'direction';

/** What news a verdict is; bad news of a 约束性 indicator is an alarm, of a 预期性 one information. */
export type VerdictTone = 'bad' | 'near' | 'good' | 'none';

/** The shape that a verdict is drawn with beside its word; told apart in black and white too. */
export type VerdictMark =
  | 'tick'
  | 'disc'
  | 'half-disc'
  | 'arrow-down'
  | 'arrow-back'
  | 'cross'
  | 'ring'
  | 'struck-ring'
  | 'exclamation'
  | 'diamond'
  | 'dash';

/** All that is to be known of a verdict besides when it is given. */
interface VerdictDescription {
  /** As a cell shows it, and as rows are counted under it. */
  readonly word: string;
  readonly tone: VerdictTone;
  readonly mark: VerdictMark;
}

/**
 * 判定: the tool's own words for progress, and the two things a row counts as that has none. The
 * order of the entries is their rank: worst first, what is not judged last. A new verdict is one
 * entry in its place here, and the judge that gives it; each kind counts on its own in a summary.
 */
export const VERDICTS = {
  reversed: { word: '反向变化', tone: 'bad', mark: 'arrow-back' },
  behind: { word: '滞后', tone: 'bad', mark: 'arrow-down' },
  // Of the target year.
  missed: { word: '未完成', tone: 'bad', mark: 'cross' },
  // Of bounds, in every year.
  broken: { word: '未达标', tone: 'bad', mark: 'cross' },
  nearly: { word: '基本达到序时进度', tone: 'near', mark: 'half-disc' },
  'on-schedule': { word: '达到序时进度', tone: 'good', mark: 'disc' },
  kept: { word: '达标', tone: 'good', mark: 'tick' },
  reached: { word: '已达目标值', tone: 'good', mark: 'tick' },
  done: { word: '完成', tone: 'good', mark: 'tick' },
  'done-early': { word: '提前完成', tone: 'good', mark: 'tick' },
  // What was typed over an actual value waits for a word.
  held: { word: '待核实', tone: 'near', mark: 'exclamation' },
  // An undecidable verdict that lacks nothing but an actual value counts as without data.
  'no-data': { word: '无数据', tone: 'none', mark: 'ring' },
  undecidable: { word: '无法判断', tone: 'none', mark: 'struck-ring' },
  open: { word: '待认定', tone: 'none', mark: 'diamond' },
  // The plan prints something in place of a target, and nobody said that it was read right.
  unread: { word: '目标未读出', tone: 'none', mark: 'struck-ring' },
  'no-target': { word: '未设目标', tone: 'none', mark: 'dash' },
} as const satisfies Readonly<Record<string, VerdictDescription>>;

/** What a row counts as: its verdict, or that it has no actual value or no target to be judged by. */
export type Standing = keyof typeof VERDICTS;

/** A verdict on one target; without a judgement it says why. */
export type Verdict =
  | {
      readonly kind: Exclude<Standing, 'undecidable' | 'open' | 'no-data' | 'unread' | 'no-target'>;
    }
  | { readonly kind: 'undecidable'; readonly reason: Undecidable }
  | { readonly kind: 'open'; readonly reason: Open };

/** All standings, worst first. */
export const STANDINGS = Object.keys(VERDICTS).filter((key): key is Standing =>
  Object.hasOwn(VERDICTS, key),
);

/**
 * How cells with a verdict of a tone are filled (#RRGGBB). The bad news is the darkest and bold as
 * well, so that it stands out in black and white.
 */
export const VERDICT_FILLS: Readonly<
  Record<VerdictTone, { readonly fill: string; readonly isBold: boolean } | undefined>
> = {
  bad: { fill: '#F4B183', isBold: true },
  near: { fill: '#FFE699', isBold: false },
  good: { fill: '#E2F0D9', isBold: false },
  none: undefined,
};

/**
 * Whether a verdict is bad news: 反向变化, 滞后, 未完成 or 未达标.
 * @example isLagging({ kind: 'behind' }) // true
 */
export function isLagging({ kind }: Verdict): boolean {
  return VERDICTS[kind].tone === 'bad';
}

/**
 * Orders verdicts from bad to good, for lists and for a row with two targets.
 * @example compareVerdicts({ kind: 'behind' }, { kind: 'reached' }) // negative
 */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  return STANDINGS.indexOf(a.kind) - STANDINGS.indexOf(b.kind);
}

/** Progress and elapsed time are shares of about 1, so the tolerance is absolute. */
const TOLERANCE = 1e-9;

/**
 * The verdict on a pace: what is covered against what is due, with a margin that still counts as
 * nearly on schedule. For a way both are shares of it; for growth both are averages in %, and an
 * average below zero is reversed where growth is due.
 *
 * @example judgePace(0.64, 0.6, 0.05).kind // 'on-schedule'
 * @example judgePace(0.5, 0.6, 0.05).kind // 'behind'
 */
export function judgePace(covered: number, due: number, margin: number): Verdict {
  if (covered >= due - TOLERANCE) return { kind: 'on-schedule' };
  if (due > 0 && covered < -TOLERANCE) return { kind: 'reversed' };
  return { kind: covered >= due - margin - TOLERANCE ? 'nearly' : 'behind' };
}
