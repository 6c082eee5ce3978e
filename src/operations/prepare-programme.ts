import type { Columns, FilledRows, PointRows } from "../criteria/columns.ts";
import { pauseAfter, runSteps, type Steps } from "../kernel/steps.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { MatchInput, MatchingInput, ShortlistInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Participation } from "../model/participation.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { digestInSteps } from "../stages/encode/digest-programme.ts";
import { encodeInSteps } from "../stages/encode/encode-programme.ts";
import { qualifyParticipants } from "../stages/qualify/qualify-participants.ts";
import { scoreOffers, scoreUndeclined } from "../stages/score/score-offers.ts";
import { scoreInSteps } from "../stages/score/score-rows.ts";
import { readInSteps } from "./read-programme.ts";

/**
 * A matching input that was validated and encoded once, for many questions. Every operation takes it in place of the input. `Result` is what
 * {@link matchParticipants} makes of it.
 */
export interface Prepared<Result extends Matching | Shortlisting = Matching | Shortlisting> {
  readonly kind: "prepared";
  /** Never there: it carries the type alone. @internal */
  readonly result?: Result;
  /** The input, validated and completed. */
  readonly programme: Programme;
  /** Identifies the input, whatever the order of its parts: 16 hexadecimal digits. */
  readonly inputDigest: string;
  /** @internal */
  readonly rowOfId: ReadonlyMap<string, number>;
  /** @internal */
  readonly columnOfId: ReadonlyMap<string, number>;
  /** @internal */
  readonly participation: Participation;
  /** @internal */
  readonly columns: Columns;
  /** Points of all eligible pairs. @internal */
  readonly rows: PointRows;
  /** Points by which the seats are given: where people choose, of the pairs that were offered and not declined. @internal */
  readonly decidedRows: FilledRows;
}

const PREPARED = new WeakSet<object>();

/**
 * Validates and encodes a matching input.
 *
 * @remarks The input is read once and not retained; later changes to it have no effect.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function prepareProgramme(input: MatchingInput | Prepared<Matching>): Prepared<Matching>;
export function prepareProgramme(input: ShortlistInput | Prepared<Shortlisting>): Prepared<Shortlisting>;
export function prepareProgramme(input: MatchInput | Prepared): Prepared;
export function prepareProgramme(input: MatchInput | Prepared): Prepared {
  return runSteps(prepareInSteps(input));
}

/** What of a programme is known before it can be scored. */
export type Encoded = Pick<Prepared, "programme" | "participation" | "columns">;

/** The same in steps. `onEncoded` is called as soon as others could begin to make themselves ready. */
export function* prepareInSteps(input: MatchInput | Prepared, onEncoded?: (encoded: Encoded) => void): Steps<Prepared> {
  if (isPrepared(input)) return input;
  const parsed = yield* readInSteps(input);
  if (!parsed.ok) throw new InvalidInputError(parsed.issues);
  return yield* encodePreparedInSteps(parsed.programme, onEncoded);
}

/** The same from a programme that was validated. */
export function encodePrepared(programme: Programme): Prepared {
  return runSteps(encodePreparedInSteps(programme));
}

function* encodePreparedInSteps(programme: Programme, onEncoded?: (encoded: Encoded) => void): Steps<Prepared> {
  const participation = qualifyParticipants(programme);
  yield* pauseAfter("prepare", programme.mentees.length);
  const columns = yield* encodeInSteps(programme);
  onEncoded?.({ programme, participation, columns });
  const rows = yield* scoreInSteps(columns, programme.minimumPoints);
  const inputDigest = yield* digestInSteps(programme);
  const { mentees, mentors } = programme;
  const [rowOfId, columnOfId] = [numberOnDemand(mentees), numberOnDemand(mentors)];
  const prepared: Prepared = Object.freeze({
    kind: "prepared",
    programme,
    inputDigest,
    get rowOfId() {
      return rowOfId();
    },
    get columnOfId() {
      return columnOfId();
    },
    participation,
    columns,
    rows,
    decidedRows: decideRows(columns, rows),
  });
  PREPARED.add(prepared);
  return prepared;
}

/** Of each person the place on the list, found when first asked for: a matching as a whole asks for nobody. */
function numberOnDemand(people: readonly Person[]): () => ReadonlyMap<string, number> {
  let known: ReadonlyMap<string, number> | undefined;
  return () => (known ??= new Map(people.map(({ id }, place) => [id, place])));
}

function decideRows({ offers, answers }: Columns, rows: PointRows): FilledRows {
  const offered = offers === undefined ? rows : scoreOffers(rows, offers);
  return answers === undefined ? offered : scoreUndeclined(offered, answers);
}

function isPrepared(value: unknown): value is Prepared {
  return typeof value === "object" && value !== null && PREPARED.has(value);
}
