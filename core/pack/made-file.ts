/** A workbook of its own that a task made, in the one spelling that crosses the door of every host. */
export interface MadeFile {
  /** With its ending. */
  readonly name: string;
  /** The bytes of an xlsx file, in base64. */
  readonly base64: string;
}
