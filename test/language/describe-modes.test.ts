import {
  describeAudit,
  describeShortList,
  describeShortlistEntry,
  describeTruthTelling,
  type Locale,
  type ShortlistEntry,
} from "mentor-matching";
import { describe, expect, it } from "vitest";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const both = (say: (locale: Locale) => string): string[] => [plain(say("en")), plain(say("fr"))];
const names = { mentees: new Map<string, string>(), mentors: new Map([["m1", "Grace"]]) };
const entry = (reason: ShortlistEntry["reason"]): ShortlistEntry => ({
  mentorId: "m1",
  score: 0.5,
  points: 500_000,
  contributions: {},
  band: "good",
  place: 7,
  reason,
});

describe("why a mentor is on a list", () => {
  it.each<[ShortlistEntry["reason"], string, string]>([
    ["among-best", "Grace: no. 7 of the mentee's eligible mentors.", "Grace : n° 7 des mentors possibles pour la personne mentorée."],
    [
      "within-limits",
      "Grace: no. 7 of the mentee's eligible mentors, as better ones are on as many lists as they may be.",
      "Grace : n° 7 des mentors possibles, les meilleurs figurant déjà sur toutes les listes permises.",
    ],
    [
      "reserved",
      "Grace: no. 7 of the mentee's eligible mentors, kept on the list so that as many as possible can be matched.",
      "Grace : n° 7 des mentors possibles, maintenu pour que le plus grand nombre forme un binôme.",
    ],
  ])("%s", (reason, ...expected) => {
    expect(both((locale) => describeShortlistEntry(entry(reason), { locale, names }))).toEqual(expected);
  });

  it("is the same for participants, whatever it is", () => {
    for (const reason of ["among-best", "within-limits", "reserved"] as const)
      expect(both((locale) => describeShortlistEntry(entry(reason), { locale, audience: "participant", names }))).toEqual([
        "Grace: offered to you for your choice.",
        "Grace : proposé à votre choix.",
      ]);
  });

  it("is refused where it is unknown", () => {
    expect(() => describeShortlistEntry(entry("luck" as never))).toThrow('there are no words for the code "luck"');
  });
});

describe("why a list is short", () => {
  it("is said to administrators with figures, to participants without", () => {
    expect(both((locale) => describeShortList({ code: "few-eligible", eligible: 2 }, { locale }))).toEqual([
      "The list is short: there are only 2 eligible mentors.",
      "La liste est courte : mentors possibles : 2.",
    ]);
    expect(both((locale) => describeShortList({ code: "exposure", eligible: 9 }, { locale }))).toEqual([
      "The list is short: the others of 9 eligible mentors are on as many lists as they may be.",
      "La liste est courte : les autres mentors possibles (9 en tout) figurent déjà sur toutes les listes permises.",
    ]);
    expect(both((locale) => describeShortList({ code: "exposure", eligible: 9 }, { locale, audience: "participant" }))).toEqual([
      "Your list is shorter than others: fewer mentors can be offered to you this time.",
      "Votre liste est plus courte que d’autres : moins de mentors peuvent vous être proposés cette fois-ci.",
    ]);
  });
});

describe("what may be said about telling the truth", () => {
  it("promises mentees what is proven, and mentors nothing", () => {
    const say = (code: "safe-for-mentees" | "safe-for-mentees-within-round" | "not-safe", audience: "administrator" | "participant") =>
      both((locale) => describeTruthTelling({ code }, { locale, audience }));
    expect(say("safe-for-mentees", "administrator")).toEqual([
      "No mentee can do better than by saying what they really want; a mentor may.",
      "Aucune personne mentorée n’a intérêt à déguiser ses souhaits ; un mentor peut y avoir intérêt.",
    ]);
    expect(say("safe-for-mentees-within-round", "administrator")[0]).toMatch(/^Within the first round no mentee can do better/);
    expect(say("safe-for-mentees-within-round", "administrator")[1]).toMatch(/^Au premier tour, aucune personne mentorée/);
    expect(say("not-safe", "administrator")).toEqual([
      "Somebody may do better by saying something else than what they really want.",
      "Certaines personnes peuvent avoir intérêt à déguiser leurs souhaits.",
    ]);
    expect(say("safe-for-mentees", "participant")[0]).toMatch(
      /say what you really want: no other answer can get you a mentor whom you would rather have/,
    );
    expect(say("safe-for-mentees", "participant")[1]).toMatch(/indiquez vos souhaits réels/);
    expect(say("safe-for-mentees-within-round", "participant").map((text) => /first round|premier tour/.test(text))).toEqual([true, true]);
    expect(say("not-safe", "participant")).toEqual([
      "Your choices count together with the programme's own criteria and everybody else's choices.",
      "Vos choix comptent avec les critères du programme et les choix des autres.",
    ]);
  });
});

describe("the audit of a stable matching", () => {
  it("says what is proven", () => {
    const audit = { valid: true, optimal: false, stable: true, findings: [], findingCount: 0, checked: { pairs: 4, eligible: 3 } };
    expect(both((locale) => describeAudit(audit, { locale }))).toEqual([
      "4 pairs checked, 3 of them eligible: everything holds, and no two people would both rather have each other.",
      "4 binômes vérifiés, dont 3 possibles : tout est exact, et deux personnes ne se préféreraient jamais l’une l’autre.",
    ]);
  });
});
