import { describeUnmatched, type UnmatchedExplanation } from "mentor-matching";
import { describe, expect, it } from "vitest";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const explanation: UnmatchedExplanation = {
  menteeId: "noor",
  cause: { code: "below-minimum-score", mentors: 12, bestPoints: 250_000 },
  reliefs: [
    {
      code: "below-minimum-score",
      mentors: 40,
      alone: 12,
      pairs: 1,
      points: -50_000,
      moves: [
        { menteeId: "noor", to: "ada", gain: 250_000 },
        { menteeId: "tom", from: "ada", to: "ben", gain: -300_000 },
      ],
    },
    { code: "forbidden-pair", mentors: 1, alone: 1, pairs: 0, points: 0, moves: [] },
  ],
};

describe("describeUnmatched", () => {
  it("says the cause, and what lifting each rule would bring", () => {
    expect(describeUnmatched(explanation).split("\n")).toEqual([
      "Only the minimum score excludes 12 mentors; the best score there is 25.0% (250,000 points).",
      "The score is below the programme’s minimum (12 mentors for this reason alone): lifting this rule would gain 1 pair and lose 50,000 points; moves: noor joins ada and tom from ada to ben.",
      "An administrator has forbidden the pair (1 mentor for this reason alone): lifting this rule would change nothing.",
    ]);
    expect(plain(describeUnmatched(explanation, { locale: "fr" })).split("\n")).toEqual([
      "Seul le score minimum exclut 12 mentors ; le meilleur score y est de 25,0 % (250 000 points).",
      "Le score est inférieur au minimum du programme (12 mentors pour cette seule raison) : lever cette règle ferait gagner 1 binôme et perdre 50 000 points ; changements : noor rejoint ada et tom (ada → ben).",
      "Le binôme a été interdit par l’administration du programme (1 mentor pour cette seule raison) : lever cette règle ne changerait rien.",
    ]);
  });

  it("says that somebody has a mentor, and which group competes", () => {
    expect(describeUnmatched({ menteeId: "noor", cause: null, reliefs: [] })).toBe("noor has a mentor.");
    expect(describeUnmatched({ menteeId: "noor", cause: null, reliefs: [] }, { locale: "fr" })).toBe("noor a un mentor.");
    const contested = [{ menteeIds: ["noor", "tom"], mentorIds: ["ada"], seats: 1 }];
    const exhausted = { menteeId: "noor", cause: { code: "seats-exhausted", contested: 0 }, reliefs: [] } as const;
    expect(describeUnmatched(exhausted, { contested })).toBe("2 mentees compete for 1 free seat with ada, and can go nowhere else.");
    expect(describeUnmatched(exhausted)).toBe("More mentees compete for the possible seats than there are seats.");
  });
});
