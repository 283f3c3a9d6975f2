/** As much as a person can hold in mind: three results with about four behaviors each. */
export const mostResults = 3;
export const mostBehaviors = 12;

/** How many rows a plan has. */
export interface PlanSize {
  readonly results: number;
  readonly behaviors: number;
}

export const isTooLong = ({ results, behaviors }: PlanSize): boolean =>
  results > mostResults || behaviors > mostBehaviors;

/** The rows against the most that a plan should have: `Results 2 of 3, Behaviors 9 of 12`. */
export const sizeInWords = ({ results, behaviors }: PlanSize): string =>
  `Results ${results} of ${mostResults}, Behaviors ${behaviors} of ${mostBehaviors}`;
