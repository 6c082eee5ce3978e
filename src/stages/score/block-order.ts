import { FULL_POINTS } from "../../criteria/criterion-kind.ts";

/** The blocks in an order: best bound first, up to the step of a few thousand points; about equal ones in runs. */
export interface BlockOrder {
  /** How many runs there are. */
  runs: number;
  /** A run's end in `ordered`, where the next one begins; and the highest bound in it. */
  readonly runEnds: Int32Array;
  readonly runTops: Float64Array;
  readonly ordered: Int32Array;
  /** By block: the points of its keys, and these less the lowest price. */
  readonly points: Int32Array;
  readonly bounds: Float64Array;
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
  const points = new Int32Array(blocks);
  const bounds = new Float64Array(blocks);
  const added = new Int32Array(blocks);
  const steps = new Uint8Array(blocks);
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
      runTops[run] = Number.NEGATIVE_INFINITY;
      runEnds[run++] = at;
    }
    order.runs = run;
    for (let k = 0; k < count; k++) {
      const block = added[k] as number;
      ordered[sizes[steps[block] as number]!++] = block;
    }
    for (let each = 0; each < run; each++)
      for (let place = each === 0 ? 0 : (runEnds[each - 1] as number); place < (runEnds[each] as number); place++)
        runTops[each] = Math.max(runTops[each] as number, bounds[ordered[place] as number] as number);
  }
  const order: BlockOrder = {
    runs: 0,
    runEnds,
    runTops,
    ordered,
    points,
    bounds,
    begin() {
      count = 0;
      sizes.fill(0);
    },
    add(block, ofKeys, bound) {
      points[block] = ofKeys;
      bounds[block] = bound;
      const step = Math.min(STEPS - 1, Math.max(0, Math.floor((FULL_POINTS - bound) / STEP)));
      steps[block] = step;
      sizes[step]!++;
      added[count++] = block;
    },
    end,
  };
  return order;
}
