import { describe, expect, it } from "vitest";
import { describeRule } from "../../src/language/describe-rule.ts";
import { RULES } from "./every-code.ts";

const criteria = [
  { id: "level", label: { en: "Level", fr: "Niveau" } },
  { id: "languages", label: { en: "Languages", fr: "Langues" } },
  { id: "skills", label: { en: "Skills", fr: "Compétences" } },
];
const qualification = {
  mentees: [{ id: "consent", label: { en: "Consent", fr: "Accord" } }],
  mentors: [{ id: "training" }],
};

describe("describeRule", () => {
  const expected: { readonly [Code in keyof typeof RULES]: readonly [english: string, french: string] } = {
    "mentee-not-qualified": [
      "Consent: the mentee is not qualified.",
      "Accord\u00a0: la personne mentorée ne remplit pas les conditions de participation.",
    ],
    "mentor-not-qualified": [
      "Training: the mentor is not qualified.",
      "Training\u00a0: conditions de participation non remplies côté mentor.",
    ],
    "mentee-unavailable": ["The mentee’s participation is paused.", "La participation de la personne mentorée est en pause."],
    "mentee-already-active": ["The mentee is in a running relationship.", "La personne mentorée a déjà une relation en cours."],
    "mentor-unavailable": ["The mentor’s participation is paused.", "La participation côté mentor est en pause."],
    "no-capacity": ["The mentor has no seat to give.", "Aucune place à offrir côté mentor."],
    "same-person": ["Both are the same person.", "Il s’agit de la même personne."],
    "forbidden-pair": ["An administrator has forbidden the pair.", "Le binôme a été interdit par l’administration du programme."],
    "previous-pair": ["The two have worked together before.", "Ces deux personnes ont déjà formé un binôme."],
    "reporting-line": [
      "One of them is in the other’s reporting line.",
      "L’une des deux personnes est dans la ligne hiérarchique de l’autre.",
    ],
    "outside-allowed": ["Level: outside of the allowed range.", "Niveau\u00a0: en dehors de la plage autorisée."],
    "below-minimum-credit": ["Languages: below the required minimum.", "Langues\u00a0: en dessous du minimum exigé."],
    "value-missing": ["Skills: a required value is not stated.", "Compétences\u00a0: une valeur requise n’est pas renseignée."],
    "not-on-shortlist": [
      "The mentor is not on the mentee’s shortlist.",
      "Le mentor ne figure pas sur la liste proposée à la personne mentorée.",
    ],
    "declined-by-mentee": ["The mentee declined.", "Refus de la personne mentorée."],
    "declined-by-mentor": ["The mentor declined.", "Refus du mentor."],
    "below-minimum-score": ["The score is below the programme’s minimum.", "Le score est inférieur au minimum du programme."],
  };

  it.each(Object.values(RULES))("$code, for administrators", (rule) => {
    const sentences = (["en", "fr"] as const).map((locale) => describeRule(rule, { locale, criteria, qualification }));
    expect(sentences).toEqual(expected[rule.code]);
  });

  it.each(["en", "fr"] as const)("reads the same for participants whatever the rule (%s)", (locale) => {
    const sentences = new Set(
      Object.values(RULES).map((rule) => describeRule(rule, { locale, audience: "participant", criteria, qualification })),
    );
    expect([...sentences]).toEqual([locale === "en" ? "This pair is not available." : "Ce binôme n’est pas disponible."]);
  });

  it.each(["administrator", "participant"] as const)("refuses a code that it does not know (%s)", (audience) => {
    for (const code of ["wicked", "constructor", "__proto__"])
      expect(() => describeRule({ code } as never, { audience })).toThrow(`there are no words for the code "${code}"`);
  });
});
