// A relationship fails. Both sides say why, an administrator decides on each adjustment, and the two are matched again: without disturbing anybody, or with
// at most two proposed pairs moved.
import {
  type AdministrativeInput,
  auditMatching,
  describeAdjustment,
  describeDiagnosis,
  describeRematch,
  diagnose,
  type LifecycleEvent,
  matchParticipants,
  namesOf,
  planRematch,
  proposeRelationship,
  rematchParticipants,
  transition,
} from "mentor-matching";

const input: AdministrativeInput = {
  mentees: [
    { id: "lea", name: "Léa", attributes: { seeks: ["negotiation", "writing"], level: 2 } },
    { id: "max", name: "Max", attributes: { seeks: ["python", "statistics", "writing"], level: 1 } },
    { id: "noor", name: "Noor", attributes: { seeks: ["writing", "python"], level: 2 } },
  ],
  mentors: [
    { id: "ada", name: "Ada", attributes: { offers: ["negotiation", "writing"], level: 5 } },
    { id: "ben", name: "Ben", attributes: { offers: ["python", "statistics"], level: 2 } },
    { id: "cleo", name: "Cléo", attributes: { offers: ["python", "writing", "negotiation"], level: 3 } },
  ],
  criteria: [
    { id: "skills", kind: "coverage", sought: "seeks", offered: "offers", weight: 3 },
    { id: "level", kind: "gap", attribute: "level", ideal: 1, weight: 1 },
  ],
};
const matching = matchParticipants(input);
const wording = { names: namesOf(input) };
console.log("Matched:", matching.pairs.map(({ menteeId, mentorId }) => `${menteeId}–${mentorId}`).join(", "));

// Léa and Ada accept, and it does not work out.
const pair = matching.pairs.find(({ menteeId }) => menteeId === "lea") as (typeof matching.pairs)[number];
const events: readonly LifecycleEvent[] = [
  { type: "accept", id: "1", at: "2026-03-02", by: "mentee" },
  { type: "accept", id: "2", at: "2026-03-02", by: "mentor" },
  { type: "fail", id: "3", at: "2026-03-20", by: "administrator", reason: "wrong-match", party: "nobody" },
];
const failed = events.reduce(
  (relationship, event) => {
    const moved = transition(relationship, event);
    if (!moved.ok) throw new Error(moved.issue.message);
    return moved.relationship;
  },
  proposeRelationship({ pair, at: "2026-03-01" }),
);

const diagnosis = diagnose(failed, {
  mentee: { reasons: ["wrong-match"], criteria: ["level"], wantsRematch: true },
  mentor: { reasons: ["wrong-match"], criteria: ["level"], wantsRematch: true },
});
console.log(`\n${describeDiagnosis(diagnosis, wording)}`);

const decisions = diagnosis.adjustments.map(({ id, adjustment }) => ({
  id,
  decision: adjustment.type === "set-minimum-credit" ? ("refused" as const) : ("accepted" as const),
}));
console.log("\nThe administrator decides:");
for (const [k, { adjustment }] of diagnosis.adjustments.entries())
  console.log(`- ${describeAdjustment(adjustment, wording)}: ${decisions[k]?.decision}`);
const plan = planRematch(diagnosis, { author: "admin-1", adjustments: decisions });

for (const moves of [0, 2]) {
  const rematch = rematchParticipants(input, [plan], { matching, disruption: { moves } });
  console.log(`\nWith at most ${moves} moves:\n${describeRematch(rematch, wording)}`);
  console.log(`Audited: ${auditMatching(rematch.input, rematch.matching).valid}.`);
}

console.log(
  `\n${describeRematch(rematchParticipants(input, [plan], { matching, disruption: { moves: 2 } }), { ...wording, locale: "fr" })}`,
);
