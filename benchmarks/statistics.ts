/** What several measurements of one thing come to. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function summarize(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (position: number): number => sorted[position] as number;
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  return { median, least: at(0), most: at(sorted.length - 1) };
}

/** Our median time as a share of another's: below 1 we are faster. */
export function ratioOf(ours: Summary, other: Summary): number {
  return ours.median / other.median;
}
