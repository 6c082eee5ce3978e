import { type DayNumber, parseDate } from "../calendar/iso-week.ts";
import type { ZoneOffset } from "../model/criterion.ts";

/** What clocks in a zone show during a week: from each minute on, counted from Monday 00:00 UTC, so many minutes ahead of UTC. */
export type ZoneClock = readonly { readonly from: number; readonly ahead: number }[];

export const MINUTES_A_WEEK = 10_080;

const MILLISECONDS_A_MINUTE = 60_000;
const MINUTES_A_DAY = 1440;
const LAST_MINUTE = MINUTES_A_WEEK - 1;
/** Clocks do not change twice within six hours. */
const STEP = 360;

/** The clock that a caller stated; changes stand in ascending order. */
export function statedClock(offset: ZoneOffset, monday: DayNumber): ZoneClock {
  if (typeof offset === "number") return [{ from: 0, ahead: offset }];
  const changes = offset.map(({ minutes, from }) => ({ from: from === undefined ? 0 : instantOf(from, monday), ahead: minutes }));
  // The last change before the week holds when it begins.
  const { ahead } = changes.filter(({ from }) => from <= 0).at(-1) as { ahead: number };
  return [{ from: 0, ahead }, ...changes.filter(({ from }) => from > 0 && from < MINUTES_A_WEEK)];
}

/** Minutes from a week's Monday 00:00 UTC to an instant such as `"2026-03-29T01:00Z"`; NaN where the text is none. */
export function instantOf(text: string, monday: DayNumber): number {
  const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)Z$/.exec(text);
  if (parts === null) return Number.NaN;
  const day = parseDate(parts[1] as string) ?? Number.NaN;
  return (day - monday) * MINUTES_A_DAY + Number(parts[2]) * 60 + Number(parts[3]);
}

/**
 * The clock that the engine knows, from its own time zone table.
 *
 * @returns `undefined` where the engine knows no such zone. Fixed offsets such as `+02:00` are no zones: some engines know them, others do not.
 */
export function engineClock(timeZone: string, monday: DayNumber): ZoneClock | undefined {
  const aheadAt = openZone(timeZone, monday);
  if (aheadAt === undefined) return undefined;
  const clock = [{ from: 0, ahead: aheadAt(0) }];
  for (let start = 0; start < LAST_MINUTE; start += STEP) {
    let [unchanged, changed] = [start, Math.min(start + STEP, LAST_MINUTE)];
    const { ahead } = clock.at(-1) as { ahead: number };
    if (aheadAt(changed) === ahead) continue;
    while (changed - unchanged > 1) {
      const middle = Math.floor((unchanged + changed) / 2);
      if (aheadAt(middle) === ahead) unchanged = middle;
      else changed = middle;
    }
    clock.push({ from: changed, ahead: aheadAt(changed) });
  }
  return clock;
}

/** Whether the engine knows the clock of a zone, which is sooner told than what the clock shows. */
export function knowsZone(timeZone: string): boolean {
  return openZone(timeZone, 0) !== undefined;
}

/** A question: how many minutes a zone is ahead of UTC at a minute of the week. */
function openZone(timeZone: string, monday: DayNumber): ((minute: number) => number) | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,60}$/.test(timeZone)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  } catch {
    return undefined;
  }
  return (minute) => {
    const instant = (monday * MINUTES_A_DAY + minute) * MILLISECONDS_A_MINUTE;
    const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) as number;
    const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
    return (shown - instant) / MILLISECONDS_A_MINUTE;
  };
}
