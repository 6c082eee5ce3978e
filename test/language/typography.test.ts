import {
  type Audience,
  describeAudit,
  describeCause,
  describeContribution,
  describeLoad,
  describeOverride,
  describePair,
  describeRule,
  describeSeats,
  describeView,
  describeWarning,
  type Locale,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import {
  BANDS,
  CONTESTED,
  contributionWith,
  EVIDENCE,
  EXPLANATION,
  MENTEE_CAUSES,
  MENTOR_CAUSES,
  NO_PRICES,
  PARTICIPANT_CAUSES,
  PARTS,
  POLICIES,
  RULES,
  STANDINGS,
} from "./every-code.ts";

// Names and labels that begin with vowels: French words before them would have to be cut short.
const names = {
  mentees: new Map(
    ["mentee-1", "mentee-22", "mentee-23", "mentee-24"].map((id, k) => [id, ["Ana", "Élise", "Ibrahim", "Oriane"][k] as string]),
  ),
  mentors: new Map(["mentor-1", "mentor-17", "mentor-18"].map((id, k) => [id, ["Awa", "Émile", "Ursule"][k] as string])),
};
const criteria = ["skills", "level", "languages"].map((id) => ({ id, label: { en: "Expertise", fr: "Aptitudes" } }));

/** Every sentence of the library, in one language for one audience. */
function everySentence(locale: Locale, audience: Audience): readonly string[] {
  const options = { locale, audience, names, criteria, contested: CONTESTED };
  const contributions = [
    ...Object.values(EVIDENCE),
    { ...EVIDENCE.covered, covered: [] },
    { ...EVIDENCE.covered, uncovered: [] },
    { ...EVIDENCE.shared, shared: [] },
    { ...EVIDENCE["shared-hours"], hours: 0 },
    ...[-1, 0, 0.5, 1, 1.5, 2].map((lead) => ({ ...EVIDENCE.lead, lead })),
    ...Object.values(POLICIES).flatMap((policy) =>
      (["mentee", "mentor", "both"] as const).map((side) => ({ ...EVIDENCE.missing, side, policy })),
    ),
  ].flatMap((evidence) => [0, 1, 1_000_000].map((points) => contributionWith(evidence, { points, most: points })));
  const causes = [...Object.values(MENTEE_CAUSES), ...Object.values(MENTOR_CAUSES), { code: "outweighed", by: [] } as const];
  const pairs = [true, false].flatMap((chosen) => [true, false].map((eligible) => ({ ...EXPLANATION, chosen, eligible })));
  const load = { mentorId: "mentor-1", capacity: 3, active: 1, matched: 0 };
  const pairView = { kind: "pair-view", menteeId: "mentee-1", mentorId: "mentor-1", criteria: [], programmeGoals: true } as const;
  const matchingView = { kind: "matching-view", participantId: "mentee-1", criteria: ["skills"], programmeGoals: true } as const;
  const finding = { part: "form", message: "" } as const;
  const audit = { valid: true, optimal: true, findings: [], findingCount: 0, checked: { pairs: 1, eligible: 1 } };
  const seat = (pairs: number, points: number) => ({ pairs, points, moves: EXPLANATION.price?.moves ?? [] });
  return [
    ...contributions.map((contribution) => describeContribution(contribution, options)),
    ...Object.values(RULES).map((rule) => describeRule(rule, options)),
    ...causes.map((cause) => describeCause(cause, options)),
    describeCause(MENTEE_CAUSES["seats-exhausted"], { ...options, contested: [] }),
    describeCause({ code: "no-eligible-mentor", rules: [] }, options),
    ...pairs.map((pair) => describePair({ ...pair, rules: Object.values(RULES) }, options)),
    ...Object.values(NO_PRICES).map((noPrice) => describePair({ ...EXPLANATION, price: null, noPrice }, options)),
    describePair({ ...EXPLANATION, score: 0, points: 0, somethingKnown: false, contributions: [] }, options),
    describeLoad(load, options),
    describeOverride({ menteeId: "mentee-1", mentorId: "mentor-1", rules: Object.values(RULES) }, options),
    ...Object.values(PARTS).map((part) =>
      describeAudit({ ...audit, valid: false, findings: [{ ...finding, part }], findingCount: 1 }, options),
    ),
    describeAudit(audit, options),
    describeAudit({ ...audit, optimal: false, checked: { pairs: 1_000_000, eligible: 0 } }, options),
    describeWarning({ code: "ids-look-alike", role: "mentee", ids: ["é1", "É1"], message: "" }, options),
    describeSeats({ mentorId: "mentor-1", capacity: 1, oneMore: seat(1, 0), oneFewer: seat(-1, 1_000_000) }, options),
    describeSeats({ mentorId: "mentor-1", capacity: 1, oneMore: null, oneFewer: { ...seat(0, 0), moves: [] } }, options),
    ...Object.values(STANDINGS).map((standing) => describeView({ ...pairView, standing, band: null }, options)),
    ...Object.values(BANDS).map((band) => describeView({ ...pairView, standing: "matched", band }, options)),
    ...Object.values(BANDS).map((band) =>
      describeView({ ...matchingView, asMentee: { mentor: { partnerId: "mentor-1", band } } }, options),
    ),
    ...Object.values(PARTICIPANT_CAUSES).map((cause) => describeView({ ...matchingView, asMentee: { mentor: null, cause } }, options)),
    describeView({ ...matchingView, asMentor: { mentees: [{ partnerId: "mentee-1", band: null }], seats: load } }, options),
  ].flatMap((text) => text.split("\n"));
}

/** What is wrong with a sentence in any language. */
const FAULTS: readonly (readonly [what: string, fault: RegExp])[] = [
  ["something that is no text", /undefined|null|NaN|\[object|Infinity/],
  ["a straight quotation mark or apostrophe", /['"]/],
  ["spaces at an end", /^\s|\s$/],
  ["two spaces", /\s\s/],
  ["no full stop at the end, or two", /[^.]$|\.\.$/],
  ["no capital letter, number or name first", /^[^\p{Lu}\p{N}]/u],
  ["a space before a comma or full stop", /\s[,.]/],
  ["an empty list", /\(\)|: [.;]|, ,/],
];
const FRENCH_FAULTS: typeof FAULTS = [
  ["a space that may break before a mark", / [:;!?%»]/],
  ["no space before a mark", /[^\u00a0\u202f\d][:;!?%»]/],
  ["a space that may break after «", /« /],
  [
    "a word that ought to be cut before a vowel",
    /(?<!\p{L})([Dd]e|[Qq]ue|[Nn]e|[Ll]e|[Ss]e|[Jj]e|[Ll]a) (?=[aeiouyàâéèêîôœAEIOUYÀÂÉÈÊÎÔŒ])/u,
  ],
  ["a contraction that is not made", /(?<!\p{L})(à le|à les|de le|de les)(?!\p{L})/u],
  ["an English word", /(?<!\p{L})(the|and|of|with|mentee|point of)(?![\p{L}-])/u],
];
const ENGLISH_FAULTS: typeof FAULTS = [
  ["a space before a mark", /\s[:;!?%]/],
  ["a French word", /(?<!\p{L})(le|la|les|des|et|avec|binôme)(?!\p{L})/u],
];

describe.each([
  ["en", [...FAULTS, ...ENGLISH_FAULTS]],
  ["fr", [...FAULTS, ...FRENCH_FAULTS]],
] as const)("every sentence in %s", (locale, faults) => {
  it.each(["administrator", "participant"] as const)("is well set for the %s", (audience) => {
    const sentences = everySentence(locale, audience);
    const found = faults.flatMap(([what, fault]) =>
      sentences.filter((sentence) => fault.test(sentence)).map((sentence) => `${what}: ${sentence}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

describe("a fault", () => {
  it.each([
    ["fr", "Le score : 12."],
    ["fr", "Le score: 12."],
    ["fr", "« a » et b."],
    ["fr", "La place de Ana."],
    ["fr", "L'autre."],
    ["fr", "12 % des points."],
    ["fr", "Retour à le point."],
    ["en", "The score : 12."],
    ["en", "The mentee's score."],
    ["en", "score is 12."],
    ["en", "The score is undefined."],
    ["en", "The score is 12"],
    ["en", "The list ()."],
  ] as const)("is found in %s: %s", (locale, sentence) => {
    const faults = [...FAULTS, ...(locale === "fr" ? FRENCH_FAULTS : ENGLISH_FAULTS)];
    expect(faults.some(([, fault]) => fault.test(sentence))).toBe(true);
  });
});
