import { decodeEntities } from '../../core/text/entities';
import { readAttribute } from '../markup/read-tags';
import { partText, type Archive } from '../zip/archive';
import { applyEdits, elementsOf, type Edit } from './edit-text';

/** A link from one part of the package to another. */
interface Relation {
  readonly id: string;
  /** Where it leads, from the root of the package; '' where it leads out of it. */
  readonly target: string;
  readonly from: number;
  readonly to: number;
}

const TYPES = '[Content_Types].xml';
/** `xl/_rels/workbook.xml.rels` holds the links of `xl/workbook.xml`. */
const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');
const sourceOf = (relations: string): string => relations.replace(/_rels\/([^/]*)\.rels$/, '$1');

/** The parts of an Office package while it is changed; every part that is not stays byte for byte. */
export class PackageParts {
  /** By name, in the order of the file. */
  private readonly parts = new Map<string, Uint8Array>();

  /** undefined where a part is damaged or too large to be read. */
  static open(archive: Archive): PackageParts | undefined {
    const opened = new PackageParts();
    for (const { name } of archive.entries) {
      if (name.endsWith('/')) continue;
      const bytes = archive.read(name);
      if (bytes === undefined) return undefined;
      opened.parts.set(name, bytes);
    }
    return opened;
  }

  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  get files(): Readonly<Record<string, Uint8Array>> {
    return Object.fromEntries(this.parts);
  }

  /** The text of an XML part, undefined where it is none. */
  text(name: string): string | undefined {
    const bytes = this.parts.get(name);
    return bytes && partText({ entries: [], read: () => bytes }, name);
  }

  edit(name: string, edits: readonly Edit[]): void {
    const text = edits.length === 0 ? undefined : this.text(name);
    if (text === undefined) return;
    // What was UTF-16 is written as UTF-8, so it must not say otherwise.
    const edited = applyEdits(text, edits).replace(
      /^(<\?xml[^>]{0,80}encoding\s*=\s*["'])utf-16(?=["'])/i,
      '$1UTF-8',
    );
    this.parts.set(name, new TextEncoder().encode(edited));
  }

  /** The links of a part; '' is the package itself. */
  relations(part: string): readonly Relation[] {
    const xml = this.text(relationsOf(part)) ?? '';
    return [...elementsOf(xml, ['Relationship'])].map(({ attributes, from, to }) => {
      const read = (name: string) => decodeEntities(readAttribute(attributes, name) ?? '');
      const target = read('TargetMode') === 'External' ? '' : within(part, read('Target'));
      return { id: read('Id'), target, from, to };
    });
  }

  /** Takes parts out, with the links to them, what hangs on them alone, and their content types. */
  drop(dropped: readonly string[]): void {
    const gone = new Set(dropped.filter((name) => this.parts.has(name)));
    if (gone.size === 0) return;
    const orphans = [...gone].flatMap((name) => this.relations(name).map(({ target }) => target));
    for (const name of gone) {
      this.parts.delete(name);
      this.parts.delete(relationsOf(name));
    }
    const held = new Set<string>();
    for (const name of this.names.filter((each) => each.endsWith('.rels'))) {
      const links = this.relations(sourceOf(name));
      this.edit(name, links.filter(({ target }) => gone.has(target)).map(cut));
      for (const { target } of links) held.add(target);
    }
    const types = this.text(TYPES) ?? '';
    const overrides = [...elementsOf(types, ['Override'])].filter(({ attributes }) =>
      gone.has((readAttribute(attributes, 'PartName') ?? '').replace(/^\//, '')),
    );
    this.edit(TYPES, overrides.map(cut));
    this.drop(orphans.filter((name) => !held.has(name)));
  }
}

const cut = ({ from, to }: { readonly from: number; readonly to: number }): Edit => ({
  from,
  to,
  text: '',
});

function within(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  try {
    const folder = part.replace(/[^/]*$/, '');
    return decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
  } catch {
    // No address: it leads to no part.
    return '';
  }
}
