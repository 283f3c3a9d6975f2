import type { SidebarHost } from '../../core/sidebar/host';
import { findingOf, gotLost } from './failures';
import { call } from './script-run';

/** A new spreadsheet for named readers: only the script that was built with sharing can make one. */
export const share: NonNullable<SidebarHost['share']> = ({ name, base64 }, readers) =>
  call('shareFile', name, base64, readers).then(
    (answer) => (answer ?? { ok: false, findings: [gotLost] }) as Awaited<ReturnType<typeof share>>,
    (error: unknown) => ({ ok: false, findings: [findingOf(error)] }),
  );
