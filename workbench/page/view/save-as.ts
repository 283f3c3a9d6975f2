/** Hands a file over to the browser's own way of saving. */
export function saveAs(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: workbookType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has its own hold on it by then.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
