import { describeSeats } from "mentor-matching";
import { describe, expect, it } from "vitest";

const explanation = {
  mentorId: "ada",
  capacity: 1,
  oneMore: { pairs: 1, points: 500_000, moves: [{ menteeId: "tom", to: "ada", gain: 500_000 }] },
  oneFewer: {
    pairs: -1,
    points: -400_000,
    moves: [
      { menteeId: "noor", from: "ada", to: "ben", gain: -100_000 },
      { menteeId: "lea", from: "ben", gain: -300_000 },
    ],
  },
} as const;

describe("describeSeats", () => {
  it("says what is gained, what is lost and who moves", () => {
    expect(describeSeats(explanation)).toBe(
      "One seat more would gain 1 pair and gain 500,000 points; moves: tom joins ada. One seat fewer would lose 1 pair and lose 400,000 points; moves: noor from ada to ben and lea leaves ben and has no mentor.",
    );
    expect(describeSeats(explanation, { locale: "fr" }).replace(/[\u00a0\u202f]/g, " ")).toBe(
      "Une place de plus ferait gagner 1 binôme et gagner 500 000 points ; changements : tom rejoint ada. Une place de moins ferait perdre 1 binôme et perdre 400 000 points ; changements : noor (ada → ben) et lea quitte ben et n’a plus de mentor.",
    );
  });

  it("says that nothing changes, and what cannot be", () => {
    const nothing = { pairs: 0, points: 0, moves: [] };
    expect(describeSeats({ ...explanation, oneMore: nothing, oneFewer: nothing })).toBe(
      "One seat more would change nothing. One seat fewer would change nothing.",
    );
    expect(describeSeats({ ...explanation, oneMore: null, oneFewer: null })).toBe(
      "Nobody would get another seat while participation is paused. There is no seat to take away.",
    );
    expect(describeSeats({ ...explanation, oneMore: nothing, oneFewer: null }, { locale: "fr" })).toBe(
      "Une place de plus ne changerait rien. Il n’y a pas de place à retirer.",
    );
    expect(describeSeats({ ...explanation, oneMore: null, oneFewer: nothing }, { locale: "fr" })).toBe(
      "Personne n’obtiendrait une place de plus tant que la participation est suspendue. Une place de moins ne changerait rien.",
    );
  });
});
