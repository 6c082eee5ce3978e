import type { Shift } from "./working-hours.ts";
import { MINUTES_A_WEEK, type ZoneClock } from "./zone-clock.ts";

/** When somebody works in a week: start and end of each span in turn, in minutes from Monday 00:00 UTC, ascending and apart from each other. */
export interface WorkingTime {
  /** Equal for people who work at the same instants, wherever they live. */
  readonly identity: string;
  readonly bounds: readonly number[];
}

const MINUTES_A_DAY = 1440;

/**
 * The instants of a week at which a clock shows working hours.
 *
 * Read from the clock's side, no special case is left for the night on which clocks change: an hour that they skip is never shown, one that they repeat is
 * shown twice. Shifts recur week by week, so that a Monday morning in Auckland, still Sunday in UTC, falls into the week as well.
 */
export function minutesAtWork(shifts: readonly Shift[], clock: ZoneClock): WorkingTime {
  const spans: (readonly [start: number, end: number])[] = [];
  clock.forEach(({ from, ahead }, k) => {
    const until = clock[k + 1]?.from ?? MINUTES_A_WEEK;
    for (const { weekday, start, end } of shifts) {
      for (const week of [-MINUTES_A_WEEK, 0, MINUTES_A_WEEK]) {
        const midnight = week + weekday * MINUTES_A_DAY - ahead;
        const first = Math.max(from, midnight + start);
        const last = Math.min(until, midnight + end);
        if (first < last) spans.push([first, last]);
      }
    }
  });
  spans.sort(([a], [b]) => a - b);
  const bounds: number[] = [];
  for (const [start, end] of spans) {
    const reached = bounds.at(-1);
    if (reached === undefined || start > reached) bounds.push(start, end);
    else bounds[bounds.length - 1] = Math.max(reached, end);
  }
  return { identity: bounds.join(" "), bounds };
}

/** How many minutes of the week both work. */
export function sharedMinutes({ bounds: a }: WorkingTime, { bounds: b }: WorkingTime): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const endOfA = a[i + 1] as number;
    const endOfB = b[j + 1] as number;
    shared += Math.max(0, Math.min(endOfA, endOfB) - Math.max(a[i] as number, b[j] as number));
    if (endOfA < endOfB) i += 2;
    else j += 2;
  }
  return shared;
}
