import type { MatchInput, Matching, Shortlisting } from "mentor-matching";
import * as door from "mentor-matching";
import * as jsonSchema from "mentor-matching/json-schema";
import * as munkres from "mentor-matching/munkres";
import * as solver from "mentor-matching/solver";
import * as threads from "mentor-matching/threads";
import { packColumns } from "../../src/stages/encode/pack-columns.ts";
import { after, proposal, SUITABLE } from "../support/lifecycle.ts";
import { reportWith } from "../support/report-cases.ts";
import { openStage, STAGE, stateAfter } from "../support/request-stage.ts";

/** What a function of the package is given in earnest: one list of arguments for each way of calling it. */
export type ArgumentLists = readonly (readonly unknown[])[];

/** The doors of the package, by their name in its `exports`. */
export const DOORS: { readonly [name: string]: { readonly [exported: string]: unknown } } = {
  ".": door,
  "./solver": solver,
  "./munkres": munkres,
  "./json-schema": jsonSchema,
  "./threads": threads,
};

const skills = ["a", "b", "c", "d"];
/** Somebody unmatched, a seat that is fought for, a lock, a former pair, a goal and a rule that keeps somebody out. */
const INPUT = {
  mentors: [
    { id: "m0", name: "Ada", attributes: { level: 4, skills: ["a", "b"] }, capacity: 2 },
    { id: "m1", name: "Grace", attributes: { level: 3, skills: ["c"] } },
    { id: "m2", attributes: { level: 1, skills: [] }, availability: "paused" },
  ],
  mentees: skills.map((skill, k) => ({ id: `e${k}`, name: `Noor ${k}`, attributes: { level: k === 3 ? 9 : 1, seeks: [skill, "a"] } })),
  criteria: [
    { id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 2, allowed: [1, null], label: { en: "Level", fr: "Niveau" } },
    { id: "skills", kind: "coverage", weight: 2, sought: "seeks", offered: "skills", serves: "programme" },
  ],
  qualification: { mentees: [{ id: "junior", kind: "at-most", attribute: "level", maximum: 8 }] },
  goals: [{ id: "all", text: "Everybody", measure: { kind: "share-matched" }, target: 0.5 }],
  pairs: { locked: [{ menteeId: "e0", mentorId: "m0" }], previous: [{ menteeId: "e1", mentorId: "m1", adjustment: -0.2 }] },
} as const satisfies MatchInput;
const MATCHING = door.matchParticipants(INPUT);
const PAIR = { menteeId: "e0", mentorId: "m0" };
const OTHER = { menteeId: "e2", mentorId: "m0" };
const EXPLANATION = door.explainPair(INPUT, MATCHING, OTHER);
const CHANGES = { weights: [{ criterionId: "level", weight: 3 }], seats: [{ mentorId: "m1", capacity: 2 }] };

const SELF = {
  mentors: INPUT.mentors,
  mentees: INPUT.mentees,
  criteria: INPUT.criteria,
  mode: "self",
  preferences: { mentees: [{ id: "e1", ranking: ["m1"], declined: ["m0"] }], mentors: [] },
} as unknown as MatchInput;
const HYBRID = {
  mentors: INPUT.mentors,
  mentees: INPUT.mentees,
  criteria: INPUT.criteria,
  mode: "hybrid",
  shortlist: { length: 2, exposure: 2 },
} as unknown as MatchInput;
const SHORTLISTING = door.matchParticipants(HYBRID) as Shortlisting;

const NAMES = door.namesOf(INPUT);
const WORDING = { locale: "fr", criteria: INPUT.criteria, qualification: INPUT.qualification, names: NAMES };
const TOLD = { ...WORDING, audience: "participant" };
const POLICY = { minimumMonths: 5, proposalDays: 20 };
const RELATIONSHIP = after(proposal(), [{ type: "accept", by: "mentee" }]);
const FAILED = after(proposal(), [
  { type: "accept", by: "mentee" },
  { type: "accept", by: "mentor" },
  { ...SUITABLE.fail, at: "2026-04-01" },
]);
const DIAGNOSIS = door.diagnose(FAILED, {
  mentee: { reasons: ["wrong-match"], criteria: ["skills"] },
  administrator: { reason: "wrong-match", author: "a1" },
});
const DECISIONS = { author: "a1", adjustments: DIAGNOSIS.adjustments.map(({ id }) => ({ id, decision: "accepted" as const })) };
const PLANNED = door.planRematch(DIAGNOSIS, DECISIONS);
const REMATCH_INPUT = {
  ...INPUT,
  pairs: {},
  mentees: [...INPUT.mentees],
} as unknown as MatchInput;
const PLANS = [PLANNED];
const { report: REPORT, wording: REPORT_WORDING } = reportWith("Ada & co");
const OPENING = { at: "2026-01-01", mentees: [{ id: "e0" }, { id: "e1" }], mentors: [{ id: "m0", capacity: 2 }] };
const EVENTS = [
  {
    type: "enrol",
    id: "x1",
    at: "2026-01-01",
    by: "administrator",
    mentees: [{ id: "e0" }, { id: "e1" }],
    mentors: [{ id: "m0", capacity: 2 }],
  },
  { type: "propose", id: "x2", at: "2026-01-02", by: "administrator", relationshipId: "r0", menteeId: "e0", mentorId: "m0" },
] as never[];
const LEDGER = door.replay(EVENTS);
const OPEN_EVENT = { type: "accept", id: "x3", at: "2026-01-03", by: "mentee", relationshipId: "r0" } as never;

const at = "2026-03-01";
const ASKED = stateAfter(door.requestMentor(STAGE, openStage(), { menteeId: "e0", mentorId: "m0", at, otherwise: ["m2"] }));
const REFUSED = door.answerRequest(ASKED, { requestId: 1, answer: "accept", at: "2027-03-01" });
const EFFECTS = door.requestMentor(STAGE, openStage(), { menteeId: "e0", mentorId: "m0", at });

const PARTICIPANTS = { mentees: INPUT.mentees.map(({ id, attributes }) => ({ id, attributes })), mentors: [] };
const PROBLEM = {
  scores: [
    [3, 1, null],
    [2, 5, 1],
  ],
  columnCapacities: [1, 2, 1],
  objective: "most-pairs",
};
const COSTS = { costs: { rows: 2, columns: 2, values: Float64Array.of(1, 2, 3, 4) }, rowCapacities: [2, 1] };
const STABLE = {
  rowPreferences: [[0, [1, 2]], [1]],
  columnPreferences: [[0], [1, 0], [0]],
  columnCapacities: [1, 1, 2],
  proposing: "columns",
};
const ISSUES = [{ code: "empty", path: ["mentors", 0, "a b"], message: "must not be empty" }];

/** Of a list in which the scenario above must have something. */
function first<Item>(list: readonly Item[]): Item {
  if (list.length === 0) throw new Error("the scenario lacks an example");
  return list[0] as Item;
}

/** A matching in which somebody is left out, so that there is something to explain. */
const TIGHT = { ...INPUT, mentors: INPUT.mentors.slice(0, 1), pairs: {}, qualification: {} } as unknown as MatchInput;
const TIGHT_MATCHING = door.matchParticipants(TIGHT) as Matching;
const UNMATCHED = first(TIGHT_MATCHING.unmatched.mentees);

/** Two groups of which one has nobody matched. */
const GROUPS = {
  mentees: [1, 2, 3, 4].map((k) => ({ id: `e${k}`, attributes: { site: k < 3 ? "Lyon" : "Nantes", level: k < 3 ? 1 : 9 } })),
  mentors: INPUT.mentors,
  criteria: [INPUT.criteria[0], { id: "site", kind: "same", weight: 1, attribute: "site", missing: "no-credit" }],
} as unknown as MatchInput;
const GROUPS_MATCHING = door.matchParticipants(GROUPS) as Matching;
const BY_SITE = { attributes: ["site"], minimumCell: 1 } as const;
const FAIRNESS = door.measureFairness({ participants: GROUPS as never, matching: GROUPS_MATCHING, ...BY_SITE });
const GAP = door.explainFairness(GROUPS, GROUPS_MATCHING, BY_SITE);

/** Every exported function, by door and name. A function without an entry fails the test. */
export const ENTRIES: { readonly [exported: string]: ArgumentLists } = {
  // Errors
  "./InvalidInputError": [[ISSUES], [ISSUES, "invalid-problem"]],
  "./formatPath": [[["mentors", 3, "attributes", "a b"]]],
  "./isInvalidInputError": [[new door.InvalidInputError([])], [{}]],
  // Criteria to begin with
  "./standardCriteria": [
    [],
    [
      {
        weights: { jobSkills: 50 },
        levels: [["a"], ["b"]],
        lead: { ideal: 1 },
        attributes: { jobSkills: { sought: "s", offered: "o" } },
        rarity: true,
        missing: "neutral",
      },
    ],
  ],
  "./criteriaServing": [[INPUT.criteria, "participant"]],
  // Matching
  "./checkInput": [[INPUT], [SELF], [HYBRID]],
  "./prepareProgramme": [[INPUT], [SELF], [HYBRID]],
  "./matchParticipants": [[INPUT, {}], [SELF], [HYBRID]],
  "./matchParticipantsAsync": [[INPUT, { signal: { throwIfAborted: () => undefined } }], [HYBRID]],
  "./compareModes": [[INPUT]],
  "./scorePairs": [[INPUT, { menteeIds: ["e1"], mentorIds: ["m0", "m1"] }], [SELF]],
  "./poolHealth": [[INPUT, { manyGaps: 0.5 }]],
  // Asking about a matching
  "./auditMatching": [
    [INPUT, MATCHING],
    [SELF, door.matchParticipants(SELF)],
    [HYBRID, SHORTLISTING],
  ],
  "./explainPair": [
    [INPUT, MATCHING, OTHER],
    [SELF, door.matchParticipants(SELF), OTHER],
  ],
  "./explainSeats": [[INPUT, MATCHING, "m0"]],
  "./explainUnmatched": [[TIGHT, TIGHT_MATCHING, UNMATCHED.menteeId]],
  "./explainFairness": [[INPUT, MATCHING, { attributes: ["level"], minimumCell: 1 }]],
  "./measureFairness": [
    [
      {
        participants: PARTICIPANTS,
        matching: MATCHING,
        attributes: ["level"],
        minimumCell: 1,
        joined: [{ menteeId: "e0", on: at }],
        ranks: [{ id: "e0", rank: 1 }],
        exposures: [{ id: "e0", shortlists: 1 }],
        ledger: LEDGER,
        asOf: at,
        policy: POLICY,
      },
    ],
  ],
  "./measureGoals": [[INPUT, MATCHING]],
  "./whatIf": [[INPUT, MATCHING, CHANGES]],
  "./applyChanges": [[INPUT, CHANGES]],
  "./rematchParticipants": [
    [REMATCH_INPUT, [], {}],
    [{ ...STAGE, criteria: [...STAGE.criteria] }, PLANS, { disruption: { moves: 1 } }],
    [
      INPUT,
      [],
      { matching: MATCHING, changes: CHANGES, disruption: { moves: 1 }, training: { attribute: "trained", before: "2026-06-01" } },
    ],
  ],
  // From and to spreadsheets
  "./formatMatches": [
    [MATCHING, "csv", { input: INPUT, locale: "fr" }],
    [MATCHING, "table"],
  ],
  "./participantsFromRows": [
    [
      [{ id: "m0", name: "Ada", seats: "2", skills: "a; b" }],
      { role: "mentor", id: "id", name: "name", capacity: "seats", attributes: { skills: { column: "skills", form: "list" } } },
    ],
    [[{ id: "e0", former: "m0" }], { role: "mentee", id: "id", previousMentors: "former" }],
  ],
  // What participants may see
  "./redactFor": [
    [MATCHING, "e1", { role: "mentee", criteria: INPUT.criteria }],
    [EXPLANATION, "e2", {}],
  ],
  "./matchLetter": [[INPUT, MATCHING, PAIR, { to: "mentee", policy: POLICY, ...WORDING }]],
  "./namesOf": [[INPUT]],
  "./wordsOf": [[INPUT, { locale: "fr" }]],
  // In words
  "./describeAudit": [[door.auditMatching(INPUT, { ...MATCHING, pairs: [] }), WORDING]],
  "./describeWarning": [[{ code: "ids-look-alike", role: "mentee", ids: ["e1", "E1"], message: "" }, WORDING]],
  "./describeCause": [
    [UNMATCHED.cause, { ...TOLD, contested: TIGHT_MATCHING.contested }],
    [UNMATCHED.cause, { ...WORDING, contested: TIGHT_MATCHING.contested }],
  ],
  "./describeContribution": [[first(EXPLANATION.contributions), TOLD]],
  "./describeEvidence": [[first(EXPLANATION.contributions), WORDING]],
  "./describeDifference": [[door.whatIf(INPUT, MATCHING, CHANGES), WORDING]],
  "./describeGoal": [[first(door.measureGoals(INPUT, MATCHING)), WORDING]],
  "./describeModes": [[door.compareModes(INPUT), WORDING]],
  "./describePair": [
    [EXPLANATION, WORDING],
    [EXPLANATION, TOLD],
  ],
  "./describePoolHealth": [[door.poolHealth(INPUT), WORDING]],
  "./describeRequestEffect": [[first((EFFECTS as { readonly effects: readonly unknown[] }).effects), WORDING]],
  "./describeRequestRefusal": [[(REFUSED as unknown as { readonly issue: unknown }).issue, WORDING]],
  "./describeRule": [[{ code: "below-minimum-credit", criterionId: "skills" }, TOLD]],
  "./describeView": [
    [door.redactFor(MATCHING, "e1"), WORDING],
    [door.redactFor(EXPLANATION, "e2"), WORDING],
  ],
  "./describeSeats": [[door.explainSeats(INPUT, MATCHING, "m0"), WORDING]],
  "./describeLoad": [[first(MATCHING.totals.loads), TOLD]],
  "./describeOverride": [[{ ...PAIR, rules: [{ code: "reporting-line" }] }, TOLD]],
  "./describeUnmatched": [
    [door.explainUnmatched(TIGHT, TIGHT_MATCHING, UNMATCHED.menteeId), { ...WORDING, contested: TIGHT_MATCHING.contested }],
  ],
  "./describeShortList": [[{ code: "exposure", eligible: 3 }, TOLD]],
  "./describeShortlistEntry": [[first(first(SHORTLISTING.lists).mentors), TOLD]],
  "./describeTruthTelling": [[{ code: "safe-for-mentees" }, TOLD]],
  "./describeDiagnosis": [[DIAGNOSIS, WORDING]],
  "./describeAdjustment": [[{ type: "forbid-pair", ...PAIR }, WORDING]],
  "./describeRematch": [[door.rematchParticipants(INPUT, [], { matching: MATCHING }), WORDING]],
  "./describeFairness": [[FAIRNESS, TOLD]],
  "./describeFairnessGap": [[GAP, WORDING]],
  "./describeFollowUp": [[first(door.followUp([RELATIONSHIP], { asOf: "2026-03-15" })), TOLD]],
  "./describeObstacle": [
    [{ code: "no-seat", mentorId: "m0", capacity: 2, event: "propose", allowed: ["cancel"], state: "proposed" }, WORDING],
  ],
  "./describeBand": [["typical", WORDING]],
  "./describeEvent": [["accept", WORDING]],
  "./describeReason": [["overload", TOLD]],
  "./describeState": [["active", WORDING]],
  // The relationship after matching
  "./allowedEvents": [[RELATIONSHIP, { asOf: at, policy: POLICY }]],
  "./diagnose": [[FAILED, DIAGNOSIS.answers, POLICY]],
  "./durationOf": [[FAILED, "2026-05-01", POLICY]],
  "./followUp": [
    [LEDGER, { asOf: at, policy: POLICY }],
    [[RELATIONSHIP, FAILED], { asOf: at }],
  ],
  "./lifecycleDiagram": [[]],
  "./openLedger": [[OPENING], [LEDGER]],
  "./pairsOfLedger": [[LEDGER, INPUT]],
  "./lifecyclePolicy": [[POLICY]],
  "./planRematch": [[DIAGNOSIS, DECISIONS]],
  "./proposeRelationship": [[{ pair: first(MATCHING.pairs), at, id: "r1" }]],
  "./record": [[LEDGER, OPEN_EVENT, POLICY]],
  "./recordAll": [[LEDGER, [OPEN_EVENT], POLICY]],
  "./replay": [[EVENTS, POLICY]],
  "./transition": [[RELATIONSHIP, { type: "accept", id: "y1", at: "2026-03-02", by: "mentor" }, POLICY]],
  // Reports
  "./summarizeProgramme": [
    [
      {
        ledger: LEDGER,
        matching: MATCHING,
        participants: INPUT,
        goals: door.measureGoals(INPUT, MATCHING),
        joined: [{ menteeId: "e0", on: "2026-01-01" }],
        asOf: at,
        policy: POLICY,
      },
    ],
  ],
  "./compareReports": [[REPORT, REPORT]],
  "./renderReport": (["html", "markdown", "csv", "json"] as const).map((format) => [REPORT, { format, ...REPORT_WORDING }]),
  // Live self-matching
  "./openRequests": [[STAGE, { expiresAfterDays: 5 }]],
  "./browseMentors": [[STAGE, ASKED, { menteeId: "e1", limit: 2 }]],
  "./requestMentor": [[STAGE, ASKED, { menteeId: "e1", mentorId: "m1", at, otherwise: ["m2"] }]],
  "./answerRequest": [[ASKED, { requestId: 1, answer: "decline", at }]],
  "./withdrawRequest": [[ASKED, { requestId: 1, at }]],
  "./dismissMentor": [[STAGE, ASKED, { menteeId: "e1", mentorId: "m1", at }]],
  "./changeSeats": [[ASKED, { mentorId: "m0", freeSeats: 3, at }]],
  "./expireRequests": [[ASKED, { asOf: "2026-05-01" }]],
  "./replayRequests": [[openStage(), [{ type: "request", id: 1, at, by: "mentee", menteeId: "e0", mentorId: "m0", otherwise: [] }]]],
  "./acceptedPairs": [[ASKED]],
  "./requestsOfMentee": [[ASKED, "e0"]],
  "./requestsOfMentor": [[ASKED, "m0"]],
  // The solver
  "./openScan": [[packColumns(door.prepareProgramme(INPUT).columns)]],
  "./threads/workerThreads": [[{ count: 1 }], []],
  "./solver/solveAssignment": [[PROBLEM], [COSTS]],
  "./solver/verifyAssignment": [
    [PROBLEM, solver.solveAssignment(PROBLEM as never)],
    [COSTS, solver.solveAssignment(COSTS)],
  ],
  "./solver/deferredAcceptance": [[STABLE]],
  "./solver/findBlockingPairs": [[STABLE, solver.deferredAcceptance(STABLE as never)]],
  "./munkres/solveWithMunkres": [[PROBLEM]],
};
