import fc from "fast-check";
import { lifecyclePolicy } from "mentor-matching";
import { expect, it } from "vitest";
import { addDays, dayNumber } from "../../src/calendar/days.ts";
import { addMonths } from "../../src/calendar/months.ts";
import { countCheckIns, scheduleAt } from "../../src/lifecycle/check-in-schedule.ts";
import { after, inState } from "../support/lifecycle.ts";
import { RUNS } from "../support/runs.ts";

const early = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }).map((days) => days.sort((a, b) => a - b));

it("has the check-ins that a calendar lists one after the other", () => {
  fc.assert(
    fc.property(
      early,
      fc.integer({ min: 1, max: 3 }),
      fc.nat({ max: 700 }),
      fc.nat({ max: 400 }),
      (checkInDays, checkInMonths, on, counted) => {
        const start = addDays("2026-01-01", on);
        const listed = checkInDays.map((days) => addDays(start, days));
        const base = listed.at(-1) as string;
        for (let k = 1; k <= 24; k++) listed.push(addMonths(base, k * checkInMonths));
        const due = listed.filter((day) => day <= addDays(start, counted)).map(dayNumber);
        const policy = lifecyclePolicy({ checkInDays, checkInMonths });
        expect(scheduleAt(dayNumber(start), dayNumber(start) + counted, policy)).toEqual({
          number: due.length,
          latest: due.at(-1),
          before: due.at(-2),
        });
      },
    ),
    { numRuns: RUNS },
  );
});

it("expects no check-ins for paused days", () => {
  const resumed = after(inState("active"), [
    { type: "pause", until: "2026-04-19" },
    { type: "resume", at: "2026-04-19" },
    { type: "record-check-in", at: "2026-05-04" },
    { type: "record-check-in", at: "2026-05-05", kind: "contact" },
    { type: "record-check-in", at: "2026-05-06", missed: ["mentor"] },
  ]);
  const policy = lifecyclePolicy({ checkInDays: [7], checkInMonths: 1 });
  // 57 days since 10 March, 40 of them paused.
  expect(countCheckIns(resumed, policy)).toEqual({ held: 1, expected: 1 });
  expect(countCheckIns(resumed, policy, "2026-06-10")).toEqual({ held: 1, expected: 2 });
});
