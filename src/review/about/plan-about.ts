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
  /** What was guessed from the document and not yet touched by a person. */
  readonly guessed: readonly AboutField[];
}

/** What the document seems to say of a field, and where; never more than a proposal. */
export interface AboutProposal {
  readonly value: string;
  readonly place: AboutPlace;
}

export type AboutProposals = Readonly<Partial<Record<AboutField, AboutProposal>>>;

export type AboutField = 'region' | 'code' | 'period' | 'title' | 'documentNo' | 'adoptedOn';

/** Nothing known yet. */
export const NO_ABOUT: PlanAbout = {
  region: '',
  code: '',
  period: '',
  title: '',
  documentNo: '',
  adoptedOn: '',
  guessed: [],
};

/**
 * The form as the document fills it in: every field that was proposed is marked as guessed.
 * @example toAbout({ region: { value: '乙区', place: { kind: 'file-name' } } }).guessed // ['region']
 */
export function toAbout(proposals: AboutProposals): PlanAbout {
  const guessed = Object.keys(proposals) as AboutField[];
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
  return findings;
}
