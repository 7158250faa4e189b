/** One word that survives the pane. */
export interface Memory {
  readonly read: () => string | undefined;
  readonly write: (word: string) => void;
}
