/** Texts that survive the pane: the document under review, and what was done with it. */
export interface DraftKeeper {
  readonly read: (part: 'content' | 'work') => string | undefined;
  /** Undefined removes it. False where the browser would not keep it. */
  readonly write: (part: 'content' | 'work', text: string | undefined) => boolean;
}

/** What 导入 reaches of the world besides the workbook. */
export interface ReviewServices {
  readonly drafts: DraftKeeper;
  /** Offers a file for download; a host may ignore it silently. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  /** Puts a text on the clipboard; false where that is forbidden. */
  readonly copy: (text: string) => Promise<boolean>;
}
