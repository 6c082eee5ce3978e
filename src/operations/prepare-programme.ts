import type { Columns, PointRows } from "../criteria/columns.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Participation } from "../model/participation.ts";
import type { Programme } from "../model/programme.ts";
import { digestProgramme } from "../stages/encode/digest-programme.ts";
import { encodeProgramme } from "../stages/encode/encode-programme.ts";
import { parseMatchInput } from "../stages/parse/parse-match-input.ts";
import { qualifyParticipants } from "../stages/qualify/qualify-participants.ts";
import { scoreRows } from "../stages/score/score-rows.ts";

/** A matching input that was validated and encoded once, for many questions. Every operation takes it in place of the input. */
export interface Prepared {
  readonly kind: "prepared";
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
  /** @internal */
  readonly rows: PointRows;
}

const PREPARED = new WeakSet<object>();

/**
 * Validates and encodes a matching input.
 *
 * @remarks The input is read once and not retained; later changes to it have no effect.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function prepareProgramme(input: MatchInput | Prepared): Prepared {
  if (isPrepared(input)) return input;
  const parsed = parseMatchInput(input);
  if (!parsed.ok) throw new InvalidInputError(parsed.issues);
  return encodePrepared(parsed.programme);
}

/** The same from a programme that was validated. */
export function encodePrepared(programme: Programme): Prepared {
  const columns = encodeProgramme(programme);
  const prepared: Prepared = Object.freeze({
    kind: "prepared",
    programme,
    inputDigest: digestProgramme(programme),
    rowOfId: new Map(programme.mentees.map(({ id }, row) => [id, row])),
    columnOfId: new Map(programme.mentors.map(({ id }, column) => [id, column])),
    participation: qualifyParticipants(programme),
    columns,
    rows: scoreRows(columns, programme.minimumPoints),
  });
  PREPARED.add(prepared);
  return prepared;
}

function isPrepared(value: unknown): value is Prepared {
  return typeof value === "object" && value !== null && PREPARED.has(value);
}
