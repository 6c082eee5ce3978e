import { type Diagnosis, diagnose, type Ledger, planRematch, type RematchPlan } from "mentor-matching";

/**
 * Asks both sides about every failure, and accepts what the diagnosis proposes. Here the seam is where a rematch begins: the plans are what it is
 * made from. In this programme the next quarter's round matches everybody anew instead.
 */
export function decideRematches(ledger: Ledger): { readonly diagnoses: readonly Diagnosis[]; readonly plans: readonly RematchPlan[] } {
  const failed = ledger.relationships.filter(({ state }) => state === "failed");
  const diagnoses = failed.map((relationship) =>
    // Where the record says what it was, both say so as well; and somebody who did not fit names the skills.
    relationship.ending?.failure?.reason === "wrong-match"
      ? diagnose(relationship, {
          mentee: { reasons: ["wrong-match"], criteria: ["skills"] },
          mentor: { reasons: ["wrong-match"], criteria: ["skills", "level"] },
        })
      : diagnose(relationship),
  );
  const plans = diagnoses.map((diagnosis) =>
    planRematch(diagnosis, {
      author: "admin-1",
      adjustments: diagnosis.adjustments.map(({ id }) => ({ id, decision: "accepted" })),
    }),
  );
  return { diagnoses, plans };
}
