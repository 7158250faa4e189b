import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import { digestOf } from '../../datapackage/package-file';
import type { KeptPackage } from '../../workbook/setting/packages';

/** One word that survives the pane. */
export interface Memory {
  readonly read: () => string | undefined;
  readonly write: (word: string) => void;
}

/** A plan in the library, as far as it is offered before the package is opened. */
interface ShelvedPlan {
  readonly regionId: string;
  readonly region: string;
  readonly period: string;
}

/** A package in the library of this computer. A stored format. */
export interface LibraryEntry extends KeptPackage {
  readonly title: string;
  readonly version: string;
  /** Day on which it was put in, ISO. */
  readonly savedOn: string;
  readonly plans: readonly ShelvedPlan[];
  /** What tells it from another state of the same package. */
  readonly digest: string;
}

/** An original in the library: a document that figures stand in. A stored format. */
export interface ShelvedDocument {
  /** Of its bytes, 64 small digits. */
  readonly sha256: string;
  /** Of its file. */
  readonly name: string;
  readonly size: number;
  /** Day on which it was put in, ISO. */
  readonly savedOn: string;
}

/** The originals of the library; their bytes are only read when they are asked for. */
export interface DocumentShelf {
  /** @throws Error where the browser forbids storage */
  readonly list: () => Promise<readonly ShelvedDocument[]>;
  readonly read: (document: ShelvedDocument) => Promise<Uint8Array | undefined>;
  readonly save: (document: ShelvedDocument, bytes: Uint8Array) => Promise<void>;
  readonly remove: (document: ShelvedDocument) => Promise<void>;
}

/** Bytes of one original and of all; an export of them all is within what a zip may unpack to. */
export const SHELF_LIMITS = { each: 50_000_000, all: 300_000_000 } as const;

/** What became of an original that was to go to the library. */
export type Shelving =
  | { readonly kind: 'kept' }
  /** It was there already, with the same bytes. */
  | { readonly kind: 'same'; readonly savedOn: string }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'full'; readonly used: number; readonly limit: number }
  | { readonly kind: 'forbidden' };

/** That a text was found in the library, or what became of it there. */
export type TextShelf = Shelving | { readonly kind: 'found'; readonly savedOn: string };

/** 资料库: a bureau's own plans on this computer, which every new workbook can take from. */
export interface Library {
  /** @throws Error where the browser forbids storage */
  readonly list: () => Promise<readonly LibraryEntry[]>;
  /** Replaces the one of the same name. */
  readonly save: (entry: LibraryEntry) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly documents: DocumentShelf;
}

/**
 * A package as the library holds it.
 * @param catalog knows the names of regions that the package only refers to
 * @example toEntry(kept, content, catalog, '2026-03-01').plans // [{ region: '台江区', period: '十四五', … }]
 */
export function toEntry(
  { name, files }: KeptPackage,
  { title, version, plans, regions }: PlanPackage,
  catalog: Catalog,
  today: string,
): LibraryEntry {
  const nameOf = (id: string) =>
    regions.find((region) => region.id === id)?.name ?? catalog.regions.get(id)?.name ?? id;
  return {
    ...{ name, files, title, version, savedOn: today, digest: digestOf({ files }) },
    plans: plans.map(({ regionId, period }) => ({ regionId, region: nameOf(regionId), period })),
  };
}
