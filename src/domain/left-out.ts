/** What somebody said of a dialogue that no field of the form can be filled in with for certain. */
export interface LeftOut {
  /** A time that is no one day that has come. */
  readonly when: boolean;
  /** People, but not how many residents for certain. */
  readonly heads: boolean;
  /** Several places of the plan, or one that the plan does not have. */
  readonly where: boolean;
  /** A group that has met before, and not for certain which. */
  readonly group: boolean;
  /** Places that the plan does not have, as they were written. */
  readonly places: readonly string[];
}
