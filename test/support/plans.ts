import fc from "fast-check";
import type { Adjustment, AdministrativeInput, PairInput, RematchPlan, Role } from "mentor-matching";

/** What a plan for a failed pair says beyond the usual. */
export interface PlanSketch extends Partial<RematchPlan> {
  /** Who is put first. */
  readonly first?: readonly Role[];
  readonly adjustments?: readonly Adjustment[];
}

/** A plan as `planRematch` makes it: both are matched again, the pair is forbidden. */
export function planFor({ menteeId, mentorId }: PairInput, { first = [], adjustments = [], ...fields }: PlanSketch = {}): RematchPlan {
  const all: readonly Adjustment[] = [
    ...adjustments,
    ...first.map((role): Adjustment => ({ type: "prioritise", role, id: role === "mentee" ? menteeId : mentorId })),
  ];
  return {
    schemaVersion: 1,
    relationshipId: `${menteeId}/${mentorId}`,
    formerPair: { menteeId, mentorId },
    reason: "wrong-match",
    blocks: [],
    rematch: ["mentee", "mentor"],
    accepted: all.map((adjustment, k) => ({ id: `wrong-match/${k}`, because: "wrong-match", adjustment })),
    refused: [],
    undecided: [],
    author: "admin-1",
    ...fields,
  };
}

/** A programme where a table says what each pair is worth; `null`: it is not possible. Mentees are `e0`, `e1`, …, mentors `m0`, `m1`, …. */
export function tableProgramme(
  credits: readonly (readonly (number | null)[])[],
  capacities: readonly number[],
  more: Partial<AdministrativeInput> = {},
): AdministrativeInput {
  const table = Object.fromEntries(credits.map((row, k) => [`e${k}`, Object.fromEntries(row.map((credit, at) => [`m${at}`, credit]))]));
  return {
    mentees: credits.map((_, k) => ({ id: `e${k}`, attributes: { name: `e${k}` } })),
    mentors: capacities.map((capacity, k) => ({ id: `m${k}`, attributes: { name: `m${k}` }, capacity })),
    criteria: [{ id: "fit", kind: "table", attribute: "name", credits: table, default: null, weight: 1 }],
    ...more,
  };
}

/** Programmes where people compete for few seats. */
export const tableProgrammes: fc.Arbitrary<AdministrativeInput> = fc
  .record({
    credits: fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { freq: 5 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 5,
    }),
    capacities: fc.array(fc.constantFrom(0, 1, 1, 1, 2), { minLength: 4, maxLength: 4 }),
    objective: fc.constantFrom("most-pairs" as const, "most-pairs" as const, "highest-total" as const),
  })
  .map(({ credits, capacities, objective }) =>
    tableProgramme(
      credits.map((row) => row.map((credit) => (credit === null ? null : credit / 10))),
      capacities,
      { objective },
    ),
  );
