import { fail, succeed, type Outcome } from '../core/finding/outcome';
import type { ClientFinding, Refusal } from './finding';
import type {
  AcceptedYear,
  Health,
  History,
  Me,
  PlanYear,
  Review,
  ReviewAnswer,
  Submission,
  SubmissionAnswer,
  YearOverview,
} from './wire';

type Answer<Value> = Promise<Outcome<Value, ClientFinding>>;

/** A place in the database: one plan of one region in one year. */
export interface PlanYearPlace {
  readonly regionId: string;
  readonly planId: string;
  readonly year: number;
}

/** The service, as the pane and the command line see it. Nothing is sent twice by itself. */
export interface Service {
  readonly health: () => Answer<Health>;
  readonly me: () => Answer<Me>;
  readonly overview: (year: number) => Answer<YearOverview>;
  readonly accepted: (year: number) => Answer<AcceptedYear>;
  readonly planYear: (place: PlanYearPlace) => Answer<PlanYear>;
  /** @param after `next` of the part before; 0 for the first */
  readonly history: (place: PlanYearPlace, after: number) => Answer<History>;
  /** All or nothing. After `service-unreachable` the very same submission, with its key, may be sent again. */
  readonly submit: (submission: Submission) => Answer<SubmissionAnswer>;
  readonly review: (review: Review) => Answer<ReviewAnswer>;
}

/** How the service is reached. */
interface ServiceOptions {
  /** The folder that the add-in is served from, with `/` at its end: `api/` stands below it. */
  readonly base: string;
  /** Asked for each request; '' where the bureau's own sign-in stands before the service. */
  readonly token: () => string;
  readonly ask: typeof fetch;
  /** Milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 30_000;
/** Answers that are kept at once, so that they are not sent again while they are the same. */
const KEPT = 50;

/**
 * The service below the add-in's own address.
 * @example
 * const service = serviceAt({ base: new URL('.', location.href).href, token: () => kept, ask: fetch })
 * await service.me() // { ok: true, value: { name: '张三', via: 'token', grants: [...] } }
 */
export function serviceAt({ base, token, ask, patience = PATIENCE }: ServiceOptions): Service {
  const kept = new Map<string, { readonly tag: string; readonly value: unknown }>();
  const send = async <Value>(path: string, body?: object): Answer<Value> => {
    const known = body === undefined ? kept.get(path) : undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    const secret = token();
    try {
      const response = await ask(new URL(`api/${path}`, base), {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Accept: 'application/json',
          ...(secret === '' ? {} : { Authorization: `Bearer ${secret}` }),
          ...(known === undefined ? {} : { 'If-None-Match': known.tag }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        cache: 'no-cache',
        credentials: 'same-origin',
        redirect: 'error',
        signal: stop.signal,
      });
      // The tag is of the very answer that this person would get.
      if (response.status === 304 && known !== undefined) return succeed(known.value as Value);
      const answer = await readAnswer<Value>(response);
      const tag = response.headers.get('ETag');
      if (answer.ok && tag !== null) {
        if (kept.size >= KEPT) kept.clear();
        kept.set(path, { tag, value: answer.value });
      }
      return answer;
    } catch {
      const why = stop.signal.aborted ? 'slow' : 'network';
      return fail({ kind: 'service-unreachable', why });
    } finally {
      clearTimeout(timer);
    }
  };
  const part = encodeURIComponent;
  const at = ({ regionId, planId, year }: PlanYearPlace): string =>
    `regions/${part(regionId)}/plans/${part(planId)}/years/${String(year)}`;
  return {
    health: () => send('health'),
    me: () => send('me'),
    overview: (year) => send(`years/${String(year)}`),
    accepted: (year) => send(`years/${String(year)}/accepted`),
    planYear: (place) => send(at(place)),
    history: (place, after) => send(`${at(place)}/history?after=${String(after)}`),
    submit: (submission) => send('submissions', submission),
    review: (review) => send('reviews', review),
  };
}

/** A plain web server answers with a page where the service answers with JSON. */
async function readAnswer<Value>(response: Response): Answer<Value> {
  const { status } = response;
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') === true;
  if (!isJson) {
    return fail(
      status === 404 || status === 405 || status === 200
        ? { kind: 'no-service' }
        : { kind: 'answer-broken', status },
    );
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) return fail({ kind: 'answer-broken', status });
  if (response.ok) return succeed(body as Value);
  return 'finding' in body
    ? fail((body as Refusal).finding)
    : fail({ kind: 'answer-broken', status });
}
