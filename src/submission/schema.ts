import Type from 'typebox';
import { FIELDS } from './field';

/** Bounds of what is taken in. */
export const MOST = {
  /** Of a body, in bytes. */
  body: 1_000_000,
  entries: 5_000,
  text: 2_000,
  name: 200,
} as const;

const strict = { additionalProperties: false } as const;
/** No control characters: PostgreSQL takes no NUL, and nobody types the others. */
const printable = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$';
const text = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: printable });

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const year = Type.Integer({ minimum: 1953, maximum: 2100 });
const place = {
  key: Type.String({ pattern: UUID }),
  regionId: text(64, 1),
  planId: text(64, 1),
  year,
};
const revision = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

/** Body of `POST api/submissions`; see `Submission`. */
export const submissionSchema = Type.Object(
  {
    ...place,
    file: text(MOST.name),
    entries: Type.Array(
      Type.Object(
        {
          code: text(64, 1),
          field: Type.Enum([...FIELDS]),
          text: text(MOST.text),
          unit: text(64),
          base: revision,
          isConfirmed: Type.Boolean(),
        },
        strict,
      ),
      { minItems: 1, maxItems: MOST.entries },
    ),
  },
  strict,
);

/** Body of `POST api/reviews`; see `Review`. */
export const reviewSchema = Type.Object(
  {
    ...place,
    verdict: Type.Enum(['accept', 'return']),
    remark: text(MOST.text),
    rows: Type.Array(Type.Object({ code: text(64, 1), revision }, strict), {
      minItems: 1,
      maxItems: MOST.entries,
    }),
  },
  strict,
);

/** Of an address: `years/:year`. */
export const yearSchema = Type.Object({ year: Type.String({ pattern: '^(?:19|20)[0-9]{2}$' }) });

/** Of an address: `regions/:region/plans/:plan/years/:year`. */
export const placeSchema = Type.Object({
  region: text(64, 1),
  plan: text(64, 1),
  year: Type.String({ pattern: '^(?:19|20)[0-9]{2}$' }),
});

/** Of an address: `…/history?after=12`. */
export const afterSchema = Type.Object(
  { after: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })) },
  strict,
);
