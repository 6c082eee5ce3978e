import type { StableRound } from "../../criteria/columns.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { ChoiceRule } from "../../model/answers.ts";
import type { Matching, StabilityCertificate, TruthTelling } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import { composeMatching, tellPairs, withLocks } from "./explain-matching.ts";
import { findCausesOfChoice } from "./find-causes.ts";
import type { ExplanationSource } from "./pair-facts.ts";

/** A stable outcome: one round, or a second one among those whom the first left over. */
export interface StableOutcome {
  readonly rounds: readonly [StableRound] | readonly [StableRound, StableRound];
  readonly scope: StabilityCertificate["scope"];
  readonly favours: StabilityCertificate["favours"];
  readonly rule?: ChoiceRule;
}

/** Turns stable rounds into a matching. */
export function* explainStable(source: ExplanationSource, inputDigest: string, outcome: StableOutcome): Steps<Matching> {
  const { rounds, scope, favours, rule } = outcome;
  const [first, second] = rounds;
  const merged = second === undefined ? first.columnOfRow : mergeRounds(first.columnOfRow, second.columnOfRow);
  const columnOfRow = withLocks(source, merged);
  const isSecondRound = (row: number): boolean => second !== undefined && second.columnOfRow[row] !== UNASSIGNED;
  return composeMatching(source, inputDigest, {
    ...(yield* tellPairs(source, columnOfRow, isSecondRound)),
    ...(yield* findCausesOfChoice(source, columnOfRow)),
    certificate: { stable: true, scope, favours, differing: findDiffering(source, rounds) },
    ...(rule === undefined ? {} : { rule }),
    truthTelling: truthTellingUnder(favours, second !== undefined),
  });
}

/** The second round's pairs where the first has none. */
export function mergeRounds(first: Int32Array, second: Int32Array): Int32Array {
  return first.map((column, row) => (column === UNASSIGNED ? (second[row] as number) : column));
}

/** Only the side that deferred acceptance favours can do no better than say what it wants, and a mentor with several seats not even then. */
function truthTellingUnder(favours: "mentees" | "mentors", hasSecondRound: boolean): TruthTelling {
  if (favours === "mentors") return { code: "not-safe" };
  return { code: hasSecondRound ? "safe-for-mentees-within-round" : "safe-for-mentees" };
}

/** Whoever has somebody else in the stable matching that favours the other side. */
function findDiffering({ programme }: ExplanationSource, rounds: readonly StableRound[]): StabilityCertificate["differing"] {
  const mentees = new Set<string>();
  const mentors = new Set<string>();
  for (const { columnOfRow, otherColumnOfRow } of rounds) {
    columnOfRow.forEach((column, row) => {
      const other = otherColumnOfRow[row] as number;
      if (column === other) return;
      mentees.add((programme.mentees[row] as { id: string }).id);
      for (const each of [column, other]) mentors.add((programme.mentors[each] as { id: string }).id);
    });
  }
  return { menteeIds: [...mentees].sort(compareText), mentorIds: [...mentors].sort(compareText) };
}
