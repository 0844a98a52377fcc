/** What somebody says a figure is, and asks whether it is so: so many, or so many per cent. */
export interface Claim {
  readonly of: 'count' | 'share';
  readonly figure: number;
}
