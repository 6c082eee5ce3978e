/**
 * How many have ended so far, by each of several causes, where some are still running: an end by one cause takes a subject from the risk of all others.
 *
 * Method: cumulative incidence (O. O. Aalen & S. Johansen, 1978, Scand. J. Statist. 5, 141–150) and survival (E. L. Kaplan & P. Meier, 1958,
 * doi 10.1080/01621459.1958.10501452), variances by the delta method (M. Greenwood, 1926; E. Marubini & M. G. Valsecchi, 1995, § 10.4). Intervals: as of a
 * share with the same variance (K. J. Rothman, 1978, doi 10.1016/0021-9681(78)90043-7). One minus Kaplan–Meier of a single cause would count those
 * whom another cause took as if they could still end by this one.
 *
 * Time O(subjects log subjects + days · causes), memory O(subjects + days · causes).
 *
 * Symbols: n = atRisk, d = ends of all causes, S = survival, F = incidence.
 */
import { estimateInterval, type Interval } from "./score-interval.ts";

/** What was seen of one subject. */
export interface Observation {
  /** Days until the end, or until the last look; ≥ 0. Who ends on a day is at risk on it, and so is who is seen last on it. */
  readonly time: number;
  /** The position of the cause; `null`: still running at the last look (censored). */
  readonly cause: number | null;
}

/** An estimate in [0, 1]. */
interface Estimate extends Interval {
  readonly estimate: number;
}

/** One day on which somebody ended. */
export interface RiskStep {
  readonly time: number;
  /** Subjects that were still running, and looked at, when the day began. */
  readonly atRisk: number;
  /** Ends on that day, by cause. */
  readonly ends: readonly number[];
  /** The share that is still running after that day. */
  readonly survival: Estimate;
  /** The share that has ended by each cause. With `survival` they add up to 1, but for rounding. */
  readonly incidences: readonly Estimate[];
}

/**
 * Follows subjects to their ends.
 *
 * @param causes - how many causes there are; every `cause` lies below it
 * @returns one step for each day with an end, by ascending day; between two steps nothing changes
 */
export function followRisks(observations: readonly Observation[], causes: number): readonly RiskStep[] {
  const sorted = [...observations].sort((a, b) => a.time - b.time);
  const sums = Array.from({ length: causes }, openSums);
  const steps: RiskStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let first = 0; first < sorted.length; ) {
    const { time } = sorted[first] as Observation;
    const atRisk = sorted.length - first;
    const ends = new Array<number>(causes).fill(0);
    for (; first < sorted.length && (sorted[first] as Observation).time === time; first++) {
      const { cause } = sorted[first] as Observation;
      if (cause !== null) ends[cause] = (ends[cause] as number) + 1;
    }
    const allEnds = ends.reduce((sum, count) => sum + count, 0);
    if (allEnds === 0) continue;
    const day: Day = { atRisk, allEnds, before: survival };
    const incidences = sums.map((sum, cause) => addDay(sum, day, ends[cause] as number));
    // In whole numbers up to the last division, so that nobody left means exactly 0.
    survival = (survival * (atRisk - allEnds)) / atRisk;
    if (allEnds < atRisk) greenwood += allEnds / (atRisk * (atRisk - allEnds));
    steps.push({ time, atRisk, ends, survival: estimateOf(survival, survival * survival * greenwood), incidences });
  }
  return steps;
}

/** What a day brings to every cause. */
interface Day {
  readonly atRisk: number;
  readonly allEnds: number;
  /** The share still running when it began. */
  readonly before: number;
}

/** Sums over the days so far from which the variance of F follows, so that no day is looked at twice. */
interface IncidenceSums {
  incidence: number;
  /** Σ a, Σ a F and Σ a F² with a = d / (n (n − d)). */
  hazard: number;
  hazardByIncidence: number;
  hazardBySquare: number;
  /** Σ S² d′ (n − d′) / n³ with d′ the ends by this cause. */
  own: number;
  /** Σ b and Σ b F with b = S d′ / n². */
  shared: number;
  sharedByIncidence: number;
}

function openSums(): IncidenceSums {
  return { incidence: 0, hazard: 0, hazardByIncidence: 0, hazardBySquare: 0, own: 0, shared: 0, sharedByIncidence: 0 };
}

/** Var F(t) = Σ (F(t) − F)² a + Σ S² d′ (n − d′) / n³ − 2 Σ (F(t) − F) b over the days up to t. */
function addDay(sums: IncidenceSums, { atRisk, allEnds, before }: Day, ends: number): Estimate {
  sums.incidence += (before * ends) / atRisk;
  const { incidence } = sums;
  // Where all end, F never changes again, and the day's terms with F(t) − F vanish.
  if (allEnds < atRisk) {
    const hazard = allEnds / (atRisk * (atRisk - allEnds));
    sums.hazard += hazard;
    sums.hazardByIncidence += hazard * incidence;
    sums.hazardBySquare += hazard * incidence * incidence;
  }
  sums.own += (before * before * ends * (atRisk - ends)) / (atRisk * atRisk * atRisk);
  const shared = (before * ends) / (atRisk * atRisk);
  sums.shared += shared;
  sums.sharedByIncidence += shared * incidence;
  const ofHazard = incidence * incidence * sums.hazard - 2 * incidence * sums.hazardByIncidence + sums.hazardBySquare;
  const variance = ofHazard + sums.own - 2 * (incidence * sums.shared - sums.sharedByIncidence);
  return estimateOf(incidence, Math.max(0, variance));
}

function estimateOf(estimate: number, variance: number): Estimate {
  return { estimate, ...estimateInterval(estimate, variance) };
}

/** The first day on which at least half have ended; `null` where that has not come yet. */
export function medianTime(steps: readonly RiskStep[]): number | null {
  return steps.find(({ survival }) => survival.estimate <= 0.5)?.time ?? null;
}
