/** The engine asks for Node 22; on Node 20 only Object.groupBy is missing, so it is supplied before the engine loads. */
type Grouped<T> = Record<PropertyKey, T[]>;

function groupBy<T>(items: Iterable<T>, key: (item: T, index: number) => PropertyKey): Grouped<T> {
  const groups = Object.create(null) as Grouped<T>;
  let index = 0;
  for (const item of items) (groups[key(item, index++)] ??= []).push(item);
  return groups;
}

if (!('groupBy' in Object)) Object.defineProperty(Object, 'groupBy', { value: groupBy });
