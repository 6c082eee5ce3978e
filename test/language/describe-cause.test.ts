import { describe, expect, it } from "vitest";
import { type CauseOptions, describeCause } from "../../src/language/describe-cause.ts";
import type { MenteeCause, MentorCause } from "../../src/model/matching.ts";
import { CONTESTED, MENTEE_CAUSES, MENTOR_CAUSES } from "./every-code.ts";

const names = {
  mentees: new Map([["mentee-23", "Ana"]]),
  mentors: new Map([["mentor-17", "Grace"]]),
};
const criteria = [{ id: "level", label: { en: "Level", fr: "Niveau" } }];

const qualification = { mentees: [{ id: "consent", label: { en: "Consent", fr: "Accord" } }] };

function say(cause: MenteeCause | MentorCause, options: CauseOptions): string {
  return describeCause(cause, { names, criteria, qualification, contested: CONTESTED, ...options }).replace(/[\u00a0\u202f]/g, " ");
}

describe("the causes of mentees", () => {
  const expected: { readonly [Code in MenteeCause["code"]]: readonly [english: string, french: string] } = {
    "not-qualified": [
      "Not qualified: Consent: not stated, fill in consent; level: 1, at least 2 is required.",
      "Conditions de participation non remplies : Accord : non renseigné, à compléter : consent ; level : 1, au moins 2 est exigé.",
    ],
    unavailable: ["Participation is paused.", "La participation est en pause."],
    "already-active": ["In a running relationship with Grace.", "Relation déjà en cours avec Grace."],
    "no-eligible-mentor": [
      "No mentor is eligible: an administrator has forbidden the pair (4,321 mentors, 1 of them for this reason alone); Level: outside of the allowed range (4,322 mentors).",
      "Pas de mentor possible : le binôme a été interdit par l’administration du programme (4 321 mentors, dont 1 pour cette seule raison) ; Niveau : en dehors de la plage autorisée (4 322 mentors).",
    ],
    "below-minimum-score": [
      "Only the minimum score excludes 4,321 mentors; the best score there is 12.3% (123,456 points).",
      "Seul le score minimum exclut 4 321 mentors ; le meilleur score y est de 12,3 % (123 456 points).",
    ],
    "seats-exhausted": [
      "3 mentees compete for 2 free seats with Grace and mentor-18, and can go nowhere else.",
      "3 personnes mentorées pour 2 places libres, sans autre possibilité : Grace et mentor-18.",
    ],
    outweighed: [
      "The seats went to pairs that are worth more in total: Grace (12.3%) with Ana and mentee-24.",
      "Les places sont allées à des binômes qui valent davantage au total : Grace (12,3 %) avec Ana et mentee-24.",
    ],
    "not-chosen": [
      "The mentee would take 4,321 mentors: 22 declined, the seats of 4,299 went to others.",
      "La personne mentorée accepterait 4 321 mentors ; refus : 22, places attribuées à d’autres : 4 299.",
    ],
    "search-stopped": ["The search was stopped before this was decided.", "La recherche a été arrêtée avant que cela soit décidé."],
  };
  it.each(Object.values(MENTEE_CAUSES))("$code", (cause) => {
    expect([say(cause, { locale: "en" }), say(cause, { locale: "fr" })]).toEqual(expected[cause.code]);
  });
});

describe("the causes of mentors", () => {
  const expected: { readonly [Code in MentorCause["code"]]: readonly [english: string, french: string] } = {
    "not-qualified": [
      "Not qualified: training: completed on 2026-09-15, not before 2026-09-01.",
      "Conditions de participation non remplies : training : suivie le 2026-09-15, et non avant le 2026-09-01.",
    ],
    unavailable: ["Participation is paused.", "La participation est en pause."],
    "no-capacity": ["No seat to give.", "Aucune place à offrir."],
    "no-eligible-mentee": ["No mentee is eligible.", "Pas de personne mentorée possible."],
    "free-seats": ["The matching leaves 2 free seats over.", "L’appariement laisse 2 places libres."],
    "search-stopped": ["The search was stopped before this was decided.", "La recherche a été arrêtée avant que cela soit décidé."],
  };
  it.each(Object.values(MENTOR_CAUSES))("$code", (cause) => {
    expect([say(cause, { locale: "en" }), say(cause, { locale: "fr" })]).toEqual(expected[cause.code]);
  });
});

describe("describeCause", () => {
  it("says who was not chosen by whom, as far as that goes", () => {
    const cause = (acceptable: number, declined: number): MenteeCause => ({ code: "not-chosen", acceptable, declined });
    expect(say(cause(0, 0), {})).toBe("The mentee would take none of the possible mentors.");
    expect(say(cause(0, 0), { locale: "fr" })).toBe("La personne mentorée n’accepterait aucun des mentors possibles.");
    expect(say(cause(2, 2), {})).toBe("The mentee would take 2 mentors: 2 declined.");
    expect(say(cause(1, 0), {})).toBe("The mentee would take 1 mentor: the seats of 1 went to others.");
    expect(say(cause(2, 2), { locale: "fr" })).toBe("La personne mentorée accepterait 2 mentors ; refus : 2.");
    expect(say(cause(1, 0), { locale: "fr" })).toBe("La personne mentorée accepterait 1 mentor ; places attribuées à d’autres : 1.");
  });

  it("says that there are no mentors at all", () => {
    const cause: MenteeCause = { code: "no-eligible-mentor", rules: [] };
    expect(say(cause, {})).toBe("There are no mentors.");
    expect(say(cause, { locale: "fr" })).toBe("Il n’y a pas de mentors.");
  });

  it("counts the rules beyond five", () => {
    const rule = { code: "no-capacity", mentors: 1, alone: 0 } as const;
    const cause: MenteeCause = { code: "no-eligible-mentor", rules: Array.from({ length: 7 }, () => rule) };
    expect(say(cause, {})).toMatch(/^No mentor is eligible: (the mentor has no seat to give \(1 mentor\); ){5}2 further rules\.$/);
    expect(say({ ...cause, rules: cause.rules.slice(1) }, { locale: "fr" })).toMatch(/ ; 1 autre règle\.$/);
  });

  it("counts the mentors of a contested group beyond three, and does without the group", () => {
    const group = { menteeIds: ["a", "b"], mentorIds: ["w", "x", "y", "z"], seats: 1 };
    const cause = MENTEE_CAUSES["seats-exhausted"];
    expect(say(cause, { contested: [group] })).toBe("2 mentees compete for 1 free seat with 4 mentors, and can go nowhere else.");
    expect(say(cause, { contested: undefined })).toBe("More mentees compete for the possible seats than there are seats.");
    expect(say(cause, { contested: [], locale: "fr" })).toBe(
      "Les places possibles sont moins nombreuses que les personnes mentorées qui s’y présentent.",
    );
  });

  it("does without the pairs that weigh more, and without holders of a seat", () => {
    expect(say({ code: "outweighed", by: [] }, {})).toBe("The seats went to pairs that are worth more in total.");
    expect(say({ code: "outweighed", by: [] }, { locale: "fr" })).toBe(
      "Les places sont allées à des binômes qui valent davantage au total.",
    );
    const by = [
      { mentorId: "x", points: 500_000, menteeIds: [] },
      { mentorId: "y", points: 400_000, menteeIds: ["a"] },
    ];
    expect(say({ code: "outweighed", by }, {})).toMatch(/: x \(50\.0%\); y \(40\.0%\) with a\.$/);
  });

  it("speaks English to administrators by ids unless told otherwise", () => {
    expect(describeCause(MENTEE_CAUSES["already-active"])).toBe("In a running relationship with mentor-17.");
  });

  it.each(["administrator", "participant"] as const)("refuses a code that it does not know (%s)", (audience) => {
    expect(() => describeCause({ code: "toString" } as never, { audience })).toThrow('there are no words for the code "toString"');
  });
});

describe("what participants read", () => {
  const causes = [...Object.values(MENTEE_CAUSES), ...Object.values(MENTOR_CAUSES)];

  it.each(causes)("$code addresses them, without numbers, other people or rules", (cause) => {
    const english = say(cause, { audience: "participant" });
    const french = say(cause, { audience: "participant", locale: "fr" });
    expect(english).toMatch(/\b(you|your)\b/i);
    expect(french).toMatch(/\b(vous|votre|vos)\b/i);
    for (const sentence of [english, french]) expect(sentence).not.toMatch(/\d|Ana|Grace|mentor-|mentee-|Level|Niveau|forbid|interdit/);
  });

  it("does not tell a private reason, nor who holds a seat, from any other", () => {
    const read = (cause: MenteeCause): string => say(cause, { audience: "participant" });
    const forbidden = read(MENTEE_CAUSES["no-eligible-mentor"]);
    expect(read({ code: "no-eligible-mentor", rules: [] })).toBe(forbidden);
    expect(read(MENTEE_CAUSES["below-minimum-score"])).toBe(forbidden);
    expect(read(MENTEE_CAUSES.outweighed)).toBe(read(MENTEE_CAUSES["seats-exhausted"]));
  });
});
