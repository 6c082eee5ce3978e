import { describe, expect, it } from "vitest";
import { describeContribution, describeEvidence } from "../../src/language/describe-contribution.ts";
import type { Audience, Locale } from "../../src/language/phrasing.ts";
import type { Contribution } from "../../src/model/evidence.ts";
import { contributionWith, EVIDENCE, POLICIES } from "./every-code.ts";

const criteria = [{ id: "skills", label: { en: "Skills", fr: "Compétences" } }];

/** Sentences with ordinary spaces in place of those that do not break. */
function say(contribution: Contribution, locale: Locale, audience: Audience): string {
  return describeContribution(contribution, { locale, audience, criteria }).replace(/[\u00a0\u202f]/g, " ");
}

describe("the sentences of each evidence", () => {
  const expected: { readonly [Code in keyof typeof EVIDENCE]: readonly string[] } = {
    covered: [
      "Skills: 2 of 3 sought (Excel and Python), not SEO – 123,456 of 246,912 points.",
      "Skills: Excel and Python, as sought.",
      "Compétences : 2 sur 3 (Excel et Python), il manque SEO – 123 456 points sur 246 912.",
      "Compétences : Excel et Python, comme recherché.",
    ],
    shared: [
      "Skills: fr and en on both sides – 123,456 of 246,912 points.",
      "Skills: fr and en on both sides.",
      "Compétences : fr et en des deux côtés – 123 456 points sur 246 912.",
      "Compétences : fr et en des deux côtés.",
    ],
    same: [
      "Skills: Finance on both sides – 123,456 of 246,912 points.",
      "Skills: Finance on both sides.",
      "Compétences : Finance des deux côtés – 123 456 points sur 246 912.",
      "Compétences : Finance des deux côtés.",
    ],
    choice: [
      "Skills: the mentee’s choice no. 2 and not ranked by the mentor – 123,456 of 246,912 points.",
      "Goals of the programme also count.",
      "Compétences : choix n° 2 de la personne mentorée et non classé par le mentor – 123 456 points sur 246 912.",
      "Les objectifs du programme comptent aussi.",
    ],
    "not-the-same": [
      "Skills: different (mentee: Finance, mentor: Ventes) – 123,456 of 246,912 points.",
      "Skills: different (mentee: Finance, mentor: Ventes).",
      "Compétences : valeurs différentes (personne mentorée : Finance, mentor : Ventes) – 123 456 points sur 246 912.",
      "Compétences : valeurs différentes (personne mentorée : Finance, mentor : Ventes).",
    ],
    lead: [
      "Skills: mentor 2 steps ahead (2 → 4) – 123,456 of 246,912 points.",
      "Skills: mentor 2 steps ahead (2 → 4).",
      "Compétences : mentor 2 échelons plus haut (2 → 4) – 123 456 points sur 246 912.",
      "Compétences : mentor 2 échelons plus haut (2 → 4).",
    ],
    closeness: [
      "Skills: openness (4.5 and 3) and patience (1 and 5) – 123,456 of 246,912 points.",
      "Skills: compared by openness and patience.",
      "Compétences : openness (4,5 et 3) et patience (1 et 5) – 123 456 points sur 246 912.",
      "Compétences : comparaison sur openness et patience.",
    ],
    distance: [
      "Skills: 391.5 km apart – 123,456 of 246,912 points.",
      "Skills: where the two are.",
      "Compétences : à 391,5 km de distance – 123 456 points sur 246 912.",
      "Compétences : les lieux des deux personnes.",
    ],
    "shared-hours": [
      "Skills: 12.5 h of work in common a week, 10 h wanted – 123,456 of 246,912 points.",
      "Skills: working hours in common.",
      "Compétences : 12,5 h de travail en commun par semaine, 10 h souhaitées – 123 456 points sur 246 912.",
      "Compétences : heures de travail en commun.",
    ],
    categories: [
      "Skills: mentee Engineer, mentor Product owner – 123,456 of 246,912 points.",
      "Skills: mentee Engineer, mentor Product owner.",
      "Compétences : personne mentorée : Engineer, mentor : Product owner – 123 456 points sur 246 912.",
      "Compétences : personne mentorée : Engineer, mentor : Product owner.",
    ],
    ranks: [
      "Skills: place 2 on the mentee’s list and not on the mentor’s list – 123,456 of 246,912 points.",
      "Skills: stated wishes.",
      "Compétences : rang 2 sur la liste de la personne mentorée et absence de la liste du mentor – 123 456 points sur 246 912.",
      "Compétences : souhaits exprimés.",
    ],
    priority: [
      "Skills: Newcomer (mentee) – 123,456 of 246,912 points.",
      "Skills: a priority of the programme.",
      "Compétences : Newcomer (personne mentorée) – 123 456 points sur 246 912.",
      "Compétences : une priorité du programme.",
    ],
    custom: [
      "Skills: by a rule of the programme’s own – 123,456 of 246,912 points.",
      "Skills: by a rule of the programme’s own.",
      "Compétences : selon une règle propre au programme – 123 456 points sur 246 912.",
      "Compétences : selon une règle propre au programme.",
    ],
    missing: [
      "Skills: not stated by the mentor: no credit – 123,456 of 246,912 points.",
      "Skills: nothing to compare.",
      "Compétences : valeur non renseignée côté mentor : aucun crédit – 123 456 points sur 246 912.",
      "Compétences : rien à comparer.",
    ],
    "previous-pair": [
      "Skills: worked together before, malus of 300,000 points – 123,456 of 246,912 points.",
      "Goals of the programme also count.",
      "Compétences : collaboration antérieure, malus de 300 000 points – 123 456 points sur 246 912.",
      "Les objectifs du programme comptent aussi.",
    ],
  };
  it.each(Object.values(EVIDENCE))("$code", (evidence) => {
    const contribution = contributionWith(evidence);
    const sentences = (["en", "fr"] as const).flatMap((locale) =>
      (["administrator", "participant"] as const).map((audience) => say(contribution, locale, audience)),
    );
    expect(sentences).toEqual(expected[evidence.code]);
  });
});

describe("describeContribution", () => {
  const nothing = { points: 0, most: 0 };
  it.each([
    [
      "covered",
      { ...EVIDENCE.covered, covered: [], uncovered: ["SEO"] },
      "Skills: 0 of 1 sought, not SEO.",
      "Compétences : 0 sur 1, il manque SEO.",
    ],
    [
      "all covered",
      { ...EVIDENCE.covered, uncovered: [] },
      "Skills: 2 of 2 sought (Excel and Python).",
      "Compétences : 2 sur 2 (Excel et Python).",
    ],
    ["shared", { ...EVIDENCE.shared, shared: [] }, "Skills: nothing in common.", "Compétences : rien en commun."],
    ["lead of none", { ...EVIDENCE.lead, lead: 0 }, "Skills: on the same step (4).", "Compétences : même échelon (4)."],
    [
      "lead behind",
      { ...EVIDENCE.lead, lead: -1, mentor: "b", mentee: "c" },
      "Skills: mentor 1 step behind (c → b).",
      "Compétences : mentor 1 échelon plus bas (c → b).",
    ],
    [
      "lead by halves",
      { ...EVIDENCE.lead, lead: 1.5 },
      "Skills: mentor 1.5 steps ahead (2 → 4).",
      "Compétences : mentor 1,5 échelon plus haut (2 → 4).",
    ],
    [
      "no hours",
      { ...EVIDENCE["shared-hours"], hours: 0 },
      "Skills: no working hours in common.",
      "Compétences : aucune heure de travail en commun.",
    ],
    [
      "the mentee's ranking",
      { ...EVIDENCE.ranks, side: "mentee", byMentee: null },
      "Skills: not on the mentee’s list.",
      "Compétences : absence de la liste de la personne mentorée.",
    ],
    [
      "the mentor's ranking",
      { ...EVIDENCE.ranks, side: "mentor", byMentor: 1 },
      "Skills: place 1 on the mentor’s list.",
      "Compétences : rang 1 sur la liste du mentor.",
    ],
    ["a mentor's priority", { ...EVIDENCE.priority, side: "mentor" }, "Skills: Newcomer (mentor).", "Compétences : Newcomer (mentor)."],
    ["true", { ...EVIDENCE.same, value: true }, "Skills: yes on both sides.", "Compétences : oui des deux côtés."],
    ["false", { ...EVIDENCE.same, value: false }, "Skills: no on both sides.", "Compétences : non des deux côtés."],
    ["a number", { ...EVIDENCE.same, value: 1234.5 }, "Skills: 1,234.5 on both sides.", "Compétences : 1 234,5 des deux côtés."],
    ["a huge number", { ...EVIDENCE.same, value: 1e300 }, "Skills: 1e+300 on both sides.", "Compétences : 1e+300 des deux côtés."],
    [
      "a list",
      { ...EVIDENCE.same, value: ["a", "b", "c"] },
      "Skills: a, b and c on both sides.",
      "Compétences : a, b et c des deux côtés.",
    ],
    [
      "a bonus",
      { ...EVIDENCE["previous-pair"], adjustment: 1 },
      "Skills: worked together before, bonus of 1 point.",
      "Compétences : collaboration antérieure, bonus de 1 point.",
    ],
  ] as const)("%s", (_, evidence, english, french) => {
    const contribution = contributionWith(evidence, nothing);
    expect(say(contribution, "en", "administrator")).toBe(english);
    expect(say(contribution, "fr", "administrator")).toBe(french);
  });

  it("tells participants when nothing sought is offered", () => {
    const contribution = contributionWith({ code: "covered", covered: [], uncovered: ["SEO"] });
    expect(say(contribution, "en", "participant")).toBe("Skills: nothing of what is sought.");
    expect(say(contribution, "fr", "participant")).toBe("Compétences : rien de ce qui est recherché.");
  });

  it.each(["mentee", "mentor", "both"] as const)("says what a value missing on the side of %s does under each policy", (side) => {
    const sides = { mentee: "not stated by the mentee", mentor: "not stated by the mentor", both: "not stated on either side" };
    const policies = {
      "no-credit": "no credit",
      neutral: "half of the credit",
      "left-out": "left out, the other criteria weigh more",
      ineligible: "the pair may not be matched",
    };
    for (const policy of Object.values(POLICIES)) {
      const contribution = contributionWith({ code: "missing", side, policy }, nothing);
      expect(say(contribution, "en", "administrator")).toBe(`Skills: ${sides[side]}: ${policies[policy]}.`);
      expect(say(contribution, "fr", "administrator")).toMatch(/^Compétences : valeur non renseignée .+ : .+\.$/);
    }
  });

  it("shows the points of a malus, for which there is no most", () => {
    const contribution = contributionWith(EVIDENCE["previous-pair"], { criterionId: "previous", points: -100_000, most: 0 });
    expect(say(contribution, "en", "administrator")).toBe(
      "Former pair: worked together before, malus of 300,000 points – -100,000 points.",
    );
    expect(say(contribution, "fr", "administrator")).toMatch(/^Ancien binôme : .+ – -100 000 points\.$/);
  });

  it("says a million as French does", () => {
    const contribution = contributionWith(EVIDENCE.same, { points: 1_000_000, most: 1_000_000 });
    expect(say(contribution, "fr", "administrator")).toBe("Compétences : Finance des deux côtés – 1 000 000 de points sur 1 000 000.");
  });

  it("speaks English to administrators unless told otherwise, and calls a criterion by its id where it has no label", () => {
    expect(describeContribution(contributionWith(EVIDENCE.same))).toBe("skills: Finance on both sides – 123,456 of 246,912 points.");
    expect(describeContribution(contributionWith(EVIDENCE.same), { criteria: [{ id: "skills" }] })).toMatch(/^skills: /);
  });
});

describe("describeEvidence", () => {
  it.each(Object.entries(EVIDENCE))("says what describeContribution says, without the points: %s", (_code, evidence) => {
    for (const locale of ["en", "fr"] as const) {
      const contribution = contributionWith(evidence);
      const [reason, worth] = describeContribution(contribution, { locale, criteria }).split(" – ");
      expect(describeEvidence(contribution, { locale, criteria })).toBe(reason);
      expect(worth).toMatch(/points/);
    }
  });
});
