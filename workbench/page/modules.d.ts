declare module '*.css';

/** The sample, put in by the build: its CSV files, which of them people have written themselves, and the day of the export. */
declare module 'leadline:sample' {
  export const sampleFiles: readonly { readonly name: string; readonly text: string; readonly planned: boolean }[];
  export const sampleDay: `${number}-${number}-${number}`;
}
