import { type Difference, describeDifference, type MenteeDifference, type MentorDifference } from "mentor-matching";
import { describe, expect, it } from "vitest";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const unavailable = { code: "unavailable" } as const;
const none = { pointsBefore: 0, pointsAfter: 0, gain: 0 };

const mentees: readonly MenteeDifference[] = [
  { menteeId: "ann", code: "enters", to: "ada", pointsBefore: 0, pointsAfter: 1, gain: 1 },
  { menteeId: "bob", code: "enters", ...none, causeAfter: { code: "seats-exhausted", contested: 0 } },
  { menteeId: "cat", code: "leaves", from: "ada", pointsBefore: 2, pointsAfter: 0, gain: -2 },
  { menteeId: "dan", code: "leaves", ...none, causeBefore: unavailable },
  { menteeId: "eve", code: "gains-mentor", to: "ada", pointsBefore: 0, pointsAfter: 500_000, gain: 500_000, causeBefore: unavailable },
  { menteeId: "fay", code: "loses-mentor", from: "ada", pointsBefore: 400_000, pointsAfter: 0, gain: -400_000, causeAfter: unavailable },
  { menteeId: "gil", code: "moves", from: "ada", to: "ben", pointsBefore: 3, pointsAfter: 5, gain: 2 },
  { menteeId: "hal", code: "moves", from: "ada", to: "ben", pointsBefore: 5, pointsAfter: 5, gain: 0 },
  { menteeId: "ida", code: "rescored", from: "ada", to: "ada", pointsBefore: 5, pointsAfter: 4, gain: -1 },
  { menteeId: "jim", code: "other-cause", ...none, causeBefore: unavailable, causeAfter: { code: "no-eligible-mentor", rules: [] } },
];
const mentors: readonly MentorDifference[] = [
  { mentorId: "ada", code: "other-mentees", before: ["cat"], after: ["ann"] },
  { mentorId: "ben", code: "other-mentees", before: ["eve"], after: [], causeAfter: { code: "free-seats", seats: 1 } },
  { mentorId: "cleo", code: "other-cause", before: [], after: [], causeBefore: unavailable, causeAfter: { code: "no-capacity" } },
  { mentorId: "dora", code: "enters", before: [], after: [], causeAfter: unavailable },
  { mentorId: "emil", code: "enters", before: [], after: ["gil"] },
  { mentorId: "finn", code: "leaves", before: ["hal"], after: [] },
];
const difference = {
  kind: "difference",
  schemaVersion: 1,
  mentees,
  mentors,
  totals: { before: { pairs: 3, points: 30_000 }, after: { pairs: 4, points: 10_000 }, gained: { pairs: 1, points: -20_000 } },
  floor: { before: 300_000, after: 250_000 },
  matching: { contested: [{ menteeIds: ["bob", "kim"], mentorIds: ["ada"], seats: 1 }] },
} as unknown as Difference;

describe("describeDifference", () => {
  it("says in English what changes, for whom and why", () => {
    expect(describeDifference(difference).split("\n")).toEqual([
      "These changes would gain 1 pair and lose 20,000 points: 4 pairs, 10,000 points in total.",
      "The lowest score of a pair would be 25.0% instead of 30.0%.",
      "ann would join the programme with ada (1 point).",
      "bob would join the programme and have no mentor. 2 mentees compete for 1 free seat with ada, and can go nowhere else.",
      "cat would leave the programme and ada (2 points).",
      "dan would leave the programme.",
      "eve would be matched with ada (500,000 points). Before: Participation is paused.",
      "fay would lose ada (400,000 points) and have no mentor. Participation is paused.",
      "gil would move from ada to ben, gaining 2 points.",
      "hal would move from ada to ben, with as many points.",
      "ida would stay with ada, losing 1 point.",
      "jim would still have no mentor, for another reason. There are no mentors.",
      "ben would have nobody any more. The matching leaves 1 free seat over.",
      "cleo would still have nobody, for another reason. No seat to give.",
      "dora would join the programme as a mentor and have nobody. Participation is paused.",
      "emil would join the programme as a mentor.",
      "finn would be a mentor no more.",
    ]);
  });

  it("says it in French", () => {
    expect(
      plain(describeDifference(difference, { locale: "fr", names: { mentees: new Map([["ann", "Anne"]]), mentors: new Map() } })).split(
        "\n",
      ),
    ).toEqual([
      "Ces changements feraient gagner 1 binôme et perdre 20 000 points : 4 binômes, 10 000 points au total.",
      "Le score le plus bas d’un binôme serait de 25,0 % au lieu de 30,0 %.",
      "Anne rejoindrait le programme avec ada (1 point).",
      "bob rejoindrait le programme, sans mentor. 2 personnes mentorées pour 1 place libre, sans autre possibilité : ada.",
      "cat quitterait le programme et ada (2 points).",
      "dan quitterait le programme.",
      "eve serait en binôme avec ada (500 000 points). Avant : La participation est en pause.",
      "fay perdrait ada (400 000 points) et n’aurait plus de mentor. La participation est en pause.",
      "gil changerait de mentor (ada → ben), en gagnant 2 points.",
      "hal changerait de mentor (ada → ben), avec autant de points.",
      "ida resterait avec ada, en perdant 1 point.",
      "jim n’aurait toujours pas de mentor, pour une autre raison. Il n’y a pas de mentors.",
      "ben n’aurait plus personne à accompagner. L’appariement laisse 1 place libre.",
      "cleo n’aurait toujours personne à accompagner, pour une autre raison. Aucune place à offrir.",
      "dora rejoindrait le programme comme mentor, sans personne à accompagner. La participation est en pause.",
      "emil rejoindrait le programme comme mentor.",
      "finn ne serait plus mentor.",
    ]);
  });

  it("counts people where they are many, and new scores by themselves", () => {
    const many = (code: MenteeDifference["code"], count: number) =>
      Array.from({ length: count }, (_, k): MenteeDifference => ({ ...(mentees[8] as MenteeDifference), menteeId: `${code}${k}`, code }));
    const lines = (list: readonly MenteeDifference[], locale: "en" | "fr") =>
      plain(describeDifference({ ...difference, mentees: list, mentors: [] }, { locale })).split("\n");
    expect(lines([...many("moves", 22), ...many("rescored", 1234)], "en").slice(-2)).toEqual([
      "2 other people would be concerned.",
      "1,234 mentees would keep the same mentor with other points.",
    ]);
    expect(lines([...many("moves", 21), ...many("rescored", 21)], "fr").slice(-2)).toEqual([
      "1 autre personne serait concernée.",
      "21 personnes mentorées garderaient le même mentor avec un autre nombre de points.",
    ]);
    expect(lines(many("rescored", 3), "en")).toHaveLength(5);
  });

  it("says that nothing changes, and a floor only where there is another", () => {
    const totals = { before: { pairs: 1, points: 1 }, after: { pairs: 1, points: 1 }, gained: { pairs: 0, points: 0 } };
    const same = { ...difference, totals, mentees: [], mentors: [], floor: { before: null, after: 250_000 } };
    expect(describeDifference(same)).toBe(
      "These changes would leave pairs and points as they are: 1 pair, 1 point in total.\nThe lowest score of a pair would be 25.0%.",
    );
    expect(plain(describeDifference(same, { locale: "fr" }))).toBe(
      "Ces changements laisseraient les binômes et les points tels quels : 1 binôme, 1 point au total.\nLe score le plus bas d’un binôme serait de 25,0 %.",
    );
    const first = (floor: Difference["floor"]) => describeDifference({ ...same, ...(floor === undefined ? {} : { floor }) }).split("\n");
    expect(first({ before: 250_000, after: null })).toHaveLength(1);
    expect(first({ before: 250_000, after: 250_000 })).toHaveLength(1);
    const { floor, ...without } = same;
    expect(describeDifference(without)).not.toContain("lowest");
  });
});
