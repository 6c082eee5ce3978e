// Asking why: what a pair is worth and what another would cost, what a seat is worth, which rule keeps somebody out, what would happen if, and what the
// fairest matching costs. Every answer is exact: the best matching with the decision against the best without.
import {
  applyChanges,
  auditMatching,
  type Changes,
  type CriterionInput,
  describeDifference,
  describePair,
  describeSeats,
  describeUnmatched,
  explainPair,
  explainSeats,
  explainUnmatched,
  matchParticipants,
  prepareProgramme,
  whatIf,
  wordsOf,
} from "mentor-matching";
import { readCohort } from "../data/cohort-240/read-cohort.ts";

const { previous, ...people } = readCohort();
const criteria: readonly CriterionInput[] = [
  { id: "level", kind: "gap", weight: 30, attribute: "level", ideal: 2, falloff: 0.25, floor: 0.25, allowed: [1, null] },
  { id: "function", kind: "same", weight: 20, attribute: "function" },
  { id: "position", kind: "same", weight: 10, attribute: "position" },
  { id: "skills", kind: "coverage", weight: 30, sought: "wantedSkills", offered: "skills" },
  { id: "softSkills", kind: "coverage", weight: 10, sought: "wantedSoftSkills", offered: "softSkills" },
  { id: "languages", kind: "overlap", weight: 0, minimumCredit: 0.01, attribute: "languages" },
];

// Prepared once, for all questions.
const input = prepareProgramme({ ...people, criteria, pairs: { previous } });
const matching = matchParticipants(input);
const words = wordsOf(input);

const chosen = matching.pairs[3] as (typeof matching.pairs)[number];
const wanted = { menteeId: chosen.menteeId, mentorId: (matching.pairs[40] as typeof chosen).mentorId };
print("Why this pair?", describePair(explainPair(input, matching, chosen), words));
print("Why not this one? Its price names who would move", describePair(explainPair(input, matching, wanted), words));

// A mentor's seat price is what one more seat would bring; this is the dearest.
const [dearest] = (matching.certificate.seatPrices ?? []).toSorted((a, b) => b.price - a.price);
if (dearest !== undefined)
  print(`What is a seat of ${dearest.mentorId} worth?`, describeSeats(explainSeats(input, matching, dearest.mentorId), words));

// Under a stricter programme, only mentors of the same function will do; whoever has none is told which rule it would help to lift.
const strict: Changes = {
  criteria: { replace: [{ id: "function", kind: "same", weight: 20, attribute: "function", minimumCredit: 1 }] },
};
const strictInput = prepareProgramme(applyChanges(input, strict));
const strictMatching = whatIf(input, matching, strict).matching;
const excluded = strictMatching.unmatched.mentees.find(({ cause }) => cause.code === "no-eligible-mentor");
if (excluded !== undefined) {
  const explanation = explainUnmatched(strictInput, strictMatching, excluded.menteeId);
  print(
    `Which rule keeps ${words.names.mentees.get(excluded.menteeId) ?? excluded.menteeId} out of a stricter programme?`,
    describeUnmatched(explanation, words),
  );
}

ask("What if a mentor left?", { mentors: { remove: [chosen.mentorId] } });
ask("What if that mentor had one seat more?", { seats: [{ mentorId: chosen.mentorId, capacity: capacityOf(chosen.mentorId) + 1 }] });
ask("What if the two could not be paired?", {
  pairs: { forbidden: { add: [{ menteeId: chosen.menteeId, mentorId: chosen.mentorId, reason: "Asked for in private" }] } },
});
ask("What if skills weighed half as much again?", { weights: [{ criterionId: "skills", weight: 45 }] });

// As many pairs, but the worst of them as good as can be: what does that cost in total?
const fairest = whatIf(input, matching, { settings: { objective: "fairest" } });
const { totals, floor } = fairest;
const lowest = (pairs: typeof matching.pairs): string => `${(Math.min(...pairs.map(({ points }) => points)) / 1e4).toFixed(1)}%`;
print(
  "What does fairness cost?",
  `The worst pair would score ${lowest(fairest.matching.pairs)} instead of ${lowest(matching.pairs)} (floor: ${floor?.after} points).`,
  `The total would lose ${(-totals.gained.points).toLocaleString("en-GB")} of ${totals.before.points.toLocaleString("en-GB")} points.`,
  `The certificate says the same: ${fairest.matching.certificate.fairness?.pointsForgone.toLocaleString("en-GB")} points forgone.`,
);

/** Asks, and has the answer audited against the changed input. */
function ask(question: string, changes: Changes): void {
  const difference = whatIf(input, matching, changes);
  const { optimal } = auditMatching(applyChanges(input, changes), difference.matching);
  const lines = describeDifference(difference, words).split("\n");
  const shown = lines.length > 9 ? [...lines.slice(0, 8), `(and ${lines.length - 8} more lines)`] : lines;
  print(question, ...shown, optimal ? "Audited: no better matching of the changed programme exists." : "Not proven.");
}

function print(title: string, ...lines: readonly string[]): void {
  console.log(`${title}\n${lines.join("\n").replace(/^/gm, "  ")}\n`);
}

function capacityOf(mentorId: string): number {
  return matching.totals.loads.find((load) => load.mentorId === mentorId)?.capacity ?? 0;
}
