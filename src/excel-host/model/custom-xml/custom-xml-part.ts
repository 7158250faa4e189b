import { invalidArgument, itemNotFound } from '../../wire/protocol';
import type { Identity, Shape } from '../../wire/host-object';
import { ExcelCollection, ExcelObject } from '../excel-object';
import { type Book } from '../book';

/** `Excel.CustomXmlPart`. */
class CustomXmlPart extends ExcelObject {
  readonly shape: Shape = { type: 'CustomXmlPart', scalars: ['Id', 'NamespaceUri'] };

  constructor(
    book: Book,
    private readonly store: PartStore,
    readonly Id: string,
  ) {
    super(book);
  }

  override get identity(): Identity {
    return { Id: this.Id };
  }

  get NamespaceUri(): string {
    return namespaceOf(this.GetXml()) ?? '';
  }

  GetXml(): string {
    const xml = this.store.get(this.Id);
    if (xml === undefined) throw itemNotFound('CustomXmlPart.getXml');
    return xml;
  }

  SetXml(xml: unknown): void {
    this.store.set(this.Id, checked(xml, 'CustomXmlPart.setXml'));
  }

  Delete(): void {
    this.store.delete(this.Id);
  }
}

/** What both collections of parts have. */
abstract class Parts extends ExcelCollection<CustomXmlPart> {
  constructor(
    book: Book,
    protected readonly store: PartStore,
  ) {
    super(book);
  }

  all(): CustomXmlPart[] {
    return this.store.ids().map((id) => new CustomXmlPart(this.book, this.store, id));
  }

  find(key: unknown): CustomXmlPart | undefined {
    return this.all().find(({ Id }) => Id === key);
  }
}

/** `Excel.CustomXmlPartCollection`. */
export class CustomXmlPartCollection extends Parts {
  readonly shape: Shape = { type: 'CustomXmlPartCollection' };

  Add(xml: unknown): CustomXmlPart {
    const id = this.store.add(checked(xml, 'CustomXmlPartCollection.add'));
    return new CustomXmlPart(this.book, this.store, id);
  }

  GetByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.book, this.store, String(namespaceUri));
  }
}

/** `Excel.CustomXmlPartScopedCollection`: the parts of one namespace. */
class CustomXmlPartScopedCollection extends Parts {
  readonly shape: Shape = { type: 'CustomXmlPartScopedCollection' };

  constructor(
    book: Book,
    store: PartStore,
    private readonly namespaceUri: string,
  ) {
    super(book, store);
  }

  override all(): CustomXmlPart[] {
    return super.all().filter(({ NamespaceUri }) => NamespaceUri === this.namespaceUri);
  }

  GetOnlyItem(): CustomXmlPart {
    const [only, ...others] = this.all();
    if (only === undefined || others.length > 0)
      throw itemNotFound('CustomXmlPartScopedCollection.getOnlyItem');
    return only;
  }
}

/**
 * The XML parts that any add-in has put into the workbook, whoever installed it and how. Not part of
 * undo: Excel empties the undo list instead, which the host does not.
 */
export class PartStore {
  private readonly parts = new Map<string, string>();
  private added = 0;

  get(id: string): string | undefined {
    return this.parts.get(id);
  }

  set(id: string, xml: string): void {
    this.parts.set(id, xml);
  }

  add(xml: string): string {
    this.added += 1;
    const id = `{00000000-0000-4000-8000-${String(this.added).padStart(12, '0')}}`;
    this.parts.set(id, xml);
    return id;
  }

  delete(id: string): void {
    this.parts.delete(id);
  }

  ids(): string[] {
    return [...this.parts.keys()];
  }
}

/** The namespace of the root element, '' where it is in none; undefined where there is no root. */
function namespaceOf(xml: string): string | undefined {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?<(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (root === null) return undefined;
  const [, prefix, attributes = ''] = root;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const declared = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const found = declared.find((each) => each[1] === name);
  return found?.[2] ?? found?.[3] ?? '';
}

/** Only the root is looked at: Excel parses the whole. */
function checked(xml: unknown, location: string): string {
  if (typeof xml !== 'string' || namespaceOf(xml) === undefined) throw invalidArgument(location);
  return xml;
}
