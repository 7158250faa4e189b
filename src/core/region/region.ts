/** 地区: district, county, city or zone. */
export interface Region {
  readonly id: string;
  /** GB/T 2260 code, or `LOCAL:…` where none exists. */
  readonly code: string;
  readonly codeScheme: 'GB/T 2260' | 'LOCAL';
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly parentId: string | undefined;
}
