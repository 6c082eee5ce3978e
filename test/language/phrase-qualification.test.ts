import { describe, expect, it } from "vitest";
import { describeCause } from "../../src/language/describe-cause.ts";
import type { QualificationReason, UnmetRule } from "../../src/model/qualification.ts";

const label = { en: "Rule", fr: "Règle" };

function say(reason: QualificationReason, locale: "en" | "fr"): string {
  const rules: readonly UnmetRule[] = [{ ruleId: "r", verdict: reason.code === "not-stated" ? "unknown" : "fail", reason }];
  const options = { locale, qualification: { mentors: [{ id: "r", label }] } };
  return describeCause({ code: "not-qualified", rules }, options).replace(/[\u00a0\u202f]/g, " ");
}

describe("why a rule is not met", () => {
  /** One example of each code; a code that the model learns and this list lacks does not compile. */
  const expected: { readonly [Code in QualificationReason["code"]]: readonly [QualificationReason, english: string, french: string][] } = {
    "at-least": [
      [
        { code: "at-least", value: 1.5, minimum: 2 },
        "Not qualified: Rule: 1.5, at least 2 is required.",
        "Conditions de participation non remplies : Règle : 1,5, au moins 2 est exigé.",
      ],
    ],
    "at-most": [
      [
        { code: "at-most", value: "head", maximum: "lead" },
        "Not qualified: Rule: head, at most lead is allowed.",
        "Conditions de participation non remplies : Règle : head, au plus lead est admis.",
      ],
    ],
    "one-of": [
      [
        { code: "one-of", value: true, values: ["HR", "IT"] },
        "Not qualified: Rule: yes, not one of HR and IT.",
        "Conditions de participation non remplies : Règle : oui, hors de la liste HR et IT.",
      ],
    ],
    "has-all": [
      [
        { code: "has-all", held: ["a"], lacking: ["b", "c"] },
        "Not qualified: Rule: lacks b and c.",
        "Conditions de participation non remplies : Règle : manque b et c.",
      ],
    ],
    "has-any": [
      [
        { code: "has-any", held: [], values: ["b", "c"] },
        "Not qualified: Rule: none of b and c.",
        "Conditions de participation non remplies : Règle : rien parmi b et c.",
      ],
    ],
    "completed-training": [
      [
        { code: "completed-training", completed: "2026-09-15", before: "2026-09-01" },
        "Not qualified: Rule: completed on 2026-09-15, not before 2026-09-01.",
        "Conditions de participation non remplies : Règle : suivie le 2026-09-15, et non avant le 2026-09-01.",
      ],
    ],
    years: [
      [
        { code: "years", since: "2025-09-01", asOf: "2026-09-01", years: 1, minimum: 3, fewerThan: 10 },
        "Not qualified: Rule: 1 full year from 2025-09-01 to 2026-09-01, at least 3 and fewer than 10 required.",
        "Conditions de participation non remplies : Règle : 1 année complète du 2025-09-01 au 2026-09-01, exigé : au moins 3 et moins de 10.",
      ],
      [
        { code: "years", since: "2020-09-01", asOf: "2026-09-01", years: 6, fewerThan: 2 },
        "Not qualified: Rule: 6 full years from 2020-09-01 to 2026-09-01, fewer than 2 required.",
        "Conditions de participation non remplies : Règle : 6 années complètes du 2020-09-01 au 2026-09-01, exigé : moins de 2.",
      ],
      [
        { code: "years", since: "2026-09-01", asOf: "2026-09-01", years: 0, minimum: 1 },
        "Not qualified: Rule: 0 full years from 2026-09-01 to 2026-09-01, at least 1 required.",
        "Conditions de participation non remplies : Règle : 0 année complète du 2026-09-01 au 2026-09-01, exigé : au moins 1.",
      ],
    ],
    custom: [
      [
        { code: "custom" },
        "Not qualified: Rule: refused by a rule of the programme’s own.",
        "Conditions de participation non remplies : Règle : refus selon une règle propre au programme.",
      ],
    ],
    "not-stated": [
      [
        { code: "not-stated", fields: ["consent"] },
        "Not qualified: Rule: not stated, fill in consent.",
        "Conditions de participation non remplies : Règle : non renseigné, à compléter : consent.",
      ],
      [
        { code: "not-stated", fields: [{ anyOf: ["level", "grade", "niveau", "rang"] }, "unit"] },
        "Not qualified: Rule: not stated, fill in level or grade or niveau and unit.",
        "Conditions de participation non remplies : Règle : non renseigné, à compléter : level ou grade ou niveau et unit.",
      ],
      [
        { code: "not-stated", fields: [] },
        "Not qualified: Rule: cannot be told from what is known.",
        "Conditions de participation non remplies : Règle : les informations connues ne permettent pas de trancher.",
      ],
    ],
  };

  it.each(Object.values(expected).flat())("%j", (reason, english, french) => {
    expect([say(reason, "en"), say(reason, "fr")]).toEqual([english, french]);
  });

  it("counts the rules beyond five, and calls a rule without a label by its id", () => {
    const rules = Array.from({ length: 7 }, (_, k): UnmetRule => ({ ruleId: `r${k}`, verdict: "fail", reason: { code: "custom" } }));
    expect(describeCause({ code: "not-qualified", rules })).toMatch(/^Not qualified: (r\d: refused by [^;]+; ){5}2 further rules\.$/);
  });

  it("refuses a reason that it does not know", () => {
    const rules = [{ ruleId: "r", verdict: "fail", reason: { code: "constructor" } }] as never;
    expect(() => describeCause({ code: "not-qualified", rules })).toThrow('there are no words for the code "constructor"');
  });
});

describe("participants", () => {
  const read = (...verdicts: UnmetRule["verdict"][]): readonly string[] =>
    (["en", "fr"] as const).map((locale) => {
      const rules = verdicts.map((verdict): UnmetRule => ({ ruleId: "secret", verdict, reason: { code: "custom" } }));
      return describeCause({ code: "not-qualified", rules }, { locale, audience: "participant" });
    });

  it("learn whether something is missing or a condition is not met, and no more", () => {
    const missing = [
      "Some details that the programme needs about you are still missing.",
      "Il manque encore des informations à votre sujet dont le programme a besoin.",
    ];
    const failed = [
      "At present, you do not meet the programme’s conditions for taking part.",
      "Actuellement, vous ne remplissez pas les conditions de participation au programme.",
    ];
    expect(read("unknown", "unknown")).toEqual(missing);
    expect(read("unknown", "fail")).toEqual(failed);
    expect(read("fail")).toEqual(failed);
  });
});
