import type { Property } from "./property.ts";

const SCORES = "test/operations/score-laws.test.ts";
const LAWS = "test/criteria/laws.test.ts";
const KIND = "src/criteria/criterion-kind.ts";
const WEIGHTS = "src/criteria/apportion-weights.ts";

/** What every score keeps, whatever the criteria. */
export const SCORING: readonly Property[] = [
  {
    name: "scores-in-range",
    says: "A score is from 0 to 1 and exactly the sum of its contributions, each from 0 to the share of its weight",
    test: { file: SCORES, title: "is from 0 to 1, and the sum of contributions" },
    faults: [
      { file: KIND, text: "return Math.floor(credit * scale.weight + 0.5);", becomes: "return Math.floor(credit * scale.weight + 1);" },
      { file: WEIGHTS, text: "for (const k of byRemainder.slice(0, left)) points[k]!++;", becomes: "" },
    ],
  },
  {
    name: "scores-of-all-pairs",
    says: "The points of a pair are the sum of its explanation, wherever they are told",
    test: { file: "test/operations/match-participants.test.ts", title: "agrees with explainPair about every pair" },
    faults: [{ file: "src/stages/explain/pair-facts.ts", text: 'settings.missing === "neutral" ? 0.5 : 0', becomes: "0" }],
  },
  {
    name: "scores-of-former-pairs",
    says: "What a former pair loses or gains leaves its score from 0 to 1, and shows as a contribution",
    test: { file: "test/operations/match-participants.test.ts", title: "a ban, a former pair and an adjustment" },
    faults: [
      {
        file: "src/stages/explain/pair-facts.ts",
        text: "Math.min(FULL_POINTS, Math.max(0, total + exception.adjustment)) - total",
        becomes: "Math.min(FULL_POINTS, total + exception.adjustment) - total",
      },
      {
        file: "src/stages/explain/pair-facts.ts",
        text: "Math.min(FULL_POINTS, Math.max(0, total + exception.adjustment)) - total",
        becomes: "Math.max(0, total + exception.adjustment) - total",
      },
    ],
  },
  {
    name: "credits-in-range",
    says: "Credits are from 0 to 1, or none where the criterion says that it excludes",
    test: { file: LAWS, title: "gives credits in [0, 1]" },
    faults: [
      { file: "src/criteria/gap.ts", text: "return credit > floor ? credit : floor;", becomes: "return credit;" },
      {
        file: "src/criteria/proximity.ts",
        text: "apart += Math.min(Math.abs((mentor[k] as number) - (mentee[k] as number)), range);",
        becomes: "apart += Math.abs((mentor[k] as number) - (mentee[k] as number));",
      },
    ],
  },
  {
    name: "weights-by-ratio",
    says: "Weights matter up to a factor: no contribution moves by more than a point, none by powers of two",
    test: { file: SCORES, title: "depends on the ratios of the weights" },
    faults: [
      {
        file: WEIGHTS,
        text: "const integers = toIntegers(weights);",
        becomes: "const integers = toIntegers(weights.map((weight) => weight + 0.001));",
      },
    ],
  },
  {
    name: "weights-shared-out",
    says: "The points are shared out whole, nobody more than a point from the exact share",
    test: { file: "test/criteria/apportion-weights.test.ts", title: "always shares out exactly 1,000,000" },
    faults: [{ file: WEIGHTS, text: "byRemainder.slice(0, left)", becomes: "byRemainder.slice(0, 1)" }],
  },
  {
    name: "scores-any-order",
    says: "The order of criteria, people, texts and keys has no influence, nor have texts said twice",
    test: { file: "test/operations/match-participants.test.ts", title: "in any order of people, criteria, texts and keys" },
    faults: [
      {
        file: "src/stages/parse/parse-match-input.ts",
        text: 'if (tieBreak === "id") return [...people].sort((a, b) => compareText(a.id, b.id));',
        becomes: 'if (tieBreak === "id") return people;',
      },
    ],
  },
  {
    name: "lists-any-order",
    says: "Lists of texts may stand in any order and say things twice",
    test: { file: LAWS, title: "takes lists in any order" },
    faults: [
      {
        file: KIND,
        text: 'if (normalized === "") continue;\n    const known = spellings.get(normalized);',
        becomes: 'if (normalized === "" || spellings.size === 2) continue;\n    const known = spellings.get(normalized);',
      },
    ],
  },
  {
    name: "weight-zero",
    says: "A criterion of weight 0 is as if it were not there",
    test: { file: SCORES, title: "is as if a criterion of weight 0" },
    faults: [{ file: "src/criteria/scales.ts", text: "(leftOut(k) ? 0 : weight)", becomes: "(leftOut(k) ? 0 : Math.max(weight, 0.01))" }],
  },
  {
    name: "scores-exact-ends",
    says: "One criterion alone: its credit; all credits 1: exactly 1; all 0: exactly 0",
    test: { file: SCORES, title: "is the credit where there is one criterion" },
    faults: [{ file: KIND, text: "return Math.floor(credit * scale.weight + 0.5);", becomes: "return Math.floor(credit * scale.weight);" }],
  },
  {
    name: "scores-monotone-in-credits",
    says: "A higher credit never lowers the score",
    test: { file: SCORES, title: "never falls when a credit rises" },
    faults: [
      {
        file: KIND,
        text: "return Math.floor(credit * scale.weight + 0.5);",
        becomes: "return Math.floor(credit * (1.5 - credit) * scale.weight);",
      },
    ],
  },
  {
    name: "scores-monotone-in-weights",
    says: "More weight on a criterion with a higher credit than the score lowers it by a point a criterion at most",
    test: { file: SCORES, title: "falls by a point a criterion at most" },
    faults: [
      {
        file: WEIGHTS,
        text: "const integers = toIntegers(weights);",
        becomes: "const integers = toIntegers(weights.map((weight) => (weight > 10 ? 1 : weight)));",
      },
    ],
  },
  {
    name: "missing-values",
    says: "A missing value counts as its policy says",
    test: { file: LAWS, title: "treats a missing value as its policy says" },
    faults: [{ file: "src/criteria/scales.ts", text: "return hasGate(criterion) ? INELIGIBLE : 0;", becomes: "return 0;" }],
  },
  {
    name: "missing-values-never-better",
    says: "A missing value is never better than a perfect one, a point a criterion apart, and never makes NaN",
    test: { file: SCORES, title: "is never better by a missing value" },
    faults: [{ file: "src/criteria/scales.ts", text: "return pointsOf(0.5, scale);", becomes: "return pointsOf(1.5, scale);" }],
  },
  {
    name: "missing-values-are-told",
    says: "A missing value shows in the explanation, with the side that lacks it and the policy",
    test: { file: SCORES, title: "says of a missing value which side" },
    faults: [
      {
        file: "src/stages/explain/pair-facts.ts",
        text: 'if (mentee !== undefined) return "mentor";',
        becomes: 'if (mentee !== undefined) return "mentee";',
      },
      { file: "src/stages/explain/pair-facts.ts", text: "policy: settings.missing }", becomes: 'policy: "no-credit" as const }' },
    ],
  },
  {
    name: "texts-normalised",
    says: "Unicode form, case and outer spaces make no difference",
    test: { file: "test/criteria/formulas.test.ts", title: "same and different" },
    faults: [
      { file: KIND, text: 'return text.normalize("NFC").trim().toLowerCase();', becomes: "return text.trim().toLowerCase();" },
      { file: KIND, text: 'return text.normalize("NFC").trim().toLowerCase();', becomes: 'return text.normalize("NFC").toLowerCase();' },
    ],
  },
  {
    name: "scores-anywhere",
    says: "Neither the time zone nor the input's being frozen changes a bit, and the input is not changed",
    test: { file: LAWS, title: "changes nobody, and gives the same bits a second time" },
    faults: [
      {
        file: "src/criteria/same.ts",
        text: "(mentee.identity === mentor.identity ? 1 : 0)",
        becomes: "(mentee.identity === mentor.identity ? 1 : new Date(2026, 0, 1).getTimezoneOffset() / 1e9 + 0.001)",
      },
    ],
  },
  {
    name: "similarity-is-symmetric",
    says: "Similarity is the same both ways",
    test: { file: LAWS, title: "symmetry" },
    faults: [{ file: "src/criteria/overlap.ts", text: "Math.min(mentee, mentor));", becomes: "mentee);" }],
  },
  {
    name: "gap-is-directed",
    says: "A mentor's lead is not a mentor's lag",
    test: { file: "test/criteria/formulas.test.ts", title: "gap" },
    faults: [
      {
        file: "src/criteria/gap.ts",
        text: "const lead = mentor.step - mentee.step;\n    const [lowest",
        becomes: "const lead = Math.abs(mentor.step - mentee.step);\n    const [lowest",
      },
    ],
  },
  {
    name: "own-functions-are-checked",
    says: "An own function that answers outside 0 to 1, with NaN or an error, is named with its criterion and pair",
    test: { file: "test/criteria/custom.test.ts", title: "a custom criterion that fails" },
    faults: [
      { file: "src/criteria/custom.ts", text: "credit >= 0 && credit <= 1) return credit;", becomes: "credit >= 0) return credit;" },
      {
        file: "src/criteria/custom.ts",
        text: "const pair = `mentee ${quote(mentee.id)} and mentor ${quote(mentor.id)}`;",
        becomes: "const pair = `mentor ${quote(mentor.id)}`;",
      },
    ],
  },
  {
    name: "threads-same-bytes",
    says: "However many threads help, a matching has the same bytes",
    test: { file: "test/threads/worker-threads.test.ts", title: "give the matching of one thread to the byte" },
    faults: [
      {
        file: "src/threads/scan-worker.ts",
        text: "return scan(unit);",
        becomes: "return scan({ ...unit, rows: unit.rows.slice().fill(unit.rows[0] ?? 0) });",
      },
    ],
  },
];
