/** An answer or the reason why there is none. Reasons are data; words are made at the edge. */
export type Outcome<Value, Finding> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly finding: Finding };

/** @example succeed(1500) // { ok: true, value: 1500 } */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** @example fail({ kind: 'region-unknown', text: '火星', nearest: [] }) // { ok: false, finding: … } */
export function fail<Finding>(finding: Finding): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding };
}
