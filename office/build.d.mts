/** Writes the whole folder and returns its place. `url` is where people's Excel will find these files. */
export function buildOffice(options?: { readonly url?: string; readonly out?: string }): Promise<string>;
