/** Something found while reading, as a finished sentence. */
export interface Remark {
  readonly tone: 'error' | 'warning' | 'info';
  readonly sentence: string;
}
