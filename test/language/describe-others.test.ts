import { describe, expect, it } from "vitest";
import { describeAudit, describeWarning } from "../../src/language/describe-audit.ts";
import { describeLoad, describeOverride } from "../../src/language/describe-seats.ts";
import type { Audit } from "../../src/model/audit.ts";
import { PARTS, RULES } from "./every-code.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("describeLoad", () => {
  const load = { mentorId: "m1", capacity: 3, active: 1, matched: 1 };
  it.each([
    ["en", "administrator", "m1: seats used: 2 of 3; running: 1, new: 1."],
    ["fr", "administrator", "m1 : places occupées : 2 sur 3 ; relations en cours : 1, nouvelles : 1."],
    ["en", "participant", "Seats used: 2 of 3."],
    ["fr", "participant", "Places occupées : 2 sur 3."],
  ] as const)("%s, %s", (locale, audience, expected) => {
    expect(plain(describeLoad(load, { locale, audience }))).toBe(expected);
  });
  it("speaks English to administrators unless told otherwise", () => {
    expect(describeLoad(load)).toBe("m1: seats used: 2 of 3; running: 1, new: 1.");
  });
});

describe("describeOverride", () => {
  const override = { menteeId: "e1", mentorId: "m1", rules: [RULES["forbidden-pair"], RULES["no-capacity"]] };
  it("names every rule to administrators", () => {
    expect(describeOverride(override)).toBe(
      "e1 and m1 are matched by a lock, although an administrator has forbidden the pair; the mentor has no seat to give.",
    );
    expect(plain(describeOverride(override, { locale: "fr" }))).toBe(
      "e1 et m1 forment un binôme verrouillé, malgré ce qui suit : le binôme a été interdit par l’administration du programme ; aucune place à offrir côté mentor.",
    );
  });
  it("reads like any other pair to participants", () => {
    const audience = "participant";
    expect(describeOverride(override, { audience })).toBe("e1 and m1 are matched.");
    expect(describeOverride(override, { audience, locale: "fr" })).toBe("e1 et m1 forment un binôme.");
  });
});

describe("describeAudit", () => {
  const audit: Audit = { valid: true, optimal: true, findings: [], findingCount: 0, checked: { pairs: 11_900, eligible: 8355 } };
  it.each([
    ["proven", audit, "everything holds, and no better matching exists.", "tout est exact, et il n’existe pas de meilleur appariement."],
    [
      "not proven",
      { ...audit, optimal: false },
      "everything holds, and that no better matching exists is not proven.",
      "tout est exact, et il n’est pas prouvé qu’il n’en existe pas de meilleur.",
    ],
  ] as const)("%s", (_, result, english, french) => {
    expect(describeAudit(result)).toBe(`11,900 pairs checked, 8,355 of them eligible: ${english}`);
    expect(plain(describeAudit(result, { locale: "fr" }))).toBe(`11 900 binômes vérifiés, dont 8 355 possibles : ${french}`);
  });

  it("names the parts with findings, each once", () => {
    const findings = (["totals", "people", "totals"] as const).map((part) => ({ part, message: "" }));
    const failed: Audit = { ...audit, valid: false, optimal: false, findings, findingCount: 3 };
    expect(describeAudit(failed)).toMatch(/: 3 findings \(totals and people\)\. Do not use this matching\.$/);
    expect(plain(describeAudit(failed, { locale: "fr" }))).toMatch(
      / : 3 anomalies \(totaux et personnes\)\. N’utilisez pas cet appariement\.$/,
    );
  });

  it.each(Object.values(PARTS))("has words for %s", (part) => {
    const failed: Audit = { ...audit, valid: false, findings: [{ part, message: "" }], findingCount: 1 };
    expect(describeAudit(failed)).toMatch(/: 1 finding \([a-z]+\)\./);
    expect(describeAudit(failed, { locale: "fr" })).toMatch(/: 1 anomalie \([a-zé]+\)\./);
  });

  it("refuses a part that it does not know", () => {
    const failed = { ...audit, valid: false, findings: [{ part: "valueOf", message: "" }], findingCount: 1 } as never;
    expect(() => describeAudit(failed)).toThrow('there are no words for the code "valueOf"');
  });
});

describe("describeWarning", () => {
  it("shows ids as they stand, spaces included", () => {
    const warning = { code: "ids-look-alike", role: "mentee", ids: ["e1", " E1"], message: "" } as const;
    expect(describeWarning(warning)).toBe("The ids of the mentees “e1” and “ E1” look alike; they are treated as different people.");
    expect(plain(describeWarning({ ...warning, role: "mentor" }, { locale: "fr" }))).toBe(
      "Les identifiants « e1 » et «  E1 » (mentors) se ressemblent ; ils sont traités comme ceux de personnes différentes.",
    );
  });
});
