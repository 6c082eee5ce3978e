import { normalizeText } from "./criterion-kind.ts";

/** A time of work on one day of the week, in minutes from its midnight; past midnight the end is above 1,440. */
export interface Shift {
  /** 0 for Monday. */
  readonly weekday: number;
  readonly start: number;
  readonly end: number;
}

const WEEKDAYS: { readonly [name: string]: number } = {
  mon: 0,
  tue: 1,
  wed: 2,
  thu: 3,
  fri: 4,
  sat: 5,
  sun: 6,
  lun: 0,
  mar: 1,
  mer: 2,
  jeu: 3,
  ven: 4,
  sam: 5,
  dim: 6,
};
const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4];
const MINUTES_A_DAY = 1440;
/** Longer entries name no days and hours. */
const LONGEST = 100;

/**
 * Reads `"09:00-17:00"`, `"Mon-Thu 08:30-12:00"`, `"lun,mer 22h-6h"` and the like; several in one text stand apart by `;`.
 *
 * @returns `undefined` where an entry cannot be read; `[]` where nothing is said.
 */
export function readWorkingHours(texts: readonly string[]): readonly Shift[] | undefined {
  const shifts: Shift[] = [];
  for (const text of texts) {
    for (const entry of normalizeText(text).split(";")) {
      if (entry.trim() === "") continue;
      const read = readEntry(entry.trim());
      if (read === undefined) return undefined;
      shifts.push(...read);
    }
  }
  return shifts;
}

function readEntry(entry: string): readonly Shift[] | undefined {
  if (entry.length > LONGEST) return undefined;
  const plain = entry.replace(/ ?[-–] ?/g, "-");
  const parts = /^(?:([a-z,-]+) )?(\d{1,2}(?:[:h]\d\d|h))-(\d{1,2}(?:[:h]\d\d|h))$/.exec(plain);
  if (parts === null) return undefined;
  const weekdays = parts[1] === undefined ? MONDAY_TO_FRIDAY : readDays(parts[1]);
  const start = readTime(parts[2] as string);
  const end = readTime(parts[3] as string);
  // "09:00-09:00" may mean nothing or a whole day: better to ask.
  if (weekdays === undefined || start === undefined || end === undefined || start === end || start === MINUTES_A_DAY) return undefined;
  return weekdays.map((weekday) => ({ weekday, start, end: end > start ? end : end + MINUTES_A_DAY }));
}

/** `mon`, `mon-fri`, `mon,wed,fri`; a range may pass Sunday. */
function readDays(text: string): readonly number[] | undefined {
  const weekdays: number[] = [];
  for (const part of text.split(",")) {
    const names = part.split("-");
    if (names.length > 2 || !names.every((name) => Object.hasOwn(WEEKDAYS, name))) return undefined;
    const [first, last = first] = names.map((name) => WEEKDAYS[name] as number) as [number, number?];
    for (let day = first; day <= (last < first ? last + 7 : last); day++) weekdays.push(day % 7);
  }
  return weekdays;
}

/** Minutes from midnight of `09:30`, `9h` or `9h30`; 24:00 is the end of the day. */
function readTime(text: string): number | undefined {
  const [hours, minutes] = text.split(/[:h]/).map(Number) as [number, number];
  const time = hours * 60 + minutes;
  return minutes < 60 && time <= MINUTES_A_DAY ? time : undefined;
}
