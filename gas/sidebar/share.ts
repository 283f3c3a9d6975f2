import type { SharedSaid } from '../../core/pack/made-file';
import type { withReaders } from '../../core/sidebar/share/readers-screen';
import type { Answer } from '../../core/tasks/task';
import { findingOf, gotLost } from './failures';
import { call } from './script-run';

/** A new spreadsheet for named readers: only the script that was built with sharing can make one. */
export const share: Parameters<typeof withReaders>[0] = ({ name, base64 }, readers) =>
  call('shareFile', name, base64, readers).then(
    (answer) => (answer ?? { ok: false, findings: [gotLost] }) as Answer<SharedSaid>,
    (error: unknown) => ({ ok: false, findings: [findingOf(error)] }),
  );
