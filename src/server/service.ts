import { createHash, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import { TypeBoxValidatorCompiler, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Catalog } from '../core/catalog/catalog';
import type { ServiceFinding } from '../submission/finding';
import {
  afterSchema,
  MOST,
  placeSchema,
  reviewSchema,
  submissionSchema,
  yearSchema,
} from '../submission/schema';
import type { PlanYearPlace } from '../submission/client';
import type { Refusal } from '../submission/finding';
import type { Health, Me } from '../submission/wire';
import { sayServiceFinding } from '../wording/service-finding';
import { DatabaseGone } from './database';
import { readAccepted } from './export-year';
import { readHistory } from './plan-year';
import { Refused, statusOf } from './refused';
import { keptStandings } from './standings';
import { personOf, signIn, type ProxyTrust, type Sender } from './sign-in';
import { demand, overview, planYear, takeReview, takeSubmission, type YearBook } from './years';

/** What a service is made of. */
export interface ServiceOptions extends Omit<YearBook, 'catalog' | 'standings'> {
  /** The plans that are known now: asked once a request, so that a request is of one state of them. */
  readonly catalog: () => Catalog;
  /** Path of the site, with `/` at both ends: the routes stand at `api/` below it. */
  readonly root: string;
  readonly trust: ProxyTrust | undefined;
  /** Certificate and key; undefined = http, behind a proxy that speaks https. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Answers everything that is not below `api/`; undefined = nothing is there. */
  readonly site: RequestListener | undefined;
  /** Requests of one address (or person, behind a trusted proxy) a minute. */
  readonly perMinute: number;
  /** For the log: what went wrong here, never what somebody sent. */
  readonly log: (line: string) => void;
}

/** Milliseconds that a client may take to send its request. */
const PATIENCE = 30_000;
/** Seconds after which a database that is gone may be back. */
const AGAIN = 5;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * The service, ready to listen: `listen({ host, port })`, `close()`.
 * @example await (await createService(options)).listen({ host: '127.0.0.1', port: 3000 })
 */
export async function createService(options: ServiceOptions) {
  const { root, trust, tls, site, database, now } = options;
  const standings = keptStandings(database);
  const book = (): YearBook => ({ database, now, standings, catalog: options.catalog() });
  const app = fastify({
    https: tls ?? null,
    bodyLimit: MOST.body,
    requestTimeout: PATIENCE,
    connectionTimeout: 2 * PATIENCE,
    forceCloseConnections: true,
    // A proxy's own headers say nothing that is believed here.
    trustProxy: false,
    routerOptions: { maxParamLength: 300 },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  // JSON alone: other kinds of bodies could be sent from a foreign page without asking first.
  app.removeContentTypeParser('text/plain');
  const api = `${root}api/`;

  app.addHook('onSend', async (_request, reply) => void reply.headers(HEADERS));
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const finding = findingOf(error, options);
    if (finding.kind === 'database-gone') void reply.header('Retry-After', AGAIN);
    return answer(reply, finding);
  });
  app.setNotFoundHandler((request, reply) => {
    if (site === undefined || request.raw.url?.startsWith(api) !== false)
      return answer(reply, { kind: 'route-unknown' });
    reply.hijack();
    site(request.raw, reply.raw);
    return undefined;
  });
  await app.register(rateLimit, {
    global: false,
    max: options.perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => limitKey(trust, request),
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused({ kind: 'too-many-requests', seconds: Math.ceil(ttl / 1000) }),
  });

  // Whoever is refused is counted too; the files of the site are not.
  const limit = app.rateLimit();
  app.addHook('onRequest', async (request, reply) => {
    if (request.raw.url?.startsWith(api) !== false) await limit.call(app, request, reply);
  });
  // Before anything of a body is read.
  const people = new WeakMap<FastifyRequest, Me>();
  const onRequest = async (request: FastifyRequest): Promise<void> =>
    void people.set(request, await signIn(database, trust, senderOf(request), now()));
  const me = (request: FastifyRequest): Me => {
    const known = people.get(request);
    if (known === undefined) throw new Refused({ kind: 'not-signed-in', why: 'missing' });
    return known;
  };

  app.get(`${api}health`, async (_request, reply): Promise<Health> => {
    const isUp = await database.query('select 1 as one').then(
      () => true,
      () => false,
    );
    void reply.status(isUp ? 200 : 503);
    return { database: isUp ? 'up' : 'gone' };
  });
  app.get(`${api}me`, { onRequest }, (request) => me(request));
  app.get(
    `${api}years/:year`,
    { onRequest, schema: { params: yearSchema } },
    async (request, reply) =>
      tagged(request, reply, await overview(book(), me(request), Number(request.params.year))),
  );
  app.get(
    `${api}years/:year/accepted`,
    { onRequest, schema: { params: yearSchema } },
    async (request, reply) => {
      const year = Number(request.params.year);
      return tagged(request, reply, await readAccepted(book(), me(request), year));
    },
  );
  const path = `${api}regions/:region/plans/:plan/years/:year`;
  app.get(path, { onRequest, schema: { params: placeSchema } }, async (request, reply) =>
    tagged(request, reply, await planYear(book(), me(request), placeOf(request.params))),
  );
  app.get(
    `${path}/history`,
    { onRequest, schema: { params: placeSchema, querystring: afterSchema } },
    async (request) => {
      const place = placeOf(request.params);
      demand(book(), me(request), 'reader', place.regionId);
      return readHistory(database, place, Number(request.query.after ?? 0));
    },
  );
  app.post(
    `${api}submissions`,
    { onRequest, schema: { body: submissionSchema } },
    async (request) => takeSubmission(book(), me(request), request.body),
  );
  app.post(`${api}reviews`, { onRequest, schema: { body: reviewSchema } }, async (request) =>
    takeReview(book(), me(request), request.body),
  );
  return app;
}

function senderOf({ headers, raw }: FastifyRequest): Sender {
  return { headers, address: raw.socket.remoteAddress ?? '' };
}

/** Behind the bureau's proxy all come from one address: there each person counts alone. */
function limitKey(trust: ProxyTrust | undefined, request: FastifyRequest): string {
  const sender = senderOf(request);
  try {
    return personOf(trust, sender) ?? sender.address;
  } catch {
    return sender.address;
  }
}

function placeOf(params: {
  readonly region: string;
  readonly plan: string;
  readonly year: string;
}): PlanYearPlace {
  return { regionId: params.region, planId: params.plan, year: Number(params.year) };
}

/** An answer with its tag; who has it already is told that nothing changed. */
function tagged<Value extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  value: Value,
): Value | FastifyReply {
  const digest = createHash('sha256').update(JSON.stringify(value)).digest('base64url');
  const tag = `"${digest.slice(0, 22)}"`;
  void reply.header('ETag', tag);
  return request.headers['if-none-match'] === tag ? reply.status(304).send() : value;
}

function answer(reply: FastifyReply, finding: ServiceFinding): FastifyReply {
  const refusal: Refusal = { finding, message: sayServiceFinding(finding) };
  return reply.status(statusOf(finding)).send(refusal);
}

/** What went wrong, as far as it is anybody's business; the rest stands in the log. */
function findingOf(error: FastifyError, { log }: ServiceOptions): ServiceFinding {
  if (error instanceof Refused) return error.finding;
  if (error instanceof DatabaseGone) {
    log(`${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`);
    return { kind: 'database-gone', seconds: AGAIN };
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { kind: 'body-too-large', most: MOST.body };
  if (error.validation !== undefined) {
    const at = error.validation[0]?.instancePath ?? '';
    return { kind: 'malformed', at: `/${error.validationContext ?? ''}${at}` };
  }
  if (error.statusCode !== undefined && error.statusCode < 500)
    return { kind: 'malformed', at: '' };
  const reference = randomUUID();
  log(`${reference} ${error.stack ?? error.message}`);
  return { kind: 'unexpected', reference };
}
