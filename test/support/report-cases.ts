import {
  type MatchInput,
  matchParticipants,
  measureGoals,
  namesOf,
  type ProgrammeReport,
  type RenderOptions,
  summarizeProgramme,
} from "mentor-matching";
import { LIFE, type Life, ledgerOf } from "./report-ledgers.ts";

/** A programme with something in every part of a report; whatever people may write is the text. */
export function reportWith(text: string): { readonly report: ProgrammeReport; readonly wording: Omit<RenderOptions, "format"> } {
  const input: MatchInput = {
    mentees: [1, 2, 3, 4].map((level) => ({ id: `e${level}`, name: text, attributes: { level, site: text.trim() === "" ? "x" : text } })),
    mentors: [
      { id: "m0", name: text, capacity: 2, attributes: { level: 4 } },
      { id: "m1", availability: "paused", attributes: { level: 4 } },
    ],
    criteria: [
      { id: "level", kind: "gap", weight: 2, attribute: "level", ideal: 2, allowed: [1, null], label: { en: text, fr: text } },
      { id: "skills", kind: "same", weight: 1, attribute: "level" },
    ],
    qualification: { mentees: [{ id: "junior", kind: "at-most", attribute: "level", maximum: 3, label: { en: text, fr: text } }] },
    goals: [
      { id: "all", text, measure: { kind: "share-matched" }, target: 0.9 },
      { id: "count", text: "Pairs", measure: { kind: "pairs" } },
    ],
  };
  const matching = matchParticipants(input);
  const ended: readonly Life[] = [
    LIFE,
    { ...LIFE, state: "failed", lasted: 30, shift: 400, points: 200_000 },
    { ...LIFE, state: "active", shift: 600 },
  ];
  const ledger = ledgerOf([ended, [LIFE], [{ ...LIFE, state: "failed", reason: "overload" }]], text.slice(0, 20));
  const names = {
    mentees: new Map([...namesOf(input).mentees, ...ledger.mentees.map(({ menteeId }) => [menteeId, text] as const)]),
    mentors: new Map([...namesOf(input).mentors, ...ledger.seats.map(({ mentorId }) => [mentorId, text] as const)]),
  };
  const report = summarizeProgramme({ ledger, matching, participants: input, goals: measureGoals(input, matching), asOf: "2027-12-31" });
  return { report, wording: { names, criteria: input.criteria, qualification: input.qualification } };
}
