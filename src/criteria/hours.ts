import * as z from "zod/mini";
import { type DayNumber, parseWeek } from "../calendar/iso-week.ts";
import type { HoursCriterion, HoursCriterionInput, ZoneOffset } from "../model/criterion.ts";
import { type InputIssue, quote } from "../model/issue.ts";
import type { AttributeValue, Person, Role } from "../model/person.ts";
import { readAttribute, useOf } from "./attributes.ts";
import { findRepeatedKeys, itemOf, normalizeKeys } from "./by-text.ts";
import { completeCommon } from "./complete-common.ts";
import { type AttributeProblem, type CriterionKind, normalizeText } from "./criterion-kind.ts";
import { attributeName, commonFields } from "./schema-parts.ts";
import { readWorkingHours } from "./working-hours.ts";
import { minutesAtWork, sharedMinutes, type WorkingTime } from "./working-time.ts";
import { engineClock, instantOf, knowsZone, statedClock, type ZoneClock } from "./zone-clock.ts";

/** The criterion, and the clocks of all zones that somebody lives in; `undefined` where nothing is known of a zone. */
interface PreparedHours extends HoursCriterion {
  readonly clocks?: ReadonlyMap<string, ZoneClock | undefined>;
}

const offsetMinutes = z.int().check(z.minimum(-1080), z.maximum(1080));
const offsetChange = z.strictObject({ minutes: offsetMinutes, from: z.optional(z.string()) });

/** Working hours that two people share in the reference week. */
export const hours: CriterionKind<PreparedHours, WorkingTime> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("hours"),
    timeZone: attributeName,
    workingHours: z.optional(attributeName),
    defaultHours: z.optional(z.string()),
    referenceWeek: z.string(),
    wanted: z.optional(z.number().check(z.positive(), z.maximum(168))),
    offsets: z.optional(z.record(z.string(), z.union([offsetMinutes, z.array(offsetChange).check(z.minLength(1))]))),
  }),
  complete(input: HoursCriterionInput) {
    const { timeZone, workingHours, defaultHours = "Mon-Fri 09:00-17:00", referenceWeek, wanted = 10, offsets = {} } = input;
    const stated = { timeZone, defaultHours, referenceWeek, wanted, offsets: normalizeKeys(offsets) };
    const completed = { ...completeCommon(input), kind: "hours" as const, ...stated };
    return workingHours === undefined ? completed : { ...completed, workingHours };
  },
  contradictions: (settings, { offsets = {} }: HoursCriterionInput) => [
    ...findRepeatedKeys(offsets, ["offsets"]),
    ...findContradictions(settings, offsets),
  ],
  attributes(settings, role) {
    const { timeZone, workingHours } = settings;
    const uses = [useOf(timeZone, role, ["timeZone"], "text", zoneCheck(settings))];
    return workingHours === undefined ? uses : [...uses, useOf(workingHours, role, ["workingHours"], "texts", findHoursProblem)];
  },
  prepare(settings, { mentees, mentors }) {
    const clocks = new Map<string, ZoneClock | undefined>();
    const add = (person: Person, role: Role): void => {
      const zone = readZone(person, settings, role);
      if (zone !== undefined && !clocks.has(zone)) clocks.set(zone, clockOf(zone, settings));
    };
    for (const mentee of mentees) add(mentee, "mentee");
    for (const mentor of mentors) add(mentor, "mentor");
    return { ...settings, clocks };
  },
  read(person, settings, role) {
    const { workingHours, defaultHours, clocks } = settings as PreparedHours & Required<Pick<PreparedHours, "clocks">>;
    const zone = readZone(person, settings, role);
    const clock = zone === undefined ? undefined : clocks.get(zone);
    const own = workingHours === undefined ? undefined : readAttribute(person, workingHours, role);
    const shifts = readWorkingHours(textsOf(own ?? defaultHours));
    return clock === undefined || shifts === undefined ? undefined : minutesAtWork(shifts, clock);
  },
  identify: (time) => time.identity,
  credit: (mentee, mentor, { wanted }) => Math.min(1, sharedMinutes(mentee, mentor) / (60 * wanted)),
  evidence: (mentee, mentor, { wanted }) => ({ code: "shared-hours", hours: sharedMinutes(mentee, mentor) / 60, wanted }),
};

function findContradictions({ referenceWeek, defaultHours }: HoursCriterion, offsets: HoursCriterion["offsets"]): readonly InputIssue[] {
  const issues: InputIssue[] = [];
  const monday = parseWeek(referenceWeek);
  if (monday === undefined) {
    const message = `${quote(referenceWeek)} is no week: write it as "2026-W10", or as the date of its Monday, "2026-03-02"; from 1970 to 2400`;
    issues.push({ code: "bad-reference-week", path: ["referenceWeek"], message });
  }
  if (!readWorkingHours([defaultHours])?.length) {
    const [code, message] = hoursProblem(defaultHours);
    issues.push({ code, path: ["defaultHours"], message });
  }
  for (const [zone, offset] of Object.entries(offsets)) {
    if (typeof offset === "number") continue;
    // Any Monday will do to compare instants.
    const instants = offset.map(({ from }) => (from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from, monday ?? 0)));
    const isAscending = instants.every((instant, k) =>
      k === 0 ? instant === Number.NEGATIVE_INFINITY : instant > (instants[k - 1] as number),
    );
    if (isAscending) continue;
    const message = 'the first entry has no `from`; every other has one such as "2026-03-29T01:00Z", later than the one before';
    issues.push({ code: "bad-offset", path: ["offsets", zone], message });
  }
  return issues;
}

/** The zone that somebody lives in, as it was written. */
function readZone(person: Person, { timeZone }: HoursCriterion, role: Role): string | undefined {
  const zone = readAttribute(person, timeZone, role);
  return typeof zone === "string" ? zone : undefined;
}

function statedOffset(timeZone: string, { offsets }: HoursCriterion): ZoneOffset | undefined {
  return itemOf(offsets, normalizeText(timeZone));
}

/** The zone's clock in the reference week: the stated one, or the engine's. */
function clockOf(timeZone: string, settings: HoursCriterion): ZoneClock | undefined {
  const monday = parseWeek(settings.referenceWeek) as DayNumber;
  const stated = statedOffset(timeZone, settings);
  return stated === undefined ? engineClock(timeZone.trim(), monday) : statedClock(stated, monday);
}

/** Looks every zone up once. */
function zoneCheck(settings: HoursCriterion): (value: AttributeValue) => AttributeProblem | undefined {
  const known = new Map<string, boolean>();
  return (value) => {
    const zone = value as string;
    if (!known.has(zone)) known.set(zone, statedOffset(zone, settings) !== undefined || knowsZone(zone.trim()));
    if (known.get(zone)) return undefined;
    return [
      "unknown-time-zone",
      `knows no time zone ${quote(zone)}: write its IANA name, such as "Europe/Paris", or state it in \`offsets\``,
    ];
  };
}

function findHoursProblem(value: AttributeValue): AttributeProblem | undefined {
  const bad = textsOf(value).find((text) => readWorkingHours([text]) === undefined);
  return bad === undefined ? undefined : hoursProblem(bad);
}

function hoursProblem(text: string): readonly ["bad-working-hours", string] {
  return ["bad-working-hours", `cannot read ${quote(text)}: write working hours such as "09:00-17:00" or "Mon-Thu 08:30-12:00"`];
}

function textsOf(value: AttributeValue): readonly string[] {
  return typeof value === "object" ? value : [String(value)];
}
