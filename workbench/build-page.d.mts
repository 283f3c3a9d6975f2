/** The folder of the built page. */
export const pageFolder: string;
/** Builds everything anew and gives the sizes in bytes by file. */
export function buildPage(): Promise<Readonly<Record<string, number>>>;
