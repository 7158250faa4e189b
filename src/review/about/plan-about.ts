import type { AboutFinding, AboutPlace } from '../../core/finding/review-finding';
import { readPeriod } from '../../core/period/period';

/** What a person is asked about the plan as a whole; everything as text, as it stands in the form. */
export interface PlanAbout {
  readonly region: string;
  /** Code of the region; '' where it is found by name, or has none. */
  readonly code: string;
  readonly period: string;
  readonly title: string;
  readonly documentNo: string;
  /** ISO date. */
  readonly adoptedOn: string;
  /** The document that set targets anew, and from which ISO date on; '' where none is taken. */
  readonly adjustedBy: string;
  readonly adjustedOn: string;
  /** What was guessed from the document and not yet touched by a person. */
  readonly guessed: readonly AboutField[];
}

/** What the document seems to say of a field, and where; never more than a proposal. */
export interface AboutProposal {
  readonly value: string;
  readonly place: AboutPlace;
}

export type AboutProposals = Readonly<Partial<Record<ProposedField, AboutProposal>>>;

/** What a document can say of itself. */
export type ProposedField = 'region' | 'code' | 'period' | 'title' | 'documentNo' | 'adoptedOn';
/** By what and when targets were set anew is asked, and never proposed. */
export type AboutField = ProposedField | 'adjustedBy' | 'adjustedOn';

/** Nothing known yet. */
export const NO_ABOUT: PlanAbout = {
  region: '',
  code: '',
  period: '',
  title: '',
  documentNo: '',
  adoptedOn: '',
  adjustedBy: '',
  adjustedOn: '',
  guessed: [],
};

/**
 * The form as the document fills it in: every field that was proposed is marked as guessed.
 * @example toAbout({ region: { value: '乙区', place: { kind: 'file-name' } } }).guessed // ['region']
 */
export function toAbout(proposals: AboutProposals): PlanAbout {
  const guessed = Object.keys(proposals) as ProposedField[];
  const values = guessed.map((field) => [field, proposals[field]?.value ?? ''] as const);
  return { ...NO_ABOUT, ...Object.fromEntries(values), guessed };
}

const NAME = /^[\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff（）()·]{1,39}$/u;
const CODE =
  /^(?:\d{6}|\d{9}|\d{12}|LOCAL:[0-9A-Za-z\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff_.-]{0,39})$/u;
const DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

/**
 * What must be mended before candidates can become a plan; none means that it can.
 * @example checkAbout({ ...NO_ABOUT, region: '乙区', period: '十五五' }) // []
 */
export function checkAbout(about: PlanAbout): readonly AboutFinding[] {
  const findings: AboutFinding[] = [];
  const text = (value: string): string => value.trim().normalize('NFKC');
  const region = about.region.trim();
  if (region === '') findings.push({ kind: 'region-missing' });
  else if (!NAME.test(region)) findings.push({ kind: 'region-unlikely', text: region });
  const code = text(about.code);
  if (code !== '' && !CODE.test(code)) findings.push({ kind: 'code-unreadable', text: code });
  const period = about.period.trim();
  if (period === '') findings.push({ kind: 'period-missing' });
  else if (readPeriod(period) === undefined) {
    findings.push({ kind: 'period-unreadable', text: period });
  }
  const date = text(about.adoptedOn);
  if (date !== '' && !DATE.test(date)) findings.push({ kind: 'adopted-unreadable', text: date });
  const by = about.adjustedBy.trim();
  const on = text(about.adjustedOn);
  if (on !== '' && !DATE.test(on)) findings.push({ kind: 'adjusted-unreadable', text: on });
  else if (by !== '' && on === '') findings.push({ kind: 'adjusted-on-missing' });
  else if (by === '' && on !== '') findings.push({ kind: 'adjusted-by-missing' });
  return findings;
}

/**
 * The document that set targets anew and its date; undefined unless a person said both.
 * @example adjustmentOf({ ...NO_ABOUT, adjustedBy: '云政发〔2028〕9号' }) // undefined
 */
export function adjustmentOf({
  adjustedBy,
  adjustedOn,
}: PlanAbout): { readonly title: string; readonly adoptedOn: string } | undefined {
  const adoptedOn = adjustedOn.trim().normalize('NFKC');
  const title = adjustedBy.trim();
  return title === '' || !DATE.test(adoptedOn) ? undefined : { title, adoptedOn };
}
