import type { MadeFile } from '../pack/made-file';

/** Hands the bytes of a workbook over to the browser's own way of saving. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: workbookType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has its own hold on it by then.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The same for a file that a task made. False where the browser refuses; where it does nothing, nobody hears of it. */
export function downloadMade({ name, base64 }: MadeFile): boolean {
  try {
    download(
      name,
      Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    );
    return true;
  } catch {
    return false;
  }
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
