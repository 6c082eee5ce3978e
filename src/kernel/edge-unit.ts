/** A unit of work: some rows whose cheapest edges are wanted, and nothing that depends on any others. */
export interface EdgeUnit {
  /** By column; Infinity for those that take no part. */
  readonly prices: Float64Array;
  readonly rows: Int32Array;
  /** By place in `rows`: edges must have less than this, cost and price together. */
  readonly limits: Float64Array;
  /** As many edges of each row at most. */
  readonly width: number;
}

/** What a unit finds: the edges of its rows one after the other, the cheapest of each row first. */
export interface EdgeSlab {
  /** How many edges each of the unit's rows has. */
  readonly counts: Int32Array;
  readonly columns: Int32Array;
  readonly costs: Int32Array;
}

/** Somebody else who does units of the same work: other threads, or other machines. */
export interface Elsewhere {
  /** Units that are worth having there at a time. */
  readonly places: number;
  scan(unit: EdgeUnit): Promise<EdgeSlab>;
}
