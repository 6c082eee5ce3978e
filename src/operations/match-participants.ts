import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import { assignSeats } from "../stages/assign/assign-seats.ts";
import { explainMatching } from "../stages/explain/explain-matching.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";

/**
 * Pairs mentees with mentors: the best matching that the criteria, rules and seats allow, with a proof and a cause for everybody left over.
 *
 * @remarks Pure and deterministic: the same people and rules give the same bytes, in whatever order they are given.
 * @param input - the programme, or what {@link prepareProgramme} made of it.
 * @returns Plain data. Nobody is lost: every mentee is in `pairs` or, with a cause, in `unmatched`.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function matchParticipants(input: MatchInput | Prepared): Matching {
  const { programme, inputDigest, columns, participation, rows } = prepareProgramme(input);
  const assignment = assignSeats(rows, participation, programme.objective);
  return explainMatching({ programme, columns, participation }, inputDigest, assignment);
}
