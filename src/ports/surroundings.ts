/** The clock and the ids of a run; passed in so that nothing depends on when a test is run. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
}
