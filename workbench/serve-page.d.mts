export interface Served {
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}
/** Serves a folder on a port of this machine; when it is taken, on the next that is free. Port 0: any. */
export function servePage(folder: string, port: number): Promise<Served>;
