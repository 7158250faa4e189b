/** What came of a check: `seen` is for the report, in Chinese. `unsupported`: this Excel lacks it. */
export interface Seen {
  readonly verdict: 'passed' | 'failed' | 'unsupported';
  readonly seen: string;
}

/** One line of a checkup's report. */
export interface CheckLine extends Seen {
  /** Stays the same for ever: reports are compared by it. */
  readonly id: string;
  readonly what: string;
}

/** What a checkup of Excel found. */
export interface Checkup {
  readonly lines: readonly CheckLine[];
  /** The scratch sheet where Excel would not have it removed. */
  readonly leftSheet: string | undefined;
}

/** What the page around the add-in allows, found out without doing it. */
export interface PageFacts {
  readonly clipboard: boolean;
  readonly downloads: boolean;
  readonly storage: boolean;
  readonly keepsUndo: boolean;
}

/** Which Excel this is, as it says itself. */
export interface HostFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** The highest version of each requirement set, '' where there is none. */
  readonly sets: readonly { readonly name: string; readonly highest: string }[];
  /** What Excel refused last, oldest first. */
  readonly refusals: readonly { readonly code: string; readonly location: string }[];
}

/** How much of the add-in's is in the workbook. */
export interface BookFacts {
  readonly sheets: number;
  readonly names: number;
  readonly tables: number;
  /** What is kept in XML parts of the workbook, in characters of the file. */
  readonly parts: number;
  readonly partCharacters: number;
  /** Settings of the add-in's, and how many characters they are as JSON. */
  readonly settings: number;
  readonly characters: number;
  readonly calculation: string;
}

/** What is known of 规划库. */
export interface SiteFacts {
  readonly plans: number;
  /** When its server last answered, ISO without a zone; '' for never. */
  readonly checkedOn: string;
  /** Why it does not answer now, as a sentence; '' where it does. */
  readonly problem: string;
}

/** Everything that tells why the add-in works or does not; nothing of a person or of what cells hold. */
export interface Diagnosis {
  readonly addin: string;
  /** The browser that shows the pane, as it calls itself; '' where there is none. */
  readonly webView: string;
  readonly page: PageFacts | undefined;
  readonly packages: readonly { readonly name: string; readonly version: string }[];
  /** Undefined where the site has no library, or there is no site. */
  readonly site: SiteFacts | undefined;
  readonly host: HostFacts;
  /** Or why the workbook could not be asked. */
  readonly book: BookFacts | string;
}
