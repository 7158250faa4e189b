import type { HeldObservation } from '../core/audit/finding';
import type { FormFinding } from '../core/form/finding';
import type { Field, Role } from './field';
import type { Stamp } from './wire';

/** A value that cannot be taken as it is. */
export interface RefusedValue {
  readonly code: string;
  readonly field: Field;
  readonly text: string;
  /** As for a form that was filled in; its row is the position of the row in its plan. */
  readonly finding: FormFinding;
}

/** A value that does not count before somebody confirms it (`isConfirmed`), with all that speaks against it. */
export interface HeldValue {
  readonly code: string;
  readonly field: Field;
  /** The row of its observation is the position of the row in its plan. */
  readonly held: HeldObservation;
}

/** Two people changed one value: what the sender wanted, and what stands there now. */
export interface ConflictingValue {
  readonly code: string;
  readonly field: Field;
  readonly yours: { readonly text: string; readonly unit: string; readonly base: number };
  /** Its revision is the `base` to send again with, once a person has looked at both. */
  readonly theirs: Stamp & {
    readonly text: string;
    readonly unit: string;
    readonly revision: number;
  };
}

/** `no-account`: the bureau's sign-in knows the person, the service does not yet. */
export type SignInFault = 'missing' | 'unknown' | 'revoked' | 'expired' | 'no-account';

/** Why the service did not do what it was asked. Status in brackets. */
export type ServiceFinding =
  /** [401] */
  | { readonly kind: 'not-signed-in'; readonly why: SignInFault }
  /** [403] The address from which a name was passed on is not one of the bureau's own proxies. */
  | { readonly kind: 'proxy-untrusted' }
  /** [403] */
  | { readonly kind: 'not-allowed'; readonly role: Role; readonly regionId: string }
  /** [400] `at` is the place within the body or the address, as a JSON pointer. */
  | { readonly kind: 'malformed'; readonly at: string }
  /** [404] */
  | { readonly kind: 'route-unknown' }
  /** [404] */
  | { readonly kind: 'plan-unknown'; readonly regionId: string; readonly planId: string }
  /** [413] `most` in bytes. */
  | { readonly kind: 'body-too-large'; readonly most: number }
  /** [429] */
  | { readonly kind: 'too-many-requests'; readonly seconds: number }
  /** [422] Nothing was written. */
  | { readonly kind: 'values-refused'; readonly values: readonly RefusedValue[] }
  /** [422] Nothing was written; sent again with `isConfirmed` they are taken. */
  | { readonly kind: 'values-held'; readonly values: readonly HeldValue[] }
  /** [409] Nothing was written. */
  | { readonly kind: 'values-conflict'; readonly values: readonly ConflictingValue[] }
  /** [409] Rows that changed since the reviewer saw them; nothing was reviewed. */
  | {
      readonly kind: 'rows-changed';
      readonly rows: readonly { readonly code: string; readonly revision: number }[];
    }
  /** [422] There is nothing to accept in these rows. */
  | { readonly kind: 'rows-empty'; readonly codes: readonly string[] }
  /** [422] Who returns a row says why. */
  | { readonly kind: 'remark-missing' }
  /** [409] The key was used for something else. */
  | { readonly kind: 'key-reused' }
  /** [503] Nothing was written, or it is not known: send the same again with the same key. */
  | { readonly kind: 'database-gone'; readonly seconds: number }
  /** [500] `reference` stands in the service's log. */
  | { readonly kind: 'unexpected'; readonly reference: string };

/** Body of every refusal: what it is, and the same as a sentence in Chinese. */
export interface Refusal {
  readonly finding: ServiceFinding;
  readonly message: string;
}

/** What may go wrong before the service answers at all. */
export type ClientFinding =
  | ServiceFinding
  /** The site has no such service: everything else works as before. */
  | { readonly kind: 'no-service' }
  /** No answer came. Whether something was written is not known: send again with the same key. */
  | { readonly kind: 'service-unreachable'; readonly why: 'slow' | 'network' }
  /** What came is no answer of this service. */
  | { readonly kind: 'answer-broken'; readonly status: number };
