import { apiNotFound, type QueryInfo } from './protocol';
import { HostCollection, HostObject, readMember } from './host-object';

type Answer = Record<string, unknown>;

const among = (names: readonly string[] | undefined, name: string): string | undefined =>
  names?.find((each) => each.toLowerCase() === name.toLowerCase());

/** All plain properties; used for a load without names. */
const EVERYTHING = ['*'];

function pick(object: HostObject, paths: readonly string[]): Answer {
  const { scalars, objects, type } = object.shape;
  const answer: Answer = { ...object.identity };
  const nested = new Map<string, string[]>();
  for (const path of paths.length ? paths : EVERYTHING) {
    const [head = '', ...rest] = path.split('/');
    const scalar = among(scalars, head);
    const child = among(objects, head);
    if (head === '*') {
      for (const name of scalars ?? []) answer[name] = readMember(object, name);
    } else if (scalar && !rest.length) {
      answer[scalar] = readMember(object, scalar);
    } else if (child) {
      const inner = nested.get(child) ?? [];
      if (rest.length) inner.push(rest.join('/'));
      nested.set(child, inner);
    } else {
      throw apiNotFound(`${type}.${path}`);
    }
  }
  for (const [name, inner] of nested) {
    const child = readMember(object, name);
    answer[name] = child instanceof HostObject ? query(child, { Select: inner }) : null;
  }
  return answer;
}

function queryCollection(
  collection: HostCollection<HostObject>,
  paths: readonly string[],
  { Skip = 0, Top }: QueryInfo,
): Answer {
  const { scalars } = collection.shape;
  const answer: Answer = { ...collection.identity };
  const ofItems: string[] = [];
  for (const path of paths) {
    const own = among(scalars, path);
    if (own) answer[own] = readMember(collection, own);
    // `items/name` is the same as `name`, and `items` alone means everything of them.
    else ofItems.push(path.replace(/^items(\/|$)/i, '') || '*');
  }
  if (ofItems.length || !paths.length) {
    const end = Top === undefined ? undefined : Skip + Top;
    answer._Items = collection
      .all()
      .slice(Skip, end)
      .map((item) => pick(item, ofItems));
  }
  return answer;
}

/**
 * Answers a load: the named properties (`values`, `format/fill/color`), all plain ones where none is named, and for a
 * collection those of its items under `_Items`. Throws ApiNotFound for a property that the host does not have.
 *
 * @example query(range, { Select: ['address', 'format/fill/color'] })
 *   // { Address: 'Sheet1!A1', Format: { Fill: { Color: '#FFFFFF' } } }
 */
export function query(object: HostObject, info: QueryInfo): Answer {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  return object instanceof HostCollection
    ? queryCollection(object as HostCollection<HostObject>, paths, info)
    : pick(object, paths);
}
