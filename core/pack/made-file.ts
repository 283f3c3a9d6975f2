/** A workbook of its own that a task made, in the one spelling that crosses the door of every host. */
export interface MadeFile {
  /** With its ending. */
  readonly name: string;
  /** The bytes of an xlsx file, in base64. */
  readonly base64: string;
}

/** A document of the host's own kind that was made of it for others. */
export interface SharedSaid {
  /** Who may read it now. */
  readonly readers: readonly string[];
  /** Its address, as the host tells it. */
  readonly link: string | null;
}
