/** A file as the page hands it over; `File` is one. */
export interface ChosenFile {
  readonly name: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}
