import type { MadeFile } from '../core/pack/made-file';
import type { PackFile } from '../core/pack/pack';
import { base64Of } from './bytes';
import { writePackFile } from './write-workbook';

/** What a task wants made, made; nothing at all where it wants nothing, as an answer has it. */
export const madeFrom = ({
  files = [],
}: {
  readonly files?: readonly PackFile[];
}): { readonly files?: readonly MadeFile[] } =>
  files.length === 0
    ? {}
    : { files: files.map((file) => ({ name: `${file.name}.xlsx`, base64: base64Of(writePackFile(file)) })) };
