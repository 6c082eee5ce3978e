// One cohort in all three modes: shortlists, the choices that come back, a matching of them; a matching of free choice; and what each mode is worth.
import {
  type AnswerInput,
  auditMatching,
  type CriterionInput,
  compareModes,
  describeAudit,
  describeModes,
  describeShortlistEntry,
  describeTruthTelling,
  matchParticipants,
  namesOf,
  type Shortlist,
} from "mentor-matching";
import { readCohort } from "../data/cohort-240/read-cohort.ts";

const { mentors, mentees } = readCohort();
const names = namesOf({ mentees, mentors });

const criteria: readonly CriterionInput[] = [
  { id: "skills", kind: "coverage", weight: 30, sought: "wantedSkills", offered: "skills" },
  { id: "softSkills", kind: "coverage", weight: 20, sought: "wantedSoftSkills", offered: "softSkills" },
  { id: "level", kind: "gap", weight: 20, attribute: "level", ideal: 2, falloff: 0.25, allowed: [1, null] },
  { id: "languages", kind: "overlap", weight: 0, minimumCredit: 0.01, attribute: "languages" },
  // The programme wants people to meet across functions; participants need not care.
  { id: "acrossFunctions", kind: "different", weight: 30, attribute: "function", serves: "programme" },
];

console.log("Step 1: everybody gets a list, no mentor is on too many");
const step1 = { mentors, mentees, criteria, mode: "hybrid", shortlist: { length: 4, exposure: 3 } } as const;
const shortlisting = matchParticipants(step1);
const { totals, exposures } = shortlisting;
const busiest = exposures.reduce((most, each) => (each.lists > most.lists ? each : most));
const empty = shortlisting.lists.length - totals.lists;
console.log(
  `${totals.lists} lists with ${totals.places} places; ${empty} are empty, as the mentors who would do are on as many lists as they may be.`,
);
console.log(`${names.mentors.get(busiest.mentorId)} is on ${busiest.lists} lists, at most ${busiest.limit}: 3 for each free seat.`);
console.log(`Audit: ${describeAudit(auditMatching(step1, shortlisting))}`);
const [first] = shortlisting.lists as [Shortlist];
console.log(`\nThe list of ${names.mentees.get(first.menteeId)}, for administrators:`);
for (const entry of first.mentors) console.log(`  ${describeShortlistEntry(entry, { names })}`);

console.log("\nStep 2: the answers come back");
const answers = shortlisting.lists.filter(({ mentors }) => mentors.length > 0).flatMap(answerOf);
const step2 = { ...step1, choices: { shortlisting, mentees: answers } };
const chosen = matchParticipants(step2);
const choiceOf = new Map(answers.map(({ id, ranking }) => [id, ranking[0]]));
const pleased = chosen.pairs.filter(({ menteeId, mentorId }) => choiceOf.get(menteeId) === mentorId).length;
console.log(`${answers.length} of ${totals.lists} answered; ${chosen.totals.pairs} pairs, ${pleased} mentees have their first choice.`);
console.log(`Audit: ${describeAudit(auditMatching(step2, chosen))}`);
if (chosen.truthTelling) console.log(`To be told: ${describeTruthTelling(chosen.truthTelling, { audience: "participant" })}`);

console.log("\nStep 3: a second round for those whom the choices leave over");
const step3 = { ...step2, choices: { ...step2.choices, secondRound: "all-pairs" as const } };
const second = matchParticipants(step3);
console.log(`${second.pairs.filter(({ round }) => round === 2).length} pairs more, ${second.totals.pairs} in all.`);
console.log(`Audit: ${describeAudit(auditMatching(step3, second))}`);

console.log("\nFree choice instead, by the criteria that serve participants");
const free = { mentors, mentees, criteria, mode: "self" } as const;
const own = matchParticipants(free);
console.log(`${own.totals.pairs} pairs. Audit: ${describeAudit(auditMatching(free, own))}`);

console.log("\nAll three, side by side");
const across = { id: "fit", text: "A mean score of 60 %", measure: { kind: "mean-score" }, target: 0.6 } as const;
const many = { id: "many", text: "At least 145 pairs", measure: { kind: "pairs" }, target: 145 } as const;
const comparison = compareModes({ ...step1, goals: [across, many] });
console.log(describeModes(comparison));
console.log(`\n${describeModes(comparison, { locale: "fr" })}`);

/** What a form would bring back: one in six does not answer; one in ten wants none of the list; the others turn their list around its end. */
function answerOf({ menteeId, mentors }: Shortlist, k: number): readonly AnswerInput[] {
  if (k % 6 === 5) return [];
  if (k % 10 === 9) return [{ id: menteeId, ranking: [], unranked: "decline" }];
  const ids = mentors.map(({ mentorId }) => mentorId);
  const turn = k % ids.length;
  return [{ id: menteeId, ranking: [...ids.slice(turn), ...ids.slice(0, turn)] }];
}
