import {
  describeCause,
  describePair,
  explainPair,
  isInvalidInputError,
  type MatchInput,
  matchParticipants,
  namesOf,
  openLedger,
  prepareProgramme,
  renderReport,
  summarizeProgramme,
  wordsOf,
} from "mentor-matching";
import { describe, expect, it } from "vitest";

const INPUT = {
  mentors: [{ id: "m1", name: "Ada", attributes: { site: "Lyon" } }],
  mentees: [
    { id: "e1", name: "Noor", attributes: { site: "Lyon", consent: true } },
    { id: "e2", attributes: { site: "Lyon", consent: false } },
  ],
  criteria: [{ id: "site", kind: "same", weight: 1, attribute: "site", label: { en: "Place of work", fr: "Lieu de travail" } }],
  qualification: {
    mentees: [
      { id: "agreed", kind: "one-of", attribute: "consent", values: ["true"], label: { en: "Has agreed", fr: "A donné son accord" } },
    ],
  },
} as const satisfies MatchInput;
const matching = matchParticipants(INPUT);

describe("the words of a programme", () => {
  const words = wordsOf(INPUT, { locale: "fr" });

  it("are its names and labels, in one object for all that writes", () => {
    expect(words).toEqual({ locale: "fr", names: namesOf(INPUT), criteria: INPUT.criteria, qualification: INPUT.qualification });
    const pair = describePair(explainPair(INPUT, matching, { menteeId: "e1", mentorId: "m1" }), words);
    for (const word of ["Noor", "Ada", "Lieu de travail"]) expect(pair).toContain(word);
    const [unmatched] = matching.unmatched.mentees;
    expect(describeCause(unmatched!.cause, words)).toContain("A donné son accord");
    const report = summarizeProgramme({ ledger: openLedger({ mentees: [], mentors: [] }), matching, asOf: "2026-01-01" });
    expect(renderReport(report, { format: "markdown", ...words })).toContain("Lieu de travail");
  });

  it("are the same of a prepared input, and for whom is kept", () => {
    const prepared = wordsOf(prepareProgramme(INPUT), { audience: "participant" });
    expect([prepared.names, prepared.audience, prepared.locale]).toEqual([words.names, "participant", undefined]);
    expect(prepared.criteria?.map(({ id, label }) => [id, label])).toEqual([["site", INPUT.criteria[0].label]]);
    expect(prepared.qualification?.mentees?.map(({ id, label }) => [id, label])).toEqual([
      ["agreed", INPUT.qualification.mentees[0].label],
    ]);
  });

  it.each([[null], [undefined], ["people"], [{}], [{ programme: null }]])("are not to be had of %j", (given) => {
    try {
      wordsOf(given as never);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error) && error.issues[0]?.path).toEqual(["programme"]);
    }
  });
});
