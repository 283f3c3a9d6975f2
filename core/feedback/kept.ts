/** What can be said of a promise once its day has come. */
export const keptWords = ['Yes', 'Partly', 'No'] as const;
export type Kept = (typeof keptWords)[number];
