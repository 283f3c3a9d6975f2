import type { SidebarHost } from './host';
import { packUnfinished, readUnfinished, type Unfinished } from './unfinished';

/** What was left unfinished, as the page knows it, and its copy with the document. */
export interface KeptDraft {
  /** Settles when the document has been asked, whatever came of it. */
  readonly ready: Promise<void>;
  now(): Unfinished | null;
  keep(next: Unfinished | null): void;
}

/** A host that fails to read or keep is one without a copy: the page opens and goes on all the same. */
export function keptDraft({ readDraft, keepDraft }: Pick<SidebarHost, 'readDraft' | 'keepDraft'>): KeptDraft {
  let unfinished: Unfinished | null = null;
  let next: { readonly text: string | null } | null = null;
  let isKeeping = false;

  async function read(): Promise<void> {
    try {
      unfinished = readUnfinished(await readDraft());
    } catch {
      return;
    }
  }

  /** One after the other; of those that come meanwhile only the last is worth keeping. */
  async function write(): Promise<void> {
    isKeeping = true;
    while (next !== null) {
      const { text } = next;
      next = null;
      try {
        await keepDraft(text);
      } catch {
        continue;
      }
    }
    isKeeping = false;
  }

  return {
    ready: read(),
    now: () => unfinished,
    keep(left) {
      unfinished = left;
      next = { text: left === null ? null : packUnfinished(left) };
      if (!isKeeping) void write();
    },
  };
}
