import { FULL_POINTS } from "../../criteria/criterion-kind.ts";

/** The blocks in an order: best bound first, up to the step of a few thousand points; about equal ones in runs. */
export interface BlockOrder {
  /** How many runs there are. */
  runs: number;
  /** A run's end in `ordered`, where the next one begins; and the highest bound in it. */
  readonly runEnds: Int32Array;
  readonly runTops: Float64Array;
  readonly ordered: Int32Array;
  /** By place in `ordered`: the points of the block's keys, and these less its lowest price. */
  readonly pointsAt: Int32Array;
  readonly boundAt: Float64Array;
  /** By block: the points of its keys. */
  readonly points: Int32Array;
  begin(): void;
  add(block: number, points: number, bound: number): void;
  end(): void;
}

/** Bounds as far apart as this are told from each other, … */
const STEP = 8192;
/** … unless they are as many steps below the points of a perfect pair. */
const STEPS = 128;

export function openBlockOrder(blocks: number): BlockOrder {
  const runEnds = new Int32Array(blocks);
  const runTops = new Float64Array(blocks);
  const ordered = new Int32Array(blocks);
  const pointsAt = new Int32Array(blocks);
  const boundAt = new Float64Array(blocks);
  const points = new Int32Array(blocks);
  const added = new Int32Array(blocks);
  const boundOfAdded = new Float64Array(blocks);
  const stepOfAdded = new Uint8Array(blocks);
  const sizes = new Int32Array(STEPS);
  let count = 0;

  /** A counting sort, which keeps equals in their order. */
  function end(): void {
    let run = 0;
    let at = 0;
    for (let step = 0; step < STEPS; step++) {
      const size = sizes[step] as number;
      sizes[step] = at;
      at += size;
      if (size === 0) continue;
      runEnds[run++] = at;
    }
    order.runs = run;
    for (let k = 0; k < count; k++) {
      const block = added[k] as number;
      const place = sizes[stepOfAdded[k] as number]!++;
      ordered[place] = block;
      pointsAt[place] = points[block] as number;
      boundAt[place] = boundOfAdded[k] as number;
    }
    for (let each = 0; each < run; each++)
      runTops[each] = highest(boundAt, each === 0 ? 0 : (runEnds[each - 1] as number), runEnds[each] as number);
  }
  const order: BlockOrder = {
    runs: 0,
    runEnds,
    runTops,
    ordered,
    pointsAt,
    boundAt,
    points,
    begin() {
      count = 0;
      sizes.fill(0);
    },
    add(block, ofKeys, bound) {
      points[block] = ofKeys;
      const step = stepOf(bound);
      sizes[step]!++;
      stepOfAdded[count] = step;
      boundOfAdded[count] = bound;
      added[count++] = block;
    },
    end,
  };
  return order;
}

function stepOf(bound: number): number {
  return Math.min(STEPS - 1, Math.max(0, Math.floor((FULL_POINTS - bound) / STEP)));
}

function highest(values: Float64Array, from: number, to: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let place = from; place < to; place++) top = Math.max(top, values[place] as number);
  return top;
}
