/** What somebody says a figure is, and asks whether it is so: so many, or so many per cent. */
export interface Claim {
  readonly of: 'count' | 'share';
  readonly figure: number;
  /** What it is said to be beside that: under it, over it. The same where it is left out. */
  readonly than?: 'less' | 'more' | 'at-least' | 'at-most';
}
