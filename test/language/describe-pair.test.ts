import { describe, expect, it } from "vitest";
import { describePair } from "../../src/language/describe-pair.ts";
import { namesOf } from "../../src/language/phrasing.ts";
import type { PairExplanation, PairPrice } from "../../src/model/evidence.ts";
import { EXPLANATION, NO_PRICES, RULES } from "./every-code.ts";

const names = namesOf({
  mentees: [{ id: "mentee-1", name: " Léa " }, { id: "mentee-23", name: "Ana" }, { id: "mentee-2", name: "  " }, { id: "mentee-3" }],
  mentors: [{ id: "mentor-1", name: "Grace" }],
});
const STANDINGS = {
  chosen: { chosen: true, eligible: true },
  locked: { chosen: true, eligible: false },
  possible: { chosen: false, eligible: true },
  impossible: { chosen: false, eligible: false },
} as const;

const lines = (text: string): readonly string[] => text.replace(/[\u00a0\u202f]/g, " ").split("\n");
const withPrice = (price: Partial<PairPrice>): PairExplanation => ({
  ...EXPLANATION,
  contributions: [],
  price: { decision: "force", pairs: 0, points: 0, moves: [], ...price },
});

describe("describePair for administrators", () => {
  it.each([
    ["chosen", "Léa and Grace are matched: 12.3% (123,456 points).", "Léa et Grace forment un binôme : 12,3 % (123 456 points)."],
    [
      "locked",
      "Léa and Grace are matched by a lock, against the rules below: 12.3% (123,456 points).",
      "Léa et Grace forment un binôme verrouillé, malgré les règles ci-dessous : 12,3 % (123 456 points).",
    ],
    [
      "possible",
      "Léa and Grace could be matched, but are not: 12.3% (123,456 points).",
      "Léa et Grace pourraient former un binôme, qui n’a pas été retenu : 12,3 % (123 456 points).",
    ],
    [
      "impossible",
      "Léa and Grace may not be matched; the criteria alone would give: 12.3% (123,456 points).",
      "Léa et Grace ne peuvent pas former de binôme ; les critères seuls donneraient : 12,3 % (123 456 points).",
    ],
  ] as const)("begins with the verdict: %s", (standing, english, french) => {
    const explanation = { ...EXPLANATION, ...STANDINGS[standing] };
    expect(lines(describePair(explanation, { names }))[0]).toBe(english);
    expect(lines(describePair(explanation, { names, locale: "fr" }))[0]).toBe(french);
  });

  it("lists every rule, every criterion and the price, each on a line", () => {
    const rules = Object.values(RULES);
    const text = describePair({ ...EXPLANATION, ...STANDINGS.impossible, rules, price: null, noPrice: NO_PRICES["not-eligible"] });
    expect(lines(text)).toHaveLength(1 + rules.length + EXPLANATION.contributions.length + 1);
    expect(lines(text)[1]).toBe("Consent: the mentee is not qualified.");
    expect(lines(text)[3]).toBe("The mentee’s participation is paused.");
    expect(lines(text).at(-2)).toMatch(/^Skills: the mentee’s choice/);
    expect(lines(text).at(-1)).toBe("A rule forbids this pair, so that it has no price.");
  });

  it("says that nothing is known", () => {
    const explanation = { ...EXPLANATION, points: 0, score: 0, somethingKnown: false };
    expect(lines(describePair(explanation))[0]).toMatch(/: nothing to compare, as no weighted criterion has a value on both sides\.$/);
    expect(lines(describePair(explanation, { locale: "fr" }))[0]).toMatch(/ : rien à comparer, car aucun critère pondéré/);
    expect(lines(describePair({ ...explanation, points: 200_000, score: 0.2 }))[0]).toMatch(/20\.0% \(200,000 points\)\.$/);
    expect(lines(describePair({ ...explanation, somethingKnown: true }))[0]).toMatch(/0\.0% \(0 points\)\.$/);
  });

  it.each([
    ["nothing, forced", { decision: "force" }, "An equally good matching has this pair.", "Un appariement aussi bon comporte ce binôme."],
    [
      "nothing, dissolved",
      { decision: "dissolve" },
      "An equally good matching exists without this pair.",
      "Un appariement aussi bon existe sans ce binôme.",
    ],
    ["points", { points: 98_765 }, "Forcing this pair would lose 98,765 points.", "Imposer ce binôme ferait perdre 98 765 points."],
    [
      "a pair, gaining points",
      { decision: "dissolve", pairs: 1, points: -20 },
      "Dissolving this pair would lose 1 pair and gain 20 points.",
      "Dissoudre ce binôme ferait perdre 1 binôme et gagner 20 points.",
    ],
    [
      "moves",
      {
        pairs: -1,
        moves: [
          { menteeId: "mentee-1", to: "mentor-1", gain: 1 },
          { menteeId: "mentee-23", from: "mentor-1", to: "mentor-2", gain: 1 },
          { menteeId: "mentee-2", from: "mentor-2", gain: -1 },
        ],
      },
      "Forcing this pair would gain 1 pair; moves: Léa joins Grace, Ana from Grace to mentor-2 and mentee-2 leaves mentor-2 and has no mentor.",
      "Imposer ce binôme ferait gagner 1 binôme ; changements : Léa rejoint Grace, Ana (Grace → mentor-2) et mentee-2 quitte mentor-2 et n’a plus de mentor.",
    ],
  ] as const)("names the price: %s", (_, price, english, french) => {
    expect(lines(describePair(withPrice(price), { names })).at(-1)).toBe(english);
    expect(lines(describePair(withPrice(price), { names, locale: "fr" })).at(-1)).toBe(french);
  });

  it.each([
    ["not-eligible", "A rule forbids this pair, so that it has no price.", "Une règle interdit ce binôme : il n’a pas de prix."],
    ["would-move-lock", "To decide otherwise would move a locked pair.", "Décider autrement déplacerait un binôme verrouillé."],
    [
      "decided-by-rankings",
      "What people want decides, not points: the mentee would rather have this mentor, the mentor would not.",
      "Ce sont les souhaits qui décident, non les points : la personne mentorée préférerait ce mentor, mais non l’inverse.",
    ],
    [
      "second-round",
      "A second round followed the choices, so that a change has no exact price.",
      "Un second tour a suivi les choix : un changement n’a pas de prix exact.",
    ],
    [
      "would-end-relationship",
      "To decide otherwise would end a running relationship.",
      "Décider autrement mettrait fin à une relation en cours.",
    ],
    [
      "not-optimal",
      "The search was stopped, so that there is no best matching to compare with.",
      "La recherche a été arrêtée : il n’y a pas de meilleur appariement auquel comparer.",
    ],
  ] as const)("says why there is no price: %s", (code, english, french) => {
    const explanation: PairExplanation = { ...EXPLANATION, price: null, noPrice: NO_PRICES[code] };
    expect(lines(describePair(explanation)).at(-1)).toBe(english);
    expect(lines(describePair(explanation, { locale: "fr" })).at(-1)).toBe(french);
  });

  it("is silent about a price that nobody gave", () => {
    expect(lines(describePair({ ...EXPLANATION, contributions: [], price: null }))).toHaveLength(1);
  });
});

describe("describePair for participants", () => {
  const audience = "participant" as const;

  it("gives the evidence and nothing else", () => {
    expect(lines(describePair(EXPLANATION, { names, audience }))).toEqual([
      "Léa and Grace are matched.",
      "By the criteria that everybody sees, a good fit.",
      "Skills: Excel and Python, as sought.",
      "Skills: fr and en on both sides.",
      "Skills: Finance on both sides.",
      "Skills: different (mentee: Finance, mentor: Ventes).",
      "Skills: mentor 2 steps ahead (2 → 4).",
      "Skills: compared by openness and patience.",
      "Skills: where the two are.",
      "Skills: working hours in common.",
      "Skills: mentee Engineer, mentor Product owner.",
      "Skills: stated wishes.",
      "Skills: a priority of the programme.",
      "Skills: by a rule of the programme’s own.",
      "Skills: nothing to compare.",
    ]);
    expect(lines(describePair(EXPLANATION, { names, audience, locale: "fr" }))[0]).toBe("Léa et Grace forment un binôme.");
  });

  it.each(["en", "fr"] as const)("leaks no points, no price, no other person and no rule (%s)", (locale) => {
    for (const standing of Object.values(STANDINGS)) {
      const explanation = { ...EXPLANATION, ...standing, rules: standing.eligible ? [] : Object.values(RULES) };
      const text = describePair(explanation, { locale, audience, names });
      expect(text).not.toMatch(/\d{3}|%|Ana|mentee-23|mentor-17|lock|verrou|forbid|interdit|paus|SEO/);
    }
  });

  it.each(["en", "fr"] as const)("reads the same for every pair that is not available, but for nothing (%s)", (locale) => {
    const texts = Object.values(RULES).map((rule, k) => {
      const explanation = { ...EXPLANATION, ...STANDINGS.impossible, rules: [rule], contributions: EXPLANATION.contributions.slice(k % 7) };
      return describePair(explanation, { locale, audience, names });
    });
    expect(new Set(texts)).toEqual(new Set([locale === "en" ? "This pair is not available." : "Ce binôme n’est pas disponible."]));
  });

  it("reads the same for a locked pair as for any other", () => {
    const locked = { ...EXPLANATION, ...STANDINGS.locked, rules: Object.values(RULES) };
    for (const locale of ["en", "fr"] as const)
      expect(describePair(locked, { audience, locale })).toBe(describePair(EXPLANATION, { audience, locale }));
  });

  it("says of another possible mentor that the pair could be", () => {
    const explanation = { ...EXPLANATION, ...STANDINGS.possible };
    expect(lines(describePair(explanation, { audience, names }))[0]).toBe("Léa and Grace could be matched.");
    expect(lines(describePair(explanation, { audience, names, locale: "fr" }))[0]).toBe("Léa et Grace pourraient former un binôme.");
  });
});
