import type {
  Contribution,
  Evidence,
  FitBand,
  MenteeCause,
  MentorCause,
  MissingPolicy,
  PairExplanation,
  PairRule,
  PairStanding,
  ParticipantCause,
} from "mentor-matching";
import type { AuditedPart } from "../../src/model/audit.ts";
import type { NoPrice } from "../../src/model/evidence.ts";

/** One example of each code; a code that the model learns and this list lacks does not compile. */
export const RULES: { readonly [Code in PairRule["code"]]: PairRule } = {
  "mentee-not-qualified": { code: "mentee-not-qualified", ruleId: "consent" },
  "mentor-not-qualified": { code: "mentor-not-qualified", ruleId: "training" },
  "mentee-unavailable": { code: "mentee-unavailable" },
  "mentee-already-active": { code: "mentee-already-active" },
  "mentor-unavailable": { code: "mentor-unavailable" },
  "no-capacity": { code: "no-capacity" },
  "same-person": { code: "same-person" },
  "forbidden-pair": { code: "forbidden-pair" },
  "previous-pair": { code: "previous-pair" },
  "reporting-line": { code: "reporting-line" },
  "outside-allowed": { code: "outside-allowed", criterionId: "level" },
  "below-minimum-credit": { code: "below-minimum-credit", criterionId: "languages" },
  "value-missing": { code: "value-missing", criterionId: "skills" },
  "below-minimum-score": { code: "below-minimum-score" },
  "not-on-shortlist": { code: "not-on-shortlist" },
  "declined-by-mentee": { code: "declined-by-mentee" },
  "declined-by-mentor": { code: "declined-by-mentor" },
};

export const EVIDENCE: { readonly [Code in Evidence["code"]]: Extract<Evidence, { readonly code: Code }> } = {
  covered: { code: "covered", covered: ["Excel", "Python"], uncovered: ["SEO"] },
  shared: { code: "shared", shared: ["fr", "en"] },
  same: { code: "same", value: "Finance" },
  "not-the-same": { code: "not-the-same", mentee: "Finance", mentor: "Ventes" },
  lead: { code: "lead", lead: 2, mentee: 2, mentor: 4 },
  closeness: {
    code: "closeness",
    dimensions: [
      { attribute: "openness", mentee: 4.5, mentor: 3 },
      { attribute: "patience", mentee: 1, mentor: 5 },
    ],
  },
  distance: { code: "distance", kilometres: 391.499 },
  "shared-hours": { code: "shared-hours", hours: 12.5, wanted: 10 },
  categories: { code: "categories", mentee: "Engineer", mentor: "Product owner" },
  ranks: { code: "ranks", side: "both", byMentee: 2, byMentor: null },
  priority: { code: "priority", side: "mentee", value: "Newcomer" },
  custom: { code: "custom" },
  missing: { code: "missing", side: "mentor", policy: "no-credit" },
  "previous-pair": { code: "previous-pair", adjustment: -300_000 },
  choice: { code: "choice", byMentee: 2, byMentor: null },
};

export const MENTEE_CAUSES: { readonly [Code in MenteeCause["code"]]: Extract<MenteeCause, { readonly code: Code }> } = {
  "not-qualified": {
    code: "not-qualified",
    rules: [
      { ruleId: "consent", verdict: "unknown", reason: { code: "not-stated", fields: ["consent"] } },
      { ruleId: "level", verdict: "fail", reason: { code: "at-least", value: 1, minimum: 2 } },
    ],
  },
  unavailable: { code: "unavailable" },
  "already-active": { code: "already-active", mentorIds: ["mentor-17"] },
  "no-eligible-mentor": {
    code: "no-eligible-mentor",
    rules: [
      { code: "forbidden-pair", mentors: 4321, alone: 1 },
      { code: "outside-allowed", criterionId: "level", mentors: 4322, alone: 0 },
    ],
  },
  "below-minimum-score": { code: "below-minimum-score", mentors: 4321, bestPoints: 123_456 },
  "seats-exhausted": { code: "seats-exhausted", contested: 0 },
  outweighed: { code: "outweighed", by: [{ mentorId: "mentor-17", points: 123_456, menteeIds: ["mentee-23", "mentee-24"] }] },
  "not-chosen": { code: "not-chosen", acceptable: 4321, declined: 22 },
  "search-stopped": { code: "search-stopped" },
};

export const MENTOR_CAUSES: { readonly [Code in MentorCause["code"]]: Extract<MentorCause, { readonly code: Code }> } = {
  "not-qualified": {
    code: "not-qualified",
    rules: [
      {
        ruleId: "training",
        verdict: "fail",
        reason: { code: "completed-training", completed: "2026-09-15", before: "2026-09-01" },
      },
    ],
  },
  unavailable: { code: "unavailable" },
  "no-capacity": { code: "no-capacity" },
  "no-eligible-mentee": { code: "no-eligible-mentee" },
  "free-seats": { code: "free-seats", seats: 2 },
  "search-stopped": { code: "search-stopped" },
};

export const NO_PRICES: { readonly [Code in NoPrice["code"]]: NoPrice } = {
  "not-eligible": { code: "not-eligible" },
  "would-move-lock": { code: "would-move-lock" },
  "would-end-relationship": { code: "would-end-relationship" },
  "decided-by-rankings": { code: "decided-by-rankings", menteeWould: true, mentorWould: false },
  "second-round": { code: "second-round" },
  "not-optimal": { code: "not-optimal" },
};

export const POLICIES: { readonly [Policy in MissingPolicy]: Policy } = {
  "no-credit": "no-credit",
  neutral: "neutral",
  "left-out": "left-out",
  ineligible: "ineligible",
};

export const PARTS: { readonly [Part in AuditedPart]: Part } = {
  form: "form",
  people: "people",
  capacity: "capacity",
  eligibility: "eligibility",
  contributions: "contributions",
  totals: "totals",
  causes: "causes",
  overrides: "overrides",
  certificate: "certificate",
  lists: "lists",
};

export const BANDS: { readonly [Band in FitBand]: Band } = { strong: "strong", good: "good", fair: "fair" };

export const STANDINGS: { readonly [S in PairStanding]: S } = {
  matched: "matched",
  possible: "possible",
  "not-available": "not-available",
};

export const PARTICIPANT_CAUSES: { readonly [Cause in ParticipantCause]: Cause } = {
  "not-qualified": "not-qualified",
  "details-missing": "details-missing",
  paused: "paused",
  "already-active": "already-active",
  "no-mentor-fits": "no-mentor-fits",
  "no-mentee-fits": "no-mentee-fits",
  "no-seat-left": "no-seat-left",
  "not-chosen": "not-chosen",
  "no-seat-to-give": "no-seat-to-give",
  "nobody-this-time": "nobody-this-time",
  undecided: "undecided",
};

export const CONTESTED = [{ menteeIds: ["mentee-22", "mentee-23", "mentee-24"], mentorIds: ["mentor-17", "mentor-18"], seats: 2 }] as const;

/** A contribution with round figures that no other number in a sentence looks like. */
export function contributionWith(evidence: Evidence, figures: Partial<Contribution> = {}): Contribution {
  const purpose = { serves: "participant", visibleTo: "everyone" } as const;
  return { criterionId: "skills", credit: 0.5, points: 123_456, most: 246_912, ...purpose, evidence, ...figures };
}

export const EXPLANATION: PairExplanation = {
  kind: "pair-explanation",
  menteeId: "mentee-1",
  mentorId: "mentor-1",
  namesakes: [],
  chosen: true,
  eligible: true,
  rules: [],
  score: 0.123456,
  points: 123_456,
  somethingKnown: true,
  band: "good",
  contributions: Object.values(EVIDENCE).map((evidence) => contributionWith(evidence)),
  price: {
    decision: "dissolve",
    pairs: 1,
    points: 98_765,
    moves: [
      { menteeId: "mentee-1", from: "mentor-1", gain: -123_456 },
      { menteeId: "mentee-23", from: "mentor-17", to: "mentor-1", gain: 4321 },
    ],
  },
};
